import Glibc
import Reporting
import Wording
import ZoneWriter

/// Problems with what runs write down.
enum StateProblems {
  /// Runs a body and puts its failure into words.
  static func catching<Value>(_ body: () throws(StateFailure) -> Value) throws(Problem) -> Value {
    do {
      return try body()
    } catch {
      throw problem(error)
    }
  }

  static func problem(_ failure: StateFailure, notDone: Text = Problem.nothingWritten) -> Problem {
    switch failure {
    case .noPlace: noPlace(notDone)
    case .file(let path, let errno): file(path, errno, notDone)
    case .schema(let path, let schema): schemaProblem(path, schema, notDone)
    case .damaged(let path): damaged(path, notDone)
    case .noRun(let run): noRun(run.description)
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
      next: Text(
        "Make room, or set XDG_STATE_HOME to a folder that you may write to: nothing is written to DNS that could not be undone.",
        ja: "空き容量を作るか、書き込めるフォルダーを XDG_STATE_HOME に設定してください。取り消せない変更は DNS に書き込みません。"
      )
    )
  }

  private static func schemaProblem(_ path: String, _ schema: String, _ notDone: Text) -> Problem {
    Problem(
      .badInput,
      Text(
        "\(path) was written by another version of greycloud (\(schema)).",
        ja: "\(path) は別のバージョンの greycloud が書いたものです（\(schema)）。"
      ),
      notDone: notDone,
      next: Text("Use that version.", ja: "そのバージョンを使ってください。")
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
        "Restore it from a backup, or repair the zone with `greycloud plan`.",
        ja: "バックアップから戻すか、greycloud plan でゾーンを修復してください。"
      )
    )
  }

  static func noRun(_ run: String) -> Problem {
    Problem(
      .usage,
      Text("There is no run \(run) in the journal.", ja: "実行 \(run) はジャーナルにありません。"),
      notDone: Problem.nothingDone,
      next: Text("`greycloud history` lists the runs.", ja: "実行の一覧は greycloud history で確認できます。")
    )
  }

  static let nothingToUndo = Problem(
    .usage,
    Text("There is no run that could be undone.", ja: "取り消せる実行がありません。"),
    notDone: Problem.nothingDone,
    next: Text("`greycloud history` lists the runs.", ja: "実行の一覧は greycloud history で確認できます。")
  )

  private static func locked(_ owner: LockOwner?) -> Problem {
    let who = owner.map {
      Text(
        " (run \($0.run), process \($0.process) on \($0.host), since \($0.since))",
        ja: "（実行 \($0.run)、\($0.host) のプロセス \($0.process)、\($0.since) から）"
      )
    }
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
}
