/// How long a request may take.
///
/// The time begins when the transfer begins; a request that waits for its turn behind others is not running.
public struct HTTPTimeouts: Sendable, Equatable {
  /// The longest wait for a connection, with the name's look-up and the TLS handshake.
  public var connect: Duration
  /// The longest time for the whole request and its answer.
  public var total: Duration
  /// How long a transfer may stand still (below one byte in a second) before it counts as dead.
  public var stall: Duration

  /// Makes a set of limits.
  ///
  /// - Parameters:
  ///   - connect: the longest wait for a connection.
  ///   - total: the longest time for request and answer.
  ///   - stall: the longest standstill.
  public init(
    connect: Duration = .seconds(10),
    total: Duration = .seconds(90),
    stall: Duration = .seconds(30)
  ) {
    self.connect = connect
    self.total = total
    self.stall = stall
  }
}
