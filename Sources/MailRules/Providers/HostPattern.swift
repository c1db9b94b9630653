import DNSModel

/// A host name of a provider, or all names below one.
struct HostPattern: Sendable, Hashable {
  /// The three forms of a pattern; a mail host is compared with hundreds, so they are told apart only once.
  private enum Form: Hashable {
    case exact(String)
    case below(suffix: String)
    case labels([Substring])
  }

  private let form: Form

  /// Creates a pattern.
  ///
  /// - Parameter text: A host name without its final dot; a single `*` as its first label means every name below the
  ///   rest, and any other `*` any characters of its label.
  init(_ text: String) {
    if !text.contains("*") {
      form = .exact(text)
    } else if text.hasPrefix("*."), !text.dropFirst().contains("*") {
      form = .below(suffix: String(text.dropFirst()))
    } else {
      form = .labels(text.split(separator: "."))
    }
  }

  /// The one name that it matches, or `nil` if it matches more.
  var exactName: String? {
    guard case .exact(let text) = form else { return nil }
    return text
  }

  /// The last two labels of every name that it matches, or `nil` if they differ.
  var fixedEnding: Substring? {
    let ending =
      switch form {
      case .exact(let text), .below(let text): text[...].lastTwoLabels
      case .labels(let labels): labels.suffix(2).joined(separator: ".")[...]
      }
    let isFixed = !ending.utf8.contains(UInt8(ascii: "*")) && ending.utf8.first != UInt8(ascii: ".")
    return isFixed ? ending : nil
  }

  func matches(_ name: DomainName) -> Bool {
    switch form {
    case .exact(let text): name.dotless == text
    case .below(let suffix): name.dotless.hasSuffix(suffix)
    case .labels(let wanted): Self.matches(wanted, name)
    }
  }

  /// Hardly any name has the last label of a pattern, and one that has not needs no splitting.
  private static func matches(_ wanted: [Substring], _ name: DomainName) -> Bool {
    guard let last = wanted.last, last.contains("*") || name.dotless.hasSuffix(String(last)) else {
      return false
    }
    let given = name.labels
    return wanted.count == given.count && zip(wanted, given).allSatisfy(Self.matches)
  }

  private static func matches(_ pattern: Substring, _ label: Substring) -> Bool {
    guard let star = pattern.firstIndex(of: "*") else { return pattern == label }
    let (head, tail) = (pattern[..<star], pattern[pattern.index(after: star)...])
    return label.count >= head.count + tail.count && label.hasPrefix(head) && label.hasSuffix(tail)
  }
}
