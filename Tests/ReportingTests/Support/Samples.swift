import DNSModel
import Wording

@testable import MailRules
@testable import ZonePlan

/// Findings and a plan in which every part of every report appears; no real rule is involved.
enum Samples {
  static let info = ZoneInfo(id: "023e105f4ecef8ad9ca31a8372d0c353", status: "active", plan: "free")

  static let zone = Zone(
    apex: .example,
    info: info,
    records: [
      .line("@ MX 10 shop", id: "r1"),
      .line("shop A 192.0.2.1 ; cf_tags=cf-proxied:true", id: "r2"),
      .line("imap CNAME example.com. ; cf_tags=cf-proxied:true", id: "r3"),
      .line("@ TXT \"v=spf1 mx ~all\"", id: "r4"),
      .line("old 600 A 192.0.2.9 ; cf_tags=cf-proxied:false", id: "r5"),
    ]
      + ["@", "www", "blog", "api", "cdn", "img", "static", "docs"].enumerated().map { index, name in
        .line("\(name) A 192.0.2.1 ; cf_tags=cf-proxied:true", id: "w\(index + 1)")
      }
  )

  static let findings = [
    Finding(
      rule: "sample-broken",
      severity: .error,
      owner: .named("shop"),
      records: Array(zone.records[0...1]),
      message: Text(
        "the mail server \(DomainName.named("shop")) is proxied (orange cloud), and the proxy carries no mail",
        ja: "メールサーバー \(DomainName.named("shop")) がプロキシ済み（オレンジの雲）です。プロキシはメールを通しません"
      ),
      fix: .remedies([Remedy([.greyCloud(zone.records[1])], note: Text("grey", ja: "グレー"))])
    ),
    Finding(
      rule: "sample-asks",
      severity: .warning,
      owner: .example,
      records: [],
      message: Text("no address is known", ja: "アドレスが分かりません"),
      fix: .input(question)
    ),
    Finding(
      rule: "sample-manual",
      severity: .info,
      owner: .example,
      records: [],
      message: advised,
      fix: .manual(advice)
    ),
    Finding(
      rule: "sample-safe",
      severity: .info,
      owner: .named("old"),
      records: [zone.records[4]],
      message: Text("a record is left over", ja: "不要なレコードが残っています"),
      fix: .remedies([Remedy([.delete(zone.records[4])], risk: .safe, note: Text("delete", ja: "削除"))])
    ),
  ]

  static let question = Question(
    .mailAddress,
    Text("Which public IP address does the mail server have?", ja: "メールサーバーのグローバル IP アドレスは何ですか。")
  )

  static let advised = Text("a spam filter looks up the domain", ja: "迷惑メールフィルターがドメインを参照しています")

  static let advice = Text(
    "In cPanel, open Spam Experts Routing and enter the server's host name.",
    ja: "cPanel の「Spam Experts Routing」を開き、サーバーのホスト名を入力します。"
  )

  static let digest = PlanDigest(hexadecimal: "0123456789abcdef" + String(repeating: "0", count: 48))
}

extension Samples {
  /// A plan with two phases, a conflict, a question, advice, and records that it leaves alone.
  static let plan = makePlan(hazards: [])

  /// The same plan, refused for every reason there is.
  static let refused = makePlan(hazards: [
    .managedRecord(.named("mail")), .zoneAuthority, .lastMX(.example), .webName(.named("www")),
    .quota(records: 201, limit: 200), .missingHost(.named("mail")),
    .refusedByMTASTS(host: .named("mail"), domain: .example),
    .newErrors(["sample-broken", "sample-asks"]), .foreignOwner(.named("mail"), tool: "Terraform"),
    .large(.changes(34)), .large(.records(7, of: 12)),
    .secondText(.dmarc, at: .named("_dmarc")),
    .splitReplacement(.named("imap"), changes: ["c2", "c3"]),
  ])

  /// A plan that changes nothing.
  static let empty = Plan(
    apex: .example,
    info: info,
    changes: [],
    outcome: PlanOutcome(fixed: [], remaining: [], new: []),
    hazards: [],
    rrsets: []
  )

  private static func makePlan(hazards: [Hazard]) -> Plan {
    Plan(
      apex: .example,
      info: info,
      changes: changes,
      questions: [PlanQuestion(rule: "sample-asks", owner: .example, question: question)],
      advice: [PlanAdvice(rule: "sample-manual", owner: .example, text: advice)],
      conflicts: [conflict],
      leftAlone: [
        LeftAlone(records: Array(zone.records[5...]), reason: Text("proxied for the web", ja: "Web 用"))
      ],
      outcome: PlanOutcome(
        fixed: ["sample-broken", "sample-safe"],
        remaining: ["sample-asks"],
        new: ["sample-new"]
      ),
      hazards: hazards,
      rrsets: zone.rrsets(touchedBy: changes.map(\.edit))
    )
  }

  private static let changes: [Change] = [
    change(1, .deleteRecord, .delete(zone.records[4]), "sample-safe", risk: .safe),
    change(2, .replaceAlias, .delete(zone.records[2]), "sample-broken"),
    change(
      3,
      .replaceAlias,
      .create(.line("imap A 192.0.2.1 ; cf_tags=cf-proxied:false")),
      "sample-broken",
      exposes: true
    ),
    change(
      4,
      .addAddress,
      .create(.line("mail A 192.0.2.1 ; cf_tags=cf-proxied:false")),
      "sample-broken",
      exposes: true
    ),
    change(
      5,
      .editTXT,
      .update(before: zone.records[3], after: .line("@ TXT \"v=spf1 mx -all\"", id: "r4")),
      "sample-text"
    ),
    change(
      6,
      .repointMX,
      .update(before: zone.records[0], after: .line("@ MX 10 mail", id: "r1")),
      "sample-broken",
      phase: 2
    ),
  ]

  private static func change(
    _ number: Int,
    _ kind: ChangeKind,
    _ edit: Edit,
    _ rule: String,
    phase: Int = 1,
    risk: Remedy.Risk = .confirm,
    exposes: Bool = false
  ) -> Change {
    Change(
      id: "c\(number)",
      phase: phase,
      kind: kind,
      risk: risk,
      rules: rule == "sample-broken" ? [rule, "sample-other"] : [rule],
      edit: edit,
      notes: [
        Text(
          "Mail then reaches the server directly, without the cache and the firewall of the proxy.",
          ja: "メールがサーバーに直接届くようになり、プロキシのキャッシュやファイアウォールは通りません。"
        )
      ],
      exposes: exposes ? [IPAddress("192.0.2.1")].compactMap { $0 } : []
    )
  }

  private static let conflict = PlanConflict(
    id: "c7",
    owner: .named("blog"),
    alternatives: [
      .init(
        rule: "sample-one",
        edits: [.greyCloud(zone.records[7])],
        note: Text("Make it grey.", ja: "グレーにします。")
      ),
      .init(rule: "sample-two", edits: [.delete(zone.records[7])], note: Text("Delete it.", ja: "削除します。")),
    ]
  )
}

extension Samples {
  /// A rule whose page shows every section.
  static let rule = RuleInfo(
    id: "sample-broken",
    severity: .error,
    step: 4,
    title: Text("mail server behind the proxy", ja: "プロキシ経由になっているメールサーバー"),
    rationale: Text(
      "The proxy carries HTTP only, so mail programs cannot connect to the host.",
      ja: "プロキシが通すのは HTTP だけなので、メールソフトはこのホストに接続できません。"
    ),
    byHand: Text("Switch the orange cloud to grey.", ja: "オレンジの雲をグレーの雲に切り替えます。"),
    fix: .confirm,
    references: [
      .rfc(5321, section: "5.1"), .cloudflare("dns/proxy-status"), .page("https://example.net/a"),
    ],
    examples: [
      .fires("mail A 192.0.2.1 ; cf_tags=cf-proxied:true\n@ MX 10 mail", at: ["mail"]),
      .fires("@ MX 10 shop", at: ["shop"]),
      .passes("@ MX 10 mx.example.net."),
    ]
  )
}

extension DomainName {
  /// Returns a name below `example.com.`, `@` for the apex itself.
  static func named(_ text: String) -> DomainName {
    guard let name = try? DomainName(text, relativeTo: .example) else {
      preconditionFailure("no name: \(text)")
    }
    return name
  }
}

extension Record {
  /// Returns the record that one line of a zone file describes, one that does not exist yet without an identifier.
  static func line(_ text: String, id: String? = nil) -> Record {
    guard var record = try? Zone(presentation: text).records.first else {
      preconditionFailure("no record: \(text)")
    }
    record.id = id.map(RecordID.assigned) ?? .planned(1)
    return record
  }
}
