import DNSModel
import Wording

/// Flags an SPF record of Email Routing to which somebody added senders of their own.
struct ServiceLinkedRecordEdited: MailRule {
  static let info = RuleInfo(
    id: "service-linked-record-edited",
    severity: .info,
    step: nil,
    title: Text("own senders in a record of Email Routing", ja: "Email Routing のレコードに追記された送信元"),
    rationale: Text(
      """
      An SPF record that Email Routing made stays its own although it was unlocked and extended. Cloudflare says that \
      switching Email Routing off deletes it, and then the senders that were added are no longer authorised. Nothing \
      is broken until then, so this is no warning.
      """,
      ja: """
        Email Routing が作成した SPF レコードは、ロックを解除して追記しても Email Routing のレコードのままです。Cloudflare に\
        よると、Email Routing を無効にするとこのレコードも削除され、追記した送信元は許可されなくなります。それまでは支障が\
        ないため、警告にはしません。
        """
    ),
    byHand: Text(
      """
      Before you disable Email Routing, note the record's content. Afterwards add it again under DNS > Records as an \
      ordinary TXT record, without include:_spf.mx.cloudflare.net.
      """,
      ja: """
        Email Routing を無効にする前に、レコードの内容を控えておきます。無効にした後、include:_spf.mx.cloudflare.net を除いた\
        内容を DNS > レコードで通常の TXT レコードとして追加し直します。
        """
    ),
    fix: .none,
    references: [
      .cloudflare("email-service/configuration/domains"),
      .page("https://github.com/cloudflare/cloudflare-docs/pull/32101"),
    ],
    examples: [
      .fires(
        """
        @                   MX  25 route1.mx.cloudflare.net.
        @                   TXT "v=spf1 include:_spf.mx.cloudflare.net include:_spf.google.com ~all"
        cf2024-1._domainkey TXT \(Example.key)
        """,
        at: ["@"],
        managed: ["@ MX", "@ TXT", "cf2024-1._domainkey TXT"]
      ),
      .passes(
        """
        @                   MX  25 route1.mx.cloudflare.net.
        @                   TXT "v=spf1 include:_spf.mx.cloudflare.net -all"
        cf2024-1._domainkey TXT \(Example.key)
        """,
        managed: ["@ MX", "@ TXT", "cf2024-1._domainkey TXT"]
      ),
      // An ordinary record stays when Email Routing goes.
      .passes(
        """
        @                   MX  25 route1.mx.cloudflare.net.
        @                   TXT "v=spf1 include:_spf.mx.cloudflare.net include:_spf.google.com ~all"
        cf2024-1._domainkey TXT \(Example.key)
        """,
        managed: ["@ MX", "cf2024-1._domainkey TXT"]
      ),
    ]
  )

  func findings(in zone: MailZone) -> [Finding] {
    let domains = Set([zone.zone.apex] + zone.routingDomains).sorted()
    return domains.flatMap { zone.zone.records(at: $0, .txt) }.compactMap { record in
      guard record.manager == .emailRouting, !record.owner.isBounceName else { return nil }
      let added = added(to: record)
      return added.isEmpty ? nil : finding(record, added)
    }
  }

  private func finding(_ record: Record, _ added: [Substring]) -> Finding {
    let terms = added.map(String.init)
    return finding(
      at: record.owner,
      [record],
      Text(
        "the SPF record of \(record.owner) belongs to Email Routing and goes with it, \(list: terms) included",
        ja: "\(record.owner) の SPF レコードは Email Routing のもので、無効にすると \(list: terms) も一緒に消えます"
      ),
      fix: .manual(
        Text(
          """
          Nothing needs to be done while Email Routing is in use. If you ever disable it, add an SPF record of \
          \(record.owner) with \(list: terms) right afterwards.
          """,
          ja: """
            Email Routing を使っている間は対応不要です。無効にするときは、その直後に \(list: terms) を含む \(record.owner) の \
            SPF レコードを追加してください。
            """
        )
      )
    )
  }

  /// The terms that Cloudflare's own record does not have.
  private func added(to record: Record) -> [Substring] {
    let terms = record.rdata.text?.lowercased().split(separator: " ") ?? []
    guard terms.first == "v=spf1" else { return [] }
    return terms.dropFirst().filter { term in
      let mechanism = term.drop { "+-~?".contains($0) }
      return mechanism != "all" && mechanism != "include:_spf.mx.cloudflare.net"
    }
  }
}
