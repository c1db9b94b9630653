import DNSModel
import MailRules
import Reporting
import Wording
import ZonePlan
import ZoneWriter

/// Writes a confirmed plan and says what happened.
struct ApplyRun {
  let console: Console
  let quiet: Bool
  let allowance: PlanAllowance

  /// Writes the plan, reads it back and shows what is left to do.
  ///
  /// - Parameters:
  ///   - plan: The confirmed plan.
  ///   - store: Where it is written.
  /// - Throws: ``Reporting/Problem`` if it was not written, or not wholly.
  func write(_ plan: Plan, to store: any ZoneStore) async throws {
    let writer =
      quiet
      ? ZoneWriter(store: store, allowance: allowance)
      : ZoneWriter(store: store, allowance: allowance, report: ApplyWords.show)
    do throws(ApplyError) {
      let zone = try await writer.apply(plan)
      try? console.show(ApplyWords.done(plan, zone, console.language))
    } catch {
      throw ApplyProblems.problem(error, plan)
    }
  }
}

/// The words of a run.
private enum ApplyWords {
  @Sendable static func show(_ event: ZoneWriter.Event) {
    Console.complain(Line(text(event)(Session.language), .faint))
  }

  static func done(_ plan: Plan, _ zone: Zone, _ language: Language) -> [Line] {
    let count = plan.changes.count
    let summary =
      count == 1
      ? Text("Done: the change is written and was read back.", ja: "完了: 1 件の変更を書き込み、読み直して確認しました。")
      : Text(
        "Done: \(count) changes are written and were read back.",
        ja: "完了: \(count) 件の変更をすべて書き込み、読み直して確認しました。"
      )
    let cache = Text(
      "Resolvers may go on giving old answers for up to \(minutes(plan)) minutes. To check again: greycloud check \(plan.apex)",
      ja: "リゾルバーは最長 \(minutes(plan)) 分ほど古い応答を返すことがあります。もう一度調べるには: greycloud check \(plan.apex)"
    )
    return [Line(summary(language), .good), Line(cache(language), .faint)]
  }

  /// How long a resolver may keep what was there before: a record for its time to live, the absence of one for the
  /// half hour that Cloudflare's SOA records name (RFC 2308).
  private static func minutes(_ plan: Plan) -> UInt32 {
    let seconds = plan.changes.map { change -> UInt32 in
      switch change.edit.before?.ttl {
      case .seconds(let seconds)?: seconds
      case .automatic?: 300
      case nil: 1800
      }
    }
    return ((seconds.max() ?? 0) + 59) / 60
  }

  private static func text(_ event: ZoneWriter.Event) -> Text {
    switch event {
    case .preconditionsHold:
      Text("The zone has not changed since the plan was made.", ja: "ゾーンが計画時のままであることを確認しました。")
    case .writing(let phase, let changes):
      Text(
        "Writing phase \(phase) (changes: \(changes)), wholly or not at all.",
        ja: "第 \(phase) 段階（\(changes) 件）を書き込みます。一部だけが書き込まれることはありません。"
      )
    case .answerLost(let phase):
      Text(
        "The answer to phase \(phase) did not arrive; reading the zone to see what happened.",
        ja: "第 \(phase) 段階の応答が届きませんでした。ゾーンを読み直して結果を確かめます。"
      )
    case .readBack(let phase):
      Text("Phase \(phase) is in the zone as planned.", ja: "第 \(phase) 段階が計画どおりに反映されたことを確認しました。")
    }
  }
}
