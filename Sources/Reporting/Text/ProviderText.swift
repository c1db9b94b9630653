import DNSModel
public import MailRules
public import Wording

/// Providers as text: the table of `providers` and the page of one.
public struct ProviderText: Sendable {
  private let language: Language

  /// Creates the renderer of a language.
  public init(_ language: Language) {
    self.language = language
  }

  /// Returns the table of all providers.
  ///
  /// - Returns: One line for each.
  public func table() -> [Line] {
    let width = MailProvider.all.map(\.id.count).max() ?? 0
    let kinds =
      MailProvider.Kind.allCases.map { DisplayWidth.of(ProviderWords.kind($0)(language)) }.max() ?? 0
    return MailProvider.all.map { provider in
      let kind = ProviderWords.kind(provider.kind)(language)
      return Line(
        [
          Span(padded(provider.id, width), .strong), Span("  " + padded(kind, kinds) + "  ", .faint),
          Span(provider.name(language) + ": " + summary(provider)),
        ],
        hanging: width + 2
      )
    }
  }

  /// Returns the page of a provider.
  ///
  /// - Parameter provider: The provider.
  /// - Returns: Its MX set, SPF, DKIM, records and settings for mail programs, and what differs from customer to customer.
  public func page(_ provider: MailProvider) -> [Line] {
    heading(provider)
      + section(ProviderWords.mx, exchanges(provider.documentedExchanges))
      + section(ProviderWords.otherMX, exchanges(provider.otherExchanges))
      + section(ProviderWords.spf, authorisation(provider))
      + section(ProviderWords.dkim, provider.dkim.map(selector))
      + section(ProviderWords.records, provider.records.map(record))
      + section(ProviderWords.client, provider.client.map(server))
      + section(ProviderWords.differing, provider.placeholders.map(placeholder))
      + section(ProviderWords.remarks, remarks(provider))
      + section(ProviderWords.page, [Line(provider.documentation, indent: 2)])
  }

  private func heading(_ provider: MailProvider) -> [Line] {
    let names =
      provider.aliases.isEmpty ? [] : [Line(ProviderWords.names(provider.aliases)(language), .faint)]
    return [
      Line([Span(provider.id, .strong), Span(": " + provider.name(language))], hanging: 2),
      Line(ProviderWords.kind(provider.kind)(language), .faint),
    ] + names
  }

  private func summary(_ provider: MailProvider) -> String {
    guard !provider.documentedExchanges.isEmpty else { return ProviderWords.noMX(provider)(language) }
    return Labels.list(provider.documentedExchanges.map(\.host.text), language)
  }

  private func exchanges(_ exchanges: [MailProvider.DocumentedExchange]) -> [Line] {
    exchanges.map { fact(($0.preference.map(String.init) ?? "-") + " " + $0.host.text) }
  }

  private func authorisation(_ provider: MailProvider) -> [Line] {
    let or = ProviderWords.or(language)
    return provider.spf.map { source in
      fact(source.domains.map { "include:" + $0.text }.joined(separator: or), source.isConfirmed)
    } + provider.spfRedirects.map { fact("redirect=" + $0) } + provider.spfTerms.map { fact($0.text) }
  }

  private func selector(_ selector: DKIMSelector) -> Line {
    let target = selector.target.map { " " + $0.text } ?? ""
    return fact("\(selector.selector.text)._domainkey \(selector.type)" + target, selector.isConfirmed)
  }

  private func record(_ record: ProviderRecord) -> Line {
    let port = record.port.map { " \($0)" } ?? ""
    return fact("\(record.name) \(record.type)\(port) \(record.target.text)", record.isConfirmed)
  }

  private func server(_ server: ClientServer) -> Line {
    let service = padded(server.service.rawValue.uppercased(), 4)
    let security = server.security == .implicit ? "SSL/TLS" : "STARTTLS"
    return fact("\(service) \(server.host.text) \(server.port) \(security)", server.isConfirmed)
  }

  private func placeholder(_ name: String) -> Line {
    fact("{\(name)}: " + ProviderWords.placeholder(name)(language))
  }

  private func remarks(_ provider: MailProvider) -> [Line] {
    let unconfirmed = provider.isConfirmed ? [] : [ProviderWords.unconfirmed]
    return (unconfirmed + [ProviderRemarks.remark(provider.id)].compactMap { $0 }).map {
      Line($0(language), indent: 2)
    }
  }

  private func fact(_ text: String, _ isConfirmed: Bool = true) -> Line {
    let doubt = isConfirmed ? [] : [Span(ProviderWords.doubtful(language), .faint)]
    return Line([Span(text)] + doubt, indent: 2, hanging: 4)
  }

  private func section(_ title: Text, _ lines: [Line]) -> [Line] {
    lines.isEmpty ? [] : [.blank, Line(title(language), .strong)] + lines
  }

  private func padded(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - DisplayWidth.of(text)))
  }
}
