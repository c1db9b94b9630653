import DNSModel
import MailRecords
import Wording

/// A server that sends the mail of a domain, as other records show, and that the domain's SPF record leaves out.
enum UnauthorisedServer {
  /// A hosting company's host, which only its control panel shows; with the documented term.
  case hosting(MailProvider, term: String)
  /// A server of one's own, by its addresses.
  case own([IPAddress])
  /// A server of one's own that signs, while Email Routing's SPF record took the place of another one.
  case besideRouting([IPAddress])
  /// A filter takes in the mail and the record allows its hosts alone, from which nothing of the domain is sent.
  case behindFilter(MailProvider)
  /// The provider's record under a name that it does not document.
  case misspelt(MailProvider, included: DomainName, documented: DomainName, index: Int)

  /// Finds the server, or returns `nil` if the record may cover all.
  init?(_ publication: SPFPublication, in zone: MailZone) {
    guard publication.isSound, !publication.refusesAll else { return nil }
    let found =
      Self.hosting(publication, in: zone) ?? Self.besideRouting(publication, in: zone)
      ?? Self.own(publication, in: zone) ?? Self.behindFilter(publication, in: zone)
      ?? Self.misspelt(publication, in: zone)
    guard let found else { return nil }
    self = found
  }

  // MARK: Signs

  /// The documented term with a host of one's own that the record has in no form.
  private static func hosting(_ publication: SPFPublication, in zone: MailZone) -> UnauthorisedServer? {
    let hosts = zone.exchangers(of: publication.owner).compactMap(\.rdata.mx?.exchange)
    guard let provider = hosts.compactMap(zone.provider(of:)).first(where: \.receives),
      provider.kind == .hosting,
      let term = provider.spfTerms.first(where: { $0.text.hasPrefix("a:") && !$0.isLiteral }),
      let host = HostTemplate(term.text.dropFirst(2)).pattern
    else { return nil }
    // Any other term may cover the host; the words that stand for the domain's own names do not.
    let isOnlyOwn = publication.effectiveTerms.allSatisfy { term in
      switch term.directive.mechanism {
      case .a(let spec, _): spec.map { $0.name.map { !host.matches($0) } ?? false } ?? true
      case .mx: true
      default: false
      }
    }
    return isOnlyOwn ? .hosting(provider, term: term.text) : nil
  }

  /// Email Routing's record replaces any other when it is switched on.
  private static func besideRouting(_ publication: SPFPublication, in zone: MailZone) -> UnauthorisedServer? {
    let domain = publication.owner
    guard publication.isOfEmailRoutingAlone,
      zone.dkim[domain].contains(where: {
        !$0.liveKeys.isEmpty && $0.owner != zone.routingKeyName && !$0.isOfSender
      })
    else { return nil }
    let names = ["smtp", "mail", "relay", "mta", "mailserver", "mailhost"].compactMap {
      try? domain.child($0)
    }
    let resolutions = names.filter { !zone.zone.records(at: $0).isEmpty }.map(zone.resolve)
    let addresses = Set(resolutions.filter { $0.cloud == .dnsOnly }.flatMap(\.addresses)).filter(
      zone.isUsableOrigin
    )
    return addresses.isEmpty ? nil : .besideRouting(addresses.sorted { $0.description < $1.description })
  }

  /// The addresses of the domain's own mail server where the record lists only others.
  private static func own(_ publication: SPFPublication, in zone: MailZone) -> UnauthorisedServer? {
    guard zone.intent(of: publication.owner) == .mail, publication.meant?.redirect == nil,
      case .own(let addresses) = zone.server(of: publication.owner), !addresses.isEmpty,
      addresses.allSatisfy(zone.isUsableOrigin),
      !zone.proxiedMailHosts.contains(where: { !$0.host.exchangers.isEmpty })
    else { return nil }
    let isListOfAddresses = publication.effectiveTerms.allSatisfy { term in
      switch term.directive.mechanism {
      case .ip4, .ip6: true
      default: false
      }
    }
    let cover = SPFCover(publication, except: [], in: zone)
    guard isListOfAddresses, !publication.effectiveTerms.isEmpty, !addresses.contains(where: cover.contains)
    else {
      return nil
    }
    return .own(addresses.sorted { $0.description < $1.description })
  }

  private static func behindFilter(_ publication: SPFPublication, in zone: MailZone) -> UnauthorisedServer? {
    let filters = zone.exchangers(of: publication.owner).compactMap(\.rdata.mx?.exchange).map(
      zone.provider(of:)
    )
    guard let filter = filters.first ?? nil, filters.allSatisfy({ $0?.kind == .filter }),
      publication.meant?.redirect == nil, !publication.effectiveTerms.isEmpty,
      publication.effectiveTerms.allSatisfy({ $0.directive.mechanism == .mx(nil, SPFPrefixes()) })
    else { return nil }
    return .behindFilter(filter)
  }

  /// An underscore too many or one letter is the difference; a number may tell one host from the next.
  private static func misspelt(_ publication: SPFPublication, in zone: MailZone) -> UnauthorisedServer? {
    let exchanges = zone.exchangers(of: publication.owner).compactMap(\.rdata.mx?.exchange)
    guard let provider = exchanges.compactMap(zone.provider(of:)).first(where: \.receives) else { return nil }
    let documented = provider.spf.flatMap(\.domains).compactMap { $0.filled(for: publication.owner) }
    for (index, directive) in publication.effectiveTerms {
      guard case .include(let spec) = directive.mechanism, let name = spec.name,
        !provider.spf.contains(where: { $0.covers(name) }),
        let meant = documented.first(where: { isSlip(name, for: $0) })
      else { continue }
      return .misspelt(provider, included: name, documented: meant, index: index)
    }
    return nil
  }

  private static func isSlip(_ name: DomainName, for documented: DomainName) -> Bool {
    if name.dotless.filter({ $0 != "_" }) == documented.dotless.filter({ $0 != "_" }) { return true }
    let (typed, right) = (name.labels, documented.labels)
    guard typed.count == right.count else { return false }
    let different = zip(typed, right).filter { $0 != $1 }
    guard different.count == 1, let (wrong, meant) = different.first,
      wrong.filter(\.isNumber) == meant.filter(\.isNumber), wrong.utf8.count > 3
    else { return false }
    return !NearMiss.domains(nearestTo: String(wrong), among: [String(meant)]).isEmpty
  }

  /// A server that takes in the mail may leave the sending to another one.
  var severity: Severity? {
    if case .own = self { .info } else { nil }
  }

  // MARK: Words

  func message(_ domain: DomainName) -> Text {
    switch self {
    case .hosting(let provider, _):
      Text(
        """
        the mailboxes of \(domain) are at \(provider.name), and its SPF record lacks the host that sends their mail
        """,
        ja: """
          \(domain) のメールボックスは\(provider.name)にありますが、実際にメールを送り出すホストが SPF レコードにありません
          """
      )
    case .own(let addresses):
      Text(
        "the SPF record of \(domain) does not allow its own mail server (\(list: addresses.map(\.description)))",
        ja: "\(domain) の SPF レコードで、自分のメールサーバー（\(list: addresses.map(\.description))）が許可されていません"
      )
    case .besideRouting(let addresses):
      Text(
        """
        the SPF record of \(domain) authorises Email Routing alone, though the zone has a mail server and a key of its \
        own (\(list: addresses.map(\.description)))
        """,
        ja: """
          \(domain) の SPF レコードは Email Routing しか許可していませんが、ゾーンには独自のメールサーバーと DKIM 鍵が\
          あります（\(list: addresses.map(\.description))）
          """
      )
    case .behindFilter(let filter):
      Text(
        """
        the SPF record of \(domain) allows only its MX hosts, which are those of the filter \(filter.name) and send \
        nothing of the domain
        """,
        ja: """
          \(domain) の SPF レコードは MX のホストだけを許可していますが、それはフィルター \(filter.name) の受信用ホストで、\
          このドメインのメールを送りません
          """
      )
    case .misspelt(let provider, let included, let documented, _):
      Text(
        "the SPF record of \(domain) includes \(included), and \(provider.name) documents \(documented)",
        ja: "\(domain) の SPF レコードは \(included) を含みますが、\(provider.name) が案内しているのは \(documented) です"
      )
    }
  }

  func fix(_ publication: SPFPublication, in zone: MailZone) -> Fix {
    let byHand = Fix.manual(KnownSenderNotAuthorised.info.byHand)
    guard let wish = wish(publication) else { return advice(publication, in: zone) ?? byHand }
    return SPFRepair.offer(wish, for: publication, in: zone).map { .offer([$0]) } ?? byHand
  }

  private func wish(_ publication: SPFPublication) -> SPFWish? {
    switch self {
    case .own(let addresses), .besideRouting(let addresses):
      let terms = addresses.map { address in
        if case .v4 = address { "ip4:\(address)" } else { "ip6:\(address)" }
      }
      return SPFWish(
        [.authorise(terms)],
        note: Text(
          "Authorises \(list: terms). Confirm that this server sends mail for \(publication.owner).",
          ja: "\(list: terms) を許可します。このサーバーが \(publication.owner) のメールを送っているか確認してください。"
        )
      )
    case .misspelt(let provider, let included, let documented, let index):
      return SPFWish(
        [.replace(index, with: ["include:\(documented.dotless)"])],
        note: Text(
          "Puts the name that \(provider.name) documents in place of \(included) (\(provider.documentation)).",
          ja: "\(included) を、\(provider.name) が案内している名前に置き換えます（\(provider.documentation)）。"
        )
      )
    case .hosting, .behindFilter: return nil
    }
  }

  private func advice(_ publication: SPFPublication, in zone: MailZone) -> Fix? {
    switch self {
    case .hosting(let provider, let term):
      return .manual(
        Text(
          """
          Look up the name of your server in the control panel of \(provider.name) and add it to the SPF record in the \
          form \(term) (\(provider.documentation)).
          """,
          ja: """
            \(provider.name)の管理画面でサーバーの名前を確認し、\(term) の形で SPF レコードに追加します\
            （\(provider.documentation)）。
            """
        )
      )
    case .behindFilter:
      return .manual(
        Text(
          "Add the server or service that sends the mail of \(publication.owner): ip4: and its address, or its include:.",
          ja: "\(publication.owner) のメールを送るサーバーのアドレス（ip4:）またはサービスの include: を追加します。"
        )
      )
    case .own, .besideRouting, .misspelt: return nil
    }
  }
}

extension DKIMName {
  /// Selectors of services that send with a return path of their own.
  private static let senders: Set<String> = ["resend", "mailgun", "mandrill", "pic", "mailo", "smtp2go"]

  /// A Boolean value telling whether a service made the key that does not need the domain's SPF.
  fileprivate var isOfSender: Bool {
    Self.senders.contains(selector) || selector.hasSuffix("pm") && selector.dropLast(2).allSatisfy(\.isNumber)
  }
}
