import DNSModel
import MailRules

/// An accepted finding in JSON.
struct SuppressedDocument: Encodable {
  let rule: String
  let owner: String
  let reason: String
  let until: String?

  enum CodingKeys: String, CodingKey { case rule, owner, reason, until }

  init(_ item: SuppressedFinding) {
    rule = item.finding.rule
    owner = item.finding.owner.dotless
    reason = item.suppression.reason
    until = item.suppression.until?.description
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(rule, forKey: .rule)
    try container.encode(owner, forKey: .owner)
    try container.encode(reason, forKey: .reason)
    try container.encode(until, forKey: .until)
  }
}

/// What became of a baseline, in JSON.
struct ComparisonDocument: Encodable {
  struct Gone: Encodable {
    let rule: String
    let owner: String
  }

  let known: Int
  let gone: [Gone]

  init(_ comparison: BaselineComparison) {
    known = comparison.known
    gone = comparison.gone.map { Gone(rule: $0.rule, owner: $0.owner.dotless) }
  }
}
