import DNSModel
import Wording

/// The fix for a mail host some of whose addresses no mail server can have.
struct AddressReplacement {
  private let zone: MailZone
  private let host: DomainName
  private let useless: [Record]

  /// Creates the fix.
  ///
  /// - Parameters:
  ///   - host: The host.
  ///   - useless: Its address records that lead to no mail server.
  ///   - zone: The zone.
  init(_ host: DomainName, useless: [Record], in zone: MailZone) {
    (self.host, self.useless, self.zone) = (host, useless, zone)
  }

  /// The fix: the others stay, or what the person said takes the place, or the person is asked.
  ///
  /// The addresses of the apex, of a wildcard and of the end of an alias serve more than mail, so they stay.
  var fix: Fix {
    let kept = zone.resolve(host).addresses.filter(zone.isUsableOrigin)
    let isOwn = useless.allSatisfy { $0.owner == host && !MailZone.isManaged($0) } && host != zone.zone.apex
    if isOwn, !kept.isEmpty { return .remedies([Remedy(useless.map(Edit.delete), note: deletion(kept))]) }
    let stated = statedAddresses
    guard !stated.isEmpty else { return .input(Question(.mailAddress, MailAddressQuestion.text(host))) }
    guard isOwn else { return newName(stated) }
    return .remedies([
      Remedy(useless.map(Edit.delete) + stated.map(creation), note: replacement(host, stated))
    ])
  }

  /// An answer belongs to the host that the person named, else to the first one that lacks an address.
  private var statedAddresses: [IPAddress] {
    let hosts = zone.exchangeSets.flatMap(\.members)
      .sorted { ($0.record.rdata.mx?.preference ?? 0) < ($1.record.rdata.mx?.preference ?? 0) }
      .map(\.host)
      .filter { !zone.resolve($0).addresses.contains(where: zone.isUsableOrigin) }
    let usable = zone.answers.mailAddresses.filter(zone.isUsableOrigin)
    let isMeant = (zone.answers.mailHost ?? hosts.first).map { $0 == host } ?? true
    return isMeant && !zone.showsExchange(at: usable) ? usable : []
  }

  /// The name itself serves more than mail, so mail gets a name of its own.
  private func newName(_ addresses: [IPAddress]) -> Fix {
    let exchangers = (zone.pointers[host] ?? []).filter { $0.type == .mx && zone.isMovable($0) }
    guard let server = zone.serverName(for: addresses), !exchangers.isEmpty else {
      return .manual(
        Text(
          "Under DNS > Records, add a DNS-only A record for the mail server, and let the MX record name it instead of \(host).",
          ja: "DNS > レコードで、メールサーバー用の A レコード（DNS のみ）を追加し、MX レコードの参照先を \(host) からその名前に変更してください。"
        )
      )
    }
    let edits = server.edits + exchangers.compactMap { zone.naming(server.name, in: $0) }
    return .remedies([Remedy(edits, note: replacement(server.name, addresses))])
  }

  private func creation(_ address: IPAddress) -> Edit { .create(host, address.rdata, .dnsOnly) }

  private func deletion(_ kept: [IPAddress]) -> Text {
    let shown = kept.map(\.description)
    return Text(
      "\(host) keeps \(list: shown). Confirm that this is the mail server; the other addresses lead to none.",
      ja: "\(host) には \(list: shown) だけが残ります。これがメールサーバーか確認してください。ほかのアドレスはメールサーバーにつながりません。"
    )
  }

  private func replacement(_ host: DomainName, _ stated: [IPAddress]) -> Text {
    let shown = stated.map(\.description)
    return Text(
      "\(host) answers with \(list: shown), where everybody can see it.",
      ja: "\(host) が \(list: shown) を返すようになり、誰からも見えます。"
    )
  }
}

extension MailZone {
  /// Returns whether an MX host has one of some addresses already.
  ///
  /// Two MX hosts at one address are one server twice, which nobody means by naming a second host.
  func showsExchange(at addresses: [IPAddress]) -> Bool {
    mailHosts.contains { host in
      !host.exchangers.isEmpty && !Set(resolve(host.name).addresses).isDisjoint(with: addresses)
    }
  }
}
