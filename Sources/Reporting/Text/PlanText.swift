public import Wording
public import ZonePlan
import DNSModel
import MailRules

/// A plan as text: the diff that a person confirms.
public struct PlanText: Sendable {
  let language: Language

  /// Creates the renderer of a language.
  public init(_ language: Language) {
    self.language = language
  }

  /// Returns the lines of a plan.
  ///
  /// - Parameters:
  ///   - plan: The plan.
  ///   - digest: Its digest.
  ///   - needed: The answers without which an error stands.
  ///   - command: The command that writes the plan, or `nil` if that needs not be said.
  /// - Returns: The changes by phase, then questions, advice, what is left alone, and what comes out.
  public func lines(
    _ plan: Plan,
    digest: PlanDigest,
    needing needed: NeededAnswers? = nil,
    next command: SuggestedCommand? = nil
  ) -> [Line] {
    heading(plan, needed) + phases(plan) + conflicts(plan) + questions(plan, needed) + advice(plan)
      + leftAlone(plan)
      + outcome(plan) + hazards(plan) + footer(plan, digest, command)
  }

  /// Returns the line that stands in place of a plan for a run that other runs have taken back.
  ///
  /// - Parameters:
  ///   - plan: The plan, which is empty.
  ///   - runs: The runs that took it back.
  /// - Returns: The line and a blank one.
  public func takenBack(_ plan: Plan, by runs: [String]) -> [Line] {
    let words = PlanWords.takenBack(by: runs)(language)
    return [Line([Span(plan.apex.dotless, .strong), Span(": " + words)]), .blank]
  }

  /// Returns the lines that stand in place of a plan for a run that has nothing left to finish.
  ///
  /// - Parameters:
  ///   - plan: The plan, which is empty.
  ///   - run: The run.
  ///   - undoing: The runs that took changes of it back.
  ///   - command: The command that plans anew.
  /// - Returns: What became of the run, and how to plan anew.
  public func finished(
    _ plan: Plan,
    run: String,
    takenBackBy undoing: [String],
    next command: SuggestedCommand
  ) -> [Line] {
    let words = undoing.isEmpty ? PlanWords.finished(run) : PlanWords.takenBack(run, by: undoing)
    return [
      Line([Span(plan.apex.dotless, .strong), Span(": " + words(language))]),
      Line(PlanWords.planAnew(command)(language), .faint), .blank,
    ]
  }

  // MARK: Changes

  private func heading(_ plan: Plan, _ needed: NeededAnswers?) -> [Line] {
    let name = Span(plan.apex.dotless, .strong)
    let open = needed.map { Span($0.count(language), .doubtful) }
    guard !plan.isEmpty else {
      let count = plan.leftOut.count
      if count == 0, let open { return [Line([name, Span(": "), open]), .blank] }
      let words = count == 0 ? PlanWords.nothing : PlanWords.noneChosen(of: count)
      return [Line([name, Span(": " + words(language))]), .blank]
    }
    let count = PlanWords.changes(plan.changes.count)(language)
    if let open {
      return [Line([name, Span(": " + count + (language == .japanese ? "、" : ", ")), open]), .blank]
    }
    guard let run = plan.purpose.undoneRun else { return [Line([name, Span(": " + count)]), .blank] }
    return [Line([name, Span(": " + PlanWords.undo(of: run)(language) + ": " + count)]), .blank]
  }

  private func phases(_ plan: Plan) -> [Line] {
    guard plan.phaseCount > 0 else { return [] }
    var said = ChangeText.Said()
    return (1...plan.phaseCount).flatMap { phase -> [Line] in
      title(of: phase, in: plan)
        + ChangeGroup.all(in: plan.changes(inPhase: phase)).flatMap {
          ChangeText(language).block($0, &said)
        }
    }
  }

  private func title(of phase: Int, in plan: Plan) -> [Line] {
    let parts = (try? plan.steps())?.count { $0.phase == phase } ?? 1
    let heading = plan.phaseCount > 1 ? [Line(PlanWords.phase(phase)(language), .strong)] : []
    let cut = parts > 1 ? [Line(PlanWords.parts(parts)(language), .doubtful)] : []
    return heading + cut + (heading.isEmpty && cut.isEmpty ? [] : [.blank])
  }

  // MARK: What surrounds them

  private func conflicts(_ plan: Plan) -> [Line] {
    section(
      PlanWords.conflicts,
      plan.conflicts.flatMap { conflict in
        ConflictText(language).lines(conflict) { "--choose \(conflict.id)=\($0)" }
      }
    )
  }

  private func questions(_ plan: Plan, _ needed: NeededAnswers?) -> [Line] {
    section(
      PlanWords.questions,
      plan.questions.flatMap { item in
        [
          Line(item.question.text(language), indent: 2),
          Line(
            [Span(PlanWords.answer(item.question.subject), .strong), Span("  [\(item.rule)]", .faint)],
            indent: 4
          ),
        ]
      } + (needed.map { [Line($0.text(language), indent: 2)] } ?? [])
    )
  }

  private func advice(_ plan: Plan) -> [Line] {
    section(
      PlanWords.advice,
      plan.advice.map {
        Line([Span(place(of: $0, in: plan) + $0.text(language)), Span("  [\($0.rule)]", .faint)], indent: 2)
      }
    )
  }

  /// Advice on a name below the apex is of no use without the name.
  private func place(of advice: PlanAdvice, in plan: Plan) -> String {
    let name = advice.owner.dotless
    return advice.owner == plan.apex || advice.text(language).contains(name) ? "" : name + ": "
  }

  private func leftAlone(_ plan: Plan) -> [Line] {
    section(
      PlanWords.leftAlone,
      plan.leftAlone.map {
        Line(PlanWords.names($0.records)(language) + ": " + $0.reason(language), indent: 2)
      }
    )
  }

  private func outcome(_ plan: Plan) -> [Line] {
    guard !plan.isEmpty else { return [] }
    let parts = [
      (PlanWords.fixed, plan.outcome.fixed.map(named), Style.good),
      (PlanWords.remaining, plan.outcome.remaining.map { remaining($0, in: plan) }, .doubtful),
      (PlanWords.new, plan.outcome.new.map(named), .plain),
    ].filter { !$0.1.isEmpty }
    return section(
      PlanWords.outcome,
      parts.map { title, rules, style in
        Line([Span(title(language), style), Span(" " + rules.joined(separator: ", "))], indent: 2)
      }
    )
  }

  /// A rule that only notes something is no reason to worry.
  private func named(_ rule: String) -> String {
    RuleCatalog.info(rule)?.severity == .info ? rule + PlanWords.noted(language) : rule
  }

  /// What was a warning, or an error elsewhere, can be why a plan is refused.
  private func remaining(_ rule: String, in plan: Plan) -> String {
    let isWorse = plan.hazards.contains { hazard in
      if case .newErrors(let rules) = hazard { rules.contains(rule) } else { false }
    }
    return isWorse ? rule + PlanWords.asError(language) : named(rule)
  }

  private func hazards(_ plan: Plan) -> [Line] {
    section(PlanWords.hazards, plan.hazards.map { Line($0.text(language), .bad, indent: 2) })
  }

  /// A plan that is refused or made for records from a file cannot be applied, so there is nothing to confirm.
  private func footer(_ plan: Plan, _ digest: PlanDigest, _ command: SuggestedCommand?) -> [Line] {
    guard let command, !plan.isEmpty, plan.hazards.isEmpty, plan.info.id != nil else { return [] }
    return [Line(PlanWords.next(command)(language)), Line(PlanWords.digest(digest)(language), .faint)]
  }

  private func section(_ title: Text, _ lines: [Line]) -> [Line] {
    lines.isEmpty ? [] : [Line(title(language), .strong)] + lines + [.blank]
  }
}
