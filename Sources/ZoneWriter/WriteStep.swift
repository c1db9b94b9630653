import DNSModel
public import ZonePlan

/// The changes that one transaction makes.
public struct WriteStep: Sendable, Hashable {
  /// Its number in the run, from 1.
  public let number: Int
  /// The phase that it is, or is a part of.
  public let phase: Int
  /// Which part of its phase it is, from 1.
  public let part: Int
  /// In how many parts its phase is written: more than one only where it is too large for one transaction.
  public let parts: Int
  /// Its changes.
  public let changes: [Change]

  /// Changes of one name that are more than one transaction takes.
  struct TooLarge: Error, Hashable {
    let owner: DomainName
    let count: Int
  }

  /// Returns the steps of a plan: one for each phase, or several where a phase is too large for one transaction.
  ///
  /// The changes of one name stay together, so that no name is ever seen half changed.
  ///
  /// - Parameters:
  ///   - plan: The plan.
  ///   - limit: The most operations of one transaction.
  /// - Returns: The steps in the order in which they are written.
  /// - Throws: ``TooLarge`` if the changes of one name are more than the limit.
  static func all(in plan: Plan, limit: Int) throws(TooLarge) -> [WriteStep] {
    var steps: [WriteStep] = []
    for phase in Set(plan.changes.map(\.phase)).sorted() {
      let parts = try parts(of: plan.changes(inPhase: phase), limit)
      for (index, changes) in parts.enumerated() {
        steps.append(
          WriteStep(
            number: steps.count + 1,
            phase: phase,
            part: index + 1,
            parts: parts.count,
            changes: changes
          )
        )
      }
    }
    return steps
  }

  private static func parts(of changes: [Change], _ limit: Int) throws(TooLarge) -> [[Change]] {
    var parts: [[Change]] = [[]]
    for group in groups(changes) {
      guard group.count <= limit else { throw TooLarge(owner: group[0].owner, count: group.count) }
      if parts[parts.count - 1].count + group.count > limit { parts.append([]) }
      parts[parts.count - 1] += group
    }
    return parts
  }

  private static func groups(_ changes: [Change]) -> [[Change]] {
    let owners = changes.map(\.owner).reduce(into: [DomainName]()) { if !$0.contains($1) { $0.append($1) } }
    return owners.map { owner in changes.filter { $0.owner == owner } }
  }
}

extension ZoneInfo {
  /// The most operations that one transaction takes; a plan that is not known is taken for the smallest.
  var operationLimit: Int { ["pro", "business", "enterprise"].contains(plan) ? 3500 : 200 }
}
