/// Who is writing to a zone, and since when.
public struct LockOwner: Sendable, Hashable, Codable {
  /// The run.
  public let run: RunID
  /// The machine.
  public let host: String
  /// The process on it.
  public let process: Int32
  /// When it began, as `2026-11-23T12:00:00Z`.
  public let since: String

  /// Creates an owner.
  public init(run: RunID, host: String, process: Int32, since: String) {
    (self.run, self.host, self.process, self.since) = (run, host, process, since)
  }
}
