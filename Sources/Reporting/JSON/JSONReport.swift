public import DNSModel
public import MailRules
public import Wording
public import ZonePlan

/// The machine-readable results, whose names are a contract.
public struct JSONReport: Sendable {
  /// What `check` found in a zone, or why it could not be checked.
  public struct CheckedZone: Sendable {
    /// The zone's name.
    public let name: String
    /// What the provider says of it.
    public let info: ZoneInfo
    /// What was found.
    public let findings: [Finding]
    /// What the policy accepts.
    public let suppressed: [SuppressedFinding]
    /// What became of the baseline, if there is one.
    public let comparison: BaselineComparison?
    /// Why it could not be checked.
    public let problem: Problem?

    /// Creates a result.
    public init(
      name: String,
      info: ZoneInfo,
      findings: [Finding],
      suppressed: [SuppressedFinding] = [],
      comparison: BaselineComparison? = nil,
      problem: Problem? = nil
    ) {
      self.name = name
      self.info = info
      self.findings = findings
      self.suppressed = suppressed
      self.comparison = comparison
      self.problem = problem
    }
  }

  /// The plan of a zone, or why there is none.
  public enum PlannedZone: Sendable {
    /// The plan, and what the policy accepts.
    case planned(Plan, suppressed: [SuppressedFinding] = [])
    /// The name of the zone, and why it could not be planned for.
    case failed(name: String, Problem)
  }

  let language: Language

  /// Creates a report whose sentences are in a language.
  public init(_ language: Language) {
    self.language = language
  }

  /// Returns the result of `check`.
  ///
  /// - Parameter zones: The zones, in the order in which they were asked for.
  /// - Returns: JSON that ends with a newline.
  /// - Throws: `EncodingError` if a value cannot be written as JSON.
  public func check(_ zones: [CheckedZone]) throws -> String {
    try JSONText.of(
      CheckDocument(zones: zones.map(document), summary: SummaryDocument(zones.flatMap(\.findings))),
      pretty: true
    )
  }

  /// Returns one zone of `check` on one line.
  ///
  /// - Parameter zone: The zone.
  /// - Returns: One line of JSON that ends with a newline.
  /// - Throws: `EncodingError` if a value cannot be written as JSON.
  public func checkLine(_ zone: CheckedZone) throws -> String {
    try JSONText.line(of: document(zone), schema: CheckDocument.schemaName)
  }

  /// Returns the result of `plan`.
  ///
  /// - Parameter zones: The zones, in the order in which they were asked for.
  /// - Returns: JSON that ends with a newline.
  /// - Throws: `EncodingError` if a value cannot be written as JSON.
  public func plan(_ zones: [PlannedZone]) throws -> String {
    try JSONText.of(PlanDocument(zones: zones.map(document)), pretty: true)
  }

  /// Returns one zone of `plan` on one line.
  ///
  /// - Parameter zone: The zone.
  /// - Returns: One line of JSON that ends with a newline.
  /// - Throws: `EncodingError` if a value cannot be written as JSON.
  public func planLine(_ zone: PlannedZone) throws -> String {
    try JSONText.line(of: document(zone), schema: PlanDocument.schemaName)
  }

  /// Returns the rule catalogue.
  ///
  /// - Parameter rules: The rules; all by default.
  /// - Returns: JSON that ends with a newline.
  /// - Throws: `EncodingError` if a value cannot be written as JSON.
  public func rules(_ rules: [RuleInfo] = RuleCatalog.all.map { type(of: $0).info }) throws -> String {
    try JSONText.of(RulesDocument(rules, language), pretty: true)
  }

  /// Returns each rule on a line of its own.
  ///
  /// - Parameter rules: The rules; all by default.
  /// - Returns: The lines.
  /// - Throws: `EncodingError` if a value cannot be written as JSON.
  public func ruleLines(_ rules: [RuleInfo] = RuleCatalog.all.map { type(of: $0).info }) throws -> String {
    let document = RulesDocument(rules, language)
    return try document.rules.map { try JSONText.line(of: $0, schema: document.schema) }.joined()
  }

  /// Returns the table of providers, which holds no sentences.
  ///
  /// - Parameter providers: The providers.
  /// - Returns: JSON that ends with a newline.
  /// - Throws: `EncodingError` if a value cannot be written as JSON.
  public static func providers(_ providers: [MailProvider]) throws -> String {
    try JSONText.of(ProvidersDocument(providers), pretty: true)
  }

  private func document(_ zone: PlannedZone) throws -> ZonePlanDocument {
    switch zone {
    case .planned(let plan, let suppressed):
      try ZonePlanDocument(plan, digest: plan.digest(), suppressed: suppressed, language)
    case .failed(let name, let problem): ZonePlanDocument(failed: name, problem, language)
    }
  }

  private func document(_ zone: CheckedZone) -> ZoneCheckDocument {
    ZoneCheckDocument(
      zone: ZoneDocument(name: zone.name, info: zone.info),
      findings: zone.findings.map { FindingDocument($0, language) },
      suppressed: zone.suppressed.map(SuppressedDocument.init),
      baseline: zone.comparison.map(ComparisonDocument.init),
      error: zone.problem.map { ErrorDocument($0, language) }
    )
  }
}
