/// A record of which perhaps only the identifier is told, as after its deletion.
public struct WireRecordReference: Codable, Hashable, Sendable {
  /// The identifier.
  public var id: String
  /// Every other field of the answer.
  public var extra: [String: JSONValue] = [:]

  private enum Key: String, CodingKey {
    case id
  }

  /// Decodes the answer; fields that are not described here go to ``extra``.
  ///
  /// - Parameter decoder: the decoder to read from.
  /// - Throws: `DecodingError` if a field is missing or of another type.
  public init(from decoder: any Decoder) throws {
    let fields = try WireFields<Key>(decoder)
    id = try fields.required(.id)
    extra = try fields.extra()
  }

  /// Encodes the answer as it came.
  ///
  /// - Parameter encoder: the encoder to write to.
  /// - Throws: `EncodingError` if the encoder cannot take a value.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(id, forKey: .id)
    try encoder.encode(extra: extra)
  }
}
