import DNSModel
import MailRules
import Wording

/// What a plan may not touch in a zone: names that the policy protects, and records that other tools own.
struct TouchLimits {
  /// Why an edit is not allowed.
  enum Reason: Hashable {
    /// The policy protects the name.
    case protected(DomainName)
    /// Another tool owns the record.
    case foreign(ForeignTouch)
  }

  let policy: ZonePolicy
  let allowance: PlanAllowance
  private let apex: DomainName
  private let foreign: ForeignRecords

  init(_ zone: Zone, _ allowance: PlanAllowance, _ policy: ZonePolicy = ZonePolicy()) {
    apex = zone.apex
    (self.policy, self.allowance) = (policy, allowance)
    foreign = ForeignRecords(zone)
  }

  /// Returns what an edit touches of another tool's that nobody has allowed.
  func forbiddenTouches(of edit: Edit) -> [ForeignTouch] {
    foreign.touches(of: edit).filter { !allowance.covers($0.owner, in: apex) }
  }

  /// Returns what an edit touches of another tool's because somebody has allowed it.
  func allowedTouches(of edit: Edit) -> [ForeignTouch] {
    foreign.touches(of: edit).filter { allowance.covers($0.owner, in: apex) }
  }

  /// Returns whether the policy protects a record.
  func protects(_ record: Record) -> Bool { policy.protects(record.owner, in: apex) }

  /// Returns the sign that a record is another tool's, unless somebody has allowed to touch it.
  func mark(of record: Record) -> ToolMark? {
    allowance.covers(record.owner, in: apex) ? nil : foreign.mark(of: record)
  }

  /// Returns the reason against an edit, if there is one.
  func reason(against edit: Edit) -> Reason? {
    if let name = policy.protectedNames(touchedBy: edit, in: apex).first { return .protected(name) }
    return forbiddenTouches(of: edit).first.map(Reason.foreign)
  }
}

extension TouchLimits.Reason {
  /// Returns what a person can do about a finding that is not repaired for this reason.
  func advice(on message: Text) -> Text {
    switch self {
    case .protected(let name):
      Text(
        "The policy file protects \(name), so this is not planned: \(message).",
        ja: "\(name) はポリシーファイルで保護されているため、計画に入れません: \(message)。"
      )
    case .foreign(let touch): touch.advice(on: message)
    }
  }
}
