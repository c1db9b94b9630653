import ArgumentParser
import Reporting
import Wording

/// The command line of a run, as far as its messages depend on it.
struct Invocation: Sendable {
  /// The arguments, as they were typed.
  var arguments: [String] = []
  /// A Boolean value telling whether the command can write to DNS.
  var isWriting = false
  /// What makes the commands that messages suggest.
  var commands = CommandSuggestions()

  init() {}

  /// Reads what a command line says about the commands that come after it.
  init(_ arguments: [String], _ command: any ParsableCommand) {
    self.arguments = arguments
    isWriting = command is ApplyCommand || command is UndoCommand
    commands = (command as? any SuggestingCommand)?.suggestions ?? CommandSuggestions()
    commands.language = ArgumentScan(arguments).language.map { ["--lang", $0.rawValue] } ?? []
  }

  /// Returns the same command for another zone.
  ///
  /// - Parameters:
  ///   - zone: The zone that it shall be for.
  ///   - typed: How the zone was named.
  /// - Returns: The command with all its options.
  func command(naming zone: String, insteadOf typed: String) -> SuggestedCommand {
    var corrected = arguments
    // What stands behind an option is its value more often than a zone.
    let places = arguments.indices.filter { arguments[$0] == typed }
    let place = places.first { $0 > 0 && !arguments[$0 - 1].hasPrefix("-") } ?? places.last
    if let place { corrected[place] = zone }
    return SuggestedCommand(corrected)
  }
}
