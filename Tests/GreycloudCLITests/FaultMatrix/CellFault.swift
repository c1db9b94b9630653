import CloudflareSandbox

/// What goes wrong with one request: a column of the matrix.
enum CellFault: String, Sendable, CaseIterable {
  case dropped = "drop"
  case doneDropped = "+drop"
  case rateLimited = "429"
  case internalError = "500"
  case doneInternalError = "+500"
  case badGateway = "502"
  case doneCut = "+cut"
  case doneGarbled = "+half"
  case doneSlow = "+slow"
  case late = "late"
  case killed = "kill"
  case doneKilled = "+kill"
  case dark = "dark"
  case doneDark = "+dark"
  case same1, same2, other1, other2, gone1, gone2, again1, again2

  /// What the column is called in words; a plus sign says that the request is handled all the same.
  var meaning: String {
    switch self {
    case .dropped: "the connection closes before the request is handled"
    case .doneDropped: "the request is handled, and the connection closes"
    case .rateLimited: "429, and nothing is handled"
    case .internalError: "500 with an error of the API, and nothing is handled"
    case .doneInternalError: "the request is handled, and the answer is 500"
    case .badGateway: "502 with a page of HTML, and nothing is handled"
    case .doneCut: "the request is handled, and the connection closes in the middle of the answer"
    case .doneGarbled: "the request is handled, and the answer ends in the middle of its JSON"
    case .doneSlow: "the request is handled, and the answer comes after the time-out"
    case .late: "the request is handled only when the program has ended"
    case .killed: "SIGKILL before the request is handled"
    case .doneKilled: "SIGKILL once the request is handled, before the answer"
    case .dark: "nothing is handled from here on"
    case .doneDark: "the request is handled, and neither its answer nor anything later gets through"
    case .same1, .same2: "somebody edits what phase \(phase) changes in a record"
    case .other1, .other2: "somebody edits the comment of a record of phase \(phase)"
    case .gone1, .gone2: "somebody deletes a record of phase \(phase)"
    case .again1, .again2: "somebody deletes a record of phase \(phase) and makes it again"
    }
  }

  private var phase: Int { meddling?.phase ?? 0 }

  /// What another person does once the request is handled, before its answer arrives.
  var meddling: Meddling? {
    guard let phase = rawValue.last?.wholeNumberValue,
      let kind = Meddling.Kind(rawValue: String(rawValue.dropLast()))
    else { return nil }
    return Meddling(kind: kind, phase: phase)
  }

  /// How it looks from the program's side.
  enum Look: Sendable {
    /// There is no usable answer, and the next request may well have one.
    case lost
    /// The answer is that nothing was done.
    case refused
    /// There is no program any more.
    case killed
    /// Nothing gets through any more.
    case dark
    /// All is as it should be, and another person is at work.
    case meddled
  }

  var look: Look {
    switch self {
    case .dropped, .doneDropped, .internalError, .doneInternalError, .badGateway, .doneCut, .doneGarbled,
      .doneSlow, .late:
      .lost
    case .rateLimited: .refused
    case .killed, .doneKilled: .killed
    case .dark, .doneDark: .dark
    case .same1, .same2, .other1, .other2, .gone1, .gone2, .again1, .again2: .meddled
    }
  }

  /// Whether the request is handled before the program ends.
  var isHandled: Bool { rawValue.hasPrefix("+") || look == .meddled }

  /// Whether it differs from another column for such a request: a read that is handled is as good as none, and what is
  /// edited before the zone is read is no more than another zone.
  func concerns(_ step: Step) -> Bool {
    if let meddling {
      let isThere = !MeddledRecord(step.stage, phase: meddling.phase).isDeleted || step.phase < meddling.phase
      return step.hasReadZone && (isThere || meddling.kind == .again)
    }
    return switch self {
    case .late, .doneDark: step.role == .writing
    default: true
    }
  }

  /// The faults that let it happen.
  ///
  /// - Parameters:
  ///   - number: The number of the request that is hit.
  ///   - gates: What holds the request, and what then holds its answer.
  /// - Returns: The faults.
  func faults(at number: Int, _ gates: (request: Gate, answer: Gate)) -> [Fault] {
    switch self {
    case .dark: [Fault(.drop, .from(number))]
    case .doneDark: [Fault(.dropAfterHandling, .nth(number)), Fault(.drop, .from(number + 1))]
    default: [Fault(effect(gates), .nth(number))]
    }
  }

  private func effect(_ gates: (request: Gate, answer: Gate)) -> Fault.Effect {
    switch self {
    case .dropped, .dark: .drop
    case .doneDropped, .doneDark: .dropAfterHandling
    case .rateLimited: .rateLimited(retryAfter: 1)
    case .internalError: .internalError
    case .doneInternalError: .statusAfterHandling(500)
    case .badGateway: .status(502)
    case .doneCut: .cutBody
    case .doneGarbled: .truncatedBody
    case .doneSlow, .doneKilled: .holdAnswer(gates.answer)
    case .same1, .same2, .other1, .other2, .gone1, .gone2, .again1, .again2: .holdAnswer(gates.answer)
    case .late: .holdBoth(request: gates.request, answer: gates.answer)
    case .killed: .holdThenDrop(gates.request)
    }
  }
}
