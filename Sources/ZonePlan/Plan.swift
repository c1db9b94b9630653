public import DNSModel
public import MailRules
public import Wording

/// The changes that repair a zone, and what they leave.
public struct Plan: Sendable, Hashable {
  /// The name of the zone.
  public let apex: DomainName
  /// What the provider said of the zone when the plan was made.
  public let info: ZoneInfo
  /// The changes, in the order in which they are shown and written.
  public internal(set) var changes: [Change]
  /// What only a person can answer.
  public internal(set) var questions: [PlanQuestion] = []
  /// What DNS cannot fix.
  public internal(set) var advice: [PlanAdvice] = []
  /// Names at which two rules want different things.
  public internal(set) var conflicts: [PlanConflict] = []
  /// What the plan leaves as it is, and why.
  public internal(set) var leftAlone: [LeftAlone] = []
  /// What the rules say after the changes.
  public internal(set) var outcome: PlanOutcome
  /// Reasons for which the plan must not be applied.
  public internal(set) var hazards: [Hazard]
  /// The RRsets that the plan touches, as they were.
  public internal(set) var rrsets: [Record]
  /// What the plan is for.
  public internal(set) var purpose = PlanPurpose.repair
  /// The changes that were planned and that a person did not choose.
  public internal(set) var leftOut: [Change] = []
  /// The errors of the zone before the plan and after it.
  public internal(set) var errors = PlanErrors()

  /// The number of phases.
  public var phaseCount: Int { changes.map(\.phase).max() ?? 0 }

  /// A Boolean value telling whether there is nothing to change.
  public var isEmpty: Bool { changes.isEmpty }

  /// Returns a plan that was saved for a zone as one for the zone as it is, where both are known not to differ.
  ///
  /// - Parameter zone: The zone that it is about to be written to.
  /// - Returns: The plan, with the RRsets of the zone itself.
  public func placed(in zone: Zone) -> Plan {
    var plan = self
    plan.rrsets = zone.rrsets(touchedBy: changes.map(\.edit))
    return plan
  }

  /// Returns the changes of one phase.
  ///
  /// - Parameter phase: The phase's number, from 1.
  /// - Returns: Its changes.
  public func changes(inPhase phase: Int) -> [Change] {
    changes.filter { $0.phase == phase }
  }
}

/// What a plan is for.
public enum PlanPurpose: Sendable, Hashable {
  /// It repairs what the rules found.
  case repair
  /// It reverses what an earlier run changed.
  case undo(run: String)

  /// The run that the plan takes back, if it takes one back.
  public var undoneRun: String? {
    guard case .undo(let run) = self else { return nil }
    return run
  }
}

/// A question that stands between a finding and its fix.
public struct PlanQuestion: Sendable, Hashable {
  /// The rule that asks.
  public let rule: String
  /// The name that it is about.
  public let owner: DomainName
  /// What is asked.
  public let question: Question
}

/// What to do about a finding that DNS cannot fix.
public struct PlanAdvice: Sendable, Hashable {
  /// The rule that found it.
  public let rule: String
  /// The name that it is about.
  public let owner: DomainName
  /// What to do, and where.
  public let text: Text
}

/// Something that the plan does not touch on purpose.
public struct LeftAlone: Sendable, Hashable {
  /// The records, by what they are.
  public let records: [Record]
  /// Why they stay.
  public let reason: Text
}

/// What the rules say about the zone that the plan leads to.
public struct PlanOutcome: Sendable, Hashable {
  /// Rules that no longer fire.
  public let fixed: [String]
  /// Rules that still fire.
  public let remaining: [String]
  /// Rules that fire because of the plan.
  public let new: [String]
}
