import ArgumentParser
import DNSClient
import DNSModel
import SPFCheck
import Wording

/// How public DNS is asked.
struct LookupOptions: ParsableArguments {
  @Option(
    name: .long,
    help: ArgumentHelp(
      Text(
        "The DNS server to ask over TCP; otherwise those of /etc/resolv.conf. IPv6 with a port: [2001:db8::1]:53.",
        ja: "TCP で問い合わせる DNS サーバー。指定がなければ /etc/resolv.conf のもの。IPv6 でポートを付ける場合は [2001:db8::1]:53。"
      ),
      "ADDRESS[:PORT]"
    ),
    transform: LookupOptions.server
  )
  var resolver: NameServer?

  /// How long all questions of a run may take together; RFC 7208 §4.6.4 wants 20 seconds at least.
  private static let longestRun = Duration.seconds(30)

  /// Returns what answers questions to the DNS.
  func dns() -> any DNSResolver {
    let servers = resolver.map { [$0] } ?? NameServer.ofSystem()
    guard !servers.isEmpty else {
      let reason = Text("no DNS server is configured here", ja: "DNS サーバーが設定されていません")
      return NoResolver(reason: reason(Session.language))
    }
    let deadline = ContinuousClock.now.advanced(by: Self.longestRun)
    return FailoverResolver(servers.map { DNSClient($0, deadline: deadline) })
  }

  private static func server(_ text: String) throws -> NameServer {
    guard let server = NameServer(text) else {
      throw ValidationError(
        Text(
          "\(text) is not an address of a DNS server, such as 192.0.2.53 or [2001:db8::53]:5300.",
          ja: "\(text) は DNS サーバーのアドレスではありません。例: 192.0.2.53 または [2001:db8::53]:5300。"
        )(Session.language)
      )
    }
    return server
  }
}
