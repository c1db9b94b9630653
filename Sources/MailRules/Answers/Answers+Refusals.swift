public import DNSModel
import Wording

extension Answers {
  /// Returns the reasons for which answers cannot be used for a domain.
  ///
  /// An answer is used as a whole or not at all: a plan for answers with a refusal must not be made.
  ///
  /// - Parameter apex: The domain.
  /// - Returns: Every reason, empty for answers that can be used.
  public func refusals(for apex: DomainName) -> [AnswerRefusal] {
    // Only the zone's records tell whether such an address stands for a real one.
    let addresses = flawed(in: apex).filter { $0.flaw != .documentation }.map {
      AnswerRefusal($0.address, $0.flaw)
    }
    let host = mailHost.flatMap { HostFlaw($0, for: apex) }.map {
      AnswerRefusal(.mailHost, $0.reason, meant: [$0.meant?.dotless].compactMap { $0 })
    }
    return addresses + [host, purpose, contradiction, denial].compactMap { $0 }
  }

  /// Returns the reasons for which answers cannot be used for a zone.
  ///
  /// - Parameters:
  ///   - zone: The zone as it is.
  ///   - evidence: What was found out outside the zone.
  /// - Returns: Those that hold for the domain, whatever its zone holds, and those that its records give.
  public func refusals(in zone: Zone, _ evidence: Evidence = Evidence()) -> [AnswerRefusal] {
    let facts = MailZone(zone, evidence: evidence)
    let examples = flawed(in: zone.apex).filter { $0.flaw == .documentation && !facts.standsForAnother }
    return refusals(for: zone.apex) + examples.map { AnswerRefusal($0.address, $0.flaw) }
      + [traces(in: facts), webHost(in: facts)].compactMap { $0 }
  }

  private func flawed(in apex: DomainName) -> [(address: IPAddress, flaw: AddressFlaw)] {
    mailAddresses.compactMap { address in AddressFlaw(address, in: apex).map { (address, $0) } }
  }

  /// A name at which the zone has something else than a mail server.
  private func webHost(in zone: MailZone) -> AnswerRefusal? {
    guard let mailHost, zone.answers(for: mailHost) else { return nil }
    let resolution = zone.resolve(mailHost)
    let isUseless =
      !resolution.addresses.isEmpty && !resolution.addresses.contains(where: zone.isUsableOrigin)
    guard resolution.leadsToWebPlatform || isUseless && mailAddresses.isEmpty else { return nil }
    let shown = resolution.leadsToWebPlatform ? [] : resolution.addresses.map(\.description)
    return AnswerRefusal(
      .mailHost,
      shown.isEmpty
        ? Text(
          "\(mailHost) leads to a service that serves web pages and takes no mail",
          ja: "\(mailHost) は、Web ページだけを配信しメールを受け取らないサービスにつながっています"
        )
        : Text(
          "\(mailHost) has an address at which no mail can arrive (\(list: shown)); give its public one with --mail-ip too",
          ja: "\(mailHost) のアドレス（\(list: shown)）にはメールが届きません。公開アドレスを --mail-ip でも指定してください"
        )
    )
  }

  /// Records that speak of mail: to lock down such a domain would stop it.
  private func traces(in zone: MailZone) -> AnswerRefusal? {
    guard hasNoMail else { return nil }
    let names = MailTraces(zone).names
    guard !names.isEmpty else { return nil }
    return AnswerRefusal(
      .mailUse,
      Text(
        "\(zone.zone.apex) shows signs of mail (at \(list: names)); if it really has none, delete those records first",
        ja: "\(zone.zone.apex) にはメールを使っている形跡があります（\(list: names)）。本当に使わない場合は、先にそれらのレコードを削除してください"
      )
    )
  }

  /// A server for mail that there is not.
  private var denial: AnswerRefusal? {
    guard hasNoMail, !isEmpty else { return nil }
    return AnswerRefusal(
      .mailUse,
      Text(
        "--no-mail says that the domain has no mail, and another answer says who receives it; give one of them",
        ja: "--no-mail はメールを使わないという指定で、受信するサーバーの指定とは両立しません。どちらか一方だけを指定してください"
      )
    )
  }

  /// Mail cannot be led to a provider that takes none.
  private var purpose: AnswerRefusal? {
    guard let provider, provider.kind == .sender else { return nil }
    return AnswerRefusal(
      .provider,
      Text(
        "\(provider.name) only sends mail; the provider that has the mailboxes is needed",
        ja: "\(provider.name) は送信専用のサービスです。メールボックスのあるメールサービスを指定してください"
      )
    )
  }

  /// Two answers that lead mail to different places.
  private var contradiction: AnswerRefusal? {
    guard let provider, let mailHost, !provider.receivesAlso(at: mailHost) else { return nil }
    if !provider.exchanges.isEmpty, provider.matches(mailHost) || provider.kind == .hosting {
      let hosts = provider.exchanges.map(\.host)
      return AnswerRefusal(
        .mailHost,
        Text(
          "with --provider, greycloud writes the hosts that \(provider.name) documents (\(list: hosts)); leave out one of the two",
          ja: "--provider を指定すると、\(provider.name) が案内しているホスト（\(list: hosts)）が設定されます。どちらか一方だけを指定してください"
        )
      )
    }
    return AnswerRefusal(
      .mailHost,
      Text(
        "\(mailHost) is not a host at which \(provider.name) receives mail; give --provider or --mail-host, not both",
        ja: "\(mailHost) は \(provider.name) の受信用ホストではありません。--provider と --mail-host のどちらか一方だけを指定してください"
      )
    )
  }
}

extension MailProvider {
  /// Returns whether a host can be the one that the provider gave to a customer.
  fileprivate func receivesAlso(at host: DomainName) -> Bool {
    guard self != .emailRouting else { return false }
    guard exchanges.isEmpty else { return exchanges.contains { $0.host == host } }
    return usesDomainOfCustomer || hosts.isEmpty || kind == .hosting || matches(host)
  }
}
