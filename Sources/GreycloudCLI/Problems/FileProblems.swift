import Glibc
import Reporting
import Wording

/// Problems with files.
enum FileProblems {
  static func unreadable(
    _ path: String,
    errno: Int32,
    _ status: ExitStatus = .badInput
  ) -> Problem {
    Problem(
      status,
      Text("\(path) cannot be read: \(reason(errno)).", ja: "\(path) を読み取れません: \(reason(errno))。"),
      notDone: Problem.nothingDone,
      next: Text("Check the path and its permissions.", ja: "パスと権限を確認してください。")
    )
  }

  static func tooLarge(_ path: String, _ limit: Int, _ status: ExitStatus) -> Problem {
    Problem(
      status,
      Text(
        "\(path) is larger than the \(limit) octets that such a file may have.",
        ja: "\(path) は、このファイルの上限 \(limit) オクテットを超えています。"
      ),
      notDone: Problem.nothingDone,
      next: Text("Name another file.", ja: "別のファイルを指定してください。")
    )
  }

  static func unwritable(_ path: String, errno: Int32) -> Problem {
    Problem(
      .badInput,
      Text("\(path) cannot be written: \(reason(errno)).", ja: "\(path) に書き込めません: \(reason(errno))。"),
      notDone: Text(
        "No file was saved and nothing was written to DNS.",
        ja: "ファイルは保存されておらず、DNS への書き込みもしていません。"
      ),
      next: Text("Name a file in a folder that you may write to.", ja: "書き込めるフォルダーのファイルを指定してください。")
    )
  }

  static func lostOutput(errno: Int32) -> Problem {
    Problem(
      .badInput,
      Text(
        "Standard output cannot be written: \(reason(errno)).",
        ja: "標準出力に書き込めません: \(reason(errno))。"
      ),
      notDone: Text(
        "The output is not complete, and nothing was written to DNS.",
        ja: "出力は不完全です。DNS への書き込みはしていません。"
      ),
      next: Text(
        "Let standard output lead to a terminal or to a file with room.",
        ja: "標準出力を、端末か空きのあるファイルにつないでください。"
      )
    )
  }

  private static func reason(_ errno: Int32) -> String {
    String(cString: strerror(errno))
  }
}
