/// Makes the commands that the messages of a run suggest: each carries what it needs to work as it is printed.
public struct CommandSuggestions: Sendable, Hashable {
  /// The options that lead to the same API with the same token.
  public var connection: [String]
  /// The options that choose the same policy.
  public var policy: [String]
  /// The options that name the file which the records come from, if they come from one.
  public var source: [String]
  /// The options that choose the same language.
  public var language: [String]
  /// The identifiers by which the run names zones, because a name need not tell which zone is meant.
  public var identifiers: Set<String>

  /// Creates the suggestions of a run that was given none of these options.
  public init(
    connection: [String] = [],
    policy: [String] = [],
    source: [String] = [],
    language: [String] = [],
    identifiers: Set<String> = []
  ) {
    self.connection = connection
    self.policy = policy
    self.source = source
    self.language = language
    self.identifiers = identifiers
  }

  /// Returns the argument that names a zone.
  ///
  /// - Parameters:
  ///   - name: Its name.
  ///   - id: Its identifier, if it has one.
  ///   - isShared: Whether the token sees another zone of the same name.
  /// - Returns: The name, or the identifier where the name does not tell which zone is meant.
  public func zone(_ name: String, _ id: String?, isShared: Bool = false) -> String {
    guard let id, isShared || identifiers.contains(id) else { return name }
    return id
  }

  // MARK: Zones

  /// Returns the command that checks a zone.
  public func check(_ zone: String) -> SuggestedCommand { reading(["check", zone]) }

  /// Returns the command that plans for a zone.
  public func plan(_ zone: String, _ options: [String] = []) -> SuggestedCommand {
    reading(["plan", zone] + options)
  }

  /// Returns the command that writes a plan.
  ///
  /// - Parameters:
  ///   - target: A zone, a saved plan or a run.
  ///   - options: What the plan depends on.
  /// - Returns: The command.
  public func apply(_ target: String, _ options: [String] = []) -> SuggestedCommand {
    SuggestedCommand(["apply", target] + options + policy + connection + language)
  }

  /// Returns the command that takes a run back.
  public func undo(_ run: String) -> SuggestedCommand {
    SuggestedCommand(["undo", run] + policy + connection + language)
  }

  // MARK: The token

  /// The command that lists the zones of the token.
  public var zones: SuggestedCommand { SuggestedCommand(["zones"] + connection + language) }

  /// The command that checks every zone of the token.
  public var checkAll: SuggestedCommand { reading(["check", "--all"]) }

  /// Returns the command that tells what the token may do with a zone.
  public func doctor(_ zone: String) -> SuggestedCommand {
    SuggestedCommand(["doctor", zone] + connection + language)
  }

  // MARK: Neither

  /// The command that lists the runs.
  public var history: SuggestedCommand { SuggestedCommand(["history"] + language) }

  /// Returns the command that explains a rule.
  public func explain(_ rule: String) -> SuggestedCommand { SuggestedCommand(["explain", rule] + language) }

  /// The command that lists the rules.
  public var rules: SuggestedCommand { SuggestedCommand(["rules"] + language) }

  /// Returns the command that shows what a provider documents.
  public func providers(_ id: String) -> SuggestedCommand { SuggestedCommand(["providers", id] + language) }

  /// A file takes the place of the API, so neither address nor token matters then.
  private func reading(_ arguments: [String]) -> SuggestedCommand {
    SuggestedCommand(arguments + (source.isEmpty ? connection : source) + policy + language)
  }
}
