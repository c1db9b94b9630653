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
      let severity: Severity = host.isNamedForProtocol ? .warning : .info
      return Advice(fix: .input(MailHostQuestion.question(host.name)), severity: zone.severityNow(severity))
    case .certain, .likely:
      if let other = alternative(to: proxied, in: zone) {
        return Advice(fix: .manual(use(other, insteadOf: host.name)), severity: .info)
      }
      let severity: Severity = proxied.use == .certain ? .error : .warning
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
    let target = DNSOnlyHost(host, in: zone)
    let greying = target.servesWeb ? nil : target.edits.map { grey(target, $0) }
    let renaming = target.mayServeWeb ? target.newHost(for: pointers).map { newHost(host, $0) } : nil
    let remedies = [greying, renaming].compactMap { $0 }
    guard remedies.isEmpty else { return .remedies(remedies) }
    return .input(Question(.mailAddress, MailAddressQuestion.text(host)))
  }

  /// Returns a DNS-only name of the same server, which a host without any record that names it can leave the work to.
  private static func alternative(to proxied: ProxiedMailHost, in zone: MailZone) -> DomainName? {
    let target = DNSOnlyHost(proxied.host.name, in: zone)
    guard proxied.host.pointers.isEmpty, proxied.use == .likely || target.servesWeb else { return nil }
    return zone.hostNames.dnsOnlyName(for: target.origins)
  }

  private static func use(_ other: DomainName, insteadOf host: DomainName) -> Text {
    Text(
      """
      Enter \(other) in mail programs that now use \(host); it is DNS only and leads to the same server. Or, if \
      \(host) serves no web pages, switch its cloud to grey under DNS > Records.
      """,
      ja: """
        \(host) を使っているメールソフトには、DNS のみで同じサーバーにつながる \(other) を設定してください。\
        \(host) で Web ページを配信していなければ、DNS > レコードで雲をグレーに切り替えてもかまいません。
        """
    )
  }

  private static func grey(_ target: DNSOnlyHost, _ edits: [Edit]) -> Remedy {
    let shown = edits.compactMap { $0.after?.rdata.description }
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
        プロキシ済みの名前の別名（CNAME）はプロキシ経由のままになるため、\(host) 自身のアドレスレコードを \
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

  private static func newHost(_ host: DomainName, _ new: DNSOnlyHost.NewHost) -> Remedy {
    Remedy(
      new.edits,
      approach: .newHost,
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
