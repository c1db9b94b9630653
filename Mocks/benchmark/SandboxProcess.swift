import Subprocess

/// The local server as a process of its own, so that it shares neither memory nor threads with what is measured.
struct SandboxProcess {
  /// The zone that it generates.
  static let zone = "generated-1.example"

  /// The environment variables that lead to it.
  let variables: [String: String]

  /// Runs a body while a server is up.
  ///
  /// - Parameters:
  ///   - executable: The server's program.
  ///   - records: How many records its zone has.
  ///   - body: What to do with the server.
  /// - Throws: The body's error, or that of a server that cannot start.
  static func serving(
    _ executable: Executable,
    records: Int,
    _ body: (SandboxProcess) async throws -> Void
  ) async throws {
    _ = try await Subprocess.run(
      executable,
      arguments: ["serve", "--zones", "1", "--records", "\(records)"],
      input: .none,
      output: .sequence,
      error: .discarded
    ) { execution in
      do {
        try await body(SandboxProcess(variables: try await variables(in: execution.standardOutput)))
      } catch {
        await execution.teardown(using: [])
        throw error
      }
      await execution.teardown(using: [])
    }
  }

  /// Reads what the server prints before it says that it is ready.
  private static func variables(in output: SubprocessOutputSequence) async throws -> [String: String] {
    var variables: [String: String] = [:]
    for try await line in output.strings() {
      let words = line.split(whereSeparator: \.isWhitespace)
      guard words.first == "export", let parts = words.last?.split(separator: "=", maxSplits: 1) else {
        break
      }
      variables[String(parts[0])] = String(parts[1])
    }
    return variables
  }
}
