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
    }
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
  }

  var look: Look {
    switch self {
    case .dropped, .doneDropped, .internalError, .doneInternalError, .badGateway, .doneCut, .doneGarbled,
      .doneSlow, .late:
      .lost
    case .rateLimited: .refused
    case .killed, .doneKilled: .killed
    case .dark, .doneDark: .dark
    }
  }

  /// Whether the request is handled before the program ends.
  var isHandled: Bool { rawValue.hasPrefix("+") }

  /// Whether it differs from another column for such a request: a read that is handled is as good as none.
  func concerns(_ step: Step) -> Bool {
    switch self {
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
    case .late: .holdBoth(request: gates.request, answer: gates.answer)
    case .killed: .holdThenDrop(gates.request)
    }
  }
}
