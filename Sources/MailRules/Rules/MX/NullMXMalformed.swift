import DNSModel
import Wording

/// Flags a null MX that stands beside other MX records or has a preference.
struct NullMXMalformed: MailRule {
  static let info = RuleInfo(
    id: "null-mx-malformed",
    severity: .error,
    step: nil,
    title: Text("null MX beside other MX records", ja: "null MX とほかの MX レコードの併存"),
    rationale: Text(
      """
      A null MX says that the domain accepts no mail. Beside ordinary MX records it contradicts them: some senders \
      refuse to deliver, others do not.
      """,
      ja: """
        null MX は「このドメインはメールを受け取らない」という宣言です。通常の MX レコードと並んでいると矛盾し、\
        配送をあきらめる送信元と、そうでない送信元に分かれます。
        """
    ),
    byHand: Text(
      "Under DNS > Records, delete the MX record whose mail server is a single dot, or all the others.",
      ja: "DNS > レコードで、メールサーバーが「.」だけの MX レコードか、それ以外の MX レコードのどちらかを削除します。"
    ),
    fix: .safe,
    references: [.rfc(7505, section: "3")],
    examples: [
      .passes("@ MX 0 ."),
      .passes("@ MX 10 mx.example.net."),
      .fires(
        """
        @ MX 0 .
        @ MX 10 mx.example.net.
        """,
        at: ["@"],
        fixed: "@ MX 10 mx.example.net."
      ),
      .fires("@ MX 10 .", at: ["@"], fixed: "@ MX 0 ."),
    ]
  )

  func findings(in zone: MailZone) -> [Finding] {
    zone.mxSets.compactMap { set in
      let nulls = set.records.filter { $0.rdata.mx?.isNull == true }
      guard let null = nulls.first else { return nil }
      return nulls.count < set.records.count ? contradiction(set, nulls) : preference(null)
    }
  }

  private func contradiction(_ set: RRset, _ nulls: [Record]) -> Finding {
    let others = set.records.count - nulls.count
    return finding(
      at: set.owner,
      nulls,
      Text(
        "\(set.owner) publishes a null MX and \(others) other MX record(s)",
        ja: "\(set.owner) に null MX と、ほかの MX レコード \(others) 件が併存しています"
      ),
      fix: .remedies([
        Remedy(
          nulls.map(Edit.delete),
          note: Text(
            "Removes the null MX, so that the domain accepts mail. If it shall accept none, keep it instead.",
            ja: "null MX を削除し、メールを受け取れるようにします。受け取らないドメインなら、残す方が正解です。"
          )
        )
      ])
    )
  }

  private func preference(_ null: Record) -> Finding? {
    guard var mx = null.rdata.mx, mx.preference != 0 else { return nil }
    let message = Text(
      "the null MX of \(null.owner) has preference \(mx.preference); it must be 0",
      ja: "\(null.owner) の null MX の優先度が \(mx.preference) です。0 でなければなりません"
    )
    mx.preference = 0
    var after = null
    after.rdata = .mx(mx)
    let note = Text(
      "Sets the preference that the standard asks for; nothing else changes.",
      ja: "規格が求める優先度に直すだけで、ほかは変わりません。"
    )
    let remedy = Remedy([.update(before: null, after: after)], risk: .safe, note: note)
    return finding(at: null.owner, [null], message, fix: .remedies([remedy]), severity: .info)
  }
}
