import DNSModel
import MailRules

/// What may be written of a repair, in units of which either all is planned or nothing.
///
/// A unit whose records may not all be touched is left to the person as a whole. The other half of it would leave mail
/// between two states, and no way round is looked for: another remedy for the same finding would put a second set-up
/// beside the one that another tool keeps, or that the owner protects.
struct RepairUnits {
  private let limits: TouchLimits
  /// Why the records and places of the blocked units may not be changed.
  private var blocked: [Touched: TouchLimits.Reason] = [:]
  /// The records and places of the units that may be written.
  private var open: Set<Touched> = []
  /// All that would be planned if everything could be touched.
  private let whole: Set<EditAim>
  /// Why the first of the blocked units may not be written.
  private var firstReason: TouchLimits.Reason?

  /// Sorts the edits of a plan that was made as if everything could be touched.
  ///
  /// - Parameters:
  ///   - draft: The draft of that plan.
  ///   - limits: What may not be touched.
  init(of draft: PlanDraft, under limits: TouchLimits) {
    self.limits = limits
    let edits = draft.edits
    whole = Set(edits.map(EditAim.init))
    let reasons = edits.map(limits.reason(against:))
    guard reasons.contains(where: { $0 != nil }) else { return }
    for members in EditUnits(edits, in: draft).all {
      let touched = members.flatMap { Touched.subjects(of: edits[$0]) }
      guard let reason = members.lazy.compactMap({ reasons[$0] }).first else {
        open.formUnion(touched)
        continue
      }
      firstReason = firstReason ?? reason
      for subject in touched { blocked[subject] = blocked[subject] ?? reason }
    }
    open.subtract(blocked.keys)
  }

  /// Blocks what would be repaired otherwise if everything could be touched: it hangs on what is blocked.
  ///
  /// - Parameter edits: The edits of a plan within the units that may be written.
  /// - Returns: Whether something was blocked that was not before.
  mutating func blockStrays(among edits: [Edit]) -> Bool {
    let strays = edits.filter { !whole.contains(EditAim($0)) }.flatMap(Touched.subjects)
    let fresh = Set(strays).subtracting(blocked.keys)
    for subject in fresh { blocked[subject] = firstReason }
    open.subtract(fresh)
    return !fresh.isEmpty
  }

  /// A Boolean value telling whether some of the repair may not be written.
  var areLimited: Bool { !blocked.isEmpty }

  /// Returns whether a proposal belongs to what may be written.
  func allow(_ proposal: Proposal) -> Bool {
    proposal.remedy.edits.allSatisfy { edit in
      limits.reason(against: edit) == nil && Touched.subject(of: edit).map(open.contains) != false
    }
  }

  /// Returns the reason because of which a proposal is not planned, if it is that a record may not be touched.
  func reason(against proposal: Proposal) -> TouchLimits.Reason? {
    let edits = proposal.remedy.edits
    return edits.lazy.compactMap(limits.reason(against:)).first
      ?? edits.lazy.compactMap { Touched.subject(of: $0).flatMap { blocked[$0] } }.first
  }
}

extension Touched {
  /// What an edit is about: the stored record that it changes, or the place that gets a new one.
  fileprivate static func subject(of edit: Edit) -> Touched? {
    guard let before = edit.before else { return edit.after.map(target) }
    return before.id.isPlanned ? nil : .record(before.id)
  }

  /// All that an edit of a plan is about: a record that changes may stand for one that goes and one that comes.
  fileprivate static func subjects(of edit: Edit) -> [Touched] {
    [subject(of: edit), edit.after.map(target)].compactMap { $0 }
  }

  private static func target(of record: Record) -> Touched {
    TextPlace(record).map(Touched.text) ?? .place(Place(record))
  }
}
