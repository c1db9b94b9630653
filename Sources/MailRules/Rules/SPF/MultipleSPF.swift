import DNSModel
import Wording

/// Flags a name with more than one SPF record.
struct MultipleSPF: MailRule {
  static let info = RuleInfo(
    id: "multiple-spf",
    severity: .error,
    step: nil,
    title: Text("more than one SPF record", ja: "複数の SPF レコード"),
    rationale: Text(
      """
      A name may have one SPF record only. Receivers that find two cannot tell which one counts, so they use neither: \
      the check ends with an error, and mail looks unauthorised.
      """,
      ja: """
        SPF レコードは 1 つの名前に 1 つだけです。2 つあると受信側はどちらも採用せず、判定はエラーになり、\
        メールは許可されていない送信元からのものとして扱われます。
        """
    ),
    byHand: Text(
      """
      Under DNS > Records, put all senders into one TXT record, such as v=spf1 include:… include:… ~all, and delete \
      the other.
      """,
      ja: """
        DNS > レコードで、すべての送信元を v=spf1 include:… include:… ~all のように 1 つの TXT レコードにまとめ、\
        残りを削除します。
        """
    ),
    fix: .safe,
    references: [
      .rfc(7208, section: "3.2"),
      .rfc(7208, section: "4.5"),
    ],
    examples: [
      .fires(
        """
        @ MX  1 smtp.google.com.
        @ TXT "v=spf1 include:_spf.google.com ~all"
        @ TXT "v=spf1 ip4:192.0.2.1 -all"
        """,
        at: ["@"],
        fixed: """
          @ MX  1 smtp.google.com.
          @ TXT "v=spf1 include:_spf.google.com ip4:192.0.2.1 ~all"
          """
      ),
      // The same record twice.
      .fires(
        """
        @ MX  1 smtp.google.com.
        @ TXT "v=spf1 include:_spf.google.com ~all"
        @ TXT "v=spf1  include:_spf.google.com ~all"
        """,
        at: ["@"],
        fixed: """
          @ MX  1 smtp.google.com.
          @ TXT "v=spf1 include:_spf.google.com ~all"
          """
      ),
      // Where a record ends by redirecting, a person has to choose.
      .fires(
        """
        @ MX  1 smtp.google.com.
        @ TXT "v=spf1 redirect=_spf.google.com"
        @ TXT "v=spf1 ip4:192.0.2.1 -all"
        """,
        at: ["@"]
      ),
      // One of them says nothing about the rest, so the two do not refuse it.
      .fires(
        """
        @ MX  1 smtp.google.com.
        @ TXT "v=spf1 include:_spf.google.com"
        @ TXT "v=spf1 ip4:192.0.2.1 -all"
        """,
        at: ["@"],
        others: ["no-or-neutral-terminal"],
        fixed: """
          @ MX  1 smtp.google.com.
          @ TXT "v=spf1 ip4:192.0.2.1 include:_spf.google.com ~all"
          """
      ),
      .passes(
        """
        @    MX  1 smtp.google.com.
        @    TXT "v=spf1 include:_spf.google.com ~all"
        @    TXT "google-site-verification=0000"
        mail TXT "v=spf1 a -all"
        mail A   192.0.2.1 ; cf_tags=cf-proxied:false
        """
      ),
    ]
  )

  func findings(in zone: MailZone) -> [Finding] {
    zone.spfPublications.filter { $0.records.count > 1 }.map { publication in
      let remedy = SPFRepair(publication, in: zone).remedy
      return finding(
        at: publication.owner,
        publication.records,
        Text(
          "\(publication.owner) has \(publication.records.count) SPF records, so receivers use none of them",
          ja: "\(publication.owner) に SPF レコードが \(publication.records.count) 個あり、受信側はどれも使えません"
        ),
        fix: remedy.map { .remedies([$0]) } ?? .manual(advice(publication))
      )
    }
  }

  private func advice(_ publication: SPFPublication) -> Text {
    guard !publication.records.contains(where: MailZone.isManaged) else {
      return Text(
        """
        One of the records belongs to a Cloudflare product and cannot be edited here. Put every sender of the other \
        one and the include of the managed record into a single record: under Email > Email Routing > Settings, unlock \
        the DNS records first.
        """,
        ja: """
          片方のレコードは Cloudflare の機能が管理していて、ここでは編集できません。Email > Email Routing > 設定で DNS \
          レコードのロックを解除してから、管理レコードの include を含むすべての送信元を 1 つのレコードにまとめてください。
          """
      )
    }
    return Text(
      """
      The records of \(publication.owner) cannot be joined mechanically. Decide which senders are right, put them into \
      one record, and delete the others.
      """,
      ja: """
        \(publication.owner) のレコードは機械的には統合できません。必要な送信元を確認して 1 つのレコードにまとめ、\
        残りを削除してください。
        """
    )
  }
}
