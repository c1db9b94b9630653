import DNSModel
import MailRules
import Wording

/// The zone as it shall be, and who wants which record changed.
struct PlanDraft {
  /// A reason for a change of one record.
  struct Reason: Hashable {
    let rule: String
    let note: Text
    let risk: Remedy.Risk
  }

  /// What a person decided about a conflict.
  struct Decision {
    let conflict: PlanConflict
    let chosen: PlanConflict.Alternative
  }

  let zone: Zone
  private(set) var desired: Zone
  private(set) var reasons: [RecordID: [Reason]] = [:]
  private var knownReasons: [RecordID: Set<Reason>] = [:]
  /// What may be written of the repair.
  var units: RepairUnits?
  /// The disputes that the last round left; an earlier one may have been settled by another fix.
  private var disputes: [[Proposal]] = []
  /// What a person decided about, so that nothing else is changed there.
  private var settled: Set<Touched> = []
  /// The highest number that a conflict had before some were decided.
  private var lastNumber = 0
  private var created = 0
  /// For each record the numbers of the remedies that want it changed.
  private(set) var remedies: [RecordID: [Int]] = [:]
  private var carriedOut = 0

  init(zone: Zone) {
    self.zone = zone
    desired = zone
  }

  /// Applies a round to the desired zone.
  ///
  /// Equal edits of several rules are made once and keep every reason.
  mutating func add(_ round: PlanRound) {
    make(round.accepted)
    disputes = round.disputes
  }

  /// The conflicts that are left, numbered after the changes.
  ///
  /// A number that a conflict had before some were decided is not given to another one, so that choices made one after
  /// the other mean what they meant.
  var conflicts: [PlanConflict] {
    let first = firstNumber
    return disputes.enumerated().map { PlanConflict(id: "c\(first + $0)", $1) }
  }

  private var firstNumber: Int { max(edits.count, lastNumber) + 1 }

  /// Makes the changes that a person chose.
  ///
  /// A choice between alternatives is a trade-off, however safe each of them is.
  mutating func take(_ decisions: [Decision]) {
    lastNumber = firstNumber + disputes.count - 1
    for decision in decisions {
      let alternatives = decision.conflict.alternatives
      let chosen = alternatives.filter { Set($0.edits) == Set(decision.chosen.edits) }
      let made = make(
        chosen.map {
          Proposal(rule: $0.rule, owner: decision.conflict.owner, remedy: Remedy($0.edits, note: $0.note))
        }
      )
      settled.formUnion((alternatives.flatMap(\.edits) + made).flatMap(Touched.all))
    }
  }

  /// Returns whether a proposal would change what a person decided about, or put another record there.
  ///
  /// The other records of the same name are still for everybody, and for other decisions.
  func isSettled(_ proposal: Proposal) -> Bool {
    proposal.remedy.edits.contains { !settled.isDisjoint(with: Touched.claims(of: $0)) }
  }

  /// Returns the edits that were made, with the identities of the new records.
  @discardableResult
  private mutating func make(_ proposals: [Proposal]) -> [Edit] {
    let replacements = RecordReplacements(in: proposals.map { $0.remedy.edits.filter { !isPresent($0) } })
    var numbered: [Edit: Edit] = [:]
    var edits: [Edit] = []
    for proposal in proposals {
      carriedOut += 1
      for edit in replacements.joined(proposal.remedy.edits) where !isPresent(edit) {
        if numbered[edit] == nil {
          let made = number(edit)
          numbered[edit] = made
          edits.append(made)
        }
        guard let id = numbered[edit]?.recordID else { continue }
        record(Reason(proposal), for: id)
        remedies[id, default: []].append(carriedOut)
      }
    }
    desired = desired.applying(edits)
    return edits
  }

  /// The differences between the zone and the desired one, in zone order, creations last.
  var edits: [Edit] {
    let wanted = Dictionary(desired.records.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let existing = Set(zone.records.map(\.id))
    let changed = zone.records.compactMap { record -> Edit? in
      guard let after = wanted[record.id] else { return .delete(record) }
      return after == record ? nil : .update(before: record, after: after)
    }
    return changed + desired.records.filter { !existing.contains($0.id) }.map(Edit.create)
  }

  /// Several mistakes at one name may ask for a record that an earlier round has made already.
  private func isPresent(_ edit: Edit) -> Bool {
    guard case .create(let record) = edit else { return false }
    return desired.records(at: record.owner, record.type).contains { $0.rdata == record.rdata }
  }

  private mutating func number(_ edit: Edit) -> Edit {
    guard case .create(var record) = edit else { return edit }
    created += 1
    record.id = .planned(created)
    return .create(record)
  }

  private mutating func record(_ reason: Reason, for id: RecordID) {
    guard knownReasons[id, default: []].insert(reason).inserted else { return }
    reasons[id, default: []].append(reason)
  }
}

extension PlanDraft.Reason {
  init(_ proposal: Proposal) {
    self.init(rule: proposal.rule, note: proposal.remedy.note, risk: proposal.remedy.risk)
  }
}

extension Edit {
  /// The identity of the record that the edit creates, changes or deletes.
  var recordID: RecordID? { (before ?? after)?.id }
}
