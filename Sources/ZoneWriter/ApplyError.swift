public import DNSModel
public import ZonePlan

/// Why a plan was not applied, or not wholly.
public enum ApplyError: Error, Sendable {
  /// The plan must not be written, or not any further; earlier steps stand.
  case hazardous([Hazard], Progress)
  /// The zone could not be read, so nothing was written.
  case unreadable(any Error)
  /// The zone is not as it was when the plan was made, so nothing was written.
  case stale([ZoneDifference])
  /// The plan was made for another zone than the one that its identifier or name leads to, so nothing was written.
  case otherZone(DomainName)
  /// One name has more changes than a transaction takes, so nothing was written.
  case tooManyChanges(Plan.UndividableName)
  /// The journal could not be written, so what it should announce was not sent.
  case unlogged(any Error, Progress)
  /// Somebody changed the zone while the plan was being written; earlier steps stand.
  case overtaken([ZoneDifference], Progress)
  /// The store refused a step, perhaps because of one change; earlier steps stand.
  case refused(any Error, culprit: Change?, Progress)
  /// A step was answered as made, and some of its changes took no effect.
  case incomplete(Progress)
  /// The answer to a step got lost, or does not tell of some changes, and the zone has not shown these so far.
  case unseen(Progress, cause: (any Error)?)
  /// A step may have been made, and reading the zone failed too.
  case unknown(any Error, Progress)
}

/// How far the writing of a plan came.
public struct Progress: Sendable, Hashable {
  /// Changes that were answered as made, or were read back as asked.
  public var done: [Change]
  /// Changes that were made, and that somebody has changed since.
  public var overtaken: [Change]
  /// Changes that were sent and are not known to be made.
  public var failed: [Change]
  /// Changes that were not sent.
  public var notTried: [Change]

  /// Creates a progress.
  public init(
    done: [Change] = [],
    overtaken: [Change] = [],
    failed: [Change] = [],
    notTried: [Change] = []
  ) {
    (self.done, self.overtaken, self.failed, self.notTried) = (done, overtaken, failed, notTried)
  }

  /// A Boolean value telling whether anything was made.
  public var hasMade: Bool { !(done + overtaken).isEmpty }
}
