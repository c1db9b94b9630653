public import DNSModel
public import ZonePlan

/// Why a plan was not applied, or not wholly.
public enum ApplyError: Error, Sendable {
  /// The plan must not be written.
  case hazardous([Hazard])
  /// The zone could not be read, so nothing was written.
  case unreadable(any Error)
  /// The zone is not as it was when the plan was made, so nothing was written.
  case stale([Difference])
  /// The plan was made for another zone than the one that its identifier or name leads to, so nothing was written.
  case otherZone(DomainName)
  /// The zone changed while the plan was being written; earlier phases stand.
  case overtaken([Difference], Progress)
  /// The store refused a phase, perhaps because of one change; earlier phases stand.
  case refused(any Error, culprit: Change?, Progress)
  /// A phase was made only in part, or not as asked.
  ///
  /// With the error of the write, if its answer got lost or was a refusal that does not tell what happened.
  case incomplete(Progress, cause: (any Error)?)
  /// A phase may have been made, and reading the zone failed too.
  case unknown(any Error, Progress)

  /// A place at which the zone differs from what the plan was made for.
  public struct Difference: Sendable, Hashable {
    /// The name.
    public let owner: DomainName
    /// The records that the plan knew.
    public let expected: [Record]
    /// The records that are there now.
    public let found: [Record]
  }
}

/// How far the writing of a plan came.
public struct Progress: Sendable, Hashable {
  /// Changes that were read back as asked.
  public var done: [Change]
  /// Changes that were sent and are not there.
  public var failed: [Change]
  /// Changes that were not sent.
  public var notTried: [Change]

  /// Creates a progress.
  public init(done: [Change] = [], failed: [Change] = [], notTried: [Change] = []) {
    self.done = done
    self.failed = failed
    self.notTried = notTried
  }
}
