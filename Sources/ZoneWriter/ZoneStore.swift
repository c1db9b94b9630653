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
  /// - Returns: For each edit, in their order, the record that the answer names: as it is now, or as it was deleted. It
  ///   is `nil` for an edit of which the answer tells nothing.
  /// - Throws: ``WriteFailure`` if the edits were refused, or if it is not known whether they were made.
  func write(_ edits: [Edit]) async throws(WriteFailure) -> [Record?]

  /// Returns the request that writes some edits.
  ///
  /// - Parameter edits: The edits.
  /// - Returns: The request, exactly as ``write(_:)`` sends it.
  /// - Throws: Any error of edits that cannot be put into a request.
  func request(for edits: [Edit]) throws -> StoreRequest
}

/// Why a write was not confirmed by the store.
public struct WriteFailure: Error, Sendable {
  /// What went wrong.
  public let cause: any Error
  /// A Boolean value telling whether the edits may have been made all the same.
  public let mayHaveBeenApplied: Bool
  /// A Boolean value telling whether the edits were refused, and not the person or the moment.
  public let concernsEdits: Bool
  /// The position of the edit because of which all were refused, if the store tells.
  public let culprit: Int?

  /// Creates a failure.
  public init(cause: any Error, mayHaveBeenApplied: Bool, concernsEdits: Bool = false, culprit: Int? = nil) {
    self.cause = cause
    self.mayHaveBeenApplied = mayHaveBeenApplied
    self.concernsEdits = concernsEdits
    self.culprit = culprit
  }
}
