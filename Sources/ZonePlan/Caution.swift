public import DNSModel

/// What a writer asks before it sends something to a zone that may have changed since the plan was shown.
public struct Caution: Sendable {
  private let planner: Planner
  private let allowance: PlanAllowance

  /// Creates a caution.
  ///
  /// - Parameters:
  ///   - planner: What judges the zone as the plan was judged.
  ///   - allowance: What the person allows beyond what every plan may do.
  public init(_ planner: Planner, _ allowance: PlanAllowance) {
    (self.planner, self.allowance) = (planner, allowance)
  }

  /// Returns the reasons not to write the rest of a plan.
  ///
  /// - Parameters:
  ///   - changes: Those that are left to write.
  ///   - plan: The plan that they belong to.
  ///   - zone: The zone as it is now.
  /// - Returns: The hazards that nobody has seen with the plan, or that nobody can allow.
  public func hazards(_ changes: [Change], of plan: Plan, in zone: Zone) -> [Hazard] {
    let edits = changes.map(\.edit)
    let known = Hazard.all(in: edits, of: zone, allowing: allowance).standing(against: plan.purpose)
    return known + planner.newErrors(of: plan, edits, in: zone)
  }
}
