public import DNSModel
import MailRules

/// The errors of a zone before a plan and after it, as all rules saw them when the plan was made.
///
/// What the person saw is accepted, and what was wrong before a run when it is taken back. Every other error that the
/// plan would cause when it is written, because something that it depends on has changed, is a reason not to write it.
public struct PlanErrors: Sendable, Hashable, Codable {
  /// An error at a name.
  struct Place: Sendable, Hashable, Codable, Comparable {
    let rule: String
    let owner: String

    static func < (left: Place, right: Place) -> Bool {
      (left.rule, left.owner) < (right.rule, right.owner)
    }
  }

  /// One place for each error, so that a second one at a name is not hidden by the first.
  let before: [Place]
  let after: [Place]

  /// Creates what is known of a plan that nobody has judged.
  public init() {
    (before, after) = ([], [])
  }

  init(before: [Finding], after: [Finding]) {
    self.init(before: Place.all(in: before), after: Place.all(in: after))
  }

  private init(before: [Place], after: [Place]) {
    (self.before, self.after) = (before, after)
  }

  /// The errors of a plan that takes back a plan with these.
  func reversed(in now: [Finding]) -> PlanErrors {
    PlanErrors(before: Place.all(in: now), after: before)
  }

  /// The errors of the plan with only those accepted that somebody has accepted with another one too.
  func accepted(only seen: PlanErrors) -> PlanErrors {
    PlanErrors(before: before, after: after.subtracting(after.subtracting(seen.after)))
  }

  /// The errors of a part of the plan: what only the whole would lead to, nobody has accepted for the part.
  func part(before: [Finding], after: [Finding]) -> PlanErrors {
    let refused = added(before: before, after: after)
    return PlanErrors(before: Place.all(in: before), after: Place.all(in: after).subtracting(refused))
  }

  /// The rules whose errors come to a zone although nobody has accepted them.
  ///
  /// - Parameters:
  ///   - before: What is found in the zone.
  ///   - after: What would be found.
  /// - Returns: The rules, sorted.
  func rulesAdded(before: [Finding], after: [Finding]) -> [String] {
    Set(added(before: before, after: after).map(\.rule)).sorted()
  }

  /// The errors of the plan without some that nobody may accept.
  func refusing(_ places: [Place]) -> PlanErrors {
    PlanErrors(before: before, after: after.subtracting(places))
  }

  /// The errors that come to a zone although nobody has accepted them.
  func added(before: [Finding], after: [Finding]) -> [Place] {
    Place.all(in: after).subtracting(Place.all(in: before).union(with: self.after))
  }
}

extension PlanErrors.Place {
  fileprivate static func all(in findings: [Finding]) -> [PlanErrors.Place] {
    findings.filter { $0.severity == .error }
      .map { PlanErrors.Place(rule: $0.rule, owner: $0.owner.dotless) }
      .sorted()
  }
}

extension [PlanErrors.Place] {
  private var counts: [Element: Int] { Dictionary(map { ($0, 1) }, uniquingKeysWith: +) }

  private init(_ counts: [Element: Int]) {
    self = counts.flatMap { repeatElement($0.key, count: Swift.max(0, $0.value)) }.sorted()
  }

  /// The places of both, each as often as it is in the one that has it more often.
  fileprivate func union(with other: Self) -> Self {
    Self(counts.merging(other.counts, uniquingKeysWith: Swift.max))
  }

  /// The places that another list does not have, or not as often.
  fileprivate func subtracting(_ other: Self) -> Self {
    let others = other.counts
    return Self(counts.reduce(into: [:]) { $0[$1.key] = $1.value - (others[$1.key] ?? 0) })
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
    return Hazard.newErrors(verdict(on: zone), verdict(on: zone.applying(edits)), besides: plan.errors)
  }
}

extension Hazard {
  /// Returns the hazard of errors that nobody has accepted.
  ///
  /// - Parameters:
  ///   - before: What is found in the zone.
  ///   - after: What would be found.
  ///   - errors: What was accepted.
  /// - Returns: The hazard, if there are such errors.
  static func newErrors(_ before: [Finding], _ after: [Finding], besides errors: PlanErrors) -> [Hazard] {
    let rules = errors.rulesAdded(before: before, after: after)
    return rules.isEmpty ? [] : [.newErrors(rules)]
  }

  /// Returns the hazard of more errors than the zone had.
  ///
  /// Repairing one mistake may uncover another that it was hiding: that is one error for another, and it is shown.
  static func moreErrors(_ before: [Finding], _ after: [Finding]) -> [Hazard] {
    after.errorCount > before.errorCount ? newErrors(before, after, besides: PlanErrors()) : []
  }
}

extension [Finding] {
  fileprivate var errorCount: Int { count { $0.severity == .error } }
}
