import Reporting

/// A command whose options have to be repeated by the commands that it suggests.
protocol SuggestingCommand {
  /// What makes those commands.
  var suggestions: CommandSuggestions { get }
}

extension CheckCommand: SuggestingCommand {
  var suggestions: CommandSuggestions { zones.suggestions(policy) }
}

extension PlanCommand: SuggestingCommand {
  var suggestions: CommandSuggestions { zones.suggestions(policy) }
}

extension ApplyCommand: SuggestingCommand {
  var suggestions: CommandSuggestions {
    CommandSuggestions(
      connection: connection.arguments,
      policy: policy.arguments,
      identifiers: ZoneArgument.identifiers(in: [target])
    )
  }
}

extension UndoCommand: SuggestingCommand {
  var suggestions: CommandSuggestions {
    CommandSuggestions(connection: connection.arguments, policy: policy.arguments)
  }
}

extension ZonesCommand: SuggestingCommand {
  var suggestions: CommandSuggestions { CommandSuggestions(connection: connection.arguments) }
}

extension DoctorCommand: SuggestingCommand {
  var suggestions: CommandSuggestions { CommandSuggestions(connection: connection.arguments) }
}

extension ZoneOptions {
  fileprivate func suggestions(_ policy: PolicyOptions) -> CommandSuggestions {
    CommandSuggestions(
      connection: source.connection.arguments,
      policy: policy.arguments,
      source: source.arguments,
      identifiers: ZoneArgument.identifiers(in: zones)
    )
  }
}
