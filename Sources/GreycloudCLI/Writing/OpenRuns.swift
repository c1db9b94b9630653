import DNSModel
import Reporting
import Wording
import ZonePlan
import ZoneWriter

/// Runs whose end nobody was told, as commands that only read mention them.
enum OpenRuns {
  /// Says on standard error which runs are open; journals that cannot be read are the business of `history`.
  static func mention() {
    guard let state = try? StateFolder(environment: Session.surroundings.environment),
      let open = try? state.openRuns()
    else { return }
    for run in open.compactMap({ try? state.record(of: $0) }) {
      Console.complain(Line(text(run)(Session.language), .doubtful))
    }
  }

  private static func text(_ run: RunRecord) -> Text {
    Text(
      "Nobody knows yet how run \(run.id) on \(run.applied.plan.apex) ended: it is still going on, or it was cut off. \(InterruptionWords.bothWays(run.id))",
      ja:
        "\(run.applied.plan.apex) への実行 \(run.id) の結果が確認されていません。まだ実行中か、中断されています。\(InterruptionWords.bothWays(run.id))"
    )
  }
}
