import Testing

/// A zone that a postmaster would call well kept, so that no rule may raise an alarm.
struct HealthyZone: Sendable, CustomTestStringConvertible {
  /// Whose zone it is.
  let name: String
  /// The zone, as in ``Situation/zone``.
  let zone: String
  /// The notes that are right all the same.
  var notes: [String] = []

  var testDescription: String { name }

  static let all = [
    google, googleLegacy, microsoft, fastmail, zoho, emailRouting, selfHosted, hostingPanel, parked, sendOnly,
    webOnly, filtered, icloud, proton,
  ]

  private static let key = RealCase.key

  private static let google = HealthyZone(
    name: "Google Workspace",
    zone: """
      @                 A     203.0.113.20         ; orange
      www               CNAME example.com.         ; orange
      mail              CNAME ghs.googlehosted.com. ; orange
      @                 MX    1 smtp.google.com.
      @                 TXT   "v=spf1 include:_spf.google.com ~all"
      @                 TXT   "google-site-verification=0000000000"
      google._domainkey TXT   "v=DKIM1; k=rsa; p=\(key)"
      _dmarc            TXT   "v=DMARC1; p=quarantine; rua=mailto:dmarc@example.com"
      """
  )

  private static let googleLegacy = HealthyZone(
    name: "Google Workspace with five hosts and MTA-STS",
    zone: """
      @                 A     203.0.113.20 ; orange
      @                 MX    1 aspmx.l.google.com.
      @                 MX    5 alt1.aspmx.l.google.com.
      @                 MX    5 alt2.aspmx.l.google.com.
      @                 MX    10 alt3.aspmx.l.google.com.
      @                 MX    10 alt4.aspmx.l.google.com.
      @                 TXT   "v=spf1 include:_spf.google.com include:sendgrid.net -all"
      google._domainkey TXT   "v=DKIM1; k=rsa; p=\(key)"
      s1._domainkey     CNAME s1.domainkey.u1.wl1.sendgrid.net. ; grey
      s2._domainkey     CNAME s2.domainkey.u1.wl1.sendgrid.net. ; grey
      _dmarc            TXT   "v=DMARC1; p=reject; rua=mailto:dmarc@example.com"
      _mta-sts          TXT   "v=STSv1; id=20260901T000000"
      mta-sts           A     203.0.113.20 ; orange
      _smtp._tls        TXT   "v=TLSRPTv1; rua=mailto:tls@example.com"
      """
  )

  private static let microsoft = HealthyZone(
    name: "Microsoft 365",
    zone: """
      @                    A     203.0.113.20         ; orange
      @                    MX    0 example-com.mail.protection.outlook.com.
      @                    TXT   "v=spf1 include:spf.protection.outlook.com -all"
      @                    TXT   "MS=ms00000000"
      autodiscover         CNAME autodiscover.outlook.com. ; grey
      selector1._domainkey CNAME selector1-example-com._domainkey.contoso.onmicrosoft.com. ; grey
      selector2._domainkey CNAME selector2-example-com._domainkey.contoso.onmicrosoft.com. ; grey
      _dmarc               TXT   "v=DMARC1; p=quarantine; rua=mailto:dmarc@example.com"
      """
  )

  private static let fastmail = HealthyZone(
    name: "Fastmail",
    zone: """
      @                 A     203.0.113.20 ; orange
      @                 MX    10 in1-smtp.messagingengine.com.
      @                 MX    20 in2-smtp.messagingengine.com.
      *                 MX    10 in1-smtp.messagingengine.com.
      *                 MX    20 in2-smtp.messagingengine.com.
      @                 TXT   "v=spf1 include:spf.messagingengine.com ?all"
      fm1._domainkey    CNAME fm1.example.com.dkim.fmhosted.com. ; grey
      fm2._domainkey    CNAME fm2.example.com.dkim.fmhosted.com. ; grey
      fm3._domainkey    CNAME fm3.example.com.dkim.fmhosted.com. ; grey
      _dmarc            TXT   "v=DMARC1; p=none; rua=mailto:dmarc@example.com"
      _submission._tcp  SRV   0 1 587 smtp.fastmail.com.
      _submissions._tcp SRV   0 1 465 smtp.fastmail.com.
      _imaps._tcp       SRV   0 1 993 imap.fastmail.com.
      _imap._tcp        SRV   0 0 0 .
      """
  )

  private static let zoho = HealthyZone(
    name: "Zoho",
    zone: """
      @               A     203.0.113.20 ; orange
      @               MX    10 mx.zoho.eu.
      @               MX    20 mx2.zoho.eu.
      @               MX    50 mx3.zoho.eu.
      @               TXT   "v=spf1 include:zohomail.eu ~all"
      @               TXT   "zoho-verification=zb00000000.zmverify.zoho.eu"
      zmail._domainkey TXT  "v=DKIM1; k=rsa; p=\(key)"
      _dmarc          TXT   "v=DMARC1; p=quarantine; rua=mailto:dmarc@example.com"
      """
  )

  private static let emailRouting = HealthyZone(
    name: "Email Routing",
    zone: """
      @                   A   203.0.113.20 ; orange
      @                   MX  20 route1.mx.cloudflare.net.
      @                   MX  77 route2.mx.cloudflare.net.
      @                   MX  4 route3.mx.cloudflare.net.
      @                   TXT "v=spf1 include:_spf.mx.cloudflare.net ~all"
      cf2024-1._domainkey TXT "v=DKIM1; h=sha256; k=rsa; p=\(key)"
      _dmarc              TXT "v=DMARC1; p=quarantine; rua=mailto:dmarc@example.com"
      """
  )

  private static let selfHosted = HealthyZone(
    name: "a server of one's own",
    zone: """
      @                 A     203.0.113.20  ; orange
      www               CNAME example.com.  ; orange
      mail              A     198.51.100.7  ; grey
      mail              AAAA  2001:db8::7   ; grey
      imap              CNAME mail.example.com. ; grey
      autodiscover      CNAME mail.example.com. ; grey
      autoconfig        CNAME mail.example.com. ; grey
      webmail           CNAME mail.example.com. ; grey
      @                 MX    10 mail
      @                 TXT   "v=spf1 mx -all"
      mail              TXT   "v=spf1 a -all"
      dkim._domainkey   TXT   "v=DKIM1; k=rsa; p=\(key)"
      _dmarc            TXT   "v=DMARC1; p=reject; rua=mailto:dmarc@example.com"
      _imaps._tcp       SRV   0 1 993 mail
      _submission._tcp  SRV   0 1 587 mail
      _submissions._tcp SRV   0 1 465 mail
      """
  )

  private static let hostingPanel = HealthyZone(
    name: "web and mail on one hosting server, mail grey",
    zone: """
      @                  A     203.0.113.20 ; orange
      www                CNAME example.com. ; orange
      mail               A     203.0.113.20 ; grey
      webmail            A     203.0.113.20 ; orange
      cpanel             A     203.0.113.20 ; orange
      @                  MX    0 mail
      @                  TXT   "v=spf1 mx ip4:203.0.113.20 ~all"
      default._domainkey TXT   "v=DKIM1; k=rsa; p=\(key)"
      _dmarc             TXT   "v=DMARC1; p=none; rua=mailto:dmarc@example.com"
      """,
    notes: ["origin-exposed"]
  )

  private static let parked = HealthyZone(
    name: "a parked domain that refuses mail",
    zone: """
      @            A   203.0.113.20 ; orange
      www          A   203.0.113.20 ; orange
      @            MX  0 .
      @            TXT "v=spf1 -all"
      *._domainkey TXT "v=DKIM1; p="
      _dmarc       TXT "v=DMARC1; p=reject; rua=mailto:dmarc@example.net"
      """
  )

  private static let sendOnly = HealthyZone(
    name: "a domain that only sends, through a service",
    zone: """
      @                 A     203.0.113.20 ; orange
      send              MX    10 feedback-smtp.eu-west-1.amazonses.com.
      send              TXT   "v=spf1 include:amazonses.com ~all"
      resend._domainkey TXT   "p=\(key)"
      _dmarc            TXT   "v=DMARC1; p=quarantine; rua=mailto:dmarc@example.net"
      @                 TXT   "v=spf1 -all"
      """
  )

  private static let webOnly = HealthyZone(
    name: "a web site without mail",
    zone: """
      @   A     203.0.113.20 ; orange
      www CNAME example.com. ; orange
      api A     203.0.113.21 ; orange
      """
  )

  private static let filtered = HealthyZone(
    name: "a filter before Microsoft 365",
    zone: """
      @                    A     203.0.113.20 ; orange
      @                    MX    10 eu-smtp-inbound-1.mimecast.com.
      @                    MX    10 eu-smtp-inbound-2.mimecast.com.
      @                    TXT   "v=spf1 include:eu._netblocks.mimecast.com include:spf.protection.outlook.com ~all"
      autodiscover         CNAME autodiscover.outlook.com. ; grey
      selector1._domainkey CNAME selector1-example-com._domainkey.contoso.onmicrosoft.com. ; grey
      selector2._domainkey CNAME selector2-example-com._domainkey.contoso.onmicrosoft.com. ; grey
      _dmarc               TXT   "v=DMARC1; p=reject; rua=mailto:dmarc@example.com"
      """
  )

  private static let icloud = HealthyZone(
    name: "iCloud with a domain of one's own",
    zone: """
      @               A     203.0.113.20 ; orange
      @               MX    10 mx01.mail.icloud.com.
      @               MX    10 mx02.mail.icloud.com.
      @               TXT   "v=spf1 include:icloud.com ~all"
      @               TXT   "apple-domain=0000000000000000"
      sig1._domainkey CNAME sig1.dkim.example.com.at.icloudmailadmin.com. ; grey
      _dmarc          TXT   "v=DMARC1; p=quarantine; rua=mailto:dmarc@example.com"
      """
  )

  private static let proton = HealthyZone(
    name: "Proton",
    zone: """
      @                      A     203.0.113.20 ; orange
      @                      MX    10 mail.protonmail.ch.
      @                      MX    20 mailsec.protonmail.ch.
      @                      TXT   "v=spf1 include:_spf.protonmail.ch ~all"
      @                      TXT   "protonmail-verification=0000000000"
      protonmail._domainkey  CNAME protonmail.domainkey.d0000.domains.proton.ch.  ; grey
      protonmail2._domainkey CNAME protonmail2.domainkey.d0000.domains.proton.ch. ; grey
      protonmail3._domainkey CNAME protonmail3.domainkey.d0000.domains.proton.ch. ; grey
      _dmarc                 TXT   "v=DMARC1; p=quarantine; rua=mailto:dmarc@example.com"
      """
  )
}
