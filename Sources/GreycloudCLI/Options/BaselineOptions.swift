import ArgumentParser
import MailRules
import Reporting
import Wording

/// Against which findings a check is compared.
struct BaselineOptions: ParsableArguments {
  @Option(
    name: .long,
    help: ArgumentHelp(
      Text(
        "Show and count only findings that this file does not hold.",
        ja: "このファイルにない問題だけを表示し、終了コードに反映します。"
      ),
      "FILE"
    )
  )
  var baseline: String?

  @Option(
    name: .long,
    help: ArgumentHelp(
      Text(
        "Write today's findings to a file for --baseline, and exit with 0.",
        ja: "現在の問題を --baseline 用のファイルに書き出します（終了コードは 0）。"
      ),
      "FILE"
    )
  )
  var writeBaseline: String?

  func validate() throws {
    guard writeBaseline != "-" else {
      throw ValidationError(
        Text(
          "--write-baseline saves findings for later; name a file, such as --write-baseline known.json.",
          ja: "--write-baseline は問題を後で使うために保存します。--write-baseline known.json のようにファイル名を指定してください。"
        )(Session.language)
      )
    }
    guard baseline == nil || writeBaseline == nil else {
      throw ValidationError(
        Text(
          "--baseline and --write-baseline exclude each other.",
          ja: "--baseline と --write-baseline は同時に指定できません。"
        )(Session.language)
      )
    }
  }

  /// Reads the baseline.
  ///
  /// - Returns: The baseline, or `nil` if none was named.
  /// - Throws: ``Reporting/Problem`` if the file cannot be used.
  func load() throws(Problem) -> Baseline? {
    guard let baseline else { return nil }
    let contents = try InputFile.contents(of: baseline, for: .baseline)
    guard let read = BaselineDocument.baseline(in: contents) else {
      throw PolicyProblems.noBaseline(baseline)
    }
    return read
  }
}
