import DNSModel
import MailRules

@testable import ZonePlan

extension Planner {
  /// Returns a plan as it is planned anew once it was saved.
  ///
  /// - Parameters:
  ///   - plan: The plan.
  ///   - zone: The zone that it was made for.
  ///   - now: The zone as it is when the plan is applied, if it is another one.
  /// - Returns: The plan.
  func renewed(_ plan: Plan, savedFor zone: Zone, in now: Zone? = nil) -> RenewedPlan {
    renewed(.sample(plan, for: zone), in: now ?? zone)
  }
}

extension PortablePlan {
  /// Returns a plan as it is saved.
  static func sample(_ plan: Plan, for zone: Zone, asked request: PlanRequest = PlanRequest()) -> PortablePlan
  {
    PortablePlan(plan, for: zone, Evidence(), asked: request, tool: "t", made: "2026-11-23T12:00:00Z")
  }
}

extension RenewedPlan {
  /// A Boolean value telling whether it is not written, whatever a person says.
  var isRefused: Bool { !plan.hazards.isEmpty || !unproposed.isEmpty }
}

extension Plan {
  /// A plan that changes nothing.
  static let empty = Plan(
    apex: .example,
    info: ZoneInfo(id: "zone-1"),
    changes: [],
    outcome: PlanOutcome(fixed: [], remaining: [], new: []),
    hazards: [],
    rrsets: []
  )
}
