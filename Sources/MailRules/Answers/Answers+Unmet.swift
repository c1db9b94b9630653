public import DNSModel
import Wording

extension Answers {
  /// The answers one by one.
  public var parts: [Answers] {
    mailAddresses.map { Answers(mailAddresses: [$0]) }
      + [
        mailHost.map { Answers(mailHost: $0) }, provider.map { Answers(provider: $0) },
        hasNoMail ? Answers(hasNoMail: true) : nil,
      ].compactMap { $0 }
  }

  /// Returns the answers without some of them.
  ///
  /// - Parameter part: What is left out.
  /// - Returns: The rest.
  public func without(_ part: Answers) -> Answers {
    var rest = self
    rest.mailAddresses.removeAll(where: part.mailAddresses.contains)
    if part.mailHost != nil { rest.mailHost = nil }
    if part.provider != nil { rest.provider = nil }
    if part.hasNoMail { rest.hasNoMail = false }
    return rest
  }

  /// Returns the answers that a zone contradicts, each with what it says instead.
  ///
  /// - Parameter zone: The zone as it will be.
  /// - Returns: The reasons, empty if the zone is as was answered.
  public func unmet(in zone: Zone) -> [AnswerRefusal] {
    let facts = MailZone(zone, answers: self)
    let addresses = mailAddresses.filter { !facts.shows($0) }.map { facts.unmet($0) }
    let host = mailHost.flatMap {
      zone.leadsMail(to: $0) ? nil : facts.unmet(.mailHost, Text(verbatim: $0.dotless))
    }
    let service = provider.flatMap { facts.leadsMail(to: $0) ? nil : facts.unmet(.provider, $0.name) }
    let silence = hasNoMail && facts.intent(of: zone.apex) != .noMail ? facts.unmetSilence : nil
    return addresses + [host, service, silence].compactMap { $0 }
  }
}

extension Zone {
  /// Returns whether an MX record of the domain names a host, or what it is an alias of.
  fileprivate func leadsMail(to host: DomainName) -> Bool {
    let names = [host, resolve(host).canonicalName]
    return records(at: apex, .mx).contains { $0.rdata.mx.map { names.contains($0.exchange) } == true }
  }
}

extension MailZone {
  /// Returns whether the mail of the domain goes to a provider, as far as the names of its hosts tell.
  fileprivate func leadsMail(to provider: MailProvider) -> Bool {
    zone.records(at: zone.apex, .mx).compactMap { $0.rdata.mx?.exchange }.contains { host in
      provider.matches(host) || provider.usesDomainOfCustomer && answers(for: host)
    }
  }

  /// Returns whether a name that mail uses answers with an address.
  fileprivate func shows(_ address: IPAddress) -> Bool {
    let exchanges = zone.records(at: zone.apex, .mx).compactMap { $0.rdata.mx?.exchange }
    return (mailHosts.map(\.name) + exchanges).contains { name in
      let resolution = resolve(name)
      return !resolution.isProxied && resolution.addresses.contains(address)
    }
  }

  /// The records that would say so are not planned.
  fileprivate var unmetSilence: AnswerRefusal {
    AnswerRefusal(
      .mailUse,
      Text(
        "greycloud plans no records that say so, because the zone holds only a part of \(zone.apex) or the rule no-mail-domain-unprotected is left out",
        ja: "ゾーンに \(zone.apex) の一部しかないか、ルール no-mail-domain-unprotected を除外しているため、その宣言のレコードは計画できません"
      )
    )
  }

  fileprivate func unmet(_ address: IPAddress) -> AnswerRefusal {
    AnswerRefusal(
      .mailAddress,
      Text(
        "nothing here asks for \(address), because \(present); leave it out, or correct the records first",
        ja: "\(address) を必要とするものがありません（\(present)）。この指定を外すか、先にレコードを修正してください"
      )
    )
  }

  fileprivate func unmet(_ subject: Question.Subject, _ answer: Text) -> AnswerRefusal {
    AnswerRefusal(
      subject,
      Text(
        "greycloud does not move mail to \(answer), because \(present); leave it out, or change the records first",
        ja: "メールの配送先を \(answer) に変更することはできません（\(present)）。この指定を外すか、先にレコードを変更してください"
      )
    )
  }

  /// Where the zone leads the mail of the domain.
  private var present: Text {
    let records = zone.records(at: zone.apex, .mx).compactMap(\.rdata.mx)
    let hosts = records.filter { !$0.isNull }.map { host($0.exchange) }
    guard !hosts.isEmpty else {
      return records.isEmpty
        ? Text("no mail of \(zone.apex) depends on it", ja: "\(zone.apex) のメールには関係しません")
        : Text(
          "an MX record says that \(zone.apex) has no mail",
          ja: "\(zone.apex) はメールを使わないと MX レコードで宣言しています"
        )
    }
    return Text(
      "the mail of \(zone.apex) goes to \(list: hosts)",
      ja: "\(zone.apex) のメールの配送先は \(list: hosts) です"
    )
  }

  /// A host, and the addresses that the zone has for it.
  private func host(_ name: DomainName) -> String {
    let addresses = zone.resolve(name).addresses.map(\.description)
    return addresses.isEmpty ? name.dotless : "\(name.dotless) (\(addresses.joined(separator: ", ")))"
  }
}
