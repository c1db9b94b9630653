import DNSModel
import FoundationEssentials
import Reporting
import Wording
import ZonePlan
import ZoneWriter

/// Runs of which something is not known, as commands that only read look for it and mention it.
struct OpenRuns {
  private let runs: [ZoneKey: [RunRecord]]

  /// Reads the journals; those that cannot be read are the business of `history`.
  init() {
    let state = try? StateFolder(environment: Session.surroundings.environment)
    // No request is under way for a day.
    let yesterday = Session.surroundings.now.addingTimeInterval(-86_400)
    runs = Dictionary(grouping: state?.runsOfInterest(since: yesterday) ?? [], by: \.zone)
  }

  /// Says on standard error what a zone tells of the runs that are open, and of what came late.
  ///
  /// - Parameter zone: The zone as it is now.
  func mention(in zone: Zone) {
    let own = runs[ZoneKey(zone)] ?? []
    for run in own {
      guard let text = text(of: run, in: zone, before: own.filter { $0.id > run.id }) else { continue }
      Console.complain(Line(text(Session.language), .doubtful))
    }
  }

  private func text(of run: RunRecord, in zone: Zone, before later: [RunRecord]) -> Text? {
    let found = run.arrivals(in: zone, before: later)
    guard run.isOpen else { return found.isEmpty ? nil : arrived(run, found) }
    guard run.hasSought, !run.uncertain.isEmpty else { return open(run) }
    let left = run.applied.plan.changes.map(\.id).filter(run.uncertain.subtracting(found).contains)
    return left.isEmpty ? arrived(run, found) : unseen(run, left)
  }

  private func open(_ run: RunRecord) -> Text {
    let bothWays = InterruptionWords.bothWays(run.id)
    return Text(
      "Nobody knows yet how run \(run.id) on \(run.applied.plan.apex) ended: it is still going on, or it was cut off. \(bothWays)",
      ja:
        "\(run.applied.plan.apex) への実行 \(run.id) の結果が確認されていません。まだ実行中か、中断されています。\(bothWays)"
    )
  }

  private func unseen(_ run: RunRecord, _ changes: [String]) -> Text {
    let bothWays = InterruptionWords.bothWays(run.id)
    return Text(
      "What run \(run.id) sent to \(run.applied.plan.apex) is not seen in the zone so far (\(list: changes)); it may still arrive. \(bothWays)",
      ja:
        "実行 \(run.id) が \(run.applied.plan.apex) に送信した変更（\(list: changes)）はまだゾーンに見当たりません。これから反映される可能性があります。\(bothWays)"
    )
  }

  private func arrived(_ run: RunRecord, _ found: Set<String>) -> Text {
    let changes = run.applied.plan.changes.map(\.id).filter(found.contains)
    let undo = InterruptionWords.wayOn(run.id, canFinish: false, canUndo: true)
    return Text(
      "What run \(run.id) sent to \(run.applied.plan.apex) is in the zone now (\(list: changes)). \(undo)",
      ja:
        "実行 \(run.id) が \(run.applied.plan.apex) に送信した変更（\(list: changes)）がゾーンに反映されました。\(undo)"
    )
  }
}
