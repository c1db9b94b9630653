import ArgumentParser
import Glibc
import Reporting
import Wording

/// One run of the program: parse, run, and turn whatever happens into an exit code.
public struct CommandLineRun: Sendable {
  private let arguments: [String]
  private let surroundings: Surroundings

  /// Creates a run.
  ///
  /// - Parameters:
  ///   - arguments: The arguments without the program's name.
  ///   - surroundings: What the process found around itself.
  public init(arguments: [String], surroundings: Surroundings) {
    self.arguments = arguments
    self.surroundings = surroundings
  }

  /// Runs the command.
  ///
  /// - Returns: The exit code.
  public func exitCode() async -> Int32 {
    for name in TokenSource.variables { surroundings.environment[name].map(OutputGate.learn) }
    let scan = ArgumentScan(arguments)
    scan.misplacedTokens.forEach(OutputGate.learn)
    return await Session.$surroundings.withValue(surroundings) {
      await Session.$language.withValue(scan.language ?? surroundings.localeLanguage) {
        await Session.$color.withValue(scan.color ?? .auto) {
          await Session.$outputs.withValue(OutputLedger()) { await run().rawValue }
        }
      }
    }
  }

  /// Runs the command and finishes the files that it has begun; one that could not do its work leaves them as they were.
  private func run() async -> ExitStatus {
    do {
      let status = try await parsed()
      try Session.outputs.publish()
      return status
    } catch let problem as Problem {
      Session.outputs.discard()
      Console.complain(problem)
      return problem.status
    } catch {
      Session.outputs.discard()
      return end(error)
    }
  }

  private func parsed() async throws -> ExitStatus {
    do {
      if let unknown = UnknownCommand(arguments) { throw unknown.problem }
      let invocation = Invocation(arguments, try Greycloud.parseAsRoot(arguments))
      try await Session.$invocation.withValue(invocation) { try await runCommand() }
      return .success
    } catch let status as ExitStatus {
      return status
    }
  }

  /// The arguments are parsed once more, because the task that runs a command must be the only one that has it.
  private func runCommand() async throws {
    var command = try Greycloud.parseAsRoot(arguments)
    if var command = command as? any AsyncParsableCommand {
      try await command.run()
    } else {
      try command.run()
    }
  }

  /// Help and version are thrown too; only they go to standard output.
  private func end(_ error: any Error) -> ExitStatus {
    let speech = ParserSpeech(Session.language)
    let lines = speech.lines(Greycloud.fullMessage(for: error, columns: ParserSpeech.unwrapped))
    let code = Greycloud.exitCode(for: error)
    let descriptor = code == .success ? STDOUT_FILENO : STDERR_FILENO
    let width =
      code == .success ? surroundings.columns ?? 80 : isatty(descriptor) == 1 ? surroundings.columns : nil
    let text = TextFormat(color: false, width: width).render(lines)
    guard code == .success else {
      Console.write(text, to: descriptor)
      return code == .validationFailure ? .usage : .bug
    }
    do {
      try Console.output(text)
      return .success
    } catch {
      Console.complain(error)
      return error.status
    }
  }
}
