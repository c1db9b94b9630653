import Glibc
import Reporting
import Wording
import ZoneWriter

/// Problems with what runs write down.
enum StateProblems {
  /// Runs a body and puts its failure into words.
  static func catching<Value>(
    notDone: Text = Problem.nothingWritten,
    _ body: () throws(StateFailure) -> Value
  ) throws(Problem) -> Value {
    do {
      return try body()
    } catch {
      throw problem(error, notDone: notDone)
    }
  }

  static func problem(_ failure: StateFailure, notDone: Text = Problem.nothingWritten) -> Problem {
    switch failure {
    case .noPlace: noPlace(notDone)
    case .file(let path, let errno): file(path, errno, notDone)
    case .exposed(let path, let isOwn): exposed(path, isOwn, notDone)
    case .schema(let path, let schema): schemaProblem(path, schema, notDone)
    case .damaged(let path): damaged(path, notDone)
    case .noRun(let run): noRun(run.description)
    case .occupied(let path): occupied(path)
    case .taken(let run): taken(run)
    case .interrupted(let run): interrupted(run)
    case .locked(let owner): locked(owner)
    }
  }

  private static func noPlace(_ notDone: Text) -> Problem {
    Problem(
      .badConfiguration,
      Text(
        "There is no place for the journal: neither XDG_STATE_HOME nor HOME is set.",
        ja: "ジャーナルの置き場所がありません。XDG_STATE_HOME も HOME も設定されていません。"
      ),
      notDone: notDone,
      next: Text(
        "Set XDG_STATE_HOME to a folder that stays, so that a run can be undone.",
        ja: "後で取り消せるように、XDG_STATE_HOME に消えないフォルダーを設定してください。"
      )
    )
  }

  private static func file(_ path: String, _ errno: Int32, _ notDone: Text) -> Problem {
    let reason = String(cString: strerror(errno))
    return Problem(
      .badConfiguration,
      Text(
        "The journal \(path) cannot be used: \(reason).",
        ja: "ジャーナル \(path) を使えません: \(reason)。"
      ),
      notDone: notDone,
      next: [ENOSPC, EDQUOT, EFBIG].contains(errno) ? makeRoom : moveState
    )
  }

  private static let makeRoom = Text(
    "Make room, or set XDG_STATE_HOME to a folder that has it: nothing is written to DNS that could not be undone.",
    ja: "空き容量を作るか、空きのあるフォルダーを XDG_STATE_HOME に設定してください。取り消せない変更は DNS に書き込みません。"
  )

  private static let moveState = Text(
    "Check its permissions, or set XDG_STATE_HOME to a folder that you may read and write: nothing is written to DNS that could not be undone.",
    ja: "権限を確認するか、読み書きできるフォルダーを XDG_STATE_HOME に設定してください。取り消せない変更は DNS に書き込みません。"
  )

  private static func schemaProblem(_ path: String, _ schema: String, _ notDone: Text) -> Problem {
    Problem(
      .badInput,
      Text(
        "\(path) was written by another version of greycloud (\(schema)).",
        ja: "\(path) は別のバージョンの greycloud が書いたものです（\(schema)）。"
      ),
      notDone: notDone,
      next: Text(
        "Use that version. \(passingOver)",
        ja: "そのバージョンを使ってください。\(passingOver)"
      )
    )
  }

  private static func damaged(_ path: String, _ notDone: Text) -> Problem {
    Problem(
      .badInput,
      Text(
        "\(path) is not a journal of greycloud, or it was changed.",
        ja: "\(path) は greycloud のジャーナルではないか、書き換えられています。"
      ),
      notDone: notDone,
      next: Text(
        "Restore it from a backup. \(passingOver)",
        ja: "バックアップから戻してください。\(passingOver)"
      )
    )
  }

  /// The run of the journal can then be neither finished nor taken back, but the zone itself tells what is in it.
  private static let passingOver = Text(
    "Move the file elsewhere to go on without it: the zone is read anew in any case.",
    ja: "このファイルなしで続けるには、別の場所に移してください。ゾーンはいずれにしても読み直します。"
  )

  /// Returns what is said of an open journal that tells not even its zone.
  static func unknownZone(_ failure: StateFailure) -> Problem {
    let problem = problem(failure)
    return Problem(
      problem.status,
      problem.happened,
      notDone: Text(
        "It may be of this zone; then nobody knows what its run did.",
        ja: "このゾーンのものかもしれません。その場合、その実行の結果は分かりません。"
      ),
      next: passingOver
    )
  }

  private static func exposed(_ path: String, _ isOwn: Bool, _ notDone: Text) -> Problem {
    let chmod = "`\(ShellWord.line(["chmod", "go-w", path]))`"
    let others = Text(
      "Others may write to \(path), so the journals in it can be anybody's.",
      ja: "\(path) にはほかの利用者も書き込めるため、中のジャーナルが誰のものか分かりません。"
    )
    let foreign = Text(
      "\(path) belongs to somebody else, so the journals in it can be anybody's.",
      ja: "\(path) はほかの利用者のものであるため、中のジャーナルが誰のものか分かりません。"
    )
    return Problem(
      .badConfiguration,
      isOwn ? others : foreign,
      notDone: notDone,
      next: isOwn
        ? Text(
          "If you know all that is in it: \(chmod)",
          ja: "中のファイルに心当たりがある場合: \(chmod)"
        )
        : Text(
          "Run greycloud as that user, or set XDG_STATE_HOME to a folder of your own.",
          ja: "その利用者として実行するか、XDG_STATE_HOME に自分のフォルダーを設定してください。"
        )
    )
  }

  /// Returns what is said if the run that shall be undone is not named, and the latest one cannot be read.
  static func unreadableLatest(_ run: RunID) -> Problem {
    let history = Session.commands.history
    return Problem(
      .badInput,
      Text(
        "The journal of run \(run) cannot be read, so nobody can tell which run is the latest to take back.",
        ja: "実行 \(run) のジャーナルを読めないため、最後に取り消せる実行がどれか判断できません。"
      ),
      notDone: Problem.nothingDone,
      next: Text(
        "Name the run that is meant; \(history) lists the runs.",
        ja: "取り消す実行の名前を指定してください。実行の一覧は \(history) で確認できます。"
      )
    )
  }

  static func noRun(_ run: String) -> Problem {
    Problem(
      .usage,
      Text("There is no run \(run) in the journal.", ja: "実行 \(run) はジャーナルにありません。"),
      notDone: Problem.nothingDone,
      next: list
    )
  }

  private static var list: Text {
    let history = Session.commands.history
    return Text("\(history) lists the runs.", ja: "実行の一覧は \(history) で確認できます。")
  }

  /// Returns what is said if every run was taken back.
  ///
  /// - Parameter undo: The latest run that took one back; it is undone only by name, or two `undo` would end where they
  ///   began.
  /// - Returns: The problem.
  static func nothingToUndo(except undo: RunID?) -> Problem {
    let again = undo.map { Session.commands.undo($0.description) }
    return Problem(
      .usage,
      Text("There is no run that could be undone.", ja: "取り消せる実行がありません。"),
      notDone: Problem.nothingDone,
      next: again.map {
        Text(
          "The latest one took another back; to take that back: \($0). \(list)",
          ja: "最後の実行は別の実行の取り消しです。それを取り消すには: \($0)。\(list)"
        )
      } ?? list
    )
  }

  private static func occupied(_ path: String) -> Problem {
    Problem(
      .badInput,
      Text(
        "\(path) holds something else than this run, or is no ordinary file.",
        ja: "\(path) には、この実行以外の内容が入っているか、通常のファイルではありません。"
      ),
      notDone: Problem.nothingWritten,
      next: Text("Name a file that does not exist yet.", ja: "まだ存在しないファイルを指定してください。")
    )
  }

  private static func taken(_ run: RunID) -> Problem {
    Problem(
      .tryAgain,
      Text(
        "Another run has taken the name \(run) meanwhile.",
        ja: "その間に別の実行が \(run) という名前で始まりました。"
      ),
      notDone: Problem.nothingWritten,
      next: runAgain
    )
  }

  private static func interrupted(_ run: RunID) -> Problem {
    Problem(
      .tryAgain,
      Text(
        "Run \(run) on this zone was cut off meanwhile, and what it sent may still be made.",
        ja: "その間にこのゾーンへの実行 \(run) が中断されました。送信済みの変更はこれから反映される可能性があります。"
      ),
      notDone: Problem.nothingWritten,
      next: Text(
        "\(runAgain) It begins by finding out what that run did.",
        ja: "\(runAgain)最初にその実行の結果を確認します。"
      )
    )
  }

  private static let runAgain = Text("Run the same command again.", ja: "同じコマンドをもう一度実行してください。")

  private static func locked(_ owner: LockOwner?) -> Problem {
    let who = owner.map(details)
    return Problem(
      .tryAgain,
      Text(
        "Another run is writing to this zone\(who ?? Text(verbatim: "")).",
        ja: "別の実行がこのゾーンに書き込んでいます\(who ?? Text(verbatim: ""))。"
      ),
      notDone: Problem.nothingWritten,
      next: Text("Wait until it has ended, and try again.", ja: "終了を待って、もう一度試してください。")
    )
  }

  /// Returns who holds or held a lock, to be put behind a word.
  static func details(_ owner: LockOwner) -> Text {
    Text(
      " (run \(owner.run), process \(owner.process) on \(owner.host), since \(owner.since))",
      ja: "（実行 \(owner.run)、\(owner.host) のプロセス \(owner.process)、\(owner.since) から）"
    )
  }
}
