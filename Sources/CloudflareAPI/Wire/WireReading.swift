/// A value of an answer that may be of another type than it should be.
///
/// Where one field of one record is odd, the others still count; whoever needs the odd one can say so.
public enum WireReading<Value: Decodable & Sendable & Hashable>: Decodable, Sendable, Hashable {
  /// The value.
  case value(Value)
  /// Something of another type, or out of its range, stands there.
  case unreadable

  /// Decodes what stands there, if it is what it should be.
  ///
  /// - Parameter decoder: the decoder to read from.
  /// - Throws: nothing for a value of another type.
  public init(from decoder: any Decoder) throws {
    self = (try? decoder.singleValueContainer().decode(Value.self)).map(Self.value) ?? .unreadable
  }

  /// The value, or nil if it cannot be read.
  public var value: Value? {
    if case .value(let value) = self { value } else { nil }
  }
}
