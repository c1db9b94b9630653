import Glibc
import LocalFiles
import Reporting
import Wording

/// Problems with files.
enum FileProblems {
  /// Returns why a file that a person named is not read.
  static func unreadable(_ path: String, _ failure: FileFailure, _ purpose: InputPurpose) -> Problem {
    let (happened, next) = explanation(path, failure)
    return Problem(purpose.status, happened, notDone: Problem.nothingDone, next: next)
  }

  private static func explanation(_ path: String, _ failure: FileFailure) -> (happened: Text, next: Text) {
    switch failure {
    case .refused(_, let errno): (unreadable(path, errno), checkPath)
    case .unfit(_, let kind): (unfit(path, kind), nameAnother)
    case .tooLarge(_, let limit): (tooLarge(path, limit), nameAnother)
    case .abandoned: (abandoned(path), checkWriter)
    case .foreignLink(let link, let owner): (foreign(link, owner), nameAnother)
    case .exposed(let folder, _): (exposed(folder), nameAnother)
    }
  }

  private static let checkPath = Text("Check the path and its permissions.", ja: "パスと権限を確認してください。")
  private static let nameAnother = Text("Name another file.", ja: "別のファイルを指定してください。")
  private static let checkWriter = Text(
    "Start the program that writes to it, or name a file.",
    ja: "書き込む側のプログラムを起動するか、ファイルを指定してください。"
  )

  private static func unreadable(_ path: String, _ errno: Int32) -> Text {
    Text("\(path) cannot be read: \(reason(errno)).", ja: "\(path) を読み取れません: \(reason(errno))。")
  }

  private static func unfit(_ path: String, _ kind: FileKind) -> Text {
    Text("\(path) is \(words(kind)), not a file.", ja: "\(path) は\(words(kind))で、ファイルではありません。")
  }

  private static func tooLarge(_ path: String, _ limit: Int) -> Text {
    let most = limit >= 1 << 20 ? "\(limit >> 20) MiB" : "\(limit >> 10) KiB"
    return Text(
      "\(path) is larger than the \(most) that such a file may have.",
      ja: "\(path) は、このファイルの上限 \(most) を超えています。"
    )
  }

  private static func abandoned(_ path: String) -> Text {
    Text("Nobody writes to the pipe \(path).", ja: "パイプ \(path) に書き込むプログラムがありません。")
  }

  private static func words(_ kind: FileKind) -> Text {
    switch kind {
    case .regular: Text("a file", ja: "ファイル")
    case .folder: Text("a folder", ja: "フォルダー")
    case .link: Text("a symbolic link", ja: "シンボリックリンク")
    case .pipe: Text("a pipe", ja: "パイプ")
    case .device: Text("a device", ja: "デバイス")
    case .socket: Text("a socket", ja: "ソケット")
    }
  }

  private static func foreign(_ link: String, _ owner: uid_t) -> Text {
    let user = UserName.of(owner)
    return Text(
      "The symbolic link \(link) belongs to \(user), who can lead it anywhere.",
      ja: "シンボリックリンク \(link) は \(user) のもので、行き先を自由に変えられます。"
    )
  }

  private static func exposed(_ folder: String) -> Text {
    Text("Others can replace what is in \(folder).", ja: "\(folder) の中身はほかの利用者が置き換えられます。")
  }

  /// Returns why a file that a person named is not written.
  static func unwritable(_ path: String, _ failure: FileFailure) -> Problem {
    let happened: Text =
      switch failure {
      case .refused(_, let errno):
        Text("\(path) cannot be written: \(reason(errno)).", ja: "\(path) に書き込めません: \(reason(errno))。")
      case .abandoned:
        Text("Nobody reads from the pipe \(path).", ja: "パイプ \(path) から読み取るプログラムがありません。")
      default: explanation(path, failure).happened
      }
    return Problem(
      .badInput,
      happened,
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
