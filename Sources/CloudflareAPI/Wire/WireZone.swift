/// A zone as the API gives it.
public struct WireZone: Codable, Hashable, Sendable {
  /// The identifier.
  public var id: String
  /// The name of the apex in ASCII.
  public var name: String
  /// Whether the world sees it.
  public var status: WireField<WireZoneStatus> = .absent
  /// How it came to Cloudflare.
  public var type: WireField<WireZoneType> = .absent
  /// Whether proxying is off for the whole zone, whatever its records say.
  public var paused: WireField<Bool> = .absent
  /// The name servers that the delegation should name.
  public var nameServers: WireField<[String]> = .absent
  /// The name servers from before.
  public var originalNameServers: WireField<[String]> = .absent
  /// What this token may do with the zone.
  public var permissions: WireField<[String]> = .absent
  /// The account that owns it.
  public var account: WireField<[String: JSONValue]> = .absent
  /// What is paid for it.
  public var plan: WireField<[String: JSONValue]> = .absent
  /// What Cloudflare says about it.
  public var meta: WireField<[String: JSONValue]> = .absent
  /// Every other field of the answer.
  public var extra: [String: JSONValue] = [:]

  private enum Key: String, CodingKey {
    case id, name, status, type, paused, permissions, account, plan, meta
    case nameServers = "name_servers"
    case originalNameServers = "original_name_servers"
  }

  /// Makes a zone with nothing but the fields that every zone has.
  ///
  /// - Parameters:
  ///   - id: the identifier.
  ///   - name: the name of the apex.
  public init(id: String, name: String) {
    self.id = id
    self.name = name
  }

  /// The short name of the plan, such as `free`.
  public var planID: String? { plan.value?["legacy_id"]?.stringValue }

  /// The identifier of the account that owns the zone.
  public var accountID: String? { account.value?["id"]?.stringValue }

  /// Decodes the answer; fields that are not described here go to ``extra``.
  ///
  /// - Parameter decoder: the decoder to read from.
  /// - Throws: `DecodingError` if a field is missing or of another type.
  public init(from decoder: any Decoder) throws {
    let fields = try WireFields<Key>(decoder)
    id = try fields.required(.id)
    name = try fields.required(.name)
    status = try fields.field(.status)
    type = try fields.field(.type)
    paused = try fields.field(.paused)
    nameServers = try fields.field(.nameServers)
    originalNameServers = try fields.field(.originalNameServers)
    permissions = try fields.field(.permissions)
    account = try fields.field(.account)
    plan = try fields.field(.plan)
    meta = try fields.field(.meta)
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
    try container.encode(status, .status)
    try container.encode(type, .type)
    try container.encode(paused, .paused)
    try container.encode(nameServers, .nameServers)
    try container.encode(originalNameServers, .originalNameServers)
    try container.encode(permissions, .permissions)
    try container.encode(account, .account)
    try container.encode(plan, .plan)
    try container.encode(meta, .meta)
    try encoder.encode(extra: extra)
  }
}
