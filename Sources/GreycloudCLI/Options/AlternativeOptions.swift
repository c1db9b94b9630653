import ArgumentParser
import DNSModel
import Reporting
import Wording
import ZonePlan

/// What a person takes where two rules disagree.
struct AlternativeOptions: ParsableArguments {
  @Option(
    name: .long,
    help: ArgumentHelp(
      Text(
        "Where two rules disagree, take one of the alternatives: the conflict's number and a letter, such as c4=a.",
        ja: "規則どうしが食い違う場合に、どの案を採るかを番号と文字で指定します。例: c4=a。"
      ),
      "NUMBER=LETTER,…"
    ),
    transform: AlternativeOptions.choices
  )
  var choose: [[ConflictChoice]] = []

  /// The choices, each once.
  var choices: [ConflictChoice] {
    choose.flatMap { $0 }.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }

  /// The arguments that make the same choices again.
  var arguments: [String] {
    choices.isEmpty ? [] : ["--choose", choices.map(\.description).joined(separator: ",")]
  }

  func validate() throws {
    let twice = Dictionary(grouping: choices, by: \.conflict).filter { $0.value.count > 1 }.keys.sorted()
    guard twice.isEmpty else {
      throw ValidationError(
        Text(
          "--choose takes more than one alternative of \(list: twice).",
          ja: "--choose で \(list: twice) の案が複数指定されています。"
        )(Session.language)
      )
    }
  }

  /// Returns the plan with the conflicts decided.
  ///
  /// - Parameters:
  ///   - zone: The zone as it is.
  ///   - planner: What makes the plan.
  /// - Returns: The plan.
  /// - Throws: ``Reporting/Problem`` if a choice names no conflict, or no alternative of it.
  func plan(for zone: Zone, _ planner: Planner) throws(Problem) -> Plan {
    try Self.plan(for: zone, planner, choosing: choices)
  }

  static func plan(
    for zone: Zone,
    _ planner: Planner,
    choosing choices: [ConflictChoice]
  ) throws(Problem) -> Plan {
    do {
      return try planner.plan(for: zone, choosing: choices)
    } catch {
      throw ChoiceProblems.problem(error)
    }
  }

  /// Refuses choices where several plans are made, each of which has numbers of its own.
  ///
  /// - Parameter zones: The zones of the run.
  /// - Throws: ``Reporting/Problem`` if there are several, and choices too.
  func check(for zones: ZoneOptions) throws(Problem) {
    guard choices.isEmpty || !zones.areSeveral else { throw ChoiceProblems.severalPlans }
  }

  private static func choices(_ text: String) throws -> [ConflictChoice] {
    let words = text.split(separator: ",", omittingEmptySubsequences: false).map { $0.filter { $0 != " " } }
    return try words.map { word in
      guard let choice = ConflictChoice(word) else {
        throw ValidationError(
          Text(
            "\"\(word)\" is not a choice; it takes the number of a conflict and a letter, such as c4=a.",
            ja: "「\(word)」は指定できません。c4=a のように、食い違いの番号と案の文字を指定してください。"
          )(Session.language)
        )
      }
      return choice
    }
  }
}
