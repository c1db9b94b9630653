import DNSModel
import MailRules

/// What a person asked of the planner, in a saved plan.
struct SavedRequest: Codable {
  let mailAddresses: [String]
  let mailHost: String?
  let provider: String?
  let noMail: Bool
  let prefer: String?
  let only: [String]?
  let skip: [String]
  let allowLarge: Bool
  let touch: [String]
}

extension SavedRequest {
  init(_ request: PlanRequest) {
    self.init(
      mailAddresses: request.answers.mailAddresses.map(\.description),
      mailHost: request.answers.mailHost?.dotless,
      provider: request.answers.provider?.id,
      noMail: request.answers.hasNoMail,
      prefer: request.preference?.rawValue,
      only: request.rules.only,
      skip: request.rules.skipped,
      allowLarge: request.allowance.largePlans,
      touch: request.allowance.names.sorted().map(\.description)
    )
  }

  func request() throws -> PlanRequest {
    let rules = RuleSelection(only: only, skipped: skip)
    if let name = rules.names.first(where: { RuleCatalog.info($0) == nil }) {
      throw PortablePlan.Failure.unknown(name)
    }
    return PlanRequest(
      answers: Answers(
        mailAddresses: try mailAddresses.map { try Self.known($0, IPAddress($0)) },
        mailHost: try mailHost.map { try DomainName($0) },
        provider: try provider.map { try Self.known($0, MailProvider.named($0)) },
        hasNoMail: noMail
      ),
      preference: try prefer.map { try Self.known($0, Remedy.Approach(rawValue: $0)) },
      rules: rules,
      allowance: PlanAllowance(largePlans: allowLarge, names: Set(try touch.map { try DomainName($0) }))
    )
  }

  private static func known<Value>(_ text: String, _ value: Value?) throws -> Value {
    guard let value else { throw PortablePlan.Failure.unknown(text) }
    return value
  }
}
