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

  /// The plan of a zone, and what it leaves out.
  public struct PlannedZone: Sendable {
    /// The plan.
    public let plan: Plan
    /// What the policy accepts.
    public let suppressed: [SuppressedFinding]

    /// Creates a result.
    public init(_ plan: Plan, suppressed: [SuppressedFinding] = []) {
      self.plan = plan
      self.suppressed = suppressed
    }
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
    try JSONText.of(document(zone), pretty: false)
  }

  /// Returns the result of `plan`.
  ///
  /// - Parameter zones: The plans, in the order in which the zones were asked for.
  /// - Returns: JSON that ends with a newline.
  /// - Throws: `EncodingError` if a value cannot be written as JSON.
  public func plan(_ zones: [PlannedZone]) throws -> String {
    try JSONText.of(PlanDocument(zones: zones.map(document)), pretty: true)
  }

  /// Returns one plan on one line.
  ///
  /// - Parameter zone: The plan.
  /// - Returns: One line of JSON that ends with a newline.
  /// - Throws: `EncodingError` if a value cannot be written as JSON.
  public func planLine(_ zone: PlannedZone) throws -> String {
    try JSONText.of(document(zone), pretty: false)
  }

  /// Returns the rule catalogue.
  ///
  /// - Parameter rules: The rules; all by default.
  /// - Returns: JSON that ends with a newline.
  /// - Throws: `EncodingError` if a value cannot be written as JSON.
  public func rules(_ rules: [RuleInfo] = RuleCatalog.all.map { type(of: $0).info }) throws -> String {
    try JSONText.of(RulesDocument(rules, language), pretty: true)
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
    try ZonePlanDocument(zone.plan, digest: zone.plan.digest(), suppressed: zone.suppressed, language)
  }

  private func document(_ zone: CheckedZone) -> ZoneCheckDocument {
    ZoneCheckDocument(
      zone: ZoneDocument(name: zone.name, info: zone.info),
      findings: zone.findings.map { FindingDocument($0, language) },
      suppressed: zone.suppressed.map(SuppressedDocument.init),
      baseline: zone.comparison.map(ComparisonDocument.init),
      error: zone.problem.map {
        ErrorDocument(code: $0.status.rawValue, message: $0.happened(language))
      }
    )
  }
}
