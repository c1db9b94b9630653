import DNSModel

/// Changes that are written together or not at all.
///
/// Either half of a replacement alone would leave a name without what it had, or Cloudflare would refuse it: an alias
/// and the addresses that take its place, or a text that takes up what the texts deleted beside it said.
public struct ChangeBundle: Sendable, Hashable {
  /// The changes, in the order of the plan; most bundles hold only one.
  public let changes: [Change]

  /// The numbers of the changes.
  public var ids: [String] { changes.map(\.id) }

  /// Returns the changes of a plan in bundles.
  ///
  /// - Parameter plan: The plan; what was left out of it still belongs to what it belonged to.
  /// - Returns: The bundles, in the order of their first changes.
  public static func all(in plan: Plan) -> [ChangeBundle] {
    let changes = plan.changes + plan.leftOut
    return Bundling(changes, standing: plan.rrsets).groups.map { ChangeBundle(changes: $0) }
  }

  /// Returns whether only some of the changes are among the chosen ones.
  func isSplit(by chosen: Set<String>) -> Bool {
    let count = changes.count { chosen.contains($0.id) }
    return count > 0 && count < changes.count
  }
}

/// Finds out which changes belong together.
private struct Bundling {
  private let changes: [Change]
  private var groupOf: [Int]

  /// Creates the bundles.
  ///
  /// - Parameters:
  ///   - changes: All changes of a plan.
  ///   - standing: The RRsets that they touch, as they are.
  init(_ changes: [Change], standing: [Record]) {
    self.changes = changes
    groupOf = Array(changes.indices)
    for place in Set(changes.flatMap(\.edit.places)) { joinReplacements(at: place, standing) }
    joinEqualRecords()
  }

  /// The changes of each bundle.
  var groups: [[Change]] {
    Dictionary(grouping: changes.indices) { groupOf[$0] }
      .sorted { $0.key < $1.key }
      .map { $0.value.map { changes[$0] } }
  }

  private mutating func joinReplacements(at place: Place, _ standing: [Record]) {
    let leaving = changes.indices.filter { changes[$0].edit.departure == place }
    let arriving = changes.indices.filter { changes[$0].edit.arrival == place }
    let gone = Set(leaving.compactMap { changes[$0].edit.recordID })
    let isEmptied = standing.allSatisfy { Place($0) != place || gone.contains($0.id) }
    if isEmptied, !leaving.isEmpty, !arriving.isEmpty { join(leaving + arriving) }
    guard place.type == .txt else { return }
    // Which texts become one is known to the rule that wants it.
    let rewritten = changes.indices.filter { changes[$0].edit.rewriting == place }
    for (old, new) in leaving.flatMap({ old in (arriving + rewritten).map { (old, $0) } })
    where !Set(changes[old].rules).isDisjoint(with: changes[new].rules) {
      join([old, new])
    }
  }

  /// Cloudflare refuses a record that says what another one of its name says already, until that one is gone.
  private mutating func joinEqualRecords() {
    let old = Dictionary(grouping: changes.indices) { changes[$0].edit.withdrawn }
    for (index, change) in changes.enumerated() {
      guard let new = change.edit.announced, let others = old[new] else { continue }
      join([index] + others)
    }
  }

  private mutating func join(_ members: [Int]) {
    let joined = Set(members.map { groupOf[$0] })
    guard let first = joined.min() else { return }
    for index in groupOf.indices where joined.contains(groupOf[index]) { groupOf[index] = first }
  }
}

/// What a record says, whichever record it is.
private struct Statement: Hashable {
  let owner: DomainName
  let rdata: RData

  init(_ record: Record) {
    (owner, rdata) = (record.owner, record.rdata)
  }
}

extension Edit {
  /// What is said no more.
  fileprivate var withdrawn: Statement? {
    before.map(Statement.init).flatMap { $0 == after.map(Statement.init) ? nil : $0 }
  }

  /// What is said from now on.
  fileprivate var announced: Statement? {
    after.map(Statement.init).flatMap { $0 == before.map(Statement.init) ? nil : $0 }
  }
}
