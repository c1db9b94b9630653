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

  /// Works out what has to happen.
  ///
  /// - Parameters:
  ///   - step: The request that is hit.
  ///   - fault: What happens to it.
  ///   - phases: How many phases the run has.
  init(_ step: Step, _ fault: CellFault, phases: Int) {
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

  /// A read after some phases, the last of which it is to confirm.
  private static func reading(_ phase: Int, _ fault: CellFault, _ phases: Int) -> Expectation {
    let status: Int32
    switch fault.look {
    case .lost, .refused: return done(phases)
    case .dark: status = phase == 0 ? 69 : 74
    case .killed: status = 137
    }
    var stopped = Expectation(status, sent: phase, confirmed: max(0, phase - 1), landed: phase)
    stopped.isCertain = phase == 0
    return stopped
  }

  private static func writing(_ phase: Int, _ fault: CellFault, _ phases: Int) -> Expectation {
    let (before, isFirst) = (phase - 1, phase == 1)
    let status: Int32
    switch fault.look {
    case .lost:
      guard !fault.isHandled else { return done(phases) }
      status = isFirst ? 69 : 74
    case .refused: status = isFirst ? 75 : 74
    case .killed: status = 137
    case .dark: status = 74
    }
    let landed = fault.isHandled ? phase : before
    var stopped = Expectation(status, sent: phase, confirmed: before, landed: landed)
    stopped.isCertain = fault.look != .killed && fault.look != .dark && fault != .late
    if fault == .late { stopped.landedAtLast = phase }
    return stopped
  }
}
