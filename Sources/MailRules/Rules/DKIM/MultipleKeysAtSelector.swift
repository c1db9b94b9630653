import DNSModel
import MailRecords
import Wording

/// Flags a selector with several texts, of which a verifier takes any.
struct MultipleKeysAtSelector: MailRule {
  static let info = RuleInfo(
    id: "multiple-keys-at-selector",
    severity: .error,
    step: nil,
    title: Text("several DKIM keys at one selector", ja: "同じセレクタに複数ある DKIM 鍵"),
    rationale: Text(
      """
      A selector has one TXT record. With several, what a verifier does is undefined: it takes any of them, and mail \
      verifies at one receiver and not at the next. A new key belongs at a new selector.
      """,
      ja: """
        1 つのセレクタに置く TXT レコードは 1 つだけです。複数ある場合の動作は定められておらず、どれが使われるかは検証側しだいのため、\
        ある受信側では成功し、別の受信側では失敗します。新しい鍵は新しいセレクタに置きます。
        """
    ),
    byHand: Text(
      "Under DNS > Records, keep the TXT record that your mail provider shows today and delete the others.",
      ja: "DNS > レコードで、メールサービスが現在案内している TXT レコードだけを残し、ほかを削除します。"
    ),
    fix: .safe,
    references: [.rfc(6376, section: "3.6.2.2")],
    examples: firing + passing
  )

  func findings(in zone: MailZone) -> [Finding] {
    zone.dkim.all.compactMap { name in
      let records = name.entries.map(\.record)
      guard records.count + (name.alias == nil ? 0 : 1) > 1, !records.contains(where: zone.hasQuotingDamage),
        !zone.hasDamagedText(.dkim, at: name.owner)
      else { return nil }
      return finding(
        at: name.owner,
        records + [name.alias].compactMap(\.self),
        Text(
          "\(name.owner) has \(records.count) TXT records, and verifiers take any of them",
          ja: "\(name.owner) に TXT レコードが \(records.count) 個あり、どれが使われるかは検証側しだいです"
        ),
        fix: fix(name, records)
      )
    }
  }

  private func fix(_ name: DKIMName, _ records: [Record]) -> Fix {
    if name.alias == nil, let joined = joined(records) { return joined }
    let ordered = records.filter(MailZone.isManaged) + records.filter { !MailZone.isManaged($0) }
    guard name.alias == nil, let kept = ordered.first,
      !ordered.dropFirst().contains(where: MailZone.isManaged),
      Set(records.map(\.rdata.text)).count == 1
    else { return .manual(advice) }
    let note = Text("The records are equal. One of them stays.", ja: "レコードはすべて同じ内容です。1 つを残します。")
    return .remedies([Remedy(ordered.filter { $0.id != kept.id }.map(Edit.delete), risk: .safe, note: note)])
  }

  /// A form that takes a semicolon for the end of a value makes several records of one key.
  private func joined(_ records: [Record]) -> Fix? {
    let lists = records.compactMap(\.rdata.text).map(TagList.init)
    let tags = lists.flatMap(\.tags)
    guard lists.allSatisfy({ $0.issues.isEmpty && !$0.tags.isEmpty }),
      Set(tags.map(\.name)).count == tags.count,
      !records.contains(where: MailZone.isManaged), let kept = records.first
    else { return nil }
    let order = ["v", "k", "h", "s", "t", "n", "p"]
    let sorted = tags.filter { $0.name != "v" }.sorted {
      (order.firstIndex(of: $0.name) ?? 0) < (order.firstIndex(of: $1.name) ?? 0)
    }
    let text = (["v=DKIM1"] + sorted.map { "\($0.name)=\($0.value)" }).joined(separator: "; ")
    guard let key = try? DKIMKey(text), !key.isRevoked else { return nil }
    let note = Text(
      "The records are the parts of one key, cut at its semicolons. They become one record.",
      ja: "1 つの鍵がセミコロンの位置で分かれています。1 つのレコードにまとめます。"
    )
    return .remedies([Remedy([.rewrite(kept, as: text)] + records.dropFirst().map(Edit.delete), note: note)])
  }

  private var advice: Text {
    Text(
      "Ask the service that signs your mail which key it uses now, keep that record, and delete the others.",
      ja: "メールに署名しているサービスで現在使われている鍵を確認し、そのレコードだけを残して、ほかは削除してください。"
    )
  }
}

extension MultipleKeysAtSelector {
  private static let firing: [Example] = [
    // A form took the semicolons for the ends of values.
    .fires(
      #"""
      default._domainkey TXT "v=DKIM1"
      default._domainkey TXT "k=rsa"
      default._domainkey TXT "p=\#(Example.keyHead)" "\#(Example.keyTail)"
      """#,
      at: ["default._domainkey"],
      fixed: "default._domainkey TXT \(Example.key)"
    ),
    .fires(
      """
      default._domainkey TXT \(Example.key)
      default._domainkey TXT "v=DKIM1; k=ed25519; p=\(Example.keyEd25519)"
      """,
      at: ["default._domainkey"]
    ),
    .fires(
      """
      default._domainkey TXT \(Example.key)
      default._domainkey TXT \(Example.key)
      """,
      at: ["default._domainkey"],
      fixed: "default._domainkey TXT \(Example.key)"
    ),
  ]

  private static let passing: [Example] = [
    .passes("default._domainkey TXT \(Example.key)"),
    .passes(
      """
      s1._domainkey TXT \(Example.key)
      s2._domainkey TXT "v=DKIM1; k=ed25519; p=\(Example.keyEd25519)"
      """
    ),
    // A key that was cut in two is repaired as one text.
    .passes(
      """
      default._domainkey TXT "v=DKIM1; k=rsa; p=\(Example.keyHead)"
      default._domainkey TXT "\(Example.keyTail)"
      """,
      others: ["txt-quoting-damage"]
    ),
  ]
}
