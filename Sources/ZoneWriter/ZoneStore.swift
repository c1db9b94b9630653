public import DNSModel

/// Where a zone is read from and written to.
public protocol ZoneStore: Sendable {
  /// Reads the whole zone.
  ///
  /// - Returns: The zone as it is now.
  /// - Throws: Any error; reading changes nothing.
  func fetch() async throws -> Zone

  /// Writes some edits in one transaction: all of them or none.
  ///
  /// - Parameter edits: The edits; deletions run first.
  /// - Throws: ``WriteFailure`` if the edits were refused, or if it is not known whether they were made.
  func write(_ edits: [Edit]) async throws(WriteFailure)

  /// Returns what `write` sends.
  ///
  /// - Parameter edits: The edits.
  /// - Returns: The request, to the letter.
  /// - Throws: Any error that keeps the request from being made; nothing is sent.
  func request(for edits: [Edit]) throws -> StoreRequest
}

/// Why a write was not confirmed by the store.
public struct WriteFailure: Error, Sendable {
  /// What went wrong.
  public let cause: any Error
  /// A Boolean value telling whether the edits may have been made all the same.
  public let mayHaveBeenApplied: Bool
  /// The position of the edit because of which all were refused, if the store tells.
  public let culprit: Int?

  /// Creates a failure.
  public init(cause: any Error, mayHaveBeenApplied: Bool, culprit: Int? = nil) {
    self.cause = cause
    self.mayHaveBeenApplied = mayHaveBeenApplied
    self.culprit = culprit
  }
}
