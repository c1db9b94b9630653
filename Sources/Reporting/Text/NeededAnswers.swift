public import MailRules
import Wording

/// The answers without which an error stands.
public struct NeededAnswers: Sendable, Hashable {
  /// What is asked for, each once.
  public let subjects: [Question.Subject]
  /// How many questions there are; two hosts may each lack an address.
  private let questions: Int
  /// The command that gives them, in which words in capitals stand for the answers.
  public let command: SuggestedCommand

  /// Creates answers that are needed, or `nil` if there are none.
  ///
  /// - Parameters:
  ///   - subjects: What is asked for.
  ///   - command: Makes the command from the options that give the answers.
  public init?(_ subjects: [Question.Subject], command: ([String]) -> SuggestedCommand) {
    guard !subjects.isEmpty else { return nil }
    questions = subjects.count
    self.subjects = Question.Subject.allCases.filter(subjects.contains)
    self.command = command(
      self.subjects.flatMap { Self.options($0).split(separator: " ").map(String.init) }
    )
  }

  /// The option in a command line, of which several exclude each other.
  private static func options(_ subject: Question.Subject) -> String {
    PlanWords.answer(subject == .mailUse ? .provider : subject)
  }

  /// How many there are.
  var count: Text {
    questions == 1
      ? Text("1 answer is needed", ja: "回答が 1 件必要です")
      : Text("\(questions) answers are needed", ja: "回答が \(questions) 件必要です")
  }

  /// How they are given.
  var text: Text {
    Text("To answer: \(command)", ja: "回答するには: \(command)")
  }
}
