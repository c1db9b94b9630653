import DNSModel
import Wording

/// The fix that every rule about a proxied mail host shares.
enum ProxiedHostFix {
  /// Returns the fix for a mail host that ends up proxied.
  ///
  /// A name that the web depends on keeps its cloud: mail gets a name of its own. A name that only mail uses is made
  /// DNS only, with the new name as the other possibility.
  ///
  /// - Parameters:
  ///   - host: The proxied name.
  ///   - exchangers: The MX records that name it; they can be repointed.
  ///   - zone: The zone.
  /// - Returns: The remedies, or a question if the zone knows no address that mail could use.
  static func fix(for host: DomainName, _ exchangers: [Record], in zone: MailZone) -> Fix {
    let target = DNSOnlyHost(host, in: zone)
    let greying = target.servesWeb ? nil : target.edits.map { grey(host, $0) }
    let remedies = [greying, target.repointing(exchangers).map { newHost(host, $0.name, $0.edits) }]
      .compactMap { $0 }
    guard remedies.isEmpty else { return .remedies(remedies) }
    return .input(Question(.mailAddress, MailAddressQuestion.text(host)))
  }

  private static func grey(_ host: DomainName, _ edits: [Edit]) -> Remedy {
    Remedy(
      edits,
      approach: .greyCloud,
      note: Text(
        """
        Mail reaches \(host) directly. Web pages under this name are then served directly too, without \
        Cloudflare's cache, firewall and certificate.
        """,
        ja: """
          メールが \(host) に直接届くようになります。この名前で Web ページも配信している場合は、それも Cloudflare の\
          キャッシュ・ファイアウォール・証明書を通らない直接配信になります。
          """
      )
    )
  }

  private static func newHost(_ host: DomainName, _ name: DomainName, _ edits: [Edit]) -> Remedy {
    Remedy(
      edits,
      approach: .newHost,
      note: Text(
        """
        \(host) stays as it is for the web, and mail uses \(name), which is DNS only. The server's certificate \
        should cover that name.
        """,
        ja: """
          \(host) は Web 用にそのまま残し、メールは DNS のみの \(name) を使います。サーバーの証明書にこの名前が\
          含まれている必要があります。
          """
      )
    )
  }
}
