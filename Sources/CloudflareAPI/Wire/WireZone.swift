import CurlTransport

/// A zone as the API gives it.
public struct WireZone: Decodable, Hashable, Sendable {
  /// The identifier.
  public var id: String
  /// The name of the apex in A-labels, also where the API gives it in its own script.
  public var name: String
  /// Whether the world sees it.
  public var status: WireField<WireZoneStatus> = .absent
  /// How it came to Cloudflare.
  public var type: WireField<WireZoneType> = .absent
  /// Whether proxying is off for the whole zone, whatever its records say.
  public var paused: WireField<Bool> = .absent
  /// What this token may do with the zone.
  public var permissions: WireField<[String]> = .absent
  /// The account that owns it.
  public var account: WireField<WireAccount> = .absent
  /// What is paid for it.
  public var plan: WireField<WirePlan> = .absent

  private enum Key: String, CodingKey {
    case id, name, status, type, paused, permissions, account, plan
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
  public var planID: String? { plan.value?.id }

  /// Decodes the answer; fields that are not described here stay undecoded.
  ///
  /// - Parameter decoder: the decoder to read from.
  /// - Throws: `DecodingError` if a field is missing or of another type.
  public init(from decoder: any Decoder) throws {
    let fields = try WireFields<Key>(decoder)
    id = try fields.required(.id)
    let spelling: String = try fields.required(.name)
    // Zones are known whose own name comes in Unicode while those of their records are A-labels.
    name = IDNA.labels(of: spelling)
    status = try fields.field(.status)
    type = try fields.field(.type)
    paused = try fields.field(.paused)
    permissions = try fields.field(.permissions)
    account = try fields.field(.account)
    plan = try fields.field(.plan)
  }
}
