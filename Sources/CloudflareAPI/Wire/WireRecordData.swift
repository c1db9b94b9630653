/// The data of a record in parts, as far as they are read: those of MX and SRV records.
///
/// Records of other types have parts of the same names that may be of another type.
public struct WireRecordData: Decodable, Hashable, Sendable {
  /// The preference.
  public var priority: WireField<WireReading<Int>> = .absent
  /// The weight.
  public var weight: WireField<WireReading<Int>> = .absent
  /// The port.
  public var port: WireField<WireReading<Int>> = .absent
  /// The host.
  public var target: WireField<WireReading<String>> = .absent

  private enum Key: String, CodingKey {
    case priority, weight, port, target
  }

  /// Decodes the parts; others stay undecoded.
  ///
  /// - Parameter decoder: the decoder to read from.
  /// - Throws: `DecodingError` if it is no object.
  public init(from decoder: any Decoder) throws {
    let fields = try WireFields<Key>(decoder)
    priority = try fields.field(.priority)
    weight = try fields.field(.weight)
    port = try fields.field(.port)
    target = try fields.field(.target)
  }
}
