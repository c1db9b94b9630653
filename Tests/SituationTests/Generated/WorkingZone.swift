import DNSModel
import MailRules
import TestSupport
import Testing

/// A zone whose mail works, put together by chance from what owners combine.
///
/// Its lines are those of ``Situation/zone``, so that a fault can be written into them.
struct WorkingZone: Sendable {
  /// Who has the mail.
  enum Arrangement: String, Sendable, CaseIterable {
    case provider, ownServer, ownServers, serverElsewhere, filter, forwarding, subdomain
  }

  /// Who has the mail.
  let arrangement: Arrangement
  /// The records, one in a line.
  var lines: [String]

  /// Returns the stored zone.
  func stored() throws -> Zone {
    try Situation(story: arrangement.rawValue, zone: lines.joined(separator: "\n")).storedZone()
  }
}

extension SplitMix64 {
  /// Returns a zone whose mail works.
  mutating func workingZone() -> WorkingZone {
    let arrangement = pick(WorkingZone.Arrangement.allCases)
    var lines = web()
    switch arrangement {
    case .provider: lines += provider(at: "@")
    case .ownServer: lines += ownServer(pick(Self.hostLabels), at: "@")
    case .ownServers: lines += ownServers()
    case .serverElsewhere: lines += serverElsewhere()
    case .filter: lines += filter()
    case .forwarding: lines += forwarding()
    case .subdomain: lines += provider(at: "@") + ownServer("kiwi", at: "lists")
    }
    lines += newsletter() + [dmarc()]
    return WorkingZone(arrangement: arrangement, lines: lines)
  }

  /// Names of servers: some that everybody reads as mail, some that say nothing.
  static let hostLabels = ["mail", "mx", "mx10", "smtp", "box", "kiwi", "in7", "post", "srv-42", "mx.eu"]

  private mutating func web() -> [String] {
    let apex = pick([
      ["@ A 203.0.113.20 ; orange"], ["@ A 203.0.113.20 ; orange", "@ AAAA 2001:db8::20 ; orange"],
      ["@ CNAME example.pages.dev. ; orange"], ["@ A 203.0.113.20 ; orange", "@ A 203.0.113.21 ; orange"],
      ["@ A 203.0.113.20 ; grey"], ["@ A 203.0.113.20 ; orange", "* A 203.0.113.20 ; orange"],
    ])
    let more = [
      "www CNAME example.com. ; orange", "shop CNAME shops.myshopify.com. ; orange",
      "blog A 203.0.113.30 ; orange", "docs CNAME example.gitbook.io. ; grey",
      #"@ TXT "google-site-verification=0123456789abcdefghijklmnop""#, #"@ CAA 0 issue "letsencrypt.org""#,
      #"_acme-challenge TXT "0123456789abcdefghijklmnopqrstuvwxyz""#,
      "status CNAME stats.uptimerobot.com. ; grey",
    ]
    return apex + more.filter { _ in Bool.random(using: &self) }
  }

  /// Everything that a provider documents, as its own set-up leaves it.
  private mutating func provider(at owner: String) -> [String] {
    let provider = pick(Self.providers)
    let domain = DomainName.zoneOfSituations
    let exchanges = provider.exchanges.map { "\(owner) MX \($0.preference) \($0.host)" }
    let includes = (provider.spfIncludes(for: domain) ?? []).map { "include:\($0.dotless)" }
    let aliases = provider.dkimAliases(for: domain).map { "\($0.owner) CNAME \($0.target) ; grey" }
    let keys = aliases.isEmpty ? ["s1._domainkey TXT \"v=DKIM1; k=rsa; \(Situation.key)\""] : aliases
    return exchanges + ["\(owner) TXT \"v=spf1 \(includes.joined(separator: " ")) ~all\""] + keys
  }

  /// The providers of mailboxes whose whole set is the same for everybody.
  private static let providers = MailProvider.all.filter { provider in
    [.mailbox, .hosting].contains(provider.kind) && !provider.exchanges.isEmpty
      && provider.spfIncludes(for: .zoneOfSituations) != nil
  }

  private mutating func ownServer(_ label: String, at owner: String) -> [String] {
    let address = pick(["198.51.100.7", "198.51.100.25"])
    let suffix = owner == "@" ? "" : "." + owner
    let spf = pick(["v=spf1 mx -all", "v=spf1 ip4:\(address) -all", "v=spf1 a:\(label).example.com ~all"])
    let programs = [
      "_imaps._tcp\(suffix) SRV 0 1 993 \(label)", "_submissions._tcp\(suffix) SRV 0 1 465 \(label)",
      "_submission._tcp\(suffix) SRV 0 1 587 \(label)", "autodiscover\(suffix) A \(address) ; grey",
    ]
    return [
      "\(label) A \(address) ; grey", "\(owner) MX 10 \(label)", "\(owner) TXT \"\(spf)\"",
      "default._domainkey\(suffix) TXT \"v=DKIM1; k=rsa; \(Situation.key)\"",
    ] + programs.filter { _ in Bool.random(using: &self) }
  }

  private mutating func ownServers() -> [String] {
    let first = pick(Self.hostLabels)
    return ownServer(first, at: "@") + ["relay2 A 198.51.100.99 ; grey", "@ MX 20 relay2"]
  }

  /// The server of a hosting company that no table knows.
  private mutating func serverElsewhere() -> [String] {
    let host = pick(["s17.hosting.example.net.", "mx.provider.example.org.", "srv9.webhost.example."])
    let alias = Bool.random(using: &self) ? ["mail CNAME \(host) ; grey"] : []
    return [
      "@ MX 10 \(host)", "@ TXT \"v=spf1 a:\(host.dropLast()) ~all\"",
      "x._domainkey TXT \"v=DKIM1; k=rsa; \(Situation.key)\"",
    ] + alias
  }

  private mutating func filter() -> [String] {
    let backend = Bool.random(using: &self) ? ["mail A 198.51.100.7 ; grey"] : []
    return pick(Self.filters).map { "@ MX \($0)." } + backend + [
      #"@ TXT "v=spf1 ip4:198.51.100.7 -all""#, "default._domainkey TXT \"v=DKIM1; k=rsa; \(Situation.key)\"",
    ]
  }

  /// Filters give every customer hosts of their own, or let them choose.
  private static let filters = [
    ["10 mx.spamexperts.com", "20 fallbackmx.spamexperts.eu", "30 lastmx.spamexperts.net"],
    ["10 d184423a.ess.barracudanetworks.com", "20 d184423b.ess.barracudanetworks.com"],
    ["10 eu-smtp-inbound-1.mimecast.com", "10 eu-smtp-inbound-2.mimecast.com"],
    ["10 mx01.hornetsecurity.com", "20 mx02.hornetsecurity.com", "30 mx03.hornetsecurity.com"],
    ["10 mx0a-00123401.pphosted.com", "10 mx0b-00123401.pphosted.com"],
  ]

  private mutating func forwarding() -> [String] {
    [
      "@ MX 20 route1.mx.cloudflare.net.", "@ MX 77 route2.mx.cloudflare.net.",
      "@ MX 4 route3.mx.cloudflare.net.",
      #"@ TXT "v=spf1 include:_spf.mx.cloudflare.net ~all""#,
      "cf2024-1._domainkey TXT \"v=DKIM1; h=sha256; k=rsa; \(Situation.key)\"",
    ]
  }

  private mutating func newsletter() -> [String] {
    pick([
      [], [],
      [
        "s1._domainkey.news CNAME s1.domainkey.u1.wl1.sendgrid.net. ; grey",
        "em77 CNAME u1.wl1.sendgrid.net. ; grey",
      ],
      ["pm-bounces CNAME pm.mtasv.net. ; grey"],
      [
        "send MX 10 feedback-smtp.eu-west-1.amazonses.com.", #"send TXT "v=spf1 include:amazonses.com ~all""#,
        "resend._domainkey TXT \"\(Situation.key)\"",
      ],
      ["k2._domainkey CNAME dkim2.mcsv.net. ; grey", "k3._domainkey CNAME dkim3.mcsv.net. ; grey"],
    ])
  }

  private mutating func dmarc() -> String {
    let policy = pick(["none", "quarantine", "reject"])
    return "_dmarc TXT \"v=DMARC1; p=\(policy); rua=mailto:dmarc@example.com\""
  }
}

extension DomainName {
  /// The zone in which situations play.
  static let zoneOfSituations: DomainName = {
    guard let name = try? DomainName("example.com") else { preconditionFailure("a valid name") }
    return name
  }()
}
