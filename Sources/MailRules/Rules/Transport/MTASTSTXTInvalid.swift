import DNSModel
import MailRecords
import Wording

/// Flags a record that shall announce an MTA-STS policy and that senders do not understand.
struct MTASTSTXTInvalid: MailRule {
  static let info = RuleInfo(
    id: "mta-sts-txt-invalid",
    severity: .warning,
    step: nil,
    title: Text("MTA-STS record that senders do not understand", ja: "送信元に解釈されない MTA-STS レコード"),
    rationale: Text(
      """
      Senders look for exactly one record that begins with v=STSv1; and has an id of letters and digits. If it does \
      not fit, they take the domain for one without MTA-STS: mail arrives, but nobody insists on encryption, and a \
      changed policy is not noticed.
      """,
      ja: """
        送信元が探すのは、v=STSv1; で始まり、英数字の id を持つただ 1 つのレコードです。形式に合わないと、MTA-STS のない\
        ドメインとして扱われます。メールは届きますが、暗号化は強制されず、ポリシーの変更も伝わりません。
        """
    ),
    byHand: Text(
      """
      Under DNS > Records, edit the TXT record named _mta-sts so that it reads v=STSv1; id=20260101; with an id of \
      your own, and delete every other record there that begins with v=STSv1.
      """,
      ja: """
        DNS > レコードで _mta-sts の TXT レコードを v=STSv1; id=20260101; の形（id は任意の英数字）に直し、v=STSv1 で始まる\
        ほかのレコードを削除します。
        """
    ),
    fix: .confirm,
    references: [.rfc(8461, section: "3.1")],
    examples: firing + passing
  )

  func findings(in zone: MailZone) -> [Finding] {
    zone.transport.announced.compactMap { domain in
      guard let owner = try? domain.child("_mta-sts") else { return nil }
      let records = zone.zone.records(at: owner, .txt).filter { !zone.hasQuotingDamage($0) }
      let recognised = records.filter { $0.rdata.text.map(MTASTSRecord.isRecognised) == true }
      guard recognised.count < 2 else { return several(recognised, at: owner) }
      let meant = records.first { $0.rdata.text.map(MTASTSRecord.isMeant) == true }
      guard let record = recognised.first ?? meant ?? records.first, let text = record.rdata.text else {
        return nil
      }
      return finding(record, text, in: zone)
    }
  }

  private func several(_ records: [Record], at owner: DomainName) -> Finding {
    finding(
      at: owner,
      records,
      Text(
        "\(owner) has \(records.count) MTA-STS records, so senders use none of them",
        ja: "\(owner) に MTA-STS レコードが \(records.count) 件あるため、どれも使われません"
      ),
      fix: .manual(
        Text(
          "Keep the record whose id belongs to the present policy file, and delete the others.",
          ja: "現在のポリシーファイルに対応する id のレコードだけを残し、ほかを削除してください。"
        )
      )
    )
  }

  private func finding(_ record: Record, _ text: String, in zone: MailZone) -> Finding? {
    do throws(SyntaxIssues) {
      _ = try MTASTSRecord(text)
      return nil
    } catch {
      let issue = error.first
      return finding(
        at: record.owner,
        [record],
        Text(
          "senders do not understand the MTA-STS record of \(record.owner): \(issue.described)",
          ja: "\(record.owner) の MTA-STS レコードは送信元に解釈されません: \(issue.described)"
        ),
        fix: fix(record, text, in: zone)
      )
    }
  }

  private func fix(_ record: Record, _ text: String, in zone: MailZone) -> Fix {
    guard !MailZone.isManaged(record), let repaired = repaired(text, today: zone.evidence.today) else {
      return .manual(Self.info.byHand)
    }
    var after = record
    after.rdata = .txt(TXT(value: repaired))
    let note = Text(
      """
      Senders then fetch your policy file and keep to it. Make sure first that it lists every mail host of your domain.
      """,
      ja: """
        以後、送信元はポリシーファイルを取得し、それに従います。その前に、ドメインのメールホストがすべてファイルに載っていることを\
        確認してください。
        """
    )
    return DormantText(repaired, .mtaSTS, at: record.owner, in: zone)
      .fix(Remedy([.update(before: record, after: after)], note: note))
  }

  /// The record in its right form, with the letters and digits of its id, or the day as a new one.
  private func repaired(_ text: String, today: CalendarDate?) -> String? {
    let tags = TagList(text).tags
    guard tags.allSatisfy({ ["v", "id"].contains($0.name.lowercased()) }), MTASTSRecord.isMeant(by: text)
    else { return nil }
    let stored = tags.first { $0.name.lowercased() == "id" }?.value ?? ""
    let kept = stored.filter { $0.isASCII && ($0.isLetter || $0.isNumber) }
    let id = kept.isEmpty ? today.map { $0.description.filter(\.isNumber) } ?? "" : kept
    let record = "v=STSv1; id=\(id);"
    return (try? MTASTSRecord(record)) == nil ? nil : record
  }
}

extension MTASTSTXTInvalid {
  private static let firing: [Example] = [
    .fires(
      """
      @        MX  10 mx.example.net.
      mta-sts  A   192.0.2.10 ; cf_tags=cf-proxied:true
      _mta-sts TXT "v=STSv1; id=2024-01-01"
      """,
      at: ["_mta-sts"],
      fixed: """
        @        MX  10 mx.example.net.
        mta-sts  A   192.0.2.10 ; cf_tags=cf-proxied:true
        _mta-sts TXT "v=STSv1; id=20240101;"
        """,
      evidence: Evidence().serving(mode: "enforce", mx: "mx.example.net")
    ),
    // Nobody has looked at the policy file, and it may be older than the MX record; then senders refuse the host.
    .fires(
      """
      @        MX  10 mx.example.net.
      mta-sts  A   192.0.2.10 ; cf_tags=cf-proxied:true
      _mta-sts TXT "v=STSv1; id=2024-01-01"
      """,
      at: ["_mta-sts"],
      offered: """
        @        MX  10 mx.example.net.
        mta-sts  A   192.0.2.10 ; cf_tags=cf-proxied:true
        _mta-sts TXT "v=STSv1; id=20240101;"
        """
    ),
    .fires(
      """
      @        MX  10 mx.example.net.
      mta-sts  A   192.0.2.10 ; cf_tags=cf-proxied:true
      _mta-sts TXT "v=STSv1; id=2024-01-01"
      """,
      at: ["_mta-sts"],
      evidence: Evidence().serving(mode: "enforce", mx: "mail.example.org")
    ),
    .fires(
      """
      @        MX  10 mx.example.net.
      mta-sts  A   192.0.2.10 ; cf_tags=cf-proxied:true
      _mta-sts TXT "v=STSv1"
      """,
      at: ["_mta-sts"],
      offered: """
        @        MX  10 mx.example.net.
        mta-sts  A   192.0.2.10 ; cf_tags=cf-proxied:true
        _mta-sts TXT "v=STSv1; id=20261125;"
        """,
      evidence: .onDay("2026-11-25")
    ),
    // Without a day there is no new id to propose.
    .fires(
      """
      @        MX  10 mx.example.net.
      mta-sts  A   192.0.2.10 ; cf_tags=cf-proxied:true
      _mta-sts TXT "v=STSv1;"
      """,
      at: ["_mta-sts"]
    ),
    .fires(
      """
      @        MX  10 mx.example.net.
      mta-sts  A   192.0.2.10 ; cf_tags=cf-proxied:true
      _mta-sts TXT "v=STSv1; id=1;"
      _mta-sts TXT "v=STSv1; id=2;"
      """,
      at: ["_mta-sts"]
    ),
    // The policy itself is no announcement.
    .fires(
      """
      @        MX  10 mx.example.net.
      mta-sts  A   192.0.2.10 ; cf_tags=cf-proxied:true
      _mta-sts TXT "version: STSv1 mode: enforce mx: mx.example.net max_age: 86400"
      """,
      at: ["_mta-sts"]
    ),
  ]

  private static let passing: [Example] = [
    .passes(
      """
      @        MX  10 mx.example.net.
      mta-sts  A   192.0.2.10 ; cf_tags=cf-proxied:true
      _mta-sts TXT "v=STSv1; id=20240101T000000"
      """
    ),
    // Another text beside it does no harm, and an alias leads to the provider's own record.
    .passes(
      """
      @            MX    10 mx.example.net.
      mta-sts      A     192.0.2.10 ; cf_tags=cf-proxied:true
      _mta-sts     TXT   "v=STSv1; id=1; note=x"
      _mta-sts     TXT   "verification=1234"
      sub          MX    10 mx.example.net.
      mta-sts.sub  A     192.0.2.10 ; cf_tags=cf-proxied:true
      _mta-sts.sub CNAME _mta-sts.mx.cloudflare.net. ; cf_tags=cf-proxied:false
      """
    ),
  ]
}
