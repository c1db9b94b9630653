import ArgumentParser
import DNSModel
import Wording
import ZonePlan

/// What a person allows beyond what every plan may do.
struct BrakeOptions: ParsableArguments {
  /// The allowance for planner and writer.
  var allowance: PlanAllowance { PlanAllowance() }

  /// The arguments that give the same allowance again.
  var arguments: [String] { [] }
}
