import DNSModel
import TestSupport

extension SplitMix64 {
  private static let spf = [
    "v=spf1 mx -all", "v=spf1 a mx ~all", "v=spf1 +a:mail.example.com include:_spf.google.com ?all",
    "v=spf1 ip4:192.0.2.1,ip4:192.0.2.2 -all", "v=spf1 ip4:192.0.2.1~all", "v=spf1 include:_spf.google.com",
    "v=spf1 +all", "v=spf1 ptr mx -all", "v=spf1 ~all include:spf.protection.outlook.com",
    "v=spf1 include:_spf.mx.cloudflare.net ~all", "v=spf1 -all", "spf1 mx -all", "v=spf1;mx -all",
    "v=spf1 ip:192.0.2.3 -all", "\\\"v=spf1 mx -all\\\"", "v=spf1 redirect=_spf.example.com",
  ]
  private static let dmarc = [
    "v=DMARC1; p=none", "v=DMARC1; p=reject; pct=20", "v=dmarc1; p=none", "p=none; v=DMARC1",
    "v=DMARC1 p=none",
    "v=DMARC1; p=quarantine; rua=dmarc@example.com", "v=DMARC1; p=nones; rua=mailto:dmarc@example.com",
    "v=DMARC1; p=reject; sp=none; rf=afrf; ri=86400", "v=DMARC1; p=none; aspf=s; adkim=s",
  ]
  private static let keys = [
    "v=DKIM1; k=rsa; p=", "v=DKIM1; k=rsa; p=MIGf", "k=rsa; v=DKIM1; p=", "v=DKIM1; h=sha1; p=",
    "v=DKIM1; t=y; p=",
    "v=DKIM1; k=ed25519; p=11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo=",
  ]
  private static let others = [
    #"_mta-sts TXT "v=STSv1; id=2026-01-01""#, #"_smtp._tls TXT "v=TLSRPTv1; rua=tls@example.com""#,
    #"default._bimi TXT "v=BIMI1; l=http://example.com/logo.svg""#, "_imaps._tcp SRV 0 1 143 mail",
    "_submission._tcp SRV 0 1 587 missing", "_25._tcp.mail TLSA 1 0 1 00",
    "msoid CNAME clientconfig.example.net.",
    "autodiscover CNAME autodiscover.outlook.com. ; cf_tags=cf-proxied:true",
    #"_dmarc.example.com TXT "v=DMARC1; p=none""#, "mail_server A 192.0.2.9 ; cf_tags=cf-proxied:false",
    "selector1._domainkey CNAME selector1-example-com._domainkey.contoso.onmicrosoft.com. ; cf_tags=cf-proxied:true",
    #"google.domainkey TXT "v=DKIM1; k=rsa; p=""#, "@ MX 10 aspmx.l.gogle.com.", "@ MX 1 aspmx.l.google.com.",
    "@ MX 0 example-com.mail.protection.outlook.com.", "@ MX 32767 ms12345678.msv1.invalid.",
    "sub NS ns1.example.net.", "@ MX 20 route1.mx.cloudflare.net.", "@ MX 10 mx.spamexperts.com.",
  ]

  /// Texts at names where nobody looks for them, or in a form that nobody reads, of which a name may have one.
  private static let misplaced = [
    #"spf TXT "v=spf1 include:sendgrid.net -all""#, #"_spf TXT "v=spf1 mx ~all""#,
    #"_dmarc TXT "v=spf1 mx ~all""#,
    #"@ SPF "v=spf1 mx ~all""#, #"example.com TXT "v=spf1 mx ~all""#, #"@ TXT "\"v=spf1 a mx ~all\"""#,
    #"@ TXT "v=spf1include:sendgrid.net ~all""#, #"dmarc TXT "v=DMARC1; p=none""#,
    #"_dmarc.www TXT "v=DMARC1; p=reject""#, #"@ TXT "v=DMARC1; p=quarantine""#,
    #"_dmarc.example.com TXT "v=DMARC1; p=none; adkim=s""#, #"_dmarc TXT "\"v=DMARC1; p=none\"""#,
    #"_tlsrpt TXT "v=TLSRPTv1; rua=mailto:tls@example.com""#,
    #"_smtp._tls.example.com TXT "v=TLSRPTv1; rua=mailto:other@example.com""#,
    #"_mta-sts TXT " v=STSv1; id=20260101""#, #"_mta-sts.example.com TXT "v=STSv1; id=20260102;""#,
  ]

  /// Returns a zone as ``mailZone()`` gives it with some misplaced and damaged texts.
  mutating func misplacedTextZone() -> Zone {
    let base = mailZone()
    let lines = (0..<Int.random(in: 1...5, using: &self)).map { _ in pick(Self.misplaced) }
    return base.adding(Set(lines).sorted(), as: "m")
  }

  /// Returns a zone as ``zone()`` gives it with texts and further names of mail, right ones and broken ones.
  mutating func mailZone() -> Zone {
    let base = zone()
    var lines: [String] = []
    for _ in 0..<Int.random(in: 0...2, using: &self) { lines.append("@ TXT \"\(pick(Self.spf))\"") }
    for _ in 0..<Int.random(in: 0...2, using: &self) { lines.append("_dmarc TXT \"\(pick(Self.dmarc))\"") }
    for _ in 0..<Int.random(in: 0...2, using: &self) {
      lines.append("\(pick(["k1", "default"]))._domainkey TXT \"\(pick(Self.keys))\"")
    }
    for _ in 0..<Int.random(in: 0...4, using: &self) { lines.append(pick(Self.others)) }
    return base.adding(Set(lines).sorted(), as: "x")
  }
}

extension Zone {
  /// Returns the zone with further records, numbered behind a letter of their own.
  fileprivate func adding(_ lines: [String], as letter: String) -> Zone {
    guard let extra = try? Zone.sample(lines.joined(separator: "\n")) else {
      preconditionFailure("no zone: \(lines)")
    }
    let added = extra.records.enumerated().map { number, record in
      var record = record
      record.id = .assigned("\(letter)\(number + 1)")
      return record
    }
    return Zone(apex: apex, info: info, records: records + added)
  }
}
