import DNSModel
import Wording

/// Flags TLSA records of a mail server that nobody heeds because the zone is not signed.
struct TLSAWithoutDNSSEC: MailRule {
  static let info = RuleInfo(
    id: "tlsa-without-dnssec",
    severity: .warning,
    step: nil,
    title: Text("TLSA record in a zone without DNSSEC", ja: "DNSSEC のないゾーンの TLSA レコード"),
    rationale: Text(
      """
      Senders heed a TLSA record only if DNSSEC proves that it is genuine. Without it mail arrives as if there was no \
      record. A mail host of Microsoft 365 below mx.microsoft needs no DNSSEC in your zone to work, so it is not \
      reported.
      """,
      ja: """
        送信元が TLSA レコードに従うのは、DNSSEC で本物だと確かめられる場合だけです。DNSSEC がないと、レコードがないものとして\
        配送されます。Microsoft 365 の mx.microsoft のメールホストは、このゾーンに DNSSEC がなくても動作するため、対象外です。
        """
    ),
    byHand: Text(
      """
      Under DNS > Settings, enable DNSSEC and enter the DS record that Cloudflare shows at your registrar. If you do not \
      want DANE, delete the TLSA record.
      """,
      ja: """
        DNS > 設定で DNSSEC を有効にし、表示される DS レコードをドメインのレジストラに登録します。DANE を使わない場合は、TLSA \
        レコードを削除します。
        """
    ),
    fix: .none,
    references: [
      .rfc(7672, section: "2.2"),
      .cloudflare("dns/dnssec"),
    ],
    examples: firing + passing
  )

  func findings(in zone: MailZone) -> [Finding] {
    guard let state = zone.evidence.dnssec.value, state == .disabled || state == .pending else { return [] }
    return zone.transport.tlsaSets.filter { set in set.records.contains { $0.tlsa != nil } }
      .map { set in
        finding(at: set.owner, set.records, message(set.owner, state), fix: .manual(Self.info.byHand))
      }
  }

  private func message(_ owner: DomainName, _ state: DNSSECState) -> Text {
    state == .pending
      ? Text(
        "senders ignore the TLSA record at \(owner): the registrar has no DS record for the zone yet",
        ja: "\(owner) の TLSA レコードは無視されます。レジストラにまだ DS レコードが登録されていません"
      )
      : Text(
        "senders ignore the TLSA record at \(owner): DNSSEC is switched off for the zone",
        ja: "\(owner) の TLSA レコードは無視されます。ゾーンの DNSSEC が無効です"
      )
  }
}

extension TLSAWithoutDNSSEC {
  private static let zone = """
    @             MX   10 mail
    mail          A    192.0.2.10 ; cf_tags=cf-proxied:false
    _25._tcp.mail TLSA 3 1 1 \(String(repeating: "0a", count: 32))
    """

  private static let firing: [Example] = [
    .fires(zone, at: ["_25._tcp.mail"], evidence: Evidence().signed(.disabled)),
    .fires(zone, at: ["_25._tcp.mail"], evidence: Evidence().signed(.pending)),
  ]

  private static let passing: [Example] = [
    .passes(zone, evidence: Evidence().signed(.active)),
    // The parent still holds the DS record, so answers are still proved.
    .passes(zone, evidence: Evidence().signed(.pendingDisabled)),
    .passes(zone),
    .passes("@ MX 10 example-com.j-v1.mx.microsoft.", evidence: Evidence().signed(.disabled)),
  ]
}
