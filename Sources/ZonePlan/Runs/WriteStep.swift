public import DNSModel

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
}

extension Plan {
  /// Changes of one name that are more than one transaction takes.
  public struct UndividableName: Error, Hashable, Sendable {
    /// The name.
    public let owner: DomainName
    /// The number of its changes.
    public let count: Int
    /// The most that one transaction takes.
    public let limit: Int
  }

  /// The most operations that one transaction takes; a plan of Cloudflare's that is not known is taken for the smallest.
  private var operationLimit: Int { ["pro", "business", "enterprise"].contains(info.plan) ? 3500 : 200 }

  /// Returns the transactions that write the plan: one for each phase, or several where a phase is too large for one.
  ///
  /// The changes of one name stay together, so that no name is ever seen half changed.
  ///
  /// - Returns: The steps in the order in which they are written.
  /// - Throws: ``UndividableName`` if the changes of one name are more than a transaction takes.
  public func steps() throws(UndividableName) -> [WriteStep] {
    var steps: [WriteStep] = []
    for phase in Set(changes.map(\.phase)).sorted() {
      let parts = try changes(inPhase: phase).parts(ofAtMost: operationLimit)
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
}

extension [Change] {
  fileprivate func parts(ofAtMost limit: Int) throws(Plan.UndividableName) -> [[Change]] {
    var parts: [[Change]] = [[]]
    for group in byOwner {
      guard group.count <= limit else {
        throw Plan.UndividableName(owner: group[0].owner, count: group.count, limit: limit)
      }
      if parts[parts.count - 1].count + group.count > limit { parts.append([]) }
      parts[parts.count - 1] += group
    }
    return parts
  }

  /// The changes of each name, names in the order of their first change.
  private var byOwner: [[Change]] {
    var positions: [DomainName: Int] = [:]
    return reduce(into: []) { groups, change in
      if let position = positions[change.owner] {
        groups[position].append(change)
      } else {
        positions[change.owner] = groups.count
        groups.append([change])
      }
    }
  }
}
