/// One member of a record's `data`, for the types whose content is only a rendering of it.
struct DataField: Sendable {
  enum Kind: Sendable {
    case number, text, host, quoted
  }

  let name: String
  let kind: Kind

  static func number(_ name: String) -> Self { Self(name: name, kind: .number) }
  static func text(_ name: String) -> Self { Self(name: name, kind: .text) }
  static func host(_ name: String) -> Self { Self(name: name, kind: .host) }
  static func quoted(_ name: String) -> Self { Self(name: name, kind: .quoted) }
}

extension RecordType {
  /// The members of `data` in presentation order; empty for types that are written by `content`.
  var dataFields: [DataField] {
    switch self {
    case .caa: [.number("flags"), .text("tag"), .quoted("value")]
    case .cert: [.number("type"), .number("key_tag"), .number("algorithm"), .text("certificate")]
    case .dnskey: [.number("flags"), .number("protocol"), .number("algorithm"), .text("public_key")]
    case .ds: [.number("key_tag"), .number("algorithm"), .number("digest_type"), .text("digest")]
    case .https, .svcb: [.number("priority"), .host("target"), .text("value")]
    case .loc: Self.location
    case .naptr: Self.namingAuthority
    case .smimea, .tlsa: Self.certificateAssociation
    case .srv: [.number("priority"), .number("weight"), .number("port"), .host("target")]
    case .sshfp: [.number("algorithm"), .number("type"), .text("fingerprint")]
    case .uri: [.number("weight"), .quoted("target")]
    case .a, .aaaa, .cname, .mx, .ns, .openpgpkey, .ptr, .txt: []
    }
  }

  private static let certificateAssociation: [DataField] = [
    .number("usage"), .number("selector"), .number("matching_type"), .text("certificate"),
  ]

  private static let namingAuthority: [DataField] = [
    .number("order"), .number("preference"), .quoted("flags"), .quoted("service"), .quoted("regex"),
    .host("replacement"),
  ]

  private static let location: [DataField] = [
    .number("lat_degrees"), .number("lat_minutes"), .number("lat_seconds"), .text("lat_direction"),
    .number("long_degrees"), .number("long_minutes"), .number("long_seconds"), .text("long_direction"),
    .number("altitude"), .number("size"), .number("precision_horz"), .number("precision_vert"),
  ]
}
