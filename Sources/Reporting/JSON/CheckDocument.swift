import DNSModel
import MailRules
import Wording

/// The result of `check` as JSON, one element of `zones`.
struct ZoneCheckDocument: Encodable {
  let zone: ZoneDocument
  let findings: [FindingDocument]
  let suppressed: [SuppressedDocument]
  let baseline: ComparisonDocument?
  let error: ErrorDocument?

  enum CodingKeys: String, CodingKey { case zone, findings, suppressed, baseline, error }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(zone, forKey: .zone)
    try container.encode(findings, forKey: .findings)
    try container.encode(suppressed, forKey: .suppressed)
    try container.encode(baseline, forKey: .baseline)
    try container.encode(error, forKey: .error)
  }
}

/// A zone in JSON.
struct ZoneDocument: Encodable {
  let id: String?
  let name: String
  let status: String?
  let plan: String?

  enum CodingKeys: String, CodingKey { case id, name, status, plan }

  init(name: String, info: ZoneInfo) {
    self.name = name
    (id, status, plan) = (info.id, info.status, info.plan)
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(id, forKey: .id)
    try container.encode(name, forKey: .name)
    try container.encode(status, forKey: .status)
    try container.encode(plan, forKey: .plan)
  }
}

/// Why a zone could not be worked on.
struct ErrorDocument: Encodable {
  let code: Int32
  let message: String

  init(_ problem: Problem, _ language: Language) {
    (code, message) = (problem.status.rawValue, problem.happened(language))
  }
}

/// A finding in JSON.
struct FindingDocument: Encodable {
  let rule: String
  let severity: String
  let message: String
  let owner: String
  let records: [String]
  let fix: String
  let step: Int?
  let references: [String]

  enum CodingKeys: String, CodingKey {
    case rule, severity, message, owner, records, fix, step, references
  }

  init(_ finding: Finding, _ language: Language) {
    let info = RuleCatalog.info(finding.rule)
    rule = finding.rule
    severity = finding.severity.rawValue
    message = finding.message(language)
    owner = finding.owner.dotless
    records = finding.records.compactMap(\.id.assigned)
    fix = finding.fix.kind.rawValue
    step = info?.step
    references = info?.references.map(\.citation) ?? []
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(rule, forKey: .rule)
    try container.encode(severity, forKey: .severity)
    try container.encode(message, forKey: .message)
    try container.encode(owner, forKey: .owner)
    try container.encode(records, forKey: .records)
    try container.encode(fix, forKey: .fix)
    try container.encode(step, forKey: .step)
    try container.encode(references, forKey: .references)
  }
}

/// How many findings there are of each severity.
struct SummaryDocument: Encodable {
  let error: Int
  let warning: Int
  let info: Int

  init(_ findings: [Finding]) {
    error = findings.count { $0.severity == .error }
    warning = findings.count { $0.severity == .warning }
    info = findings.count { $0.severity == .info }
  }
}

struct CheckDocument: Encodable {
  static let schemaName = "greycloud.check/1"

  let schema = schemaName
  let zones: [ZoneCheckDocument]
  let summary: SummaryDocument
}
