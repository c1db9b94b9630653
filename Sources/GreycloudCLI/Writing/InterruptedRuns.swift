import DNSModel
import Reporting
import Wording
import ZonePlan
import ZoneWriter

/// Runs that ended without anybody being told: the process was killed, the machine lost power, the zone could not be
/// read.
struct InterruptedRuns {
  let desk: WritingDesk
  let store: any ZoneStore

  /// Finds out by reading what became of the interrupted runs of a zone, writes it down and says it.
  ///
  /// - Parameter zone: The zone's key.
  /// - Throws: ``Reporting/Problem`` if another run is writing to the zone now, or what is there cannot be read.
  func settle(zone: String) async throws {
    let open = try StateProblems.catching { () throws(StateFailure) in
      try desk.state.openRuns().map { run throws(StateFailure) in try desk.state.record(of: run) }
        .filter { $0.zoneKey == zone }
    }
    guard !open.isEmpty else { return }
    // While the lock is held no run is under way, so whatever was sent has come to its end.
    let lock = try desk.lock(zone)
    let now = try await store.fetch()
    for run in open { try settle(run.id, in: now) }
    withExtendedLifetime(lock) {}
  }

  private func settle(_ run: RunID, in zone: Zone) throws {
    let record = try StateProblems.catching { () throws(StateFailure) in
      let journal = try desk.state.journal(continuing: run)
      for entry in try desk.state.record(of: run).settling(in: zone) { try journal.write(entry) }
      let record = try desk.state.record(of: run)
      try journal.close()
      return record
    }
    Console.complain(Line(InterruptionWords.story(record)(Session.language), .doubtful))
  }
}

/// What is said of an interrupted run.
enum InterruptionWords {
  static func story(_ run: RunRecord) -> Text {
    let began = Text(
      "Run \(run.id) on \(run.applied.plan.apex) was interrupted. The zone was read to see what it did: \(found(run)).",
      ja: "\(run.applied.plan.apex) への実行 \(run.id) は中断されていました。ゾーンを読み直した結果: \(found(run))。"
    )
    return Text("\(began) \(wayOn(run))", ja: "\(began)\(wayOn(run))")
  }

  private static func found(_ run: RunRecord) -> Text {
    let (made, missing) = (run.applied.done.map(\.id), run.applied.missing.map(\.id))
    return switch run.state {
    case .done: Text("all of it is there", ja: "すべて反映されています")
    case .nothing: Text("nothing of it is there", ja: "何も反映されていません")
    case .partly, .unknown:
      Text(
        "\(list: made) are there, \(list: missing) are not",
        ja: "\(list: made) は反映済み、\(list: missing) は未反映です"
      )
    }
  }

  static func wayOn(_ run: RunRecord) -> Text {
    wayOn(run.id, canFinish: !run.applied.missing.isEmpty, canUndo: !run.applied.done.isEmpty)
  }

  /// Returns the commands that finish a run and take it back.
  static func wayOn(_ run: RunID, canFinish: Bool, canUndo: Bool) -> Text {
    let finish = Text("To finish it: greycloud apply \(run).", ja: "続きを書き込むには: greycloud apply \(run)。")
    let undo = Text("To take it back: greycloud undo \(run).", ja: "取り消すには: greycloud undo \(run)。")
    return switch (canFinish, canUndo) {
    case (true, true): Text("\(finish) \(undo)", ja: "\(finish)\(undo)")
    case (true, false): finish
    case (false, _): undo
    }
  }
}
