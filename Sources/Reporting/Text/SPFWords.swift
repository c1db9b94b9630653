import DNSModel
import SPFCheck
import Wording

/// The sentences around a check of a sender.
enum SPFWords {
  /// The answer in one sentence, with the reason.
  static func answer(_ report: SPFReport, _ request: SPFRequest) -> Text {
    let (address, domain) = (request.address.description, request.domain)
    let reason = reason(report)
    return switch report.result {
    case .pass:
      Text(
        "mail from \(address) passes SPF of \(domain)",
        ja: "\(address) からのメールは \(domain) の SPF に合格します（pass）"
      )
    case .fail:
      Text(
        "mail from \(address) fails SPF of \(domain)\(reason); receivers may refuse it",
        ja: "\(address) からのメールは \(domain) の SPF に不合格です（fail）\(reason)。受信側で拒否されることがあります"
      )
    case .softfail:
      Text(
        "mail from \(address) is probably not allowed by SPF of \(domain) (softfail)\(reason); it may end up as spam",
        ja: "\(address) からのメールは \(domain) の SPF で許可されていない可能性があります（softfail）\(reason)。迷惑メール扱いになることがあります"
      )
    case .neutral:
      Text(
        "SPF of \(domain) says nothing about mail from \(address) (neutral)\(reason)",
        ja: "\(domain) の SPF は \(address) からのメールについて何も定めていません（neutral）\(reason)"
      )
    case .none:
      Text(
        "there is no SPF record that says something about mail from \(address) for \(domain) (none)\(reason)",
        ja: "\(domain) の SPF レコードがないため、\(address) からのメールを判定できません（none）\(reason)"
      )
    case .permerror:
      Text(
        "SPF of \(domain) cannot be evaluated for \(address) (permerror)\(reason)",
        ja: "\(domain) の SPF は \(address) について評価できません（permerror）\(reason)"
      )
    case .temperror:
      Text(
        "SPF of \(domain) could not be checked for \(address) now (temperror)\(reason)",
        ja: "\(domain) の SPF を \(address) について今は確認できませんでした（temperror）\(reason)"
      )
    }
  }

  /// The step that decided: the last that tells an error, else the last of the record itself.
  private static func reason(_ report: SPFReport) -> Text {
    let errors = report.steps.filter { $0.outcome == .result(report.result) && $0.detail != nil }
    switch report.result {
    case .permerror, .temperror, .none:
      guard let detail = errors.last?.detail else { return Text(verbatim: "") }
      return Text(": \(detail)", ja: "。\(detail)")
    case .fail, .softfail, .neutral, .pass:
      guard let step = report.steps.last(where: { $0.depth == 0 && $0.outcome == .result(report.result) })
      else { return Text(", because no term matches", ja: "。一致する項目がありません") }
      return Text(", because of \(step.term)", ja: "。該当する項目は \(step.term) です")
    }
  }

  static func explanation(_ explanation: String, _ domain: String) -> Text {
    Text(
      "\(domain) tells those whom it refuses: \(explanation)",
      ja: "\(domain) が拒否時に示す説明: \(explanation)"
    )
  }

  static func outcome(_ outcome: SPFStep.Outcome) -> Text {
    switch outcome {
    case .found: Text("found", ja: "あり")
    case .result(let result): Text(verbatim: result.rawValue)
    case .match: Text("match", ja: "一致")
    case .noMatch: Text("no match", ja: "一致しません")
    case .ignored: Text("ignored", ja: "無視")
    }
  }

  static func counts(_ report: SPFReport) -> Text {
    Text(
      """
      \(report.lookups) of \(SPFLimits.lookups) look-ups used; \(report.voidLookups) of \(SPFLimits.voidLookups) \
      found nothing.
      """,
      ja: """
        DNS 参照 \(report.lookups) 回（上限 \(SPFLimits.lookups) 回）、うち該当なし \(report.voidLookups) 回\
        （上限 \(SPFLimits.voidLookups) 回）。
        """
    )
  }

  static func assumption(_ host: DomainName) -> Text {
    Text(
      """
      The records do not tell whether \(host) is proxied (orange cloud). If it is, it answers with Cloudflare's \
      addresses, and this result does not hold.
      """,
      ja: """
        レコードからは \(host) がプロキシ済み（オレンジの雲）かどうか分かりません。プロキシ済みであれば Cloudflare の\
        アドレスが返るため、この結果は成り立ちません。
        """
    )
  }

  static func proxyAdvice(_ address: IPAddress) -> Text {
    let term = if case .v4 = address { "ip4:\(address)" } else { "ip6:\(address)" }
    return Text(
      """
      The orange cloud hides the server's address from SPF. If \(address) is your mail server, put \(term) into the \
      SPF record, or let its a: term name a host that is DNS only (grey).
      """,
      ja: """
        オレンジの雲（プロキシ）により、サーバーのアドレスが SPF から見えなくなっています。\(address) がご自分の\
        メールサーバーであれば、SPF レコードに \(term) を追加するか、a: に DNS のみ（グレーの雲）のホスト名を指定してください。
        """
    )
  }
}
