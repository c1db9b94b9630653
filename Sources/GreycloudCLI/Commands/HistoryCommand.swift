import ArgumentParser
import DNSModel
import Reporting
import Wording
import ZonePlan
import ZoneWriter

/// `history`: what was written from this machine, and what became of it.
struct HistoryCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "history",
      abstract: Text(
        "List the runs that wrote to a zone, the latest first.",
        ja: "ゾーンに書き込んだ実行を新しい順に一覧表示します。"
      )(Session.language),
      usage: "greycloud history [<zone>] [<options>]",
      discussion: HelpExamples(
        "greycloud history",
        "greycloud history example.com",
        "greycloud history --format json"
      )(Session.language)
    )
  }

  @Argument(
    help: ArgumentHelp(
      Text("Only the runs on this zone, by name or identifier.", ja: "このゾーン（名前または ID）への実行だけを表示します。"),
      "zone"
    )
  )
  var zone: String?

  @OptionGroup var output: OutputOptions

  func validate() throws {
    try output.accept([.text, .json, .jsonl])
  }

  func run() throws {
    let wanted = try zone.map { name throws(Problem) in try ZoneArgument(name) }
    let console = try Console(output)
    let state = try StateProblems.catching(notDone: Problem.nothingDone) { () throws(StateFailure) in
      try StateFolder(environment: Session.surroundings.environment)
    }
    let history = try RunHistory(state)
    let chosen = history.runs.reversed().filter { run in wanted.map { $0.isZone(of: run) } ?? true }
    let runs = chosen.map { ListedRun($0, in: history, state) }
    let report = HistoryReport(
      output.resultLanguage,
      commands: Session.commands,
      unreadable: history.unreadable.map(\.description)
    )
    switch output.format {
    case .text, .markdown: try console.show(report.lines(runs, on: zone))
    case .json: try console.write(try report.json(runs))
    case .jsonl: try console.write(try report.jsonLines(runs))
    }
  }
}

extension RunHistory {
  /// Reads all journals; one that cannot be read is named on standard error and does not hide the others.
  init(_ state: StateFolder) throws(Problem) {
    let names = try StateProblems.catching(notDone: Problem.nothingDone) { () throws(StateFailure) in
      try state.allRuns()
    }
    var (runs, unreadable) = ([RunRecord](), [RunID]())
    for name in names {
      do throws(StateFailure) {
        runs.append(try state.record(of: name))
      } catch {
        if error == .noRun(name) { continue }
        Console.complain(StateProblems.problem(error, notDone: .nothing))
        unreadable.append(name)
      }
    }
    self.init(runs, unreadable: unreadable)
  }
}

extension ZoneArgument {
  /// Returns whether a run wrote to the zone.
  fileprivate func isZone(of run: RunRecord) -> Bool {
    switch reference {
    case .id(let id): run.applied.plan.info.id == id
    case .name(let name): run.applied.plan.apex == name
    }
  }
}

extension Text {
  /// Nothing to add.
  fileprivate static let nothing = Text(verbatim: "")
}

extension ListedRun {
  init(_ run: RunRecord, in history: RunHistory, _ folder: StateFolder) {
    let plan = run.applied.plan
    let isGoingOn = run.isOpen && folder.writer(to: run.zone, on: Session.surroundings.host) != nil
    let inForce = history.changesInForce(of: run)
    self.init(
      run: run.id.description,
      zone: Zone(id: plan.info.id, name: plan.apex.dotless),
      started: run.saved.made,
      tool: run.saved.tool,
      user: run.user,
      host: run.host,
      state: isGoingOn ? "writing" : run.state.rawValue,
      hasSought: run.hasSought,
      changes: plan.changes.count,
      made: run.applied.done.map(\.id),
      undoes: run.undoes?.description,
      undoneBy: history.undone(run).map(\.description),
      inForce: plan.changes.map(\.id).filter(inForce.contains)
    )
  }
}
