import CloudflareSandbox

/// One request of a run in which nothing goes wrong.
struct Step: Sendable, CustomStringConvertible {
  /// What the program learns from a request.
  enum Role: Sendable {
    /// Something about the zone.
    case reading
    /// Whether its changes are made.
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
  init(_ stage: Stage, _ number: Int, _ request: RecordedRequest, phase: Int) {
    // The identifier of the zone is another one in every sandbox.
    let name = request.path.split(separator: "/").last.map { $0.count == 32 ? "zone" : String($0) } ?? ""
    let place = phase == 0 ? "" : request.isWrite ? " (phase \(phase))" : " (after phase \(phase))"
    self.init(
      stage: stage,
      number: number,
      role: request.isWrite ? .writing : .reading,
      phase: phase,
      description: "\(stage.rawValue) \(number): \(request.method) \(name)\(place)"
    )
  }
}
