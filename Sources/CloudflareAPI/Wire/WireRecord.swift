import CurlTransport

/// A DNS record as the API gives it.
///
/// Names have no final dot, and TTL 1 stands for "automatic".
public struct WireRecord: Decodable, Hashable, Sendable {
  /// The identifier.
  public var id: String
  /// The full owner name in ASCII.
  public var name: String
  /// The record type.
  public var type: WireRecordType
  /// The record data as a text; for types with ``data`` it is only a rendering.
  public var content: WireField<String> = .absent
  /// The record data in parts, for types such as SRV.
  public var data: WireField<WireRecordData> = .absent
  /// The preference, where it stands at the top level.
  public var priority: WireField<WireReading<Int>> = .absent
  /// The time to live in seconds, or 1 for "automatic".
  public var ttl: WireField<Int> = .absent
  /// Whether the record is proxied.
  public var proxied: WireField<Bool> = .absent
  /// Settings of the record, such as flattening.
  public var settings: WireField<[String: WireReading<Bool>]> = .absent
  /// What Cloudflare says about the record, such as who manages it.
  public var meta: WireField<WireRecordMarks> = .absent
  /// A note by the owner.
  public var comment: WireField<String> = .absent
  /// Labels by the owner.
  public var tags: WireField<[String]> = .absent
  /// The name of the zone, which older answers tell.
  public var zoneName: WireField<String> = .absent

  private enum Key: String, CodingKey {
    case id, name, type, content, data, priority, ttl, proxied, settings, meta, comment, tags
    case zoneName = "zone_name"
  }

  /// Makes a record with nothing but the fields that every record has.
  ///
  /// - Parameters:
  ///   - id: the identifier.
  ///   - name: the owner name.
  ///   - type: the record type.
  public init(id: String, name: String, type: WireRecordType) {
    self.id = id
    self.name = name
    self.type = type
  }

  /// The preference, wherever it stands: the API is moving it from the top level into ``data``.
  ///
  /// What cannot be read there is told apart from what is not there.
  public var effectivePriority: WireReading<Int>? {
    data.value?.priority.value ?? priority.value
  }

  /// Decodes the answer; fields that are not described here stay undecoded.
  ///
  /// - Parameter decoder: the decoder to read from.
  /// - Throws: `DecodingError` if a field is missing or of another type.
  public init(from decoder: any Decoder) throws {
    let fields = try WireFields<Key>(decoder)
    id = try fields.required(.id)
    name = IDNA.labels(of: try fields.required(.name))
    type = WireRecordType(rawValue: try fields.required(.type))
    content = try fields.field(.content)
    data = try fields.field(.data)
    priority = try fields.field(.priority)
    ttl = try fields.field(.ttl)
    proxied = try fields.field(.proxied)
    settings = try fields.field(.settings)
    meta = try fields.field(.meta)
    comment = try fields.field(.comment)
    tags = try fields.field(.tags)
    zoneName = try fields.field(.zoneName)
  }
}
