/// A record of which perhaps only the identifier is told, as after its deletion.
public struct WireRecordReference: Decodable, Hashable, Sendable {
  /// The identifier.
  public var id: String

  private enum Key: String, CodingKey {
    case id
  }

  /// Decodes the answer; fields that are not described here stay undecoded.
  ///
  /// - Parameter decoder: the decoder to read from.
  /// - Throws: `DecodingError` if a field is missing or of another type.
  public init(from decoder: any Decoder) throws {
    let fields = try WireFields<Key>(decoder)
    id = try fields.required(.id)
  }
}
