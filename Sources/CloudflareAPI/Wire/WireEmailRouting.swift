/// The settings of Email Routing as the API gives them.
public struct WireEmailRouting: Decodable, Hashable, Sendable {
  /// Whether it is switched on.
  public var enabled: Bool
  /// The API's own judgement: `ready`, `unconfigured`, `misconfigured`, `misconfigured/locked` or `unlocked`.
  public var status: String?
}

/// A record that Email Routing needs.
public struct WireRoutingRecord: Decodable, Hashable, Sendable {
  /// The type's mnemonic.
  public var type: String
  /// The owner, or `@` for the apex.
  public var name: String
  /// The data; unlike in the list of records, a host ends in a dot.
  public var content: String
  /// The preference of an MX record.
  public var priority: Int?
}

/// The records that Email Routing needs, whether or not the zone has them.
public struct WireRoutingRecords: Decodable, Hashable, Sendable {
  /// The records.
  public var records: [WireRoutingRecord]

  private enum Key: String, CodingKey {
    case records = "record"
  }

  /// Decodes the answer, which is a list, and was documented as an object that holds one.
  ///
  /// - Parameter decoder: the decoder to read from.
  /// - Throws: `DecodingError` if a field is missing or of another type.
  public init(from decoder: any Decoder) throws {
    if let list = try? decoder.singleValueContainer().decode([WireRoutingRecord].self) {
      records = list
    } else {
      records = try decoder.container(keyedBy: Key.self).decode([WireRoutingRecord].self, forKey: .records)
    }
  }
}

/// A rule of Email Routing: which mail it takes, and what becomes of it.
public struct WireRoutingRule: Decodable, Hashable, Sendable {
  /// Which mail a rule takes.
  public struct Matcher: Decodable, Hashable, Sendable {
    /// `literal` for one address, `all` for the catch-all.
    public var type: String
  }

  /// What becomes of the mail.
  public struct Action: Decodable, Hashable, Sendable {
    /// `forward`, `worker` or `drop`.
    public var type: String
  }

  /// The identifier.
  public var id: String
  /// Whether it is switched on.
  public var enabled: Bool
  /// Which mail it takes.
  public var matchers: [Matcher]
  /// What becomes of the mail.
  public var actions: [Action]

  /// Whether it takes all mail that no other rule takes.
  public var isCatchAll: Bool { matchers.contains { $0.type == "all" } }

  /// Whether it is switched on and does not throw mail away.
  public var isLive: Bool { enabled && actions.contains { $0.type != "drop" } }
}
