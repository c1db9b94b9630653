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
    var (answers, asked) = (stated, Set<Question.Subject>())
    // The address of a second host cannot be told apart from that of the first, so it is asked for in the next run.
    while let item = try questions(answers).first(where: { !asked.contains($0.question.subject) }) {
      asked.insert(item.question.subject)
      try console.show([
        Line([Span(item.question.text(console.language)), Span("  [\(item.rule)]", .faint)])
      ])
      let reply = try reply(to: item.question.subject, completing: answers)
      try console.show([.blank])
      switch reply {
      case .answers(let completed): answers = completed
      case .open: continue
      case .end: return answers
      }
    }
    return answers
  }

  /// What came of a question.
  private enum Reply {
    /// An answer, with those before it.
    case answers(Answers)
    /// It is left open.
    case open
    /// The person asks for no more questions.
    case end
  }

  /// Asks until the answer can be used, or is left open.
  private func reply(to subject: Question.Subject, completing answers: Answers) throws -> Reply {
    while let line = Prompt.answer(to: QuestionWords.question(subject)) {
      let typed = line.filter { !$0.isWhitespace }
      if typed.isEmpty { return .open }
      if ["q", "quit"].contains(typed.lowercased()) { return .end }
      do throws(AnswerRefusal) {
        let completed = try answers.adding(line, as: subject)
        let refusals = completed.refusals(in: loaded.zone, loaded.evidence)
        guard let refusal = refusals.first else { return .answers(completed) }
        throw refusal
      } catch {
        try console.show([Line(QuestionWords.refused(error)(console.language), .doubtful)])
      }
    }
    return .end
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
      switch try AnswerReader.typed.receiver(typed) {
      case .provider(let provider): answers.provider = provider
      case .host(let host): answers.mailHost = host
      }
    }
    return answers
  }
}
