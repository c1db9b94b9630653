import DNSModel
import MailRecords
import Wording

/// Flags a DKIM key that no verifier can read.
struct MalformedKey: MailRule {
  static let info = RuleInfo(
    id: "malformed-key",
    severity: .error,
    step: nil,
    title: Text("DKIM key that cannot be read", ja: "読み取れない DKIM 鍵"),
    rationale: Text(
      """
      A verifier that cannot read the key treats every signature made with it as missing. Often the end of the key \
      was lost while it was copied: a key of 2048 bits has 392 characters, more than one string of a TXT record holds.
      """,
      ja: """
        鍵を読み取れないと、その鍵による署名はすべてないものとして扱われます。コピーしたときに鍵の末尾が欠けることがよくあります。\
        2048 ビットの鍵は 392 文字あり、TXT レコードの 1 つの文字列には収まりません。
        """
    ),
    byHand: Text(
      "Copy the whole key from your mail provider once more, and paste it into the TXT record under DNS > Records.",
      ja: "メールサービスから鍵全体をコピーし直し、DNS > レコードで TXT レコードに貼り付けます。"
    ),
    fix: .confirm,
    references: [.rfc(6376, section: "3.6.1"), .rfc(8463, section: "4")],
    examples: firing + passing
  )

  func findings(in zone: MailZone) -> [Finding] {
    // Several texts at one name are another finding.
    zone.dkim.all.filter { $0.entries.count == 1 }.compactMap { name in
      guard let entry = name.entries.first, case .failure(let error) = entry.result,
        !zone.hasQuotingDamage(entry.record)
      else { return nil }
      if let target = host(in: entry.record) { return textForAlias(name, entry.record, target) }
      guard isMeantAsKey(entry.record), let issue = error.issues.first else { return nil }
      return finding(
        at: name.owner,
        [entry.record],
        message(name.owner, entry.record, issue),
        fix: fix(entry.record, error)
      )
    }
  }

  /// The host that a text consists of, so that somebody chose the wrong type for an alias.
  private func host(in record: Record) -> DomainName? {
    guard let text = record.rdata.text?.trimmingPrefix(while: \.isWhitespace),
      !text.contains(where: { $0.isWhitespace || "=;:/@".contains($0) }),
      let name = try? DomainName(String(text)), name.labels.count > 2, name != record.owner
    else { return nil }
    return name
  }

  private func textForAlias(_ name: DKIMName, _ record: Record, _ target: DomainName) -> Finding {
    let note = Text(
      "The text becomes an alias of \(target), where the service publishes the key.",
      ja: "テキストを \(target) への CNAME に置き換えます。鍵はその先でサービスが公開しています。"
    )
    let edits: [Edit] = [.delete(record), .create(name.owner, .cname(target), .dnsOnly)]
    return finding(
      at: name.owner,
      [record],
      Text(
        "\(name.owner) holds the name \(target) as text (TXT), where an alias (CNAME) was meant, so nobody finds the key",
        ja: "\(name.owner) に CNAME ではなく TXT で \(target) が設定されているため、DKIM 鍵が見つかりません"
      ),
      fix: MailZone.isManaged(record) || name.alias != nil
        ? .manual(note) : .remedies([Remedy(edits, note: note)])
    )
  }

  /// An SPF record or a verification at this place is the business of other rules, or of nobody.
  private func isMeantAsKey(_ record: Record) -> Bool {
    guard let text = record.rdata.text else { return false }
    if RespeltKey.bareKey(text) != nil { return true }
    return TagList(text).tags.contains {
      ["p", "k"].contains($0.name) || $0.value.lowercased().hasPrefix("dkim1")
    }
  }

  private func message(_ owner: DomainName, _ record: Record, _ issue: SyntaxIssue) -> Text {
    if record.rdata.text.flatMap(RespeltKey.bareKey) != nil {
      return Text(
        "nobody can read the DKIM key at \(owner): v=DKIM1; k=rsa; p= is missing in front of it",
        ja: "\(owner) の DKIM 鍵は読み取れません。先頭に v=DKIM1; k=rsa; p= がありません"
      )
    }
    let excerpt = shortened(issue.excerpt)
    guard !excerpt.isEmpty else {
      return Text(
        "nobody can read the DKIM key at \(owner): it \(issue.message)",
        ja: "\(owner) の DKIM 鍵は読み取れません: \(issue.message)"
      )
    }
    return Text(
      "nobody can read the DKIM key at \(owner): \(excerpt) \(issue.message)",
      ja: "\(owner) の DKIM 鍵は読み取れません: \(excerpt)（\(issue.message)）"
    )
  }

  /// Keys are long, and their beginning tells them apart.
  private func shortened(_ excerpt: String) -> String {
    excerpt.count > 24 ? excerpt.prefix(16) + "…" : excerpt
  }

  private func fix(_ record: Record, _ error: DKIMKeyError) -> Fix {
    guard !MailZone.isManaged(record), let text = record.rdata.text.flatMap(RespeltKey.text) else {
      return .manual(
        error.isCut
          ? Text(
            "Copy the whole key from the service that signs your mail, and replace the content of the record.",
            ja: "メールに署名しているサービスから鍵全体をコピーし、レコードの内容を置き換えてください。"
          )
          : Text(
            "Copy the key once more from the service that signs your mail, and replace the content of the record.",
            ja: "メールに署名しているサービスから鍵をコピーし直し、レコードの内容を置き換えてください。"
          )
      )
    }
    let note = Text(
      "The key itself is whole; only what stands around it is written anew.",
      ja: "鍵のデータ自体に欠けはありません。その前後の書き方だけを直します。"
    )
    return .remedies([Remedy([.rewrite(record, as: text)], note: note)])
  }
}

extension MalformedKey {
  private static let firing: [Example] = [
    // The panel showed the key without its tags.
    .fires(
      #"mail._domainkey TXT "\#(Example.keyHead)" "\#(Example.keyTail)""#,
      at: ["mail._domainkey"],
      fixed: "mail._domainkey TXT \(Example.key)"
    ),
    // The second half did not fit.
    .fires(#"google._domainkey TXT "v=DKIM1; k=rsa; p=\#(Example.keyHead)""#, at: ["google._domainkey"]),
    .fires(#"google._domainkey TXT "v=DKIM1; k=rsa""#, at: ["google._domainkey"]),
    .fires(#"default._domainkey TXT "v=DKIM1; k=rsa; p=YOUR_PUBLIC_KEY""#, at: ["default._domainkey"]),
    .fires(#"default._domainkey TXT "v=DKIM1; k=dsa; p=AAAA""#, at: ["default._domainkey"]),
    .fires(
      #"default._domainkey TXT "k=rsa; v=dkim1; p=\#(Example.keyHead)" "\#(Example.keyTail)""#,
      at: ["default._domainkey"],
      fixed: "default._domainkey TXT \(Example.key)"
    ),
    .fires(
      #"default._domainkey TXT "v=DKIM1 k=rsa p=\#(Example.keyHead)" "\#(Example.keyTail)""#,
      at: ["default._domainkey"],
      fixed: "default._domainkey TXT \(Example.key)"
    ),
    // The alias was entered with the wrong type.
    .fires(
      #"selector1._domainkey TXT "selector1-example-com._domainkey.contoso.onmicrosoft.com""#,
      at: ["selector1._domainkey"],
      fixed: """
        selector1._domainkey CNAME selector1-example-com._domainkey.contoso.onmicrosoft.com. ; cf_tags=cf-proxied:false
        """
    ),
    // Two keys in one record: only the signer knows which it uses.
    .fires(
      #"default._domainkey TXT "v=DKIM1; p=\#(Example.keyHead)" "\#(Example.keyTail); p=\#(Example.keyEd25519)""#,
      at: ["default._domainkey"]
    ),
    .fires(
      #"""
      default._domainkey TXT "v=DKIM1; k=rsa; p=-----BEGIN PUBLIC KEY-----\#(Example.keyHead)" "\#(Example.keyTail)-----END PUBLIC KEY-----"
      """#,
      at: ["default._domainkey"],
      fixed: "default._domainkey TXT \(Example.key)"
    ),
  ]

  private static let passing: [Example] = [
    .passes("google._domainkey TXT \(Example.key)"),
    .passes(
      #"old._domainkey TXT "v=DKIM1; p=""#,
      others: ["testing-or-revoked-flag"]
    ),
    // Policies and reports of DKIM stand below the same name, and older ones at it.
    .passes(
      """
      _domainkey       TXT "o=~"
      _adsp._domainkey TXT "dkim=all"
      """
    ),
  ]
}
