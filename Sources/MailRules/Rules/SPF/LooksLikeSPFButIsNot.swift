import DNSModel
import MailRecords
import Wording

/// Flags a text that was meant as an SPF record and does not begin like one.
struct LooksLikeSPFButIsNot: MailRule {
  static let info = RuleInfo(
    id: "looks-like-spf-but-is-not",
    severity: .error,
    step: nil,
    title: Text("misspelt SPF record", ja: "書き出しを誤った SPF レコード"),
    rationale: Text(
      """
      Receivers recognise an SPF record by its first characters, exactly v=spf1 and a space. A text that begins in any \
      other way is not looked at, so the domain has no SPF record at all.
      """,
      ja: """
        受信側は、先頭が正確に「v=spf1」と空白であるものだけを SPF レコードとみなします。それ以外で始まるテキストは無視されるため、\
        SPF レコードがないのと同じです。
        """
    ),
    byHand: Text(
      "Under DNS > Records, edit the TXT record so that it begins with v=spf1 and a space.",
      ja: "DNS > レコードで TXT レコードを編集し、先頭を「v=spf1」と空白にします。"
    ),
    fix: .confirm,
    references: [.rfc(7208, section: "4.5")],
    examples: [
      .fires(
        """
        @ MX  1 smtp.google.com.
        @ TXT "v=spf1include:_spf.google.com ~all"
        """,
        at: ["@"],
        fixed: """
          @ MX  1 smtp.google.com.
          @ TXT "v=spf1 include:_spf.google.com ~all"
          """
      ),
      .fires(
        """
        @ MX  1 smtp.google.com.
        @ TXT "V = spf1; include:_spf.google.com; ~all"
        """,
        at: ["@"],
        fixed: """
          @ MX  1 smtp.google.com.
          @ TXT "v=spf1 include:_spf.google.com ~all"
          """
      ),
      .fires(
        """
        @ MX  1 smtp.google.com.
        @ TXT "include:_spf.google.com ~all"
        """,
        at: ["@"],
        fixed: """
          @ MX  1 smtp.google.com.
          @ TXT "v=spf1 include:_spf.google.com ~all"
          """
      ),
      .fires(
        """
        @ MX  1 smtp.google.com.
        @ TXT "v=sp#1 include:_spf.google.com ~all"
        """,
        at: ["@"]
      ),
      // It begins to turn away whom it does not name, and the provider is not among them.
      .fires(
        """
        @ MX  1 smtp.google.com.
        @ TXT "spf1 include:sendgrid.net -all"
        """,
        at: ["@"],
        offered: """
          @ MX  1 smtp.google.com.
          @ TXT "v=spf1 include:sendgrid.net -all"
          """
      ),
      // It allows nobody, and the domain has mail.
      .fires(
        """
        @ MX  1 smtp.google.com.
        @ TXT "spf1 -all"
        """,
        at: ["@"]
      ),
      // Beside a real record its senders are missing there.
      .fires(
        """
        @ MX  1 smtp.google.com.
        @ TXT "v=spf1 include:_spf.google.com ~all"
        @ TXT "v=pf1 include:sendgrid.net ~all"
        """,
        at: ["@"],
        fixed: """
          @ MX  1 smtp.google.com.
          @ TXT "v=spf1 include:_spf.google.com include:sendgrid.net ~all"
          """
      ),
      // One that names nobody else is a leftover.
      .fires(
        """
        @ MX  1 smtp.google.com.
        @ TXT "v=spf1 include:_spf.google.com ~all"
        @ TXT "spf1 include:_spf.google.com ~all"
        """,
        at: ["@"]
      ),
      .passes(
        """
        @ MX  1 smtp.google.com.
        @ TXT "v=spf1 include:_spf.google.com ~all"
        @ TXT "google-site-verification=spf1-all"
        """
      ),
      .passes(#"note TXT "the record begins with v=spf1 and ends with ~all""#),
    ]
  )

  func findings(in zone: MailZone) -> [Finding] {
    let owners = Set([zone.zone.apex] + zone.mxSets.map(\.owner)).filter { zone.zone.cut(above: $0) == nil }
    return owners.sorted().flatMap { owner -> [Finding] in
      let lookalikes = zone.zone.records(at: owner, .txt)
        .filter { !zone.hasQuotingDamage($0) }.compactMap(SPFLookalike.init).filter { !$0.isOfAnotherVersion }
      return lookalikes.map { finding($0, isAlone: lookalikes.count == 1, in: zone) }
    }
  }

  private func finding(_ lookalike: SPFLookalike, isAlone: Bool, in zone: MailZone) -> Finding {
    let owner = lookalike.record.owner
    let isNeeded = !zone.publishedSPF(at: owner)
    let joining = isNeeded || !isAlone ? nil : joining(lookalike, in: zone)
    return finding(
      at: owner,
      [lookalike.record],
      Text(
        "a text of \(owner) looks like an SPF record, but does not begin with v=spf1 and a space, so receivers skip it",
        ja: "\(owner) の TXT レコードは SPF のように見えますが、「v=spf1」と空白で始まっていないため無視されます"
      ),
      fix: joining ?? (isNeeded && isAlone ? repair(lookalike, in: zone) : .manual(leftover)),
      severity: isNeeded ? nil : joining == nil ? .info : .warning
    )
  }

  /// Returns how the senders that only the misspelt text names get into the record that counts, or `nil` if there are
  /// none.
  private func joining(_ lookalike: SPFLookalike, in zone: MailZone) -> Fix? {
    let owner = lookalike.record.owner
    guard let publication = zone.spf[owner], publication.isSound, let stored = publication.records.first,
      let known = stored.rdata.text, let more = lookalike.repaired,
      let joined = SPFMerge.record(of: [known, more]),
      joined.terms.count > (publication.meant?.terms.count ?? 0)
    else { return nil }
    guard !MailZone.isManaged(stored), !MailZone.isManaged(lookalike.record) else { return .manual(leftover) }
    let note = Text(
      """
      Receivers read one SPF record, so the senders of the misspelt text move into it. Check that they still send for \
      \(owner).
      """,
      ja: """
        受信側が読む SPF レコードは 1 つだけなので、書き間違えた TXT にある送信元をそちらにまとめます。今もその送信元から \(owner) \
        のメールを送っているか確認してください。
        """
    )
    let text = joined.terms.map(\.kind.description).joined(separator: " ")
    return .remedies([
      Remedy([.rewrite(stored, as: "v=spf1 " + text), .delete(lookalike.record)], note: note)
    ])
  }

  private func repair(_ lookalike: SPFLookalike, in zone: MailZone) -> Fix {
    guard let text = lookalike.repaired, !MailZone.isManaged(lookalike.record) else {
      return .manual(Self.info.byHand)
    }
    var after = lookalike.record
    after.rdata = .txt(TXT(value: text))
    let note = Text(
      "Makes the text an SPF record that receivers read. From then on it decides who may send for the domain.",
      ja: "受信側が読み取れる SPF レコードにします。以後、このレコードが送信を許可するサーバーを決めます。"
    )
    return DormantText(text, .spf, at: after.owner, in: zone)
      .fix(Remedy([.update(before: lookalike.record, after: after)], note: note))
  }

  private var leftover: Text {
    Text(
      "Only one SPF record may stand at a name. Move what is missing into it, and delete the misspelt text.",
      ja: "SPF レコードは 1 つの名前に 1 つだけです。足りない内容をそこへ移し、誤ったテキストは削除してください。"
    )
  }
}
