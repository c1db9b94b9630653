import DNSModel
import ZonePlan

/// What a zone that was read after a step says of it.
struct StepReading {
  let zone: Zone
  /// The records of the changes that were made, by the numbers of these.
  private(set) var made: [String: RecordID] = [:]
  /// Changes that are in force.
  private(set) var inForce: [Change] = []
  /// Changes that were made, and that somebody has changed since.
  private(set) var overtaken: [Change] = []
  /// Changes that were answered and took no effect.
  private(set) var failed: [Change] = []
  /// Changes of which neither an answer nor the zone tells.
  private(set) var unseen: [Change] = []
  /// Records of changes that are in force, with what somebody has changed beside these.
  private(set) var edited: [EditedRecord] = []
  /// A Boolean value telling whether reading again could tell more.
  private(set) var mayChange = false

  private let step: WriteStep
  private let before: Zone

  /// Judges a reading.
  ///
  /// - Parameters:
  ///   - step: The step.
  ///   - answer: Its answer.
  ///   - before: The zone before it.
  ///   - zone: The zone as it was read now.
  init(of step: WriteStep, _ answer: StepAnswer, from before: Zone, in zone: Zone) {
    (self.step, self.before, self.zone) = (step, before, zone)
    let (check, acknowledged) = (LandingCheck(before: before.records, now: zone), answer.made)
    for change in step.changes {
      let landing = check.landing(of: change.rebased(on: before), known: acknowledged[change.id])
      made[change.id] = acknowledged[change.id] ?? landing.record
      if answer[change] != .ineffective, landing.isOpen { mayChange = true }
      note(change, landing, answer[change])
    }
  }

  private mutating func note(_ change: Change, _ landing: Landing, _ acknowledgement: Acknowledgement) {
    switch (landing, acknowledgement) {
    case (.inForce(let record, let fields), _):
      inForce.append(change)
      edited += [zone.record(record).flatMap { EditedRecord($0, fields) }].compactMap { $0 }
    case (_, .made): overtaken.append(change)
    case (_, .ineffective): failed.append(change)
    case (_, .missing): unseen.append(change)
    }
  }

  /// Every place of the step at which the zone is not as it left it.
  ///
  /// Nothing keeps others from writing between our last reading and our write, but it can be seen afterwards.
  var differences: [ZoneDifference] {
    let edits = step.changes.map { $0.edit.identified(by: made[$0.id]) }
    return before.applying(edits).differences(at: edits, from: zone)
      .adding(overtaken, expecting: \.after, in: zone)
  }
}
