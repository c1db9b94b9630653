import DNSModel
import Wording

/// The fix that every rule about a proxied mail host shares.
enum ProxiedHostFix {
  /// A fix together with how much the finding matters.
  struct Advice {
    let fix: Fix
    let severity: Severity
  }

  /// Returns what to do about a mail host that ends up proxied, as sure as it is that mail uses it.
  ///
  /// - Parameters:
  ///   - proxied: The host.
  ///   - zone: The zone.
  /// - Returns: The advice, or `nil` if mail does not use the host.
  static func advice(for proxied: ProxiedMailHost, in zone: MailZone) -> Advice? {
    let host = proxied.host
    switch proxied.use {
    case .none: return nil
    case .possible:
      let isAlone = host.name.parent.map { zone.intent(of: $0) != .mail } == true
      let severity: Severity = host.isNamedForProtocol || isAlone ? .warning : .info
      return Advice(fix: .input(MailHostQuestion.question(host.name)), severity: zone.severityNow(severity))
    case .certain, .likely:
      if let other = alternative(to: proxied, in: zone) {
        return Advice(fix: .manual(use(other, insteadOf: proxied)), severity: .info)
      }
      let isBroken = proxied.use == .certain && !zone.isDetourProven(for: host)
      let severity: Severity = isBroken ? .error : .warning
      return Advice(
        fix: fix(for: host.name, host.exchangers + host.services, in: zone),
        severity: zone.severityNow(severity)
      )
    }
  }

  /// Returns the fix for a mail host that ends up proxied.
  ///
  /// A name that the web depends on keeps its cloud: mail gets a name of its own. A name that only mail uses is made
  /// DNS only. Where both are right, the second is the default.
  ///
  /// - Parameters:
  ///   - host: The proxied name.
  ///   - pointers: The MX and SRV records that name it; they can be repointed.
  ///   - zone: The zone.
  /// - Returns: The remedies, or a question if the zone knows no address that mail could use.
  static func fix(for host: DomainName, _ pointers: [Record], in zone: MailZone) -> Fix {
    if let provider = zone.statedProviderFix(for: pointers) { return provider }
    let target = DNSOnlyHost(host, in: zone)
    let remedies = target.servesWeb ? others(target, pointers) : own(target, pointers)
    guard remedies.isEmpty else { return .remedies(remedies) }
    let domain = pointers.first { $0.type == .mx }?.owner
    if target.servesWeb, let domain { return ExchangeQuestion.fix(for: domain, in: zone) }
    return .input(Question(.mailAddress, MailAddressQuestion.text(host)))
  }

  /// Returns the remedies for a name of mail: it becomes DNS only, or mail leaves it to the web.
  private static func own(_ target: DNSOnlyHost, _ pointers: [Record]) -> [Remedy] {
    let isChosen = target.zone.answers.mailHost == target.host
    let new = target.mayServeWeb && !isChosen ? target.newHost(for: pointers) : nil
    return [target.edits.map { grey(target, $0) }, new.map { newHost(target.host, $0) }].compactMap { $0 }
  }

  /// Returns the remedies for a name of the web: mail uses another name of the server, or a new one.
  private static func others(_ target: DNSOnlyHost, _ pointers: [Record]) -> [Remedy] {
    let new = target.newHost(for: pointers, mayGrey: false)
    guard let known = target.newHost(for: pointers) else { return [] }
    guard let new, new != known else {
      // Only the person can know that no web site is lost.
      let own = target.role.isWebAlone ? nil : target.edits.map { grey(target, $0) }
      return [newHost(target.host, known)] + [own].compactMap { $0 }
    }
    return [newHost(target.host, known, .greyCloud), newHost(target.host, new)]
  }

  /// Returns a DNS-only name of the same server, which a host without any record that names it can leave the work to.
  private static func alternative(to proxied: ProxiedMailHost, in zone: MailZone) -> DomainName? {
    let target = DNSOnlyHost(proxied.host.name, in: zone)
    guard proxied.host.pointers.isEmpty, proxied.use == .likely || target.servesWeb else { return nil }
    return zone.hostNames.dnsOnlyName(for: target.origins)
  }

  private static func use(_ other: DomainName, insteadOf proxied: ProxiedMailHost) -> Text {
    let host = proxied.host.name
    let isAlias = !proxied.resolution.aliases.isEmpty
    let other = Text(
      "Enter \(other) in mail programs that now use \(host); it is DNS only and leads to the same server.",
      ja: "\(host) を使っているメールソフトには、DNS のみで同じサーバーにつながる \(other) を設定してください。"
    )
    return isAlias
      ? Text(
        "\(other) Or, if \(host) serves no web pages, replace its alias by an A record, DNS only.",
        ja: "\(other)\(host) で Web ページを配信していなければ、CNAME を A レコード（DNS のみ）に置き換えてもかまいません。"
      )
      : Text(
        "\(other) Or, if \(host) serves no web pages, switch its cloud to grey under DNS > Records.",
        ja: "\(other)\(host) で Web ページを配信していなければ、DNS > レコードで雲をグレーに切り替えてもかまいません。"
      )
  }

  private static func grey(_ target: DNSOnlyHost, _ edits: [Edit]) -> Remedy {
    let shown = edits.compactMap(\.after?.rdata).map { $0.target?.dotless ?? $0.description }
    let isReplaced = edits.contains {
      if case .delete(let record) = $0 { record.type == .cname } else { false }
    }
    let note = isReplaced ? replaced(target.host, shown) : direct(target.host, shown)
    return Remedy(
      edits,
      approach: .greyCloud,
      note: target.own.isEmpty ? record(target.host, shown) : note
    )
  }

  private static func replaced(_ host: DomainName, _ shown: [String]) -> Text {
    Text(
      """
      \(host) gets address records of its own with \(list: shown), where everybody can see them, because an alias \
      of a proxied name stays proxied. Web pages under \(host) are then served directly too. If the server's \
      address changes, change it here as well.
      """,
      ja: """
        プロキシ済みの名前を指す CNAME はプロキシ経由のままになるため、\(host) 自身のアドレスレコードを \
        \(list: shown) で作ります。この値は誰からも見え、\(host) の Web ページも直接配信になります。サーバーの\
        アドレスが変わったときは、ここも変更してください。
        """
    )
  }

  private static func direct(_ host: DomainName, _ shown: [String]) -> Text {
    Text(
      """
      \(host) answers with \(list: shown) itself, where everybody can see it. Web pages under this name are then \
      served directly too, without Cloudflare's cache, firewall and certificate.
      """,
      ja: """
        \(host) が \(list: shown) をそのまま返すようになり、誰からも見えます。この名前で Web ページも配信している\
        場合は、それも Cloudflare のキャッシュ・ファイアウォール・証明書を通らない直接配信になります。
        """
    )
  }

  private static func record(_ host: DomainName, _ shown: [String]) -> Text {
    Text(
      """
      \(host) gets a DNS-only record of its own with \(list: shown), where everybody can see it; the wildcard stays \
      as it is. Check that this is the mail server.
      """,
      ja: """
        \(host) 専用の DNS のみのレコードを \(list: shown) で作ります。この値は誰からも見えます。ワイルドカードは\
        そのままです。これがメールサーバーであることを確認してください。
        """
    )
  }

  private static func newHost(
    _ host: DomainName,
    _ new: DNSOnlyHost.NewHost,
    _ approach: Remedy.Approach = .newHost
  ) -> Remedy {
    Remedy(
      new.edits,
      approach: approach,
      note: Text(
        """
        \(host) stays as it is for the web, and mail uses \(new.name), whose address everybody can see. The \
        server's certificate should cover that name, and mail programs must be set to it.
        """,
        ja: """
          \(host) は Web 用にそのまま残し、メールは \(new.name) を使います。こちらのアドレスは誰からも見えます。\
          サーバーの証明書にこの名前を含め、メールソフトにもこの名前を設定してください。
          """
      )
    )
  }
}
