import DNSModel
import MailRecords
import Wording

/// Flags TLSA records none of which fits the certificate that the mail server presents.
struct TLSAMismatch: MailRule {
  static let info = RuleInfo(
    id: "tlsa-mismatch",
    severity: .error,
    step: nil,
    title: Text("TLSA record of another certificate", ja: "証明書と一致しない TLSA レコード"),
    rationale: Text(
      """
      Senders that use DANE deliver only if one of the TLSA records fits the certificate that the mail server presents. \
      If none does, usually because the certificate was renewed with a new key, they hold mail back and return it \
      after some days.
      """,
      ja: """
        DANE を使う送信元は、TLSA レコードのどれかがメールサーバーの証明書と一致する場合にだけ配送します。どれも一致しないと（多くは\
        証明書の更新で鍵が変わったため）、メールは保留され、数日後に差し戻されます。
        """
    ),
    byHand: Text(
      """
      Compute the TLSA record of the present certificate on the mail server and add it under DNS > Records. Delete the \
      old one only afterwards, and when you renew with a new key, publish its record a day before you use it.
      """,
      ja: """
        メールサーバーで現在の証明書の TLSA レコードを計算し、DNS > レコードで追加します。古いものの削除はそのあとにします。鍵を\
        変えて更新するときは、新しい鍵のレコードを使い始める 1 日前に公開します。
        """
    ),
    fix: .none,
    references: [
      .rfc(7672, section: "3.1"),
      .rfc(7671, section: "8.1"),
    ],
    examples: firing + passing
  )

  func findings(in zone: MailZone) -> [Finding] {
    zone.transport.tlsaSets.compactMap { set in
      guard let host = set.owner.tlsaHost, let chain = zone.smtpSession(of: host)?.certificate?.chain,
        !chain.isEmpty
      else { return nil }
      let records = zone.daneRecords(of: host)
      guard !records.isEmpty, !records.contains(where: { $0.fits(chain) }) else { return nil }
      return finding(
        at: set.owner,
        set.records,
        Text(
          "no TLSA record at \(set.owner) fits the certificate that \(host) presents",
          ja: "\(set.owner) の TLSA レコードが、\(host) の示す証明書と一致しません"
        ),
        fix: .manual(Self.info.byHand)
      )
    }
  }
}

extension TLSARecord {
  /// Returns whether the record fits a chain: the server's own certificate, or for an authority any of it.
  fileprivate func fits(_ chain: [PresentedCertificate.Link]) -> Bool {
    let links = usage == .daneEE ? Array(chain.prefix(1)) : chain
    return links.contains { link in
      let forms = selector == .certificate ? link.certificate : link.publicKey
      return forms[matching.rawValue] == data
    }
  }
}

extension TLSAMismatch {
  private static func zone(_ records: String...) -> String {
    let head = """
      @    MX   10 mail
      mail A    192.0.2.10 ; cf_tags=cf-proxied:false

      """
    return head + records.map { "_25._tcp.mail TLSA \($0)" }.joined(separator: "\n")
  }

  private static func digest(_ octet: String) -> String { String(repeating: octet, count: 32) }

  private static func presenting(_ keys: String...) -> Evidence {
    let chain = keys.map { PresentedCertificate.Link(certificate: [:], publicKey: [1: digest($0)]) }
    let certificate = PresentedCertificate(names: ["mail.example.com"], isTrusted: false, chain: chain)
    return Evidence().signed(.active)
      .answering(25, at: "mail", .open(PortSession(.smtp, offersTLS: true, certificate: certificate)))
  }

  private static let firing: [Example] = [
    .fires(zone("3 1 1 \(digest("0a"))"), at: ["_25._tcp.mail"], evidence: presenting("0b")),
    // The server's own certificate is meant, not one above it.
    .fires(zone("3 1 1 \(digest("0a"))"), at: ["_25._tcp.mail"], evidence: presenting("0b", "0a")),
  ]

  private static let passing: [Example] = [
    .passes(zone("3 1 1 \(digest("0a"))"), evidence: presenting("0a")),
    .passes(zone("2 1 1 \(digest("0a"))"), evidence: presenting("0b", "0a")),
    // The record of the next key stands there already.
    .passes(zone("3 1 1 \(digest("0c"))", "3 1 1 \(digest("0a"))"), evidence: presenting("0a")),
    .passes(zone("3 1 1 \(digest("0a"))"), evidence: Evidence().signed(.active)),
  ]
}
