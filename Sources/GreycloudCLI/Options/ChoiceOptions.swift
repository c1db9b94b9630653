import ArgumentParser
import DNSModel
import Reporting
import Wording
import ZonePlan

/// Which changes of a plan a person wants.
struct ChoiceOptions: ParsableArguments {
  @Option(
    name: .long,
    help: ArgumentHelp(
      Text(
        "Keep only these changes: numbers (c1), kinds (grey-cloud) or rules (mx-target-proxied), separated by commas.",
        ja: "指定した変更だけを行います。番号（c1）、種類（grey-cloud）、規則（mx-target-proxied）をカンマ区切りで指定します。"
      ),
      "WHAT,…"
    ),
    transform: ChoiceOptions.words
  )
  var onlyChange: [[String]] = []

  @Option(
    name: .long,
    help: ArgumentHelp(
      Text(
        "Leave these changes out, by number, kind or rule; of those that --only-change keeps, if it is given.",
        ja: "指定した変更（番号・種類・規則）を除きます。--only-change があれば、それで残ったものから除きます。"
      ),
      "WHAT,…"
    ),
    transform: ChoiceOptions.words
  )
  var exceptChange: [[String]] = []

  /// Returns the arguments that make a chosen plan again.
  ///
  /// - Parameter plan: The plan that was chosen.
  /// - Returns: The options with the words that name something in it.
  func arguments(for plan: Plan) -> [String] {
    let choice = choice.narrowed(to: plan)
    return (choice.only.map { ["--only-change", $0.joined(separator: ",")] } ?? [])
      + (choice.except.isEmpty ? [] : ["--except-change", choice.except.joined(separator: ",")])
  }

  /// Returns the part of a plan that was chosen, proved anew.
  ///
  /// - Parameters:
  ///   - plan: A plan for the zone.
  ///   - zone: The zone as it is.
  ///   - planner: What proves a part.
  ///   - isOneOfMany: Whether other zones are planned by the same words, so that not all of them need to name something
  ///     here.
  /// - Returns: The part, or the plan itself if nothing was chosen.
  /// - Throws: ``Reporting/Problem`` if a choice names nothing in the plan.
  func part(
    of plan: Plan,
    for zone: Zone,
    _ planner: Planner,
    isOneOfMany: Bool = false
  ) throws(Problem) -> Plan {
    guard !choice.isEmpty else { return plan }
    let strangers = choice.strangers(in: plan).filter { !isOneOfMany && !isSaidOfNothing($0, plan) }
    if let word = strangers.first { throw ChoiceProblems.noChange(word, in: plan) }
    return planner.part(of: plan, for: zone) { choice.includes($0) }
  }

  /// Returns what tells the chosen changes of a plan that was written from the others.
  ///
  /// - Parameter plan: The plan.
  /// - Returns: Whether a change was chosen; every one if nothing was.
  /// - Throws: ``Reporting/Problem`` if a choice names nothing in the plan.
  func predicate(in plan: Plan) throws(Problem) -> (Change) -> Bool {
    let choice = choice
    if let word = choice.strangers(in: plan).first { throw ChoiceProblems.noChange(word, in: plan) }
    return { choice.includes($0) }
  }

  /// Refuses words that cannot mean the same in several plans.
  ///
  /// - Parameter zones: The zones of the run.
  /// - Throws: ``Reporting/Problem`` if there are several, and a word is neither a kind nor a rule.
  func check(for zones: ZoneOptions) throws(Problem) {
    guard zones.areSeveral, let word = choice.words.first(where: { !ChoiceWord.isKindOrRule($0) }) else {
      return
    }
    throw ChoiceProblems.neitherKindNorRule(word)
  }

  private var choice: ChangeChoice {
    ChangeChoice(
      only: onlyChange.isEmpty ? nil : onlyChange.flatMap { $0 },
      except: exceptChange.flatMap { $0 }
    )
  }

  /// Once all is repaired, the command that repaired it finds nothing to change, which is no mistake.
  private func isSaidOfNothing(_ word: String, _ plan: Plan) -> Bool {
    plan.isEmpty && plan.conflicts.isEmpty && (ChoiceWord.isNumber(word) || ChoiceWord.isKindOrRule(word))
  }

  private static func words(_ text: String) throws -> [String] {
    let words = text.split(separator: ",").map { String($0.filter { $0 != " " }) }.filter { !$0.isEmpty }
    guard !words.isEmpty else {
      throw ValidationError(
        Text("No change is named.", ja: "変更が指定されていません。")(Session.language)
      )
    }
    return words
  }
}
