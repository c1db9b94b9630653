import DNSModel
import Reporting
import Wording
import ZonePlan
import ZoneWriter

/// Asks a person about every conflict and every change of a plan that was shown.
struct Interview {
  let console: Console
  let zone: Zone
  let planner: Planner
  let store: any ZoneStore
  /// The comment that new records get.
  var comment: String?
  /// The alternatives that were taken before, or `nil` if the plan's conflicts are no longer for choice.
  var choices: [ConflictChoice]?

  private var text: ChoiceText { ChoiceText(console.language) }

  /// Returns what the person wants of a plan; nothing is written.
  ///
  /// - Parameter shown: The plan, as it was shown.
  /// - Returns: The chosen part, proved anew and shown if it is another one than before.
  /// - Throws: ``Reporting/Problem`` if the person stops or wants none of it.
  func part(of shown: Plan) throws -> Plan {
    guard !shown.isEmpty || choices != nil && !shown.conflicts.isEmpty else { return shown }
    let (plan, decided) = try withoutConflicts(shown)
    var kept: Set<String> = []
    for bundle in ChangeBundle.all(in: plan) {
      let changes = bundle.changes.filter { !plan.leftOut.contains($0) }
      let isDecided = changes.allSatisfy { decided.contains(Aim($0.edit)) }
      guard try isDecided || isWanted(changes, of: plan.purpose) else { continue }
      kept.formUnion(changes.map(\.id))
    }
    guard !kept.isEmpty else { throw ConfirmationProblems.notConfirmed }
    let isWhole = kept.count == plan.changes.count
    let part = isWhole ? plan : planner.part(of: plan, for: zone) { kept.contains($0.id) }
    if part != shown {
      let words = PlanText(console.language)
      try console.present(
        words.lines(part, digest: try part.digest()) + words.mark(comment, on: part)
      )
    }
    return part
  }

  // MARK: Conflicts

  /// What an edit is after, whichever identity a new record gets.
  private struct Aim: Hashable {
    let before: RecordID?
    var after: Record?

    init(_ edit: Edit) {
      (before, after) = (edit.before?.id, edit.after)
      if before == nil { after?.id = .planned(0) }
    }
  }

  /// The plan with the alternatives that the person takes, and the edits that they have thereby chosen already.
  private func withoutConflicts(_ shown: Plan) throws -> (plan: Plan, decided: Set<Aim>) {
    guard var choices else { return (shown, []) }
    var (plan, decided) = (shown, Set<Aim>())
    var declined: Set<[PlanConflict.Alternative]> = []
    while true {
      let before = choices
      for conflict in plan.conflicts where !declined.contains(conflict.alternatives) {
        guard let letter = try letter(for: conflict), let chosen = conflict.alternative(letter) else {
          declined.insert(conflict.alternatives)
          continue
        }
        choices.append(ConflictChoice(conflict: conflict.id, alternative: letter))
        decided.formUnion(chosen.edits.map(Aim.init))
      }
      guard choices != before else { return (plan, decided) }
      plan = try planned(choices, without: shown.leftOut)
    }
  }

  /// What was left out before the questions stays left out.
  private func planned(_ choices: [ConflictChoice], without leftOut: [Change]) throws -> Plan {
    let plan = try AlternativeOptions.plan(for: zone, planner, choosing: choices)
    let dropped = Set(leftOut.map { Aim($0.edit) })
    return dropped.isEmpty
      ? plan : planner.part(of: plan, for: zone) { !dropped.contains(Aim($0.edit)) }
  }

  private func letter(for conflict: PlanConflict) throws -> String? {
    try console.show(text.conflict(conflict))
    let answer = try answer(for: conflict)
    try console.show([.blank])
    return answer
  }

  private func answer(for conflict: PlanConflict) throws -> String? {
    let question = InterviewWords.which(conflict)
    while true {
      let reply = try reply(to: question)
      if conflict.letters.contains(reply) { return reply }
      switch reply {
      case "n", "neither": return nil
      case "q", "quit": throw ConfirmationProblems.notConfirmed
      default:
        try console.show([Line(InterviewWords.unknown(conflict.letters + ["n", "q"])(console.language))])
      }
    }
  }

  // MARK: Changes

  private func isWanted(_ changes: [Change], of purpose: PlanPurpose) throws -> Bool {
    try console.show(text.changes(changes))
    let answer = try answer(for: changes, of: purpose)
    try console.show([.blank])
    return answer
  }

  private func answer(for changes: [Change], of purpose: PlanPurpose) throws -> Bool {
    let question = InterviewWords.write(changes)
    while true {
      switch InterviewReply(try reply(to: question)) {
      case .yes: return true
      case .no: return false
      case .quit: throw ConfirmationProblems.notConfirmed
      case .exposes: try console.show(text.exposure(changes, of: purpose))
      case .request: try showRequest(for: changes)
      case nil: try console.show([Line(InterviewWords.unknown(InterviewReply.letters)(console.language))])
      }
    }
  }

  private func showRequest(for changes: [Change]) throws {
    let request: StoreRequest
    do {
      request = try store.request(for: changes.map { $0.marked(with: comment).edit })
    } catch {
      throw APIProblems.problem(error, reading: zone.apex.dotless, notDone: Problem.nothingWritten)
    }
    let body = RequestBody.lines(request.body).map {
      Line([Span($0.text)], indent: 4 + $0.depth * 2, hanging: 8 + $0.depth * 2)
    }
    try console.show([Line("\(request.method) \(request.path)", .strong, indent: 4)] + body + [.blank])
  }

  private func reply(to question: [Text]) throws(Problem) -> String {
    guard let typed = Prompt.answer(to: question) else { throw ConfirmationProblems.notConfirmed }
    return typed.filter { $0 != " " }.lowercased()
  }
}
