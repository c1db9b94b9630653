import DNSModel
import MailRecords
import Wording

/// Flags a DKIM key that says that it is only a test, or that it is no longer valid.
struct TestingOrRevokedFlag: MailRule {
  static let info = RuleInfo(
    id: "testing-or-revoked-flag",
    severity: .warning,
    step: nil,
    title: Text("DKIM key in test mode or revoked", ja: "テストモードまたは失効した DKIM 鍵"),
    rationale: Text(
      """
      The flag t=y says that the domain only tests DKIM, so verifiers may treat signed mail as unsigned. A key without \
      data is revoked: that is right after a change of keys, and wrong if mail is still signed with it.
      """,
      ja: """
        t=y は DKIM のテスト中であることを示し、検証側は署名されたメールを署名なしとして扱えます。データのない鍵は失効しています。\
        鍵を交換した後なら正しい状態ですが、まだその鍵で署名しているなら問題です。
        """
    ),
    byHand: Text(
      "Under DNS > Records, edit the TXT record and remove t=y once signatures verify.",
      ja: "署名の検証が成功していることを確認し、DNS > レコードで TXT レコードから t=y を削除します。"
    ),
    fix: .confirm,
    references: [.rfc(6376, section: "3.6.1")],
    examples: [
      .fires(
        #"s1._domainkey TXT "v=DKIM1; t=y; k=rsa; p=\#(Example.keyHead)" "\#(Example.keyTail)""#,
        at: ["s1._domainkey"],
        fixed: "s1._domainkey TXT \(Example.key)"
      ),
      .fires(
        #"s1._domainkey TXT "v=DKIM1; t=y:s; p=\#(Example.key1024)""#,
        at: ["s1._domainkey"],
        others: ["weak-key"],
        fixed: #"s1._domainkey TXT "v=DKIM1; t=s; p=\#(Example.key1024)""#
      ),
      .fires(#"old._domainkey TXT "v=DKIM1; p=""#, at: ["old._domainkey"]),
      .passes(#"s1._domainkey TXT "v=DKIM1; t=s; k=rsa; p=\#(Example.keyHead)" "\#(Example.keyTail)""#),
      // A domain without mail revokes every selector on purpose.
      .passes(
        """
        @            MX  0 .
        *._domainkey TXT "v=DKIM1; p="
        """
      ),
    ]
  )

  func findings(in zone: MailZone) -> [Finding] {
    zone.dkim.all.flatMap { name in
      name.entries.compactMap { entry -> Finding? in
        guard let key = entry.key, key.isTesting || key.isRevoked else { return nil }
        if key.isRevoked { return revoked(name, entry.record, in: zone) }
        return finding(
          at: name.owner,
          [entry.record],
          Text(
            "the DKIM key at \(name.owner) is in test mode (t=y), so verifiers may ignore signatures",
            ja: "\(name.owner) の DKIM 鍵はテストモード（t=y）のため、署名が無視されることがあります"
          ),
          fix: fix(entry.record, key, isAlone: name.entries.count == 1)
        )
      }
    }
  }

  private func revoked(_ name: DKIMName, _ record: Record, in zone: MailZone) -> Finding? {
    guard !name.owner.isWildcard, zone.intent(of: name.domain) != .noMail else { return nil }
    return finding(
      at: name.owner,
      [record],
      Text("the DKIM key at \(name.owner) is revoked", ja: "\(name.owner) の DKIM 鍵は失効しています"),
      fix: .manual(
        Text(
          "This is right if nothing is signed with the selector any more. Else publish the key of the service that signs.",
          ja: "このセレクタで署名していなければ問題ありません。使っている場合は、署名しているサービスの鍵を公開してください。"
        )
      ),
      severity: .info
    )
  }

  private func fix(_ record: Record, _ key: DKIMKey, isAlone: Bool) -> Fix {
    guard !MailZone.isManaged(record), isAlone, let tag = key.tags["t"] else {
      return .manual(
        Text("Remove t=y once signatures verify.", ja: "署名の検証が成功したら、t=y を削除してください。")
      )
    }
    let flags = key.flags.filter { $0 != "y" }
    let text =
      flags.isEmpty
      ? key.tags.text { $0.name == "t" } : key.tags.text(replacing: tag, with: flags.joined(separator: ":"))
    let note = Text(
      "Verifiers then take signatures seriously, also broken ones. Confirm that signed mail verifies.",
      ja: "検証側が署名を正式に評価するようになります（失敗した署名も含みます）。署名の検証が成功していることを確認してください。"
    )
    return .remedies([Remedy([.rewrite(record, as: text)], note: note)])
  }
}
