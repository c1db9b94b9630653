import ArgumentParser
import DNSModel
import Wording
import ZonePlan

/// Which changes of a plan a person wants.
struct ChoiceOptions: ParsableArguments {
  /// Returns the part of a plan that was chosen, proved anew.
  ///
  /// - Parameters:
  ///   - plan: A plan for the zone.
  ///   - zone: The zone as it is.
  ///   - planner: What proves a part.
  /// - Returns: The part, or the plan itself if nothing was chosen.
  /// - Throws: ``Reporting/Problem`` if a choice names nothing in the plan.
  func part(of plan: Plan, for zone: Zone, _ planner: Planner) throws -> Plan {
    plan
  }
}
