import DNSModel
import Testing

@testable import MailRules

/// What a provider documents is right, so no rule about MX records finds anything in it.
struct DocumentedSetTests {
  /// A provider with one of its sets.
  struct DocumentedSet: Sendable, CustomTestStringConvertible {
    let provider: MailProvider
    let exchanges: [MailProvider.DocumentedExchange]

    var testDescription: String { provider.id + " " + exchanges.map(\.host.text).joined(separator: " ") }

    static let all = MailProvider.all.flatMap { provider in
      [provider.documentedExchanges, provider.otherExchanges].map {
        DocumentedSet(provider: provider, exchanges: $0)
      }
    }.filter { set in !set.exchanges.isEmpty && !set.exchanges.contains(where: \.host.isOfCustomer) }

    func zone() throws -> MailZone {
      let domain = try DomainName("example.com")
      let lines = exchanges.enumerated().map { index, exchange in
        let host = exchange.host.filledWithAnything(for: domain)?.description ?? "."
        return "@ MX \(exchange.preference ?? UInt16(10 * (index + 1))) \(host)"
      }
      return MailZone(try Zone(presentation: lines.joined(separator: "\n")))
    }
  }

  private static let rules = RuleCatalog.all.filter { rule in
    let info = type(of: rule).info
    return info.step == 1 || info.id == "filter-bypass"
  }

  @Test(arguments: DocumentedSet.all)
  func `a documented set gives no finding about MX records`(_ set: DocumentedSet) throws {
    let zone = try set.zone()
    #expect(!zone.exchangeSets.isEmpty)
    #expect(RuleCatalog.findings(in: zone, rules: Self.rules).map(\.rule) == [])
  }

  @Test(arguments: MailProvider.all.filter { !$0.exchangesBesideMain.isEmpty && $0.otherExchanges.isEmpty })
  func `a set without its main host is reported`(_ provider: MailProvider) throws {
    let rest = provider.exchangesBesideMain.map { "@ MX \($0.preference) \($0.host)" }
    let zone = MailZone(try Zone(presentation: rest.joined(separator: "\n")))
    #expect(ProviderSetIncompleteOrMisordered().findings(in: zone).map(\.severity) == [.warning])
  }
}

extension MailProvider {
  /// The hosts of its set that are not preferred.
  fileprivate var exchangesBesideMain: [Exchange] {
    exchanges.filter { $0.preference != exchanges.first?.preference }
  }
}
