import DNSModel
import Wording

/// Flags a null MX that stands beside other MX records or has a preference.
struct NullMXMalformed: MailRule {
  static let info = RuleInfo(
    id: "null-mx-malformed",
    severity: .error,
    step: nil,
    title: Text("null MX that contradicts itself", ja: "矛盾のある null MX"),
    rationale: Text(
      """
      A null MX says that the domain accepts no mail. It must stand alone, with preference 0. Beside ordinary MX \
      records it contradicts them: some senders refuse to deliver, others do not.
      """,
      ja: """
        null MX は「このドメインはメールを受け取らない」という宣言で、優先度 0 で単独に置きます。通常の MX レコードと\
        並んでいると矛盾し、配送をあきらめる送信元と、そうでない送信元に分かれます。
        """
    ),
    byHand: Text(
      "Under DNS > Records, delete the MX record whose mail server is a single dot, or all the others.",
      ja: "DNS > レコードで、メールサーバーが「.」だけの MX レコードか、それ以外の MX レコードのどちらかを削除します。"
    ),
    fix: .safe,
    references: [.rfc(7505, section: "3")],
    examples: [
      .fires(
        """
        @ MX 0  .
        @ MX 10 mx.example.net.
        """,
        at: ["@"],
        fixed: "@ MX 10 mx.example.net."
      ),
      .fires("@ MX 10 .", at: ["@"], fixed: "@ MX 0 ."),
      .fires(
        """
        @ MX 0  .
        @ MX 10 .
        """,
        at: ["@"],
        fixed: "@ MX 0 ."
      ),
      // SPF says, too, that the domain has no mail: which of the two is wrong is not ours to guess.
      .fires(
        """
        @ MX  0  .
        @ MX  10 mx.example.net.
        @ TXT "v=spf1 -all"
        """,
        at: ["@"]
      ),
      .fires(
        """
        @ MX 0  .
        @ MX 10 feedback-smtp.eu-west-1.amazonses.com.
        """,
        at: ["@"]
      ),
      .passes("@ MX 0 ."),
      .passes("@ MX 10 mx.example.net."),
      .passes(
        """
        @     MX 0  .
        lists MX 10 mx.example.net.
        """
      ),
    ]
  )

  func findings(in zone: MailZone) -> [Finding] {
    zone.mxSets.compactMap { set in
      let nulls = set.records.filter { $0.rdata.mx?.isNull == true && !MailZone.isManaged($0) }
      guard !nulls.isEmpty else { return nil }
      return nulls.count < set.records.count ? contradiction(set, nulls, in: zone) : form(nulls)
    }
  }

  private func contradiction(_ set: RRset, _ nulls: [Record], in zone: MailZone) -> Finding {
    finding(
      at: set.owner,
      nulls,
      Text(
        "\(set.owner) publishes a null MX beside other MX records",
        ja: "\(set.owner) に null MX と、ほかの MX レコードが併存しています"
      ),
      fix: receives(set, in: zone) ? .remedies([deletion(nulls)]) : .manual(decision(set.owner))
    )
  }

  /// Deleting the null MX is right only if the other records lead mail to people.
  private func receives(_ set: RRset, in zone: MailZone) -> Bool {
    let refusesAll = [["-all"], ["~all"]].contains(zone.zone.spfTerms(at: set.owner))
    return !refusesAll && zone.intent(of: set.owner) == .mail && set.records.contains(where: zone.isPlausible)
  }

  private func deletion(_ nulls: [Record]) -> Remedy {
    Remedy(
      nulls.map(Edit.delete),
      note: Text(
        "Removes the null MX, so that the domain accepts mail. If the domain shall accept none, keep the null MX instead.",
        ja: "null MX を削除し、メールを受け取れるようにします。受け取らないドメインなら、削除せずに残してください。"
      )
    )
  }

  private func decision(_ owner: DomainName) -> Text {
    Text(
      """
      Decide whether \(owner) shall receive mail. If so, delete the null MX (the one whose mail server is a single \
      dot); if not, delete the other MX records.
      """,
      ja: """
        \(owner) でメールを受け取るかどうかを決めてください。受け取る場合は null MX（メールサーバーが「.」だけのもの）を、\
        受け取らない場合はほかの MX レコードを削除します。
        """
    )
  }

  /// The order of the records must not decide which of them stays.
  private static func isPreferred(_ left: Record, _ right: Record) -> Bool {
    (left.rdata.mx?.preference ?? 0) < (right.rdata.mx?.preference ?? 0)
  }

  private func form(_ nulls: [Record]) -> Finding? {
    guard let kept = nulls.min(by: Self.isPreferred) else { return nil }
    let surplus = nulls.filter { $0.id != kept.id }
    let edits = surplus.map(Edit.delete) + [zeroed(kept)].compactMap { $0 }
    guard !edits.isEmpty else { return nil }
    let note = Text(
      "Leaves one null MX with preference 0, as the standard asks for; nothing else changes.",
      ja: "規格どおり、優先度 0 の null MX を 1 件だけにします。ほかは変わりません。"
    )
    return finding(
      at: kept.owner,
      nulls,
      Text(
        "the null MX of \(kept.owner) must be a single record with preference 0",
        ja: "\(kept.owner) の null MX は、優先度 0 のレコード 1 件でなければなりません"
      ),
      fix: .remedies([Remedy(edits, risk: .safe, note: note)]),
      severity: .info
    )
  }

  private func zeroed(_ record: Record) -> Edit? {
    guard var mx = record.rdata.mx, mx.preference != 0 else { return nil }
    mx.preference = 0
    var after = record
    after.rdata = .mx(mx)
    return .update(before: record, after: after)
  }
}
