public import DNSModel
import FoundationEssentials
public import MailRules

/// A plan as `-o` saves it: what it was planned from, and the edits that were chosen.
///
/// Anybody can write such a file. So it holds nothing that greycloud says about the edits: that is planned anew from the
/// zone in it, where the plan is shown, or from the zone as it is, where the plan is applied.
public struct PortablePlan: Sendable {
  /// Why a file is not a plan that can be used.
  public enum Failure: Error, Hashable, Sendable {
    /// It is not JSON of this shape.
    case notAPlan(String)
    /// Another version of greycloud wrote it.
    case schema(String)
    /// It was changed after it was saved.
    case edited
    /// It would change a name that is not in the zone.
    case outsideZone(DomainName, zone: DomainName)
    /// It was planned by rules or for a provider that this version does not know.
    case unknown(String)
  }

  /// An edit with the number by which it is called.
  struct NumberedEdit: Sendable, Hashable {
    let id: String
    let edit: Edit
  }

  /// The schema that this version writes and reads.
  public static let schema = "greycloud.saved-plan/2"

  /// The zone as it was read.
  public let zone: Zone
  /// What was found out outside the zone.
  public let evidence: Evidence
  /// What the person asked for.
  public let request: PlanRequest
  /// The edits that were chosen.
  let changes: [NumberedEdit]
  /// The edits that were planned and not chosen.
  let leftOut: [NumberedEdit]
  /// The version of greycloud that made the plan.
  public let tool: String
  /// When it was made, as `2026-11-23T12:00:00Z`.
  public let made: String

  /// Creates a plan to save.
  ///
  /// - Parameters:
  ///   - plan: The plan.
  ///   - zone: The zone that it was made for.
  ///   - evidence: What was found out outside the zone.
  ///   - request: What the person asked for.
  ///   - tool: The version of greycloud.
  ///   - made: When it was made, as `2026-11-23T12:00:00Z`.
  public init(
    _ plan: Plan,
    for zone: Zone,
    _ evidence: Evidence,
    asked request: PlanRequest,
    tool: String,
    made: String
  ) {
    self.init(
      zone: zone,
      evidence: evidence,
      request: request,
      changes: plan.changes.map { NumberedEdit(id: $0.id, edit: $0.edit) },
      leftOut: plan.leftOut.map { NumberedEdit(id: $0.id, edit: $0.edit) },
      tool: tool,
      made: made
    )
  }

  init(
    zone: Zone,
    evidence: Evidence,
    request: PlanRequest,
    changes: [NumberedEdit],
    leftOut: [NumberedEdit],
    tool: String,
    made: String
  ) {
    (self.zone, self.evidence, self.request) = (zone, evidence, request)
    (self.changes, self.leftOut) = (changes, leftOut)
    (self.tool, self.made) = (tool, made)
  }

  /// The edits that were chosen.
  public var chosenEdits: [Edit] { changes.map(\.edit) }

  /// The edits that were planned, chosen or not.
  var edits: [Edit] { (changes + leftOut).map(\.edit) }

  /// The day on which the plan was made, which some repairs write into a record.
  var day: CalendarDate? { CalendarDate(made.prefix(10)) }

  /// Returns the number that confirms the plan.
  ///
  /// - Returns: The digest of the chosen edits.
  /// - Throws: `EncodingError` if a value cannot be written as JSON.
  public func digest() throws -> PlanDigest {
    let edits = chosenEdits
    let phases = PhaseOrder(edits)
    return try PlanDigest(zone: zone.info.id ?? zone.apex.dotless, edits.map { (phases.phase(of: $0), $0) })
  }
}
