import DNSModel
import Wording

/// Flags MX records that do not lead to the provider which the policy expects.
struct UnexpectedProvider: MailRule {
  static let info = RuleInfo(
    id: "unexpected-provider",
    severity: .warning,
    step: 1,
    title: Text("mail does not go to the expected provider", ja: "メールの宛先が想定のメールサービスと異なる"),
    rationale: Text(
      """
      The policy file says which provider holds the mailboxes, and the MX records lead somewhere else. Either the \
      domain moved and the policy is old, or somebody changed the MX records and mail goes where nobody reads it. \
      A filter before the mailboxes is no contradiction, and hosts of the expected provider beside others are \
      reported elsewhere.
      """,
      ja: """
        ポリシーファイルに書かれたメールサービスと、MX レコードの宛先が一致していません。移行したのにポリシーが古いままか、\
        MX レコードが書き換えられて、誰も読まない場所にメールが届いています。メールボックスの手前にあるフィルターは矛盾とはみなさず、\
        想定のメールサービスとほかの宛先が混在している場合は別の規則で報告します。
        """
    ),
    byHand: Text(
      """
      If the policy is right, replace the MX records under DNS > Records by those that the provider documents. \
      If the domain has moved, change the provider in the policy file.
      """,
      ja: """
        ポリシーが正しければ、DNS > レコードで MX レコードを、そのメールサービスが案内しているものに置き換えます。\
        移行済みであれば、ポリシーファイルの provider を変更します。
        """
    ),
    fix: .none,
    references: [
      .rfc(5321, section: "5.1"),
      .cloudflare("dns/troubleshooting/email-issues"),
    ],
    examples: [
      .fires("@ MX 10 mx.example.net.", at: ["@"], answers: .expecting("fastmail")),
      .fires("@ MX 1 smtp.google.com.", at: ["@"], answers: .expecting("fastmail")),
      .fires("@ MX 0 .", at: ["@"], answers: .expecting("fastmail")),
      .fires(#"@ TXT "v=spf1 -all""#, at: ["@"], answers: .expecting("fastmail")),
      .passes(
        """
        @ MX 10 in1-smtp.messagingengine.com.
        @ MX 20 in2-smtp.messagingengine.com.
        """,
        answers: .expecting("fastmail")
      ),
      // A filter passes the mail on.
      .passes(
        """
        @ MX 10 mxa-00000001.gslb.pphosted.com.
        @ MX 10 mxb-00000001.gslb.pphosted.com.
        """,
        answers: .expecting("google-workspace")
      ),
      // Nobody expects anything.
      .passes("@ MX 10 mx.example.net."),
    ]
  )

  func findings(in zone: MailZone) -> [Finding] {
    let apex = zone.zone.apex
    guard let expected = zone.answers.expectedProvider, zone.isComplete else { return [] }
    let records = zone.zone.records(at: apex, .mx)
    guard !records.contains(where: { zone.explains($0, expected) }) else { return [] }
    // What a mail domain without an MX record lacks is reported as missing.
    guard !records.isEmpty || zone.intent(of: apex) != .mail else { return [] }
    return [
      finding(at: apex, records, message(apex, records, expected), fix: .manual(advice(apex, expected)))
    ]
  }

  private func message(_ apex: DomainName, _ records: [Record], _ expected: MailProvider) -> Text {
    let hosts = records.compactMap(\.rdata.mx?.exchange).filter { !$0.isRoot }
    guard !hosts.isEmpty else {
      return Text(
        "the policy expects the mail of \(apex) at \(expected.name), but \(apex) has no MX record that accepts mail",
        ja: "ポリシーでは \(apex) のメールは \(expected.name) に届くはずですが、\(apex) にメールを受け取る MX レコードがありません"
      )
    }
    return Text(
      "the policy expects the mail of \(apex) at \(expected.name), but it goes to \(list: hosts)",
      ja: "ポリシーでは \(apex) のメールは \(expected.name) に届くはずですが、宛先は \(list: hosts) になっています"
    )
  }

  private func advice(_ apex: DomainName, _ expected: MailProvider) -> Text {
    Text(
      """
      Find out which one is right. If the mail belongs to \(expected.name): greycloud plan \(apex) --provider \
      \(expected.id). If it moved, change the provider in the policy file.
      """,
      ja: """
        どちらが正しいか確認してください。\(expected.name) が正しければ greycloud plan \(apex) --provider \(expected.id) \
        で直せます。移行済みなら、ポリシーファイルの provider を変更してください。
        """
    )
  }
}

extension MailZone {
  /// Returns whether an MX record fits an expected provider, or whether another rule reports what is wrong with it.
  fileprivate func explains(_ record: Record, _ expected: MailProvider) -> Bool {
    guard let exchange = record.rdata.mx?.exchange else { return true }
    guard !exchange.isRoot else { return false }
    return expected.matches(exchange) || provider(of: exchange)?.kind == .filter || !isPlausible(record)
  }
}

extension Answers {
  fileprivate static func expecting(_ provider: String) -> Answers {
    var answers = Answers()
    answers.expectedProvider = .named(provider)
    return answers
  }
}
