/// A decoded item of a request's query.
public struct QueryItem: Sendable, Hashable, CustomStringConvertible {
  /// The name before the equals sign.
  public let name: String
  /// The value after it, percent-decoded.
  public let value: String

  /// Makes an item.
  public init(name: String, value: String) {
    self.name = name
    self.value = value
  }

  /// The item as `name=value`.
  public var description: String { "\(name)=\(value)" }
}
