public import DNSModel

extension Record {
  /// Creates a record from the API's answer.
  ///
  /// The API promises no order of tags, so they are sorted: a record that did not change is always the same.
  ///
  /// - Parameter wire: The answer.
  /// - Throws: ``WireRecordDefect`` if it cannot be used.
  public init(_ wire: WireRecord) throws(WireRecordDefect) {
    let owner: DomainName
    do { owner = try DomainName(wire.name) } catch { throw .badName(wire.name, error) }
    self.init(
      id: .assigned(wire.id),
      owner: owner,
      rdata: try wire.rdata(),
      ttl: TTL(apiValue: wire.ttl.value.flatMap { UInt32(exactly: $0) } ?? 1),
      proxyStatus: wire.proxied.value.map(ProxyStatus.init(isProxied:)),
      comment: wire.comment.value.flatMap { $0.isEmpty ? nil : $0 },
      tags: (wire.tags.value ?? []).sorted(),
      settings: RecordSettings(wire.settings.value?.compactMapValues(\.value) ?? [:]),
      manager: wire.manager
    )
  }
}

extension WireRecord {
  fileprivate var manager: RecordManager? {
    guard let marks = meta.value else { return nil }
    return marks.emailRouting ? .emailRouting : marks.otherProduct ? .other : nil
  }

  /// An SRV record's content is only a rendering, of which several are known; its parts are reliable.
  fileprivate func rdata() throws(WireRecordDefect) -> RData {
    let type = RRType(self.type.rawValue)
    let priority = effectivePriority?.value.flatMap { UInt16(exactly: $0) }
    // Left out, it would be missing from the zone, and a plan would put another one in its place.
    if type == .mx, priority == nil { throw .unreadablePriority(of: name) }
    let text = (type == .srv ? serviceContent : nil) ?? content.value ?? target ?? ""
    return RecordDocument.rdata(type, content: text, priority: priority)
  }

  private var target: String? { data.value?.target.value?.value }

  private var serviceContent: String? {
    guard let target, let weight = data.value?.weight.value?.value, let port = data.value?.port.value?.value
    else { return nil }
    return "\(weight) \(port) \(target)"
  }
}
