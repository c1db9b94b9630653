import ArgumentParser
import DNSModel
import Reporting
import Wording
import ZonePlan

/// The comment that new records carry.
struct MarkOptions: ParsableArguments {
  @Option(
    name: .long,
    help: ArgumentHelp(
      Text(
        "The comment of new records; otherwise \"greycloud\" and the number of the run.",
        ja: "新しいレコードのコメント。指定がなければ「greycloud」と実行番号を付けます。"
      ),
      "TEXT"
    ),
    transform: MarkOptions.text
  )
  var comment: String?

  @Flag(
    name: .long,
    help: ArgumentHelp(Text("Give new records no comment.", ja: "新しいレコードにコメントを付けません。"))
  )
  var noComment = false

  func validate() throws {
    guard comment == nil || !noComment else {
      throw ValidationError(
        Text(
          "--comment and --no-comment exclude each other.",
          ja: "--comment と --no-comment は同時に指定できません。"
        )(Session.language)
      )
    }
  }

  /// Returns the comment for records that a run creates.
  ///
  /// - Parameters:
  ///   - run: The run.
  ///   - info: The zone, whose plan limits the length.
  /// - Returns: The comment, or `nil` for none.
  /// - Throws: ``Reporting/Problem`` if the text is too long for the zone's plan.
  func comment(for run: String, in info: ZoneInfo) throws(Problem) -> String? {
    guard !noComment else { return nil }
    let text = comment ?? "greycloud \(run)"
    let length = text.unicodeScalars.count
    guard length <= info.commentLimit else { throw MarkProblems.tooLong(length, limit: info.commentLimit) }
    return text
  }

  private static func text(_ given: String) throws -> String {
    let text = given.trimmingBlanks
    guard !text.isEmpty else {
      throw ValidationError(
        Text(
          "--comment needs a text; --no-comment leaves the comment out.",
          ja: "--comment には文字列が必要です。コメントを付けない場合は --no-comment を指定してください。"
        )(Session.language)
      )
    }
    // What the diff cannot show as it is, nobody can read before they confirm it.
    guard HostileText.visible(text) == text else {
      throw ValidationError(
        Text(
          "A comment is one line without control characters and without any that cannot be seen.",
          ja: "コメントは、制御文字や目に見えない文字を含まない 1 行の文字列にしてください。"
        )(Session.language)
      )
    }
    return text
  }
}

extension String {
  /// The text without blanks at its ends; a line break is none, because nobody means to give one.
  fileprivate var trimmingBlanks: String {
    let start = drop { $0 == " " || $0 == "\t" || $0 == "\u{3000}" }
    let end = start.reversed().drop { $0 == " " || $0 == "\t" || $0 == "\u{3000}" }
    return String(end.reversed())
  }
}
