import CloudflareSandbox

/// One request of a run in which nothing goes wrong.
struct Step: Sendable, CustomStringConvertible {
  /// What the program learns from a request.
  enum Role: Sendable {
    /// Something that it can do without.
    case advice
    /// Something without which it does not go on.
    case reading
    /// Nothing before it has changed something.
    case writing
  }

  let stage: Stage
  /// The place among the requests of the run, from 1.
  let number: Int
  let role: Role
  /// The phases that have been sent by then, this one included.
  let phase: Int
  let description: String
}

extension Step {
  private static let essential: Set = ["zones", "dns_records"]

  init(_ stage: Stage, _ number: Int, _ request: RecordedRequest, phase: Int) {
    let name = String(request.path.split(separator: "/").last ?? "")
    let place = phase == 0 ? "" : request.isWrite ? " (phase \(phase))" : " (after phase \(phase))"
    self.init(
      stage: stage,
      number: number,
      role: request.isWrite ? .writing : Self.essential.contains(name) ? .reading : .advice,
      phase: phase,
      description: "\(stage.rawValue) \(number): \(request.method) \(name)\(place)"
    )
  }
}
