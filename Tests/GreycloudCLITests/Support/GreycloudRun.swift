import CloudflareSandbox

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
    let start = ProgramStart(arguments: arguments, environment: environment, directory: directory)
    return try await GreycloudProcess.start(start, input: input).wait()
  }

  /// Runs the program on a pseudo-terminal, as a person does.
  ///
  /// - Parameters:
  ///   - arguments: The arguments.
  ///   - environment: The environment variables.
  ///   - typed: What the person types, each line at the next question; after the last one the input ends.
  ///   - ahead: What is typed before the program starts.
  /// - Returns: What happened; the output holds the typed text as the terminal echoes it.
  /// - Throws: The error of a program or a terminal that cannot be started.
  static func onTerminal(
    _ arguments: [String],
    environment: [String: String] = [:],
    typed: String,
    ahead: String? = nil
  ) async throws -> GreycloudRun {
    let start = ProgramStart(arguments: arguments, environment: environment)
    return try await GreycloudProcess.onTerminal(start, typed: typed, ahead: ahead).wait()
  }

  /// Runs the program where the disk is full once some octets are written to a file.
  ///
  /// - Parameters:
  ///   - arguments: The arguments.
  ///   - environment: The environment variables.
  ///   - directory: The working directory.
  ///   - octets: The most that a file can hold.
  /// - Returns: What happened.
  /// - Throws: The error of a program that cannot be started.
  static func onFullDisk(
    _ arguments: [String],
    environment: [String: String] = [:],
    in directory: String? = nil,
    octets: Int
  ) async throws -> GreycloudRun {
    let start = ProgramStart(
      arguments: arguments,
      environment: environment,
      directory: directory,
      fileLimit: octets
    )
    return try await GreycloudProcess.start(start).wait()
  }
}

extension Sandbox {
  /// The environment that leads the program to this sandbox, and its state to a folder of the sandbox's own.
  ///
  /// - Parameter token: The token to use.
  /// - Returns: The variables.
  func environment(token: String = Sandbox.Tokens.full) -> [String: String] {
    ["CLOUDFLARE_BASE_URL": baseURL, "CLOUDFLARE_API_TOKEN": token, "XDG_STATE_HOME": stateFolder]
  }

  /// The writes that arrived, as request lines.
  var writes: [RecordedRequest] { requests.filter(\.isWrite) }
}
