import DNSModel
import Wording

@testable import MailRules

/// A rule that does what a test writes down, so that the planner is tested apart from any real rule.
struct StubRule: MailRule {
  static let info = RuleInfo(
    id: "stub",
    severity: .error,
    step: nil,
    title: Text(verbatim: "stub"),
    rationale: Text(verbatim: "stub"),
    byHand: Text(verbatim: "stub"),
    fix: .confirm,
    references: [],
    examples: []
  )

  let id: String
  let severity: Severity
  let owner: DomainName
  private let fix: @Sendable (Zone) -> Fix?

  init() {
    self.init("stub") { _ in nil }
  }

  /// Creates a rule that finds something whenever it has a fix.
  ///
  /// - Parameters:
  ///   - id: Its identity.
  ///   - severity: The severity of its findings.
  ///   - owner: The name that they are about, relative to the apex.
  ///   - fix: The fix for a zone, or `nil` if the zone is right.
  init(
    _ id: String,
    _ severity: Severity = .error,
    at owner: String = "@",
    fix: @escaping @Sendable (Zone) -> Fix?
  ) {
    self.id = id
    self.severity = severity
    self.owner = .named(owner)
    self.fix = fix
  }

  /// Creates a rule whose one remedy consists of some steps.
  init(
    _ id: String,
    at owner: String = "@",
    risk: Remedy.Risk = .safe,
    note: String? = nil,
    _ steps: Step...
  ) {
    self.init(id, at: owner, risk: risk, note: note, steps: steps)
  }

  /// Creates a rule whose one remedy consists of some steps.
  init(
    _ id: String,
    at owner: String = "@",
    risk: Remedy.Risk = .safe,
    note: String? = nil,
    steps: [Step]
  ) {
    self.init(id, at: owner) { zone in
      let edits = steps.compactMap { $0.edit(in: zone) }
      return edits.isEmpty ? nil : .remedies([Remedy(edits, risk: risk, note: Text(verbatim: note ?? id))])
    }
  }

  func findings(in zone: MailZone) -> [Finding] {
    guard let fix = fix(zone.zone) else { return [] }
    return [
      Finding(
        rule: id,
        severity: severity,
        owner: owner,
        records: zone.zone.records(at: owner),
        message: Text(verbatim: id),
        fix: fix
      )
    ]
  }
}
