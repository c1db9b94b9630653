/// What has to become of a run in which a fault strikes: worked out from the fault alone, not from what was seen.
///
/// A read that fails once is repeated. A write is never repeated: what became of it is read, and that decides.
struct Expectation: Sendable, Hashable {
  /// The exit code.
  let status: Int32
  /// The phases that were sent.
  let sent: Int
  /// The phases that the program has found in the zone.
  let confirmed: Int
  /// The phases that are in the zone when the program has ended.
  let landed: Int
  /// The phases that are in the zone once everything under way has been handled.
  private(set) var landedAtLast: Int
  /// Whether the program can know, when it ends, what becomes of everything that it sent.
  private(set) var isCertain = true
  /// Whether the run stays open, so that the next one looks for what it sent.
  private(set) var isOpen = false
  /// The changes that were made and are not in force any more.
  private(set) var overtaken = 0
  /// What another person did.
  private(set) var meddled: MeddledFate?

  /// Works out what has to happen.
  ///
  /// - Parameters:
  ///   - step: The request that is hit.
  ///   - fault: What happens to it.
  ///   - phases: How many phases the run has.
  init(_ step: Step, _ fault: CellFault, phases: Int) {
    if let meddling = fault.meddling {
      self = Self.meddled(step, meddling, phases)
      return
    }
    switch step.role {
    case .writing: self = Self.writing(step.phase, fault, phases)
    case .reading: self = Self.reading(step.phase, fault, phases)
    }
  }

  private init(_ status: Int32, sent: Int, confirmed: Int, landed: Int) {
    self.status = status
    self.sent = sent
    self.confirmed = confirmed
    self.landed = landed
    landedAtLast = landed
  }

  /// Nothing stopped the run.
  private static func done(_ phases: Int) -> Expectation {
    Expectation(0, sent: phases, confirmed: phases, landed: phases)
  }

  /// A read after some phases, all of which were answered.
  private static func reading(_ phase: Int, _ fault: CellFault, _ phases: Int) -> Expectation {
    let status: Int32
    switch fault.look {
    case .lost, .refused, .meddled: return done(phases)
    case .dark: status = phase == 0 ? 69 : 74
    case .killed: status = 137
    }
    var stopped = Expectation(status, sent: phase, confirmed: phase, landed: phase)
    stopped.isOpen = phase > 0
    return stopped
  }

  private static func writing(_ phase: Int, _ fault: CellFault, _ phases: Int) -> Expectation {
    let (before, isFirst) = (phase - 1, phase == 1)
    let status: Int32
    switch fault.look {
    case .lost:
      guard !fault.isHandled else { return done(phases) }
      status = 74
    case .meddled: return done(phases)
    case .refused: status = isFirst ? 75 : 74
    case .killed: status = 137
    case .dark: status = 74
    }
    let landed = fault.isHandled ? phase : before
    var stopped = Expectation(status, sent: phase, confirmed: before, landed: landed)
    stopped.isCertain = fault.look == .refused
    stopped.isOpen = !stopped.isCertain
    if fault == .late { stopped.landedAtLast = phase }
    return stopped
  }

  /// What matters is whether the program reads the zone between the edit and its own write, and after that.
  private static func meddled(_ step: Step, _ meddling: Meddling, _ phases: Int) -> Expectation {
    let record = MeddledRecord(step.stage, phase: meddling.phase)
    let isWritten = step.phase >= meddling.phase
    var fate = MeddledFate(meddling: meddling, record: record, isWritten: isWritten)
    var expected = isWritten ? after(step, &fate, phases) : before(step, &fate, phases)
    expected.meddled = fate
    return expected
  }

  /// The edit comes before the record is written.
  private static func before(_ step: Step, _ fate: inout MeddledFate, _ phases: Int) -> Expectation {
    let (kind, phase) = (fate.meddling.kind, fate.meddling.phase)
    if step.phase == 0, !step.isBeforeWrite { return Expectation(75, sent: 0, confirmed: 0, landed: 0) }
    let isSeen = !step.isBeforeWrite || step.phase < phase - 1
    if kind == .other, !fate.record.isDeleted {
      fate.isTold = true
      return done(phases)
    }
    if isSeen { return Expectation(74, sent: phase - 1, confirmed: phase - 1, landed: phase - 1) }
    guard kind == .same || kind == .other else {
      return Expectation(phase == 1 ? 75 : 74, sent: phase, confirmed: phase - 1, landed: phase - 1)
    }
    fate.isKept = false
    return done(phases)
  }

  /// The edit comes once the record is written.
  private static func after(_ step: Step, _ fate: inout MeddledFate, _ phases: Int) -> Expectation {
    let phase = fate.meddling.phase
    let isSeen = step.role == .writing && step.phase == phase
    guard isSeen, fate.meddling.kind != .other else {
      fate.isTold = isSeen
      return done(phases)
    }
    var stopped = Expectation(74, sent: phase, confirmed: phase, landed: phase)
    stopped.overtaken = fate.record.isDeleted ? 0 : 1
    return stopped
  }
}
