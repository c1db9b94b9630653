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

  /// Writes the plan, reads it back and shows what is left to do.
  ///
  /// - Parameters:
  ///   - plan: The confirmed plan.
  ///   - store: Where it is written.
  /// - Throws: ``Reporting/Problem`` if it was not written, or not wholly.
  func write(_ plan: Plan, to store: any ZoneStore) async throws {
    let writer = quiet ? ZoneWriter(store: store) : ZoneWriter(store: store, report: ApplyWords.show)
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
    let summary = Text(
      "Done: \(plan.changes.count) of \(plan.changes.count) changes are written and were read back.",
      ja: "完了: \(plan.changes.count) 件中 \(plan.changes.count) 件の変更を書き込み、読み直して確認しました。"
    )
    let cache = Text(
      "Resolvers may go on answering with the old records for up to five minutes.",
      ja: "リゾルバーは最長 5 分ほど古いレコードを返すことがあります。"
    )
    return [Line(summary(language), .good), Line(cache(language), .faint)]
  }

  private static func text(_ event: ZoneWriter.Event) -> Text {
    switch event {
    case .preconditionsHold:
      Text("The zone is as the plan expects it.", ja: "ゾーンが計画時のままであることを確認しました。")
    case .writing(let phase, let changes):
      Text(
        "Writing phase \(phase) in one transaction; number of changes: \(changes).",
        ja: "第 \(phase) 段階を書き込み中: \(changes) 件を一括で適用します。"
      )
    case .answerLost(let phase):
      Text(
        "The answer to phase \(phase) did not arrive; reading the zone to see what happened.",
        ja: "第 \(phase) 段階の応答が届きませんでした。ゾーンを読み直して結果を確かめます。"
      )
    case .readBack(let phase):
      Text("Phase \(phase) was read back as asked.", ja: "第 \(phase) 段階を読み直し、指示どおりであることを確認しました。")
    }
  }
}
