/// A message for a TCP connection of its own, where two octets of length stand before every message (RFC 1035 §4.2.2).
public struct FramedMessage: Sendable, Equatable {
  /// The most octets that two octets of length can announce.
  public static let longest = 65_535

  /// The IP address of the other side, an IPv6 address without brackets.
  public var address: String
  /// Its port.
  public var port: UInt16
  /// The message without its length; at most ``longest`` octets.
  public var bytes: [UInt8]
  /// The longest time until the answer is complete, the connection included.
  public var timeout: Duration

  /// Makes a message.
  ///
  /// - Parameters:
  ///   - bytes: the message without its length.
  ///   - address: the IP address of the other side.
  ///   - port: its port.
  ///   - timeout: the longest time until the answer is complete.
  public init(_ bytes: [UInt8], to address: String, port: UInt16, timeout: Duration) {
    self.bytes = bytes
    self.address = address
    self.port = port
    self.timeout = timeout
  }

  var url: String { address.contains(":") ? "http://[\(address)]:\(port)/" : "http://\(address):\(port)/" }

  /// The message with its length, or nil if it is too long for one.
  var framed: [UInt8]? {
    guard let count = UInt16(exactly: bytes.count) else { return nil }
    return [UInt8(count >> 8), UInt8(truncatingIfNeeded: count)] + bytes
  }
}
