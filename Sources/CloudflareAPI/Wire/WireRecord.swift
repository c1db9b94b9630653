/// A DNS record as the API gives it.
///
/// Names have no final dot, and TTL 1 stands for "automatic".
public struct WireRecord: Codable, Hashable, Sendable {
  /// The identifier.
  public var id: String
  /// The full owner name in ASCII.
  public var name: String
  /// The record type.
  public var type: WireRecordType
  /// The record data as a text; for types with ``data`` it is only a rendering.
  public var content: WireField<String> = .absent
  /// The record data in parts, for types such as SRV.
  public var data: WireField<[String: JSONValue]> = .absent
  /// The preference, where it stands at the top level.
  public var priority: WireField<Int> = .absent
  /// The time to live in seconds, or 1 for "automatic".
  public var ttl: WireField<Int> = .absent
  /// Whether the record is proxied.
  public var proxied: WireField<Bool> = .absent
  /// Whether the record could be proxied.
  public var proxiable: WireField<Bool> = .absent
  /// Settings of the record, such as flattening.
  public var settings: WireField<[String: JSONValue]> = .absent
  /// What Cloudflare says about the record, such as who manages it.
  public var meta: WireField<[String: JSONValue]> = .absent
  /// A note by the owner.
  public var comment: WireField<String> = .absent
  /// Labels by the owner.
  public var tags: WireField<[String]> = .absent
  /// When the record was made.
  public var createdOn: WireField<String> = .absent
  /// When the record was last changed.
  public var modifiedOn: WireField<String> = .absent
  /// Every other field of the answer.
  public var extra: [String: JSONValue] = [:]

  private enum Key: String, CodingKey {
    case id, name, type, content, data, priority, ttl, proxied, proxiable, settings, meta, comment, tags
    case createdOn = "created_on"
    case modifiedOn = "modified_on"
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
  public var effectivePriority: Int? {
    data.value?["priority"]?.integerValue ?? priority.value
  }

  /// Decodes the answer; fields that are not described here go to ``extra``.
  ///
  /// - Parameter decoder: the decoder to read from.
  /// - Throws: `DecodingError` if a field is missing or of another type.
  public init(from decoder: any Decoder) throws {
    let fields = try WireFields<Key>(decoder)
    id = try fields.required(.id)
    name = try fields.required(.name)
    type = WireRecordType(rawValue: try fields.required(.type))
    content = try fields.field(.content)
    data = try fields.field(.data)
    priority = try fields.field(.priority)
    ttl = try fields.field(.ttl)
    proxied = try fields.field(.proxied)
    proxiable = try fields.field(.proxiable)
    settings = try fields.field(.settings)
    meta = try fields.field(.meta)
    comment = try fields.field(.comment)
    tags = try fields.field(.tags)
    createdOn = try fields.field(.createdOn)
    modifiedOn = try fields.field(.modifiedOn)
    extra = try fields.extra()
  }

  /// Encodes the answer as it came.
  ///
  /// - Parameter encoder: the encoder to write to.
  /// - Throws: `EncodingError` if the encoder cannot take a value.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(id, forKey: .id)
    try container.encode(name, forKey: .name)
    try container.encode(type, forKey: .type)
    try container.encode(content, .content)
    try container.encode(data, .data)
    try container.encode(priority, .priority)
    try container.encode(ttl, .ttl)
    try container.encode(proxied, .proxied)
    try container.encode(proxiable, .proxiable)
    try container.encode(settings, .settings)
    try container.encode(meta, .meta)
    try container.encode(comment, .comment)
    try container.encode(tags, .tags)
    try container.encode(createdOn, .createdOn)
    try container.encode(modifiedOn, .modifiedOn)
    try encoder.encode(extra: extra)
  }
}
