import DNSModel
import MailRecords
import Wording

/// Flags an SPF record that makes receivers ask the DNS too often.
struct TooManyLookups: MailRule, SPFRecordRule {
  static let info = RuleInfo(
    id: "too-many-lookups",
    severity: .error,
    step: nil,
    title: Text("SPF needs too many look-ups", ja: "DNS 検索が多すぎる SPF"),
    rationale: Text(
      """
      A receiver may ask the DNS at most ten times for one SPF check: for every include, a, mx, ptr, exists and \
      redirect, also inside of what is included. Beyond that the check ends with an error, and no sender is \
      authorised. What could not be looked up is not counted.
      """,
      ja: """
        1 回の SPF 判定で受信側が行う DNS 検索は 10 回までです。include、a、mx、ptr、exists、redirect が、include 先の中の分も\
        含めて数えられます。超えると判定はエラーになり、どの送信元も許可されません。検索できなかった分は数えていません。
        """
    ),
    byHand: Text(
      """
      Under DNS > Records, edit the TXT record that begins with v=spf1 and take out the services that you no longer \
      use. Services that let you send from a sub-domain of your own need no place in this record.
      """,
      ja: """
        DNS > レコードで v=spf1 で始まる TXT レコードを編集し、使わなくなったサービスを削除します。専用のサブドメインから送信できる\
        サービスは、このレコードに書く必要がありません。
        """
    ),
    fix: .confirm,
    references: [.rfc(7208, section: "4.6.4")],
    examples: [
      .fires(
        #"@ TXT "v=spf1 a:a.example.net a:b.example.net a:c.example.net a:d.example.net a:e.example.net a:f.example.net a:g.example.net a:h.example.net a:i.example.net a:j.example.net a:k.example.net ~all""#,
        at: ["@"]
      ),
      // One include is inside of the other.
      .fires(
        #"@ TXT "v=spf1 include:_spf.example.net include:_more.example.net ~all""#,
        at: ["@"],
        fixed: #"@ TXT "v=spf1 include:_spf.example.net ~all""#,
        evidence: .spf([
          "_spf.example.net": "v=spf1 include:_more.example.net -all",
          "_more.example.net":
            "v=spf1 a:a.example.net a:b.example.net a:c.example.net a:d.example.net a:e.example.net -all",
        ])
      ),
      .passes(
        #"@ TXT "v=spf1 include:_spf.example.net mx:example.net a:a.example.net ip4:192.0.2.1 ~all""#,
        evidence: .spf(["_spf.example.net": "v=spf1 a:b.example.net a:c.example.net a:d.example.net -all"])
      ),
      // What could not be looked up may cost more, but nobody knows.
      .passes(
        #"@ TXT "v=spf1 include:_a.example.net include:_b.example.net include:_c.example.net include:_d.example.net ~all""#
      ),
    ]
  )

  private static let limit = 10

  func findings(in zone: MailZone) -> [Finding] {
    zone.spfPublications.compactMap { publication in
      let lookups = zone.lookups(of: publication)
      if let crowd = lookups.branches.flatMap(\.crowds).first { return tooManyExchanges(publication, crowd) }
      guard speaksUp(lookups, in: zone) else { return nil }
      return finding(
        at: publication.owner,
        publication.records,
        message(publication, lookups),
        fix: fix(publication, in: zone, otherwise: advice(publication, lookups)),
        severity: lookups.count > Self.limit ? .error : .warning
      )
    }
  }

  func wish(for publication: SPFPublication, in zone: MailZone) -> SPFWish? {
    guard let meant = publication.meant else { return nil }
    let lookups = zone.lookups(of: publication)
    guard speaksUp(lookups, in: zone) else { return nil }
    let needless = needless(meant, lookups)
    guard !needless.isEmpty else { return nil }
    let terms = needless.map { meant.terms[$0].text }
    return SPFWish(
      needless.map(SPFChange.drop),
      note: Text(
        "Takes out \(list: terms), which another term of the record covers at present.",
        ja: "現在はほかの項目に含まれている \(list: terms) を削除します。"
      )
    )
  }

  private func speaksUp(_ lookups: SPFLookups, in zone: MailZone) -> Bool {
    lookups.count > Self.limit || lookups.count >= zone.answers.thresholds.spfLookups
  }

  /// The terms that stand twice, and the includes that another include leads to as well.
  private func needless(_ record: SPFRecord, _ lookups: SPFLookups) -> [Int] {
    var seen: Set<SPFDirective> = []
    var dropped: Set<Int> = []
    for branch in lookups.branches {
      guard let directive = record.terms[branch.index].directive else { continue }
      if !seen.insert(directive).inserted { dropped.insert(branch.index) }
    }
    let holders = holders(record, lookups)
    for branch in lookups.branches where !dropped.contains(branch.index) {
      guard let name = record.terms[branch.index].includedName else { continue }
      let isHeld = (holders[name] ?? []).contains { other in
        !dropped.contains(other) && record.terms[other].includedName != name
      }
      if isHeld { dropped.insert(branch.index) }
    }
    return dropped.sorted()
  }

  /// The includes, by their places, that lead to each name.
  private func holders(_ record: SPFRecord, _ lookups: SPFLookups) -> [DomainName: [Int]] {
    lookups.branches.reduce(into: [:]) { holders, branch in
      guard record.terms[branch.index].includedName != nil else { return }
      for name in branch.names { holders[name, default: []].append(branch.index) }
    }
  }

  private func message(_ publication: SPFPublication, _ lookups: SPFLookups) -> Text {
    guard lookups.count > Self.limit else {
      return Text(
        "the SPF record of \(publication.owner) needs \(lookups.count) DNS look-ups, and \(Self.limit) are allowed",
        ja: "\(publication.owner) の SPF レコードは DNS 検索が \(lookups.count) 回必要です（上限は \(Self.limit) 回）"
      )
    }
    return Text(
      "the SPF record of \(publication.owner) needs at least \(lookups.count) DNS look-ups, more than the \(Self.limit) allowed",
      ja: "\(publication.owner) の SPF レコードは DNS 検索が少なくとも \(lookups.count) 回必要で、上限の \(Self.limit) 回を超えています"
    )
  }

  private func advice(_ publication: SPFPublication, _ lookups: SPFLookups) -> Text {
    let costs = lookups.branches.filter { $0.lookups > 0 }.sorted { $0.lookups > $1.lookups }.map { branch in
      "\(publication.meant?.terms[branch.index].text ?? "") (\(branch.lookups))"
    }
    return Text(
      """
      Take out of the record of \(publication.owner) what you no longer use. Each term costs, in look-ups: \
      \(list: costs). Do not copy a provider's addresses into the record: they change.
      """,
      ja: """
        \(publication.owner) のレコードから使っていないものを削除してください。各項目の検索回数：\(list: costs)。\
        サービスの IP アドレスを書き写すのは避けてください。アドレスは変更されます。
        """
    )
  }

  private func tooManyExchanges(_ publication: SPFPublication, _ name: DomainName) -> Finding {
    finding(
      at: publication.owner,
      publication.records,
      Text(
        "the SPF record of \(publication.owner) uses mx of \(name), which has more than \(Self.limit) mail servers",
        ja: "\(publication.owner) の SPF レコードが、メールサーバーが \(Self.limit) 台を超える \(name) の mx を使っています"
      ),
      fix: .manual(
        Text(
          "Put ip4: and the addresses of the servers that really send in place of mx.",
          ja: "mx を、実際に送信するサーバーの「ip4:アドレス」に置き換えてください。"
        )
      )
    )
  }
}

extension SPFTerm {
  /// The name that an include allows by, or `nil` for another term.
  var includedName: DomainName? {
    guard directive?.qualifier == .pass, case .include(let spec)? = directive?.mechanism else { return nil }
    return spec.name
  }
}
