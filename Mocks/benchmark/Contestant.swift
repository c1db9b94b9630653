/// One of two things that are measured in turn.
struct Contestant {
  /// What it is called in the report.
  let name: String
  /// How many units of work one run does, such as records.
  var units = 1
  /// Does the work once.
  let work: () async throws -> Void

  /// Returns how long one run takes, in milliseconds.
  func milliseconds() async throws -> Double {
    try await ContinuousClock().measure { try await work() } / .milliseconds(1)
  }
}
