import CloudflareSandbox
import Foundation
import Subprocess
import SystemPackage

/// One run of the real program, and everything that it printed.
struct GreycloudRun: Sendable, CustomStringConvertible {
  let arguments: [String]
  let status: Int32
  let output: String
  let errors: String

  var description: String {
    "greycloud \(arguments.joined(separator: " "))\nexit \(status)\n--- output\n\(output)--- errors\n\(errors)"
  }

  /// Runs the program that was built beside the tests, with nothing in its environment but what is given.
  ///
  /// - Parameters:
  ///   - arguments: The arguments.
  ///   - environment: The environment variables.
  ///   - input: What stands on standard input.
  ///   - directory: The working directory.
  /// - Returns: What happened.
  /// - Throws: The error of a program that cannot be started.
  static func start(
    _ arguments: [String],
    environment: [String: String] = [:],
    input: String = "",
    in directory: String? = nil
  ) async throws -> GreycloudRun {
    let result = try await run(
      .path(FilePath(executable)),
      arguments: Arguments(arguments),
      environment: .custom(variables(environment)),
      workingDirectory: directory.map { FilePath($0) },
      input: .string(input),
      output: .string(limit: 1 << 24),
      error: .string(limit: 1 << 24)
    )
    return GreycloudRun(
      arguments: arguments,
      status: result.terminationStatus.code,
      output: result.standardOutput,
      errors: result.standardError
    )
  }

  /// Runs the program on a pseudo-terminal, as a person does.
  ///
  /// - Parameters:
  ///   - arguments: The arguments.
  ///   - environment: The environment variables.
  ///   - typed: What the person types.
  /// - Returns: What happened; the output holds the typed text as the terminal echoes it.
  /// - Throws: The error of a program or a terminal that cannot be started.
  static func onTerminal(
    _ arguments: [String],
    environment: [String: String] = [:],
    typed: String
  ) async throws -> GreycloudRun {
    let terminal = try PseudoTerminal()
    terminal.type(typed)
    async let seen = terminal.everythingShown()
    let result = try await run(
      .path(FilePath(executable)),
      arguments: Arguments(arguments),
      environment: .custom(
        variables(environment.merging(["TERM": "xterm", "COLUMNS": "80"]) { own, _ in own })
      ),
      input: .fileDescriptor(try terminal.user.duplicate(), closeAfterSpawningProcess: true),
      output: .fileDescriptor(terminal.user, closeAfterSpawningProcess: true),
      error: .string(limit: 1 << 24)
    )
    return GreycloudRun(
      arguments: arguments,
      status: result.terminationStatus.code,
      output: await seen,
      errors: result.standardError
    )
  }

  private static var executable: String {
    URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent().appending(path: "greycloud").path
  }

  private static func variables(_ given: [String: String]) -> [Environment.Key: String] {
    let base = ["PATH": "/usr/bin:/bin", "LC_ALL": "C", "HOME": "/nonexistent"]
    return Dictionary(
      uniqueKeysWithValues: base.merging(given) { $1 }.map { (Environment.Key(stringLiteral: $0), $1) }
    )
  }
}

extension TerminationStatus {
  /// The exit code, or 128 and the signal as a shell reports it.
  fileprivate var code: Int32 {
    switch self {
    case .exited(let code): code
    case .signaled(let signal): 128 + signal
    }
  }
}

extension Sandbox {
  /// The environment that leads the program to this sandbox.
  ///
  /// - Parameter token: The token to use.
  /// - Returns: The variables.
  func environment(token: String = Sandbox.Tokens.full) -> [String: String] {
    ["CLOUDFLARE_BASE_URL": baseURL, "CLOUDFLARE_API_TOKEN": token]
  }

  /// The writes that arrived, as request lines.
  var writes: [RecordedRequest] { requests.filter(\.isWrite) }
}
