import FoundationEssentials
public import Wording

/// A zone that a token sees.
public struct ListedZone: Encodable, Sendable, Hashable {
  private enum CodingKeys: String, CodingKey { case name, id, status, plan, account }

  /// The zone's name.
  public let name: String
  /// The identifier.
  public let id: String
  /// The state of the delegation.
  public let status: String?
  /// The plan's identifier.
  public let plan: String?
  /// The name of the account that owns it.
  public let account: String?

  /// Creates a listed zone.
  public init(name: String, id: String, status: String?, plan: String?, account: String?) {
    self.name = name
    self.id = id
    self.status = status
    self.plan = plan
    self.account = account
  }

  /// Writes every field, `null` where there is no value, so that the shape never varies.
  ///
  /// - Parameter encoder: The encoder to write to.
  /// - Throws: `EncodingError` if the encoder refuses a value.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(name, forKey: .name)
    try container.encode(id, forKey: .id)
    try container.encode(status, forKey: .status)
    try container.encode(plan, forKey: .plan)
    try container.encode(account, forKey: .account)
  }
}

/// The list of zones as text or JSON.
public struct ZoneListReport: Sendable {
  private struct Document: Encodable {
    static let schemaName = "greycloud.zones/1"

    let schema = schemaName
    let zones: [ListedZone]
  }

  private let language: Language

  /// Creates the report of a language.
  public init(_ language: Language) {
    self.language = language
  }

  /// Returns a table.
  ///
  /// - Parameter zones: The zones.
  /// - Returns: One line for each, or one that says that there is none.
  public func lines(_ zones: [ListedZone]) -> [Line] {
    guard !zones.isEmpty else {
      return [Line(Text("The token sees no zone.", ja: "このトークンで参照できるゾーンはありません。")(language))]
    }
    let width = zones.map(\.name.count).max() ?? 0
    return zones.map { zone in
      let name = zone.name + String(repeating: " ", count: width - zone.name.count + 2)
      let plan = zone.plan.map { Text("\($0) plan", ja: "\($0) プラン")(language) }
      let facts = Labels.list([zone.status, plan].compactMap { $0 }, language)
      return Line([Span(name, .strong), Span(zone.id, .faint), Span(facts.isEmpty ? "" : "  " + facts)])
    }
  }

  /// Returns the list as JSON.
  ///
  /// - Parameter zones: The zones.
  /// - Returns: JSON that ends with a newline.
  /// - Throws: `EncodingError` if a value cannot be written as JSON.
  public func json(_ zones: [ListedZone]) throws -> String {
    try JSONText.of(Document(zones: zones), pretty: true)
  }

  /// Returns each zone as one line of JSON.
  ///
  /// - Parameter zones: The zones.
  /// - Returns: The lines.
  /// - Throws: `EncodingError` if a value cannot be written as JSON.
  public func jsonLines(_ zones: [ListedZone]) throws -> String {
    try zones.map { try JSONText.line(of: $0, schema: Document.schemaName) }.joined()
  }
}
