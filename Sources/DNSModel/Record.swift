/// A resource record together with what the provider keeps beside it.
public struct Record: Hashable, Sendable {
  /// Which stored record this is.
  public var id: RecordID
  /// The name that owns the record.
  public var owner: DomainName
  /// The record's data.
  public var rdata: RData
  /// How long it may be cached.
  public var ttl: TTL
  /// The cloud, or `nil` if the source does not tell.
  public var proxyStatus: ProxyStatus?
  /// The owner's comment.
  public var comment: String?
  /// The owner's tags, `name:value`.
  public var tags: [String]
  /// The provider's own switches, such as flattening.
  public var settings: RecordSettings
  /// Who else writes the record, or `nil` for an ordinary one.
  public var manager: RecordManager?

  /// Creates a record.
  public init(
    id: RecordID,
    owner: DomainName,
    rdata: RData,
    ttl: TTL = .automatic,
    proxyStatus: ProxyStatus? = nil,
    comment: String? = nil,
    tags: [String] = [],
    settings: RecordSettings = RecordSettings(),
    manager: RecordManager? = nil
  ) {
    self.id = id
    self.owner = owner
    self.rdata = rdata
    self.ttl = ttl
    self.proxyStatus = proxyStatus
    self.comment = comment
    self.tags = tags
    self.settings = settings
    self.manager = manager
  }

  /// The record's type.
  public var type: RRType { rdata.type }

  /// A Boolean value telling whether the cloud is known to be orange.
  public var isProxied: Bool { proxyStatus == .proxied }
}

extension Record: CustomStringConvertible {
  /// Owner, TTL, class, type and data in presentation format.
  public var description: String { "\(owner) \(ttl.apiValue) IN \(type) \(rdata)" }
}
