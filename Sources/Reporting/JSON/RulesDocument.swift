import MailRules
import Wording

/// The rule catalogue as JSON.
struct RulesDocument: Encodable {
  struct RuleDocument: Encodable {
    let id: String
    let family: String
    let severity: String
    let title: String
    let step: Int?
    let fix: String
    let references: [String]

    enum CodingKeys: String, CodingKey { case id, family, severity, title, step, fix, references }

    func encode(to encoder: any Encoder) throws {
      var container = encoder.container(keyedBy: CodingKeys.self)
      try container.encode(id, forKey: .id)
      try container.encode(family, forKey: .family)
      try container.encode(severity, forKey: .severity)
      try container.encode(title, forKey: .title)
      try container.encode(step, forKey: .step)
      try container.encode(fix, forKey: .fix)
      try container.encode(references, forKey: .references)
    }
  }

  let schema = "greycloud.rules/1"
  let rules: [RuleDocument]

  init(_ infos: [RuleInfo], _ language: Language) {
    rules = infos.map { info in
      RuleDocument(
        id: info.id,
        family: info.family.rawValue,
        severity: info.severity.rawValue,
        title: info.title(language),
        step: info.step,
        fix: info.fix.rawValue,
        references: info.references.map(\.citation)
      )
    }
  }
}
