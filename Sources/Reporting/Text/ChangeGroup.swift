import DNSModel
import MailRules
import Wording
import ZonePlan

/// Changes that a person reads as one: the deletion of an alias and the addresses that take its place.
struct ChangeGroup {
  let changes: [Change]
  let kind: ChangeKind
  let owner: DomainName

  private init(_ changes: [Change], _ kind: ChangeKind, _ owner: DomainName) {
    (self.changes, self.kind, self.owner) = (changes, kind, owner)
  }

  /// Returns changes grouped, in their order.
  static func all(in changes: [Change]) -> [ChangeGroup] {
    changes.reduce(into: []) { groups, change in
      if let last = groups.last, last.isContinued(by: change) {
        groups[groups.count - 1] = ChangeGroup(last.changes + [change], last.kind, last.owner)
      } else {
        groups.append(ChangeGroup([change], change.kind, change.owner))
      }
    }
  }

  var ids: String { changes.map(\.id).joined(separator: "+") }

  var rules: [String] { Set(changes.flatMap(\.rules)).sorted() }

  var exposes: [IPAddress] { unique(changes.flatMap(\.exposes)) }

  var notes: [Text] { unique(changes.flatMap(\.notes)) }

  private func isContinued(by change: Change) -> Bool {
    kind == .replaceAlias && change.kind == .replaceAlias && owner == change.owner
  }

  private func unique<Value: Hashable>(_ values: [Value]) -> [Value] {
    var seen: Set<Value> = []
    return values.filter { seen.insert($0).inserted }
  }
}
