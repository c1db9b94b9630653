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
    let question = Question(.mailAddress, MailAddressQuestion.text(host))
    guard useless.allSatisfy({ $0.owner == host && !MailZone.isManaged($0) }), host != zone.zone.apex else {
      return .input(question)
    }
    let kept = zone.resolve(host).addresses.filter(zone.isUsableOrigin)
    if !kept.isEmpty { return .remedies([Remedy(useless.map(Edit.delete), note: deletion(kept))]) }
    let stated = zone.answers.mailAddresses.filter(zone.isUsableOrigin)
    guard !stated.isEmpty else { return .input(question) }
    return .remedies([Remedy(useless.map(Edit.delete) + stated.map(creation), note: replacement(stated))])
  }

  private func creation(_ address: IPAddress) -> Edit { .create(host, address.rdata, .dnsOnly) }

  private func deletion(_ kept: [IPAddress]) -> Text {
    let shown = kept.map(\.description)
    return Text(
      "\(host) keeps \(list: shown). Confirm that this is the mail server; the other addresses lead to none.",
      ja: "\(host) には \(list: shown) だけが残ります。これがメールサーバーか確認してください。ほかのアドレスはメールサーバーにつながりません。"
    )
  }

  private func replacement(_ stated: [IPAddress]) -> Text {
    let shown = stated.map(\.description)
    return Text(
      "\(host) answers with \(list: shown), where everybody can see it.",
      ja: "\(host) が \(list: shown) を返すようになり、誰からも見えます。"
    )
  }
}
