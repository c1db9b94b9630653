/// How much a finding matters.
public enum Severity: String, Sendable, Hashable, CaseIterable, Comparable {
  /// Worth knowing; nothing is broken.
  case info
  /// Will or may break mail, or costs deliverability.
  case warning
  /// Mail, or a function of it, is broken now.
  case error

  /// Orders severities from harmless to broken.
  public static func < (left: Severity, right: Severity) -> Bool {
    left.rank < right.rank
  }

  private var rank: Int {
    switch self {
    case .info: 0
    case .warning: 1
    case .error: 2
    }
  }

  /// The severity one step lower; `info` stays.
  var lowered: Severity {
    switch self {
    case .error: .warning
    case .warning, .info: .info
    }
  }
}
