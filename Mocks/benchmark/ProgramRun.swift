import Subprocess
import SystemPackage

/// A whole run of a program, whose output is read and thrown away.
struct ProgramRun: Sendable {
  /// A run that did not end as it should, so that its time means nothing.
  struct Failure: Error, CustomStringConvertible {
    let description: String
  }

  let executable: Executable
  let arguments: [String]
  var variables: [String: String] = [:]
  /// The exit codes that count as success; `check` ends with 1 when it finds something.
  var expected: Set<Int32> = [0]

  /// Runs the program once.
  ///
  /// - Throws: ``Failure`` if it ends with another exit code than expected.
  func callAsFunction() async throws {
    let result = try await Subprocess.run(
      executable,
      arguments: Arguments(arguments),
      environment: .inherit.updating(
        Dictionary(uniqueKeysWithValues: variables.map { (Environment.Key(stringLiteral: $0), $1) })
      ),
      output: .discarded,
      error: .string(limit: 1 << 16)
    )
    guard case .exited(let code) = result.terminationStatus, expected.contains(code) else {
      throw Failure(
        description: "\(executable) \(arguments): \(result.terminationStatus)\n\(result.standardError)"
      )
    }
  }
}
