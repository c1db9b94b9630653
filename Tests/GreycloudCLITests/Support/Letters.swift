import CloudflareSandbox
import Testing

extension Sandbox {
  /// Every field of every record that a person can set, whatever identifiers the records have.
  var letters: [String] { records(ofZone: "example.com").map(\.description).sorted() }
}

extension GreycloudRun {
  /// Runs a command that asks, and types `yes`.
  ///
  /// - Parameters:
  ///   - arguments: The arguments.
  ///   - sandbox: The sandbox that it talks to.
  /// - Returns: What happened.
  /// - Throws: The error of a program that cannot be started.
  static func confirmed(_ arguments: [String], in sandbox: Sandbox) async throws -> GreycloudRun {
    try await onTerminal(arguments, environment: sandbox.environment(), typed: "yes\n")
  }

  /// The run that it made, as it says how to take it back.
  var runName: String {
    get throws { try #require(output.runs.last, "\(self)") }
  }
}

extension String {
  /// The names of runs in a text, in their order.
  var runs: [String] { matches(of: /[0-9]{8}-[0-9]{6}-[0-9a-f]{4}/).map { String($0.output) } }
}
