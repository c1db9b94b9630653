/// What is under way when something goes wrong.
enum Stage: String, Sendable, CaseIterable {
  case apply, undo

  /// The arguments that start it.
  var arguments: [String] {
    switch self {
    case .apply: ["apply", FaultZone.name]
    case .undo: ["undo"]
    }
  }
}
