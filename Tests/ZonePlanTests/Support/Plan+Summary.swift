import DNSModel
import ZonePlan

extension Edit {
  /// The edit in one line, `+`, `-` or `±` before the record that it is about.
  var summary: String {
    switch self {
    case .create(let record): "+ \(record.summary)"
    case .delete(let record): "- \(record.summary)"
    case .update(_, let after): "± \(after.summary)"
    }
  }
}

extension Record {
  /// The record in one line, relative to the apex, without its time to live.
  var summary: String {
    let cloud = proxyStatus.map { $0 == .proxied ? " orange" : " grey" } ?? ""
    return "\(owner.relative(to: .example)) \(type) \(rdata)\(cloud)"
  }
}

extension Plan {
  /// The changes, each with its phase.
  var summary: [String] { changes.map { "\($0.phase) \($0.edit.summary)" } }

  /// The plan's edits in its order.
  var edits: [Edit] { changes.map(\.edit) }
}
