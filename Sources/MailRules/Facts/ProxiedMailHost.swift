import DNSModel

/// A mail host that ends up proxied, and the one rule-worthy reason for it.
///
/// Every such host has exactly one cause, so that exactly one rule reports it.
struct ProxiedMailHost: Sendable {
  /// What makes a name end up proxied.
  enum Cause: Sendable, Hashable {
    /// It is the apex, which the web needs.
    case apex
    /// Its own record is orange.
    case record
    /// Only some of its address records are orange, which is enough.
    case mixture
    /// Its own record is a DNS-only alias of a proxied name.
    case alias
    /// It has no record, and an orange wildcard answers for it.
    case wildcard
  }

  /// The host.
  let host: MailHost
  /// What public DNS answers for it.
  let resolution: HostResolution
  /// Why it ends up proxied.
  let cause: Cause
  /// How sure it is that mail uses it.
  let use: MailHostUse

  /// Creates the description of a mail host, or `nil` if it is not proxied or not ours to judge.
  init?(_ host: MailHost, in zone: MailZone) {
    // A Spectrum application carries mail through Cloudflare on purpose.
    guard zone.evidence.spectrumHosts.value?.contains(host.name) != true else { return nil }
    let own = zone.zone.records(at: host.name).filter { $0.type.isProxiable }
    resolution = zone.resolve(host.name)
    guard resolution.isProxied, !host.isMisspelt(in: zone.zone, hasRecords: !own.isEmpty) else { return nil }
    cause = Self.cause(host.name, own, in: zone)
    // Another product owns the name; if it is Spectrum, the proxy does carry mail there. A Tunnel never does.
    let isManaged = own.contains { $0.manager != nil }
    if isManaged, cause != .apex, !resolution.leadsToWebPlatform { return nil }
    self.host = host
    use = zone.use(of: host)
  }

  private static func cause(_ name: DomainName, _ own: [Record], in zone: MailZone) -> Cause {
    if name == zone.zone.apex { return .apex }
    if own.isEmpty { return .wildcard }
    let clouds = Set(own.map(\.proxyStatus))
    if clouds == [.proxied, .dnsOnly] { return .mixture }
    return clouds.contains(.proxied) ? .record : .alias
  }
}

extension MailHost {
  /// Returns whether the name itself is the mistake, so that its cloud does not matter: a name that Cloudflare made up
  /// while answering, or one that exists only because a wildcard answers for an address or a doubled domain.
  fileprivate func isMisspelt(in zone: Zone, hasRecords: Bool) -> Bool {
    if name.isSynthesised { return true }
    return !hasRecords
      && (zone.nameWithoutAppendedApex(name) != nil
        || pointers.contains { $0.addressLiteral(in: zone.apex) != nil })
  }
}

extension MailZone {
  /// Returns whether a proxied host still leads to what may be a mail server, so that incoming mail can get through.
  ///
  /// Cloudflare answers an MX query for a proxied host with a made-up name that leads to the stored address or alias.
  ///
  /// - Parameter proxied: The host.
  /// - Returns: `false` for an address that no mail server has and for a host that serves web pages only.
  func hidesMailServer(_ proxied: ProxiedMailHost) -> Bool {
    if case .outside = proxied.resolution.outcome { return !proxied.resolution.leadsToWebPlatform }
    return proxied.resolution.addresses.contains(where: isUsableOrigin)
  }

  /// Returns whether every domain whose MX records name a host has another one that comes first and can be reached.
  ///
  /// Senders try the lowest number first (RFC 5321 §5.1).
  func isOnlyBackup(_ host: MailHost) -> Bool {
    !host.exchangers.isEmpty
      && host.exchangers.allSatisfy { record in
        guard let own = record.rdata.mx else { return false }
        return exchangers(of: record.owner).contains { other in
          guard let mx = other.rdata.mx, mx.preference < own.preference, mx.exchange != host.name else {
            return false
          }
          let resolution = resolve(mx.exchange)
          guard answers(for: mx.exchange) else { return provider(of: mx.exchange) != nil }
          return resolution.cloud == .dnsOnly && resolution.addresses.contains(where: isUsableOrigin)
        }
      }
  }
}
