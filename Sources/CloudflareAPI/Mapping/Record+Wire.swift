public import DNSModel

extension Record {
  /// Creates a record from the API's answer.
  ///
  /// The API promises no order of tags, so they are sorted: a record that did not change is always the same.
  ///
  /// - Parameter wire: The answer.
  /// - Throws: `DomainNameError` if its owner is no domain name.
  public init(_ wire: WireRecord) throws(DomainNameError) {
    self.init(
      id: .assigned(wire.id),
      owner: try DomainName(wire.name),
      rdata: wire.rdata,
      ttl: TTL(apiValue: wire.ttl.value.flatMap { UInt32(exactly: $0) } ?? 1),
      proxyStatus: wire.proxied.value.map(ProxyStatus.init(isProxied:)),
      comment: wire.comment.value.flatMap { $0.isEmpty ? nil : $0 },
      tags: (wire.tags.value ?? []).sorted(),
      settings: RecordSettings(wire.settings.value?.compactMapValues(\.boolValue) ?? [:]),
      manager: wire.manager
    )
  }
}

extension WireRecord {
  /// The signs of other products, a Tunnel among them; the API does not document them.
  private static let productMarks = ["read_only", "managed_by_apps", "managed_by_argo_tunnel"]

  fileprivate var manager: RecordManager? {
    if meta.value?["email_routing"]?.boolValue == true { return .emailRouting }
    return Self.productMarks.contains { meta.value?[$0]?.boolValue == true } ? .other : nil
  }

  /// An SRV record's content is only a rendering, of which several are known; its parts are reliable.
  fileprivate var rdata: RData {
    let type = RRType(self.type.rawValue)
    if type == .srv, let content = serviceContent {
      return RecordDocument.rdata(type, content: content, priority: priorityNumber)
    }
    return RecordDocument.rdata(type, content: content.value ?? target ?? "", priority: priorityNumber)
  }

  private var priorityNumber: UInt16? { effectivePriority.flatMap { UInt16(exactly: $0) } }

  private var target: String? { data.value?["target"]?.stringValue }

  private var serviceContent: String? {
    guard let target, let weight = data.value?["weight"]?.integerValue,
      let port = data.value?["port"]?.integerValue
    else { return nil }
    return "\(weight) \(port) \(target)"
  }
}
