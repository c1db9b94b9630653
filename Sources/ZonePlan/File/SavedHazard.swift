import DNSModel
import MailRules

/// A hazard in a saved plan, so that a plan that was refused stays refused.
enum SavedHazard: Codable {
  case managedRecord(owner: String)
  case zoneAuthority
  case lastMX(owner: String)
  case webName(owner: String)
  case protectedName(owner: String)
  case quota(records: Int, limit: Int)
  case missingHost(owner: String)
  case refusedByMTASTS(host: String, domain: String)
  case newErrors(rules: [String])
  case foreignOwner(owner: String, tool: String)
  case large(PlanExcess)
  case secondText(kind: String, owner: String)
  case splitReplacement(owner: String, changes: [String])
}

extension SavedHazard {
  init(_ hazard: Hazard) {
    self =
      switch hazard {
      case .managedRecord(let owner): .managedRecord(owner: owner.dotless)
      case .zoneAuthority: .zoneAuthority
      case .lastMX(let owner): .lastMX(owner: owner.dotless)
      case .webName(let owner): .webName(owner: owner.dotless)
      case .protectedName(let owner): .protectedName(owner: owner.dotless)
      case .quota(let records, let limit): .quota(records: records, limit: limit)
      case .missingHost(let owner): .missingHost(owner: owner.dotless)
      case .refusedByMTASTS(let host, let domain):
        .refusedByMTASTS(host: host.dotless, domain: domain.dotless)
      case .newErrors(let rules): .newErrors(rules: rules)
      case .foreignOwner(let owner, let tool): .foreignOwner(owner: owner.dotless, tool: tool)
      case .large(let excess): .large(excess)
      case .secondText(let kind, let owner): .secondText(kind: kind.rawValue, owner: owner.dotless)
      case .splitReplacement(let owner, let changes):
        .splitReplacement(owner: owner.dotless, changes: changes)
      }
  }

  /// How many records or changes anything can have: no zone of Cloudflare comes near it.
  ///
  /// A file can say any number, and what is calculated from these must not overflow.
  private static let possible = 0...1_000_000_000

  private var counts: [Int] {
    switch self {
    case .quota(let records, let limit): [records, limit]
    case .large(.changes(let count)): [count]
    case .large(.records(let touched, let records)): [touched, records]
    default: []
    }
  }

  private static func kind(_ text: String) throws -> MailTextKind {
    guard let kind = MailTextKind(rawValue: text) else { throw SavedPlan.Failure.notAPlan(text) }
    return kind
  }

  func hazard() throws -> Hazard {
    guard counts.allSatisfy(Self.possible.contains) else { throw SavedPlan.Failure.notAPlan("counts") }
    return switch self {
    case .managedRecord(let owner): .managedRecord(try DomainName(owner))
    case .zoneAuthority: .zoneAuthority
    case .lastMX(let owner): .lastMX(try DomainName(owner))
    case .webName(let owner): .webName(try DomainName(owner))
    case .protectedName(let owner): .protectedName(try DomainName(owner))
    case .quota(let records, let limit): .quota(records: records, limit: limit)
    case .missingHost(let owner): .missingHost(try DomainName(owner))
    case .refusedByMTASTS(let host, let domain):
      .refusedByMTASTS(host: try DomainName(host), domain: try DomainName(domain))
    case .newErrors(let rules): .newErrors(rules)
    case .foreignOwner(let owner, let tool): .foreignOwner(try DomainName(owner), tool: tool)
    case .large(let excess): .large(excess)
    case .secondText(let kind, let owner): .secondText(try Self.kind(kind), at: try DomainName(owner))
    case .splitReplacement(let owner, let changes):
      .splitReplacement(try DomainName(owner), changes: changes)
    }
  }
}
