import DNSModel
import MailRecords
import Wording

/// Why mail for a domain cannot be led to a host, whatever the zone holds otherwise.
struct HostFlaw: Sendable, Hashable {
  /// What is wrong, as a part of a sentence without an end.
  let reason: Text
  /// The host that was probably meant.
  var meant: DomainName?

  /// Creates the flaw of a host, or `nil` for one that may receive mail.
  ///
  /// - Parameters:
  ///   - host: The host.
  ///   - apex: The domain whose mail it shall receive.
  init?(_ host: DomainName, for apex: DomainName) {
    guard let flaw = Self.spelling(host, apex) ?? Self.owner(host) ?? Self.verdict(host, apex) else {
      return nil
    }
    self = flaw
  }

  private init(_ reason: Text, meant: DomainName? = nil) {
    self.reason = reason
    self.meant = meant
  }

  /// What the name alone shows.
  private static func spelling(_ host: DomainName, _ apex: DomainName) -> HostFlaw? {
    if host.labelCount == 1 {
      let completed = host.isHostName && !host.isPrivateEnding ? try? apex.child(host.dotless) : nil
      return HostFlaw(
        Text("\(host) is not the full name of a host", ja: "\(host) は省略された名前です。ホスト名全体が必要です"),
        meant: completed
      )
    }
    if let meant = host.undoubled(in: apex) {
      return HostFlaw(
        Text("\(host) ends in \(apex) twice", ja: "\(host) の末尾に \(apex) が重複しています"),
        meant: meant
      )
    }
    guard host.isHostName, host.labels.last?.contains(where: { !$0.isNumber }) == true else {
      return HostFlaw(
        Text(
          "\(host) is not the name of a host: only letters, digits and inner hyphens may stand in it",
          ja: "\(host) はホスト名として正しくありません。使えるのは英数字と途中のハイフンだけです"
        )
      )
    }
    return nil
  }

  /// Whose name it is.
  private static func owner(_ host: DomainName) -> HostFlaw? {
    if MailProvider.emailRouting.matches(host) {
      return HostFlaw(
        Text(
          "\(host) is a host of Email Routing, whose records only Cloudflare writes; give --provider cloudflare-email-routing",
          ja:
            "\(host) は Email Routing のホストで、レコードは Cloudflare だけが作成できます。--provider cloudflare-email-routing を指定してください"
        )
      )
    }
    if host.isSynthesised {
      return HostFlaw(
        Text(
          "\(host) is a name that Cloudflare makes up while it answers; the server's own name is needed",
          ja: "\(host) は Cloudflare が応答時に生成する代替名です。サーバー自身の名前が必要です"
        )
      )
    }
    if MailProvider.parkingHosts.contains(where: { $0.matches(host) }) {
      return HostFlaw(
        Text("\(host) parks domains and takes no mail", ja: "\(host) はドメインパーキング用のホストで、メールを受け取りません")
      )
    }
    guard WebPlatform.serves(host) else { return nil }
    return HostFlaw(
      Text(
        "\(host) belongs to a service that serves web pages and takes no mail",
        ja: "\(host) は Web ページだけを配信し、メールを受け取らないサービスのホストです"
      )
    )
  }

  /// What the rules would say of an MX record that names the host, in a zone that holds nothing else.
  private static func verdict(_ host: DomainName, _ apex: DomainName) -> HostFlaw? {
    let zone = Zone(apex: apex, info: ZoneInfo(), records: probe(host, apex))
    let findings = RuleCatalog.findings(in: MailZone(zone)).filter { $0.severity == .error }
    guard let finding = findings.first else { return nil }
    let edits = finding.fix.remedies.first?.edits ?? []
    return HostFlaw(
      Text("with \(host), \(finding.message)", ja: "\(host) を使うと、\(finding.message)"),
      meant: edits.compactMap { $0.after?.rdata.mx?.exchange }.first { $0 != host }
    )
  }

  /// An MX record that names the host, which has an address if the zone answers for it.
  private static func probe(_ host: DomainName, _ apex: DomainName) -> [Record] {
    let address = IPAddress(apex.isReservedForDocumentation ? "192.0.2.1" : "9.9.9.9")
    let edits = [
      Edit.create(apex, .mx(MX(preference: 10, exchange: host))),
      host.isAtOrBelow(apex) ? address.map { .create(host, $0.rdata, .dnsOnly) } : nil,
    ].compactMap { $0 }
    return Zone(apex: apex, info: ZoneInfo(), records: []).applying(edits).records
  }
}
