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
  /// - Parameters:
  ///   - loaded: The zone as it was read before.
  ///   - run: A run that is looked after even if somebody was told its end: what was not there then may have come since.
  /// - Returns: The zone as it was read last; what is planned for an earlier reading would not know what has come since.
  /// - Throws: ``Reporting/Problem`` if another run is writing to the zone now, or what is there cannot be read.
  func settled(_ loaded: LoadedZone, and run: RunID? = nil) async throws -> LoadedZone {
    let zone = ZoneKey(loaded.zone)
    try mentionUnreadable(zone)
    guard try !unsettled(zone, run).isEmpty else { return loaded }
    // While the lock is held nobody sends anything, but what was sent before may still be on its way.
    let lock = try desk.lock(zone)
    // A run that was going on a moment ago may have ended before the lock was taken.
    let runs = try unsettled(zone, run)
    let now = try await reading(loaded.zone, until: { now in runs.allSatisfy { $0.isSettled(in: now) } })
    for run in runs { try settle(run, in: now) }
    withExtendedLifetime(lock) {}
    return LoadedZone(zone: now, evidence: loaded.evidence, store: loaded.store)
  }

  /// Reads a zone again until all is there that a run from a file has sent, or the time for that has passed.
  ///
  /// - Parameters:
  ///   - run: The run.
  ///   - loaded: The zone as it was read before.
  /// - Returns: The zone as it was read last.
  /// - Throws: ``Reporting/Problem`` if the zone cannot be read.
  func arrived(_ run: RunRecord, in loaded: LoadedZone) async throws -> LoadedZone {
    guard !run.isSettled(in: loaded.zone) else { return loaded }
    let now = try await reading(loaded.zone) { run.isSettled(in: $0) }
    return LoadedZone(zone: now, evidence: loaded.evidence, store: loaded.store)
  }

  /// The runs whose end nobody was told, and a run of which something was not there when it was looked for.
  private func unsettled(_ zone: ZoneKey, _ named: RunID?) throws(Problem) -> [RunRecord] {
    let open = try open(zone).known
    guard let named, !open.contains(where: { $0.id == named }) else { return open }
    let run = try StateProblems.catching { () throws(StateFailure) in try desk.state.record(of: named) }
    return run.isCertain ? open : open + [run]
  }

  private func open(
    _ zone: ZoneKey
  ) throws(Problem) -> (known: [RunRecord], unreadable: [StateFailure]) {
    try StateProblems.catching { () throws(StateFailure) in try desk.state.openRuns(of: zone) }
  }

  /// A journal that does not even tell its zone must not stop runs on all zones, and is not passed over in silence.
  private func mentionUnreadable(_ zone: ZoneKey) throws(Problem) {
    for failure in try open(zone).unreadable {
      Console.complain(StateProblems.unknownZone(failure))
    }
  }

  private func reading(_ zone: Zone, until isComplete: (Zone) -> Bool) async throws(Problem) -> Zone {
    do {
      return try await desk.patience.zone(
        in: store,
        until: isComplete,
        report: { desk.tell(.waiting($0)) }
      )
    } catch {
      throw APIProblems.problem(error, reading: zone.apex.dotless, notDone: Problem.nothingWritten)
    }
  }

  private func settle(_ run: RunRecord, in zone: Zone) throws(Problem) {
    let later = try StateProblems.catching { () throws(StateFailure) in
      try desk.state.runs(after: run.id, on: run.zone)
    }
    // What came late could be the doing of a run that nobody can read.
    guard run.isOpen || later.unreadable.isEmpty else { return }
    let entries = run.settling(in: zone, before: later.known)
    guard run.isOpen || !entries.isEmpty else { return }
    let record = try settled(run, entries)
    tell(run.isOpen ? InterruptionWords.interrupted(record) : InterruptionWords.late(record))
  }

  private func settled(_ run: RunRecord, _ entries: [RunEntry]) throws(Problem) -> RunRecord {
    try StateProblems.catching { () throws(StateFailure) in
      let journal = try desk.state.journal(continuing: run.id)
      for entry in entries { try journal.write(entry) }
      let record = try desk.state.record(of: run.id)
      try journal.close()
      return record
    }
  }

  private func tell(_ story: Text) {
    Console.complain(Line(story(Session.language), .doubtful))
  }
}

/// What is said of a run whose changes were looked for later.
enum InterruptionWords {
  static func interrupted(_ run: RunRecord) -> Text {
    guard !run.hasSought else { return unanswered(run) }
    return story(
      Text(
        "Run \(run.id) on \(run.applied.plan.apex) was interrupted.",
        ja: "\(run.applied.plan.apex) への実行 \(run.id) は中断されていました。"
      ),
      run
    )
  }

  private static func unanswered(_ run: RunRecord) -> Text {
    story(
      Text(
        "No answer came to what run \(run.id) sent to \(run.applied.plan.apex).",
        ja: "実行 \(run.id) が \(run.applied.plan.apex) に送信した変更には応答がありませんでした。"
      ),
      run
    )
  }

  static func late(_ run: RunRecord) -> Text {
    story(
      Text(
        "What run \(run.id) sent to \(run.applied.plan.apex) was made after the run had ended.",
        ja: "\(run.applied.plan.apex) への実行 \(run.id) が送信した変更は、実行の終了後に反映されていました。"
      ),
      run
    )
  }

  private static func story(_ happened: Text, _ run: RunRecord) -> Text {
    Text(
      "\(happened) The zone was read to see what it did (\(found(run))). \(wayOn(run))",
      ja: "\(happened)ゾーンを読み直した結果: \(found(run))。\(wayOn(run))"
    )
  }

  private static func found(_ run: RunRecord) -> Text {
    let (made, missing) = (run.applied.done.map(\.id), run.applied.missing.map(\.id))
    return switch run.state {
    case .done: Text("all of it is there", ja: "すべて反映されています")
    case .nothing: Text("nothing of it is there", ja: "何も反映されていません")
    case .unseen: Text("nothing of it is seen there so far", ja: "まだ何も見当たりません")
    case .partly, .unknown:
      Text(
        "there: \(list: made); not there: \(list: missing)",
        ja: "\(list: made) は反映済み、\(list: missing) は未反映です"
      )
    }
  }

  /// Returns what is said of a lock that nobody holds and somebody did not give back.
  static func abandoned(_ owner: LockOwner) -> Text {
    Text(
      "The zone's lock was left behind by another run\(StateProblems.details(owner)).",
      ja: "ゾーンのロックは、別の実行\(StateProblems.details(owner))が残したままになっていました。"
    )
  }

  /// Returns the commands for a run that may have made anything.
  static func bothWays(_ run: RunID) -> Text { HistoryReport.bothWays(run.description, Session.commands) }

  static func wayOn(_ run: RunRecord) -> Text {
    wayOn(run.id, canFinish: !run.applied.missing.isEmpty, canUndo: !run.applied.done.isEmpty)
  }

  /// Returns the commands that finish a run and take it back.
  static func wayOn(_ run: RunID, canFinish: Bool, canUndo: Bool) -> Text {
    let (finishing, takingBack) = (
      Session.commands.apply(run.description), Session.commands.undo(run.description)
    )
    let finish = Text("To finish it: \(finishing).", ja: "続きを書き込むには: \(finishing)。")
    let undo = Text("To take it back: \(takingBack).", ja: "取り消すには: \(takingBack)。")
    return switch (canFinish, canUndo) {
    case (true, true): Text("\(finish) \(undo)", ja: "\(finish)\(undo)")
    case (true, false): finish
    case (false, _): undo
    }
  }
}
