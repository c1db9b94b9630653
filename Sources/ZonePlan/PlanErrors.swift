public import DNSModel
import MailRules

/// The errors of a zone before a plan and after it, as all rules saw them when the plan was made.
///
/// What the person saw is accepted, and what was wrong before a run when it is taken back. Every other error that the plan would cause when it is written, because something
/// that it depends on has changed, is a reason not to write it.
public struct PlanErrors: Sendable, Hashable, Codable {
  /// An error at a name.
  struct Place: Sendable, Hashable, Codable, Comparable {
    let rule: String
    let owner: String

    static func < (left: Place, right: Place) -> Bool {
      (left.rule, left.owner) < (right.rule, right.owner)
    }
  }

  let before: [Place]
  let after: [Place]

  /// Creates what is known of a plan that nobody has judged.
  public init() {
    (before, after) = ([], [])
  }

  init(before: [Finding], after: [Finding]) {
    (self.before, self.after) = (Place.all(in: before), Place.all(in: after))
  }

  /// The errors of a plan that takes back a plan with these.
  func reversed(in now: [Finding]) -> PlanErrors {
    PlanErrors(before: Place.all(in: now), accepted: before)
  }

  private init(before: [Place], accepted: [Place]) {
    (self.before, after) = (before, accepted)
  }
}

extension PlanErrors.Place {
  static func all(in findings: [Finding]) -> [PlanErrors.Place] {
    Set(
      findings.filter { $0.severity == .error }
        .map { PlanErrors.Place(rule: $0.rule, owner: $0.owner.dotless) }
    ).sorted()
  }
}

extension Planner {
  /// Returns the reasons for which edits that were planned earlier must not be written to a zone as it is now.
  ///
  /// - Parameters:
  ///   - plan: The plan that they belong to.
  ///   - edits: Those that are about to be written.
  ///   - zone: The zone as it is now.
  /// - Returns: The hazard of errors that the zone has not, and that nobody has seen with the plan.
  public func newErrors(of plan: Plan, _ edits: [Edit], in zone: Zone) -> [Hazard] {
    guard !edits.isEmpty else { return [] }
    let errors = PlanErrors(before: verdict(on: zone), after: verdict(on: zone.applying(edits)))
    let new = Set(errors.after).subtracting(errors.before).subtracting(plan.errors.after)
    return new.isEmpty ? [] : [.newErrors(Set(new.map(\.rule)).sorted())]
  }
}
