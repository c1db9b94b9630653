/// The data of an SRV record (RFC 2782).
public struct SRV: Hashable, Sendable {
  /// The priority; targets with a lower number are tried first.
  public var priority: UInt16
  /// The share among targets of equal priority.
  public var weight: UInt16
  /// The port of the service on the target.
  public var port: UInt16
  /// The host that offers the service; the root says that it is not offered.
  public var target: DomainName

  /// Creates the data of an SRV record.
  public init(priority: UInt16, weight: UInt16, port: UInt16, target: DomainName) {
    self.priority = priority
    self.weight = weight
    self.port = port
    self.target = target
  }

  init?(presentation: String) {
    let parts = presentation.split(whereSeparator: \.isWhitespace)
    let numbers = parts.prefix(3).compactMap { UInt16($0) }
    guard parts.count == 4, numbers.count == 3, let target = try? DomainName(String(parts[3])) else {
      return nil
    }
    self.init(priority: numbers[0], weight: numbers[1], port: numbers[2], target: target)
  }
}

extension SRV: CustomStringConvertible {
  /// Priority, weight, port and target.
  public var description: String { "\(priority) \(weight) \(port) \(target)" }
}
