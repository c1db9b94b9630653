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
  /// Whether the records of the zone have been read by then, this request included.
  var hasReadZone = true
  /// Whether it is the last one before a write.
  var isBeforeWrite = false
  let description: String
}

extension Step {
  /// Describes a request of a run.
  ///
  /// - Parameters:
  ///   - stage: The stage.
  ///   - index: The position of the request.
  ///   - requests: All requests of the run.
  init(_ stage: Stage, _ index: Int, in requests: [RecordedRequest]) {
    let (number, request) = (index + 1, requests[index])
    let phase = requests[...index].count(where: \.isWrite)
    // The identifier of the zone is another one in every sandbox.
    let name = request.path.split(separator: "/").last.map { $0.count == 32 ? "zone" : String($0) } ?? ""
    let place = phase == 0 ? "" : request.isWrite ? " (phase \(phase))" : " (after phase \(phase))"
    self.init(
      stage: stage,
      number: number,
      role: request.isWrite ? .writing : .reading,
      phase: phase,
      hasReadZone: requests[...index].contains { $0.path.hasSuffix("/dns_records") },
      isBeforeWrite: requests.indices.contains(number) && requests[number].isWrite,
      description: "\(stage.rawValue) \(number): \(request.method) \(name)\(place)"
    )
  }
}
