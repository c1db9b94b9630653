import DNSModel
import MailRules
import Wording

/// The table of providers as JSON.
struct ProvidersDocument: Encodable {
  let schema = "greycloud.providers/1"
  let providers: [ProviderDocument]

  init(_ providers: [MailProvider]) {
    self.providers = providers.map(ProviderDocument.init)
  }
}

/// One provider as JSON; a host in braces differs from customer to customer.
struct ProviderDocument: Encodable {
  struct ExchangeDocument: Encodable {
    let host: String
    let priority: UInt16?

    private enum CodingKeys: String, CodingKey { case host, priority }

    init(_ exchange: MailProvider.DocumentedExchange) {
      (host, priority) = (exchange.host.text, exchange.preference)
    }

    /// Writes every field, `null` where there is no value, so that the shape never varies.
    func encode(to encoder: any Encoder) throws {
      var container = encoder.container(keyedBy: CodingKeys.self)
      try container.encode(host, forKey: .host)
      try container.encode(priority, forKey: .priority)
    }
  }

  struct SPFDocument: Encodable {
    let anyOf: [String]
    let confirmed: Bool

    private enum CodingKeys: String, CodingKey {
      case anyOf = "any_of"
      case confirmed
    }
  }

  struct NamedDocument: Encodable {
    let name: String
    let type: String
    let port: UInt16?
    let target: String?
    let confirmed: Bool

    private enum CodingKeys: String, CodingKey { case name, type, port, target, confirmed }

    init(_ selector: DKIMSelector) {
      (name, type, port) = (selector.selector.text + "._domainkey", selector.type.description, nil)
      (target, confirmed) = (selector.target?.text, selector.isConfirmed)
    }

    init(_ record: ProviderRecord) {
      (name, type, port) = (record.name, record.type.description, record.port)
      (target, confirmed) = (record.target.text, record.isConfirmed)
    }

    /// Writes every field, `null` where there is no value, so that the shape never varies.
    func encode(to encoder: any Encoder) throws {
      var container = encoder.container(keyedBy: CodingKeys.self)
      try container.encode(name, forKey: .name)
      try container.encode(type, forKey: .type)
      try container.encode(port, forKey: .port)
      try container.encode(target, forKey: .target)
      try container.encode(confirmed, forKey: .confirmed)
    }
  }

  struct ClientDocument: Encodable {
    let service: String
    let host: String
    let port: UInt16
    let security: String
    let confirmed: Bool

    init(_ server: ClientServer) {
      (service, host, port) = (server.service.rawValue, server.host.text, server.port)
      (security, confirmed) = (server.security.rawValue, server.isConfirmed)
    }
  }

  private enum CodingKeys: String, CodingKey {
    case id, aliases, name, kind, confirmed, mx, dkim, records, client, placeholders, documentation
    case otherMX = "other_mx"
    case isComplete = "mx_complete"
    case spfInclude = "spf_include"
    case spfRedirect = "spf_redirect"
    case spfTerms = "spf_terms"
  }

  let id: String
  let aliases: [String]
  let name: String
  let kind: String
  let confirmed: Bool
  let mx: [ExchangeDocument]
  let otherMX: [ExchangeDocument]
  let isComplete: Bool
  let spfInclude: [SPFDocument]
  let spfRedirect: [String]
  let spfTerms: [String]
  let dkim: [NamedDocument]
  let records: [NamedDocument]
  let client: [ClientDocument]
  let placeholders: [String]
  let documentation: String

  init(_ provider: MailProvider) {
    (id, aliases, name) = (provider.id, provider.aliases, provider.name(.english))
    (kind, confirmed) = (provider.kind.rawValue, provider.isConfirmed)
    mx = provider.documentedExchanges.map(ExchangeDocument.init)
    otherMX = provider.otherExchanges.map(ExchangeDocument.init)
    isComplete = !provider.exchanges.isEmpty
    spfInclude = provider.spf.map { SPFDocument(anyOf: $0.domains.map(\.text), confirmed: $0.isConfirmed) }
    spfRedirect = provider.spfRedirects
    spfTerms = provider.spfTerms.map(\.text)
    dkim = provider.dkim.map(NamedDocument.init)
    records = provider.records.map(NamedDocument.init)
    client = provider.client.map(ClientDocument.init)
    placeholders = provider.placeholders
    documentation = provider.documentation
  }
}
