import Reporting
import Wording

/// Problems with the comment of new records.
enum MarkProblems {
  static func tooLong(_ length: Int, limit: Int) -> Problem {
    Problem(
      .usage,
      Text(
        "The comment has \(length) characters, and the zone's plan allows \(limit).",
        ja: "コメントは \(length) 文字ですが、このゾーンのプランの上限は \(limit) 文字です。"
      ),
      notDone: Problem.nothingWritten,
      next: Text("Give a shorter one with --comment.", ja: "--comment で短いものを指定してください。")
    )
  }
}
