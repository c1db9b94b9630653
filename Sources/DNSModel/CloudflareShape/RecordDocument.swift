/// A record in Cloudflare's own JSON shape, names without the final dot.
public struct RecordDocument: Codable, Hashable, Sendable {
  /// Cloudflare's identifier; `null` for a record from a zone file or one that does not exist yet.
  public let id: String?
  /// The type's mnemonic.
  public let type: String
  /// The owner.
  public let name: String
  /// The data, without an MX preference or an SRV priority.
  public let content: String
  /// The MX preference or SRV priority.
  public let priority: UInt16?
  /// The time to live in seconds; 1 is automatic.
  public let ttl: UInt32
  /// The cloud; `null` where the type has none or the source does not tell.
  public let proxied: Bool?
  /// The owner's comment.
  public let comment: String?
  /// The owner's tags.
  public let tags: [String]
  /// Cloudflare's switches of the record; `nil` only in documents written before they were kept.
  public let settings: RecordSettings?
  /// Which part of Cloudflare writes the record; `null` for an ordinary one.
  public let managed: RecordManager?

  /// Creates the document of a record.
  ///
  /// - Parameter record: The record.
  public init(_ record: Record) {
    id = record.id.assigned
    type = record.type.mnemonic
    name = record.owner.dotless
    (content, priority) = Self.content(of: record.rdata)
    ttl = record.ttl.apiValue
    proxied = record.proxyStatus.map { $0 == .proxied }
    comment = record.comment
    tags = record.tags
    settings = record.settings
    managed = record.manager
  }

  /// Writes every field, `null` where there is no value, so that the shape never varies.
  ///
  /// - Parameter encoder: The encoder to write to.
  /// - Throws: `EncodingError` if the encoder refuses a value.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(id, forKey: .id)
    try container.encode(type, forKey: .type)
    try container.encode(name, forKey: .name)
    try container.encode(content, forKey: .content)
    try container.encode(priority, forKey: .priority)
    try container.encode(ttl, forKey: .ttl)
    try container.encode(proxied, forKey: .proxied)
    try container.encode(comment, forKey: .comment)
    try container.encode(tags, forKey: .tags)
    try container.encode(settings, forKey: .settings)
    try container.encode(managed, forKey: .managed)
  }

  /// Returns the record that the document describes.
  ///
  /// - Parameter unassigned: The identity for a document without one.
  /// - Returns: The record.
  /// - Throws: ``DomainNameError`` if the owner is no domain name.
  public func record(unassigned: RecordID) throws(DomainNameError) -> Record {
    Record(
      id: id.map(RecordID.assigned) ?? unassigned,
      owner: try DomainName(name),
      rdata: RecordDocument.rdata(RRType(type), content: content, priority: priority),
      ttl: TTL(apiValue: ttl),
      proxyStatus: proxied.map(ProxyStatus.init(isProxied:)),
      comment: comment,
      tags: tags,
      settings: settings ?? RecordSettings(),
      manager: managed
    )
  }

  /// Returns the data that Cloudflare's content and priority describe.
  ///
  /// - Parameters:
  ///   - type: The record type.
  ///   - content: The content, for an SRV record weight, port and target.
  ///   - priority: The MX preference or SRV priority.
  /// - Returns: The data; opaque if the content does not fit the type.
  public static func rdata(_ type: RRType, content: String, priority: UInt16?) -> RData {
    guard type == .mx || type == .srv, let priority else { return RData(type, presentation: content) }
    let read = RData(type, presentation: "\(priority) \(content)")
    if case .opaque = read { return .opaque(type, content) }
    return read
  }

  /// Returns Cloudflare's content and priority for some data.
  ///
  /// - Parameter rdata: The data.
  /// - Returns: The content with dotless names, and the priority of types that have one.
  public static func content(of rdata: RData) -> (String, UInt16?) {
    switch rdata {
    case .mx(let mx): (mx.isNull ? "." : mx.exchange.dotless, mx.preference)
    case .srv(let srv):
      ("\(srv.weight) \(srv.port) \(srv.target.isRoot ? "." : srv.target.dotless)", srv.priority)
    case .cname(let name), .ns(let name), .ptr(let name): (name.dotless, nil)
    case .a, .aaaa, .txt, .opaque: (rdata.description, nil)
    }
  }
}
