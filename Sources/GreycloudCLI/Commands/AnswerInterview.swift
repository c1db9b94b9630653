import DNSModel
import MailRules
import Reporting
import Wording
import ZonePlan

/// Asks a person for the answers on which a plan depends; nothing is written.
struct AnswerInterview {
  let console: Console
  let loaded: LoadedZone

  /// Creates the interview, or `nil` where nobody can be asked or wants to be.
  init?(_ console: Console, about loaded: LoadedZone, _ output: OutputOptions) {
    let surroundings = Session.surroundings
    guard surroundings.inputIsTerminal, surroundings.outputIsTerminal, output.format == .text,
      output.out == nil, !output.quiet
    else { return nil }
    (self.console, self.loaded) = (console, loaded)
  }

  /// Returns what the person said in the end, each question asked once.
  ///
  /// - Parameters:
  ///   - stated: What was said before.
  ///   - questions: Returns what is open when some answers are given.
  /// - Returns: The answers, each of which can be used.
  /// - Throws: ``Reporting/Problem`` if the questions cannot be shown.
  func answers(
    completing stated: Answers,
    _ questions: (Answers) throws -> [PlanQuestion]
  ) throws -> Answers {
    var (answers, asked) = (stated, Set<Question>())
    while let item = try questions(answers).first(where: { !asked.contains($0.question) }) {
      asked.insert(item.question)
      try console.show([
        Line([Span(item.question.text(console.language)), Span("  [\(item.rule)]", .faint)])
      ])
      answers = try answer(item.question.subject, completing: answers) ?? answers
      try console.show([.blank])
    }
    return answers
  }

  /// Asks until the answer can be used, or is left open.
  private func answer(_ subject: Question.Subject, completing answers: Answers) throws -> Answers? {
    while let typed = Prompt.answer(to: QuestionWords.question(subject)),
      typed.contains(where: { !$0.isWhitespace })
    {
      do throws(AnswerRefusal) {
        let completed = try answers.adding(typed, as: subject)
        let refusals = completed.refusals(in: loaded.zone, loaded.evidence)
        guard let refusal = refusals.first else { return completed }
        throw refusal
      } catch {
        try console.show([Line(QuestionWords.refused(error)(console.language), .doubtful)])
      }
    }
    return nil
  }
}

extension Answers {
  /// Returns the answers with one more, as it was typed.
  fileprivate func adding(_ typed: String, as subject: Question.Subject) throws(AnswerRefusal) -> Answers {
    var answers = self
    switch subject {
    case .mailAddress:
      for word in typed.split(whereSeparator: { " ,".contains($0) }) {
        answers.mailAddresses.append(try AnswerReader.typed.address(String(word)))
      }
    case .mailHost: answers.mailHost = try AnswerReader.typed.host(typed)
    case .mailUse where AnswerReader.meansNoMail(typed): answers.hasNoMail = true
    case .provider, .mailUse:
      // Whoever has a server of their own names that.
      guard MailProvider.named(typed) == nil, typed.contains(".") else {
        answers.provider = try AnswerReader.typed.provider(typed)
        break
      }
      answers.mailHost = try AnswerReader.typed.host(typed)
    }
    return answers
  }
}
