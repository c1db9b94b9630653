import DNSModel

/// What a name of the zone is for: the records that speak for mail, and those that speak for the web.
///
/// Labels are the last and weakest signs: they count only where no record tells.
struct NameRole: Sendable, Hashable {
  /// A sign that web traffic depends on the name.
  enum WebSign: Sendable, Hashable {
    /// It is the zone's own name or called `www`.
    case webName
    /// A DNS-only alias of the web leads to it, and inherits its cloud.
    case webAlias
    /// It ends at a platform that serves web pages only.
    case platform
    /// It has an HTTPS record.
    case httpsRecord
    /// Its label names a web service.
    case label
  }

  /// A sign that mail uses the name.
  enum MailSign: Sendable, Hashable {
    /// The MX record of another name leads to it.
    case exchange
    /// An SRV record sends mail programs to it.
    case service
    /// A TLSA record ties its port 25 to a certificate.
    case certificate
    /// A person said so.
    case answer
    /// Its label names a mail server.
    case label
  }

  /// The signs of the web.
  let webSigns: Set<WebSign>
  /// The signs of mail.
  let mailSigns: Set<MailSign>

  /// A Boolean value telling whether web traffic depends on the name, so that its cloud is not mail's to change.
  ///
  /// A name without any sign of mail that receives only its own is a web site with addresses of its own.
  var servesWeb: Bool {
    if !webSigns.isDisjoint(with: [.webName, .webAlias, .platform, .httpsRecord]) { return true }
    return mailSigns.isEmpty || webSigns.contains(.label) && mailSigns == [.exchange]
  }

  /// A Boolean value telling whether nobody but the owner may decide on the cloud.
  var isWebAlone: Bool { webSigns.contains(.webName) || webSigns.contains(.platform) }
}

extension NameRole {
  /// Labels of names that people open in browsers, although a mail server may stand behind them.
  private static let webLabels = MailHost.webLabels.union([
    "web", "blog", "shop", "store", "app", "api", "cdn", "static", "m", "portal", "forum", "wiki",
  ])

  /// Finds the role of a name.
  ///
  /// - Parameters:
  ///   - name: The name.
  ///   - resolution: What public DNS answers for it.
  ///   - zone: The zone.
  init(_ name: DomainName, _ resolution: HostResolution, in zone: MailZone) {
    var web: Set<WebSign> = []
    if name == zone.zone.apex || name.firstLabel == "www" { web.insert(.webName) }
    if zone.hasWebAlias(name) { web.insert(.webAlias) }
    if resolution.leadsToWebPlatform { web.insert(.platform) }
    if zone.zone.records(at: name).contains(where: { $0.type == .https }) { web.insert(.httpsRecord) }
    if Self.webLabels.contains(name.firstLabel) { web.insert(.label) }
    webSigns = web
    mailSigns = Self.mailSigns(of: name, in: zone)
  }

  private static func mailSigns(of name: DomainName, in zone: MailZone) -> Set<MailSign> {
    var mail: Set<MailSign> = []
    let pointers = zone.pointers[name] ?? []
    if pointers.contains(where: { $0.type == .mx && $0.owner != name }) { mail.insert(.exchange) }
    if pointers.contains(where: \.isForPrograms) { mail.insert(.service) }
    if zone.transport.tlsaHosts.contains(name) { mail.insert(.certificate) }
    if zone.answers.mailHost == name { mail.insert(.answer) }
    if MailHost.labels.contains(name.firstLabel) { mail.insert(.label) }
    return mail
  }
}

extension RRType {
  /// The type of records that tell browsers how to connect (RFC 9460).
  static let https = RRType.other("HTTPS")
}
