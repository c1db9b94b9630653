import Reporting
import Wording

/// What every command of one run shares, without passing it through the argument parser.
enum Session {
  /// The surroundings of the run.
  @TaskLocal static var surroundings = Surroundings(
    environment: [:],
    inputIsTerminal: false,
    outputIsTerminal: false,
    columns: nil
  )

  /// The files that the run writes.
  @TaskLocal static var outputs = OutputLedger()

  /// The language of help and messages.
  @TaskLocal static var language = Language.english

  /// Whether messages are coloured.
  @TaskLocal static var color = ColorChoice.auto

  /// The command line of the run.
  @TaskLocal static var invocation = Invocation()

  /// What makes the commands that messages suggest.
  static var commands: CommandSuggestions { invocation.commands }
}
