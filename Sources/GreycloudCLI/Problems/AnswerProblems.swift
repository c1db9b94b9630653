import DNSModel
import MailRules
import Reporting
import Wording

/// Problems with what a person, or a policy, says about the mail of a domain.
enum AnswerProblems {
  static func refused(_ refusals: [AnswerRefusal], for apex: DomainName) -> Problem {
    let reasons = refusals.map { $0.text(givenAs: $0.subject.rawValue) }
    return Problem(
      .usage,
      Text(
        "This cannot be used for \(apex): \(joined(reasons))",
        ja: "\(apex) には使えません: \(joined(reasons))"
      ),
      notDone: Text("No answer was used.", ja: "回答は使っていません。"),
      next: Text(verbatim: "")
    )
  }

  static func refused(_ refusals: [AnswerRefusal], for apex: DomainName, in file: String) -> Problem {
    let reasons = refusals.map { $0.text(givenAs: $0.subject.setting) }
    return Problem(
      .badConfiguration,
      Text(
        "The policy \(file) cannot be used for \(apex): \(joined(reasons))",
        ja: "ポリシー \(file) は \(apex) に使えません: \(joined(reasons))"
      ),
      notDone: Problem.nothingDone,
      next: Text(
        "Correct the file, or leave it aside with --no-policy.",
        ja: "ファイルを直すか、--no-policy でポリシーなしで実行してください。"
      )
    )
  }

  private static func joined(_ texts: [Text]) -> Text {
    guard let first = texts.first else { return Text(verbatim: "") }
    return texts.dropFirst().reduce(first) { Text("\($0) \($1)", ja: "\($0)\($1)") }
  }
}

extension Question.Subject {
  /// The key under which a policy file has such an answer.
  fileprivate var setting: String {
    switch self {
    case .mailAddress: "mail-addresses:"
    case .mailHost: "mail-host:"
    case .provider: "provider:"
    case .mailUse: ""
    }
  }
}
