import DNSModel
import MailRecords
import Wording

/// What the steps of a check say.
enum StepWords {
  /// Longer lists are cut; the trace has to stay readable.
  private static let mostListed = 5

  // MARK: Records

  static func noDomain(_ text: String) -> Text {
    Text(
      "\(text) is not a domain name with at least two labels, so no record can be looked up",
      ja: "\(text) は 2 つ以上のラベルを持つドメイン名ではないため、レコードを調べられません"
    )
  }

  static func noRecord(_ domain: DomainName, exists: Bool) -> Text {
    exists
      ? Text(
        "\(domain) has no TXT record that begins with v=spf1",
        ja: "\(domain) に v=spf1 で始まる TXT レコードがありません"
      )
      : Text("\(domain) does not exist", ja: "\(domain) は存在しません")
  }

  static func severalRecords(_ domain: DomainName, _ count: Int) -> Text {
    Text(
      "\(domain) has \(count) SPF records; only one is allowed",
      ja: "\(domain) に SPF レコードが \(count) 件あります。1 件だけにする必要があります"
    )
  }

  static func syntax(_ issues: [SyntaxIssue]) -> Text {
    guard let issue = issues.first else { return Text("it cannot be read", ja: "読み取れません") }
    return Text("“\(issue.excerpt)” \(issue.message)", ja: "「\(issue.excerpt)」 \(issue.message)")
  }

  static func targetWithoutRecord(_ name: DomainName) -> Text {
    Text(
      "\(name) has no SPF record, which is an error for whoever refers to it",
      ja: "\(name) に SPF レコードがありません。参照する側のエラーになります"
    )
  }

  // MARK: Limits and failures

  static let tooManyLookups = Text(
    "this is more than the \(SPFLimits.lookups) look-ups that SPF allows",
    ja: "SPF で許される DNS 参照 \(SPFLimits.lookups) 回を超えました"
  )

  static func tooManyVoid(_ question: DNSQuestion) -> Text {
    Text(
      "\(question.name) has no \(question.type) record, and more than \(SPFLimits.voidLookups) look-ups found nothing",
      ja: "\(question.name) に \(question.type) レコードがなく、該当なしの DNS 参照が \(SPFLimits.voidLookups) 回を超えました"
    )
  }

  static func tooManyExchanges(_ name: DomainName, _ count: Int) -> Text {
    Text(
      "\(name) has \(count) mail servers (MX); SPF allows \(SPFLimits.exchanges)",
      ja: "\(name) のメールサーバー（MX）は \(count) 件あり、SPF で許される \(SPFLimits.exchanges) 件を超えています"
    )
  }

  static func failure(_ question: DNSQuestion, _ failure: LookupFailure) -> Text {
    Text(
      "\(question.type) of \(question.name) could not be looked up: \(reason(failure))",
      ja: "\(question.name) の \(question.type) を調べられませんでした: \(reason(failure))"
    )
  }

  private static func reason(_ failure: LookupFailure) -> Text {
    switch failure {
    case .timeout: Text("no answer came in time", ja: "時間内に応答がありませんでした")
    case .serverFailure: Text("the resolver could not find out (SERVFAIL)", ja: "リゾルバーがエラーを返しました（SERVFAIL）")
    case .refused:
      Text(
        "the resolver refuses the question or only names other servers",
        ja: "リゾルバーが問い合わせを拒否したか、ほかのサーバーを案内しただけでした"
      )
    case .malformed: Text("what came back is not an answer to the question", ja: "応答が正しくありませんでした")
    case .hiddenByAlias:
      Text(
        "an alias (CNAME) that the plan takes away answers there today, so what stands beside it cannot be seen",
        ja: "計画でなくなるエイリアス（CNAME）が現在は応答しているため、同じ名前のほかのレコードを確認できません"
      )
    case .unreachable(""): Text("the resolver could not be reached", ja: "リゾルバーに接続できませんでした")
    case .unreachable(let reason):
      Text("the resolver could not be reached (\(reason))", ja: "リゾルバーに接続できませんでした（\(reason)）")
    }
  }

  static func noName(_ spec: String) -> Text {
    Text("\(spec) makes no domain name for this mail", ja: "\(spec) はこのメールでは正しいドメイン名になりません")
  }

  static func beyondASCII(_ localPart: String) -> Text {
    Text(
      "\(localPart) has no spelling in the DNS, so terms with the sender's local part match nothing",
      ja: "\(localPart) は DNS で表せないため、送信者のローカル部を含む項は一致しません"
    )
  }

  // MARK: Comparisons

  static let everybody = Text("everybody", ja: "すべての送信元に一致します")

  static func included(_ name: DomainName, _ result: SPFResult) -> Text {
    result == .pass
      ? Text("\(name) says pass, so this matches", ja: "\(name) の結果は pass なので一致します")
      : Text(
        "\(name) says \(result.rawValue), so the next term is tried",
        ja: "\(name) の結果は \(result.rawValue) なので次の項に進みます"
      )
  }

  static func match(_ name: DomainName, _ address: IPAddress, _ prefixes: SPFPrefixes) -> Text {
    let length = if case .v4 = address { prefixes.ipv4 } else { prefixes.ipv6 }
    let isWhole = if case .v4 = address { length == 32 } else { length == 128 }
    return isWhole
      ? Text("\(name) has this address", ja: "\(name) のアドレスと一致します")
      : Text(
        "\(name) has \(address), the same in the first \(length) bits",
        ja: "\(name) の \(address) と先頭 \(length) ビットが一致します"
      )
  }

  static func addresses(_ name: DomainName, _ type: RRType, _ addresses: [IPAddress]) -> Text {
    addresses.isEmpty
      ? Text("\(name) has no \(type) record", ja: "\(name) に \(type) レコードがありません")
      : Text("\(name) has \(listed(addresses))", ja: "\(name) のアドレスは \(listed(addresses)) です")
  }

  static func proxied(_ name: DomainName, _ addresses: [IPAddress]) -> Text {
    Text(
      """
      \(name) is proxied (orange): it answers with Cloudflare's addresses (\(listed(addresses))), so the mail server's \
      own address never matches here
      """,
      ja: """
        \(name) はプロキシ済み（オレンジの雲）で、Cloudflare のアドレス（\(listed(addresses))）を返します。\
        そのためメールサーバー自身のアドレスとは一致しません
        """
    )
  }

  static func madeByCloudflare(_ detail: Text?) -> Text {
    Text(
      """
      Cloudflare answers this name of its own in place of a proxied mail server; it leads to the server's stored \
      address, so mx is not hurt by the proxy\(prefixed(detail))
      """,
      ja: """
        プロキシ済みのメールサーバーの代わりに Cloudflare が返す名前です。保存されているアドレスにつながるため、\
        mx はプロキシの影響を受けません\(prefixed(detail))
        """
    )
  }

  private static func prefixed(_ detail: Text?) -> Text {
    detail.map { Text(": \($0)", ja: "（\($0)）") } ?? Text(verbatim: "")
  }

  static func exchange(_ exchange: DomainName) -> Text {
    Text("the mail server \(exchange) matches", ja: "メールサーバー \(exchange) が一致します")
  }

  static func noExchange(_ name: DomainName) -> Text {
    Text("\(name) has no MX record that names a server", ja: "\(name) にサーバーを指す MX レコードがありません")
  }

  static func exists(_ name: DomainName) -> Text {
    Text("\(name) has an A record", ja: "\(name) に A レコードがあります")
  }

  static func existsNot(_ name: DomainName) -> Text {
    Text("\(name) has no A record", ja: "\(name) に A レコードがありません")
  }

  // MARK: Host names

  static func hostName(_ name: DomainName) -> Text {
    Text("the address belongs to \(name)", ja: "アドレスのホスト名は \(name) です")
  }

  static let notValidated = Text(
    "this name does not lead back to the address",
    ja: "この名前からは元のアドレスに戻れません"
  )

  static func notBelow(_ name: DomainName) -> Text {
    Text("this name does not lie below \(name)", ja: "この名前は \(name) の下にありません")
  }

  static func noHostName(_ address: IPAddress, _ names: HostNames) -> Text {
    if names.isUnknown {
      return Text("the host name of \(address) could not be looked up", ja: "\(address) のホスト名を調べられませんでした")
    }
    if names.validated.isEmpty, names.others.isEmpty, !names.hasUnknown {
      return Text("\(address) has no host name (PTR)", ja: "\(address) のホスト名（PTR）がありません")
    }
    if names.hasUnknown {
      return Text(
        "no host name of \(address) fits, as far as they could be looked up",
        ja: "\(address) のホスト名のうち、調べられたものはどれも一致しません"
      )
    }
    return names.ignored == 0
      ? Text("no host name of \(address) fits", ja: "\(address) のホスト名はどれも一致しません")
      : Text(
        "no host name of \(address) fits; \(names.ignored) beyond the first \(SPFLimits.hostNames) were ignored",
        ja: "\(address) のホスト名はどれも一致しません。\(SPFLimits.hostNames) 件を超える \(names.ignored) 件は無視しました"
      )
  }

  // MARK: Explanations

  static func explanation(_ text: String) -> Text { Text(verbatim: text) }

  static let noExplanation = Text("no explanation could be read there", ja: "説明文を読み取れませんでした")

  private static func listed(_ addresses: [IPAddress]) -> Text {
    let shown = addresses.prefix(mostListed).map(\.description)
    let rest = addresses.count - shown.count
    return rest == 0
      ? Text(verbatim: shown.joined(separator: ", "))
      : Text("\(list: shown) and \(rest) more", ja: "\(list: shown) ほか \(rest) 件")
  }
}
