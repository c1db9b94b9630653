import CloudflareSandbox
import Glibc
import Subprocess
import SystemPackage
import TestSupport

/// The real program while it runs.
struct GreycloudProcess: Sendable {
  let id: pid_t
  private let run: Task<GreycloudRun, any Error>

  /// Starts the program with a text on standard input.
  ///
  /// - Parameters:
  ///   - start: How it is started.
  ///   - input: What stands on standard input.
  /// - Returns: The running program.
  /// - Throws: The error of a program that cannot be started.
  static func start(_ start: ProgramStart, input: String = "") async throws -> GreycloudProcess {
    let input = try ShortInput.pipe(holding: input)
    return try await launched { report in
      let result = try await Subprocess.run(
        start.configuration,
        input: .fileDescriptor(input, closeAfterSpawningProcess: true),
        output: .string(limit: 1 << 24),
        error: .string(limit: 1 << 24)
      ) { report($0.processIdentifier.value) }
      return GreycloudRun(
        arguments: start.arguments,
        status: result.terminationStatus.code,
        output: result.standardOutput,
        errors: result.standardError
      )
    }
  }

  /// Starts the program on a pseudo-terminal, as a person does.
  ///
  /// - Parameters:
  ///   - start: How it is started.
  ///   - typed: What the person types, each line at the next question, or `nil` if nobody is there to answer. After the
  ///     last line the input ends.
  ///   - ahead: What is typed before the program starts.
  ///   - meanwhile: What happens while the program waits at its first question, before that is answered.
  /// - Returns: The running program; its output will hold the typed text as the terminal echoes it.
  /// - Throws: The error of a program or a terminal that cannot be started.
  static func onTerminal(
    _ start: ProgramStart,
    typed: String?,
    ahead: String? = nil,
    meanwhile: (@Sendable () async throws -> Void)? = nil
  ) async throws -> GreycloudProcess {
    var start = start
    start.environment.merge(["TERM": "xterm", "COLUMNS": "80"]) { own, _ in own }
    let (terminal, lines) = (try PseudoTerminal(), TypedLines(typed))
    if let ahead { terminal.typeAhead(ahead) }
    return try await launched { [start] report in
      let (questions, asked) = AsyncStream.makeStream(of: Int.self)
      async let seen = terminal.everythingShown { asked.yield(TypedLines.questions(in: $0)) }
      async let answering: Void = {
        var answered = 0
        for await number in questions where number > answered {
          if answered == 0 { try await meanwhile?() }
          for question in answered..<number { lines.answer(after: question).map(terminal.type) }
          answered = number
        }
      }()
      let result = try await Subprocess.run(
        start.configuration,
        input: .fileDescriptor(try terminal.user.duplicate(), closeAfterSpawningProcess: true),
        output: .fileDescriptor(terminal.user, closeAfterSpawningProcess: true),
        error: .string(limit: 1 << 24)
      ) { report($0.processIdentifier.value) }
      asked.finish()
      try await answering
      return GreycloudRun(
        arguments: start.arguments,
        status: result.terminationStatus.code,
        output: await seen,
        errors: result.standardError
      )
    }
  }

  /// Runs the program with a reader of its output that goes away.
  ///
  /// - Parameters:
  ///   - start: How the program is started.
  ///   - gate: Where a request of the program arrives when the reader goes, or `nil` if there is no reader from the start.
  /// - Returns: The exit code.
  /// - Throws: The error of a program that cannot be started.
  static func withoutReader(_ start: ProgramStart, since gate: Gate? = nil) async throws -> Int32 {
    let (reader, writer) = try FileDescriptor.pipe()
    if gate == nil { try reader.close() }
    async let result = Subprocess.run(
      start.configuration,
      output: .fileDescriptor(try writer.duplicate(), closeAfterSpawningProcess: true),
      error: .fileDescriptor(writer, closeAfterSpawningProcess: true)
    )
    if let gate {
      await gate.arrivals()
      try reader.close()
      gate.open()
    }
    return try await result.terminationStatus.code
  }

  /// Waits for the end of the program.
  ///
  /// - Returns: What happened.
  /// - Throws: The error of output that cannot be read.
  func wait() async throws -> GreycloudRun { try await run.value }

  /// Ends the program at once; it cannot do anything about it.
  func kill() { send(SIGKILL) }

  /// Sends the program a signal.
  func send(_ signal: Int32) { _ = Glibc.kill(id, signal) }

  /// Kills the program as soon as a request of it has reached a gate.
  ///
  /// - Parameter gate: The gate.
  /// - Returns: What happened; a program that sends no such request ends by itself.
  /// - Throws: The error of output that cannot be read.
  func killed(at gate: Gate) async throws -> GreycloudRun {
    let killer = Task(executorPreference: OwnThreads.shared) {
      await gate.arrivals()
      if !Task.isCancelled { kill() }
    }
    defer { killer.cancel() }
    return try await wait()
  }

  /// Does something as soon as a request of the program has reached a gate, and lets it pass then.
  ///
  /// - Parameters:
  ///   - gate: The gate.
  ///   - body: What is done.
  /// - Returns: What happened; a program that sends no such request ends by itself.
  /// - Throws: The error of the body, or of output that cannot be read.
  func met(at gate: Gate, _ body: @escaping @Sendable () throws -> Void) async throws -> GreycloudRun {
    let meeting = Task(executorPreference: OwnThreads.shared) {
      await gate.arrivals()
      defer { gate.open() }
      if !Task.isCancelled { try body() }
    }
    let run = try await wait()
    meeting.cancel()
    try await meeting.value
    return run
  }

  private typealias Body = @Sendable (@escaping @Sendable (pid_t) -> Void) async throws -> GreycloudRun

  private static func launched(_ body: @escaping Body) async throws -> GreycloudProcess {
    let (ids, continuation) = AsyncStream.makeStream(of: pid_t.self)
    let run = Task(executorPreference: OwnThreads.shared) {
      defer { continuation.finish() }
      return try await body { continuation.yield($0) }
    }
    for await id in ids { return GreycloudProcess(id: id, run: run) }
    _ = try await run.value
    throw CancellationError()
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
