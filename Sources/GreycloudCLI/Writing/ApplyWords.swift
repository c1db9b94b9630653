import DNSModel
import MailRules
import Reporting
import Wording
import ZonePlan
import ZoneWriter

/// The words of a run.
enum ApplyWords {
  /// Shows what happens, on standard error.
  static func show(_ event: ZoneWriter.Event) {
    Console.complain(Line(text(event)(Session.language), .faint))
  }

  /// Returns what is said once a plan is written.
  static func done(_ plan: Plan, run: RunID, hints: Bool, _ language: Language) -> [Line] {
    let undo = Text("To take it back: greycloud undo \(run)", ja: "取り消すには: greycloud undo \(run)")
    let cache = Text(
      "Resolvers may go on giving old answers for up to \(minutes(plan)) minutes. To check again: greycloud check \(plan.apex)",
      ja: "リゾルバーは最長 \(minutes(plan)) 分ほど古い応答を返すことがあります。もう一度調べるには: greycloud check \(plan.apex)"
    )
    return [Line(summary(plan.changes.count)(language), .good)]
      + (hints ? [Line(cache(language), .faint)] : []) + [Line(undo(language), .faint)]
  }

  private static func summary(_ count: Int) -> Text {
    count == 1
      ? Text("Done: the change is written and was read back.", ja: "完了: 1 件の変更を書き込み、読み直して確認しました。")
      : Text(
        "Done: \(count) changes are written and were read back.",
        ja: "完了: \(count) 件の変更をすべて書き込み、読み直して確認しました。"
      )
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
      Text("What the plan touches has not changed since it was made.", ja: "計画が触れるレコードが計画時のままであることを確認しました。")
    case .writing(let step): writing(step)
    case .answerLost(let step):
      Text(
        "No answer tells whether phase \(step.phase) was written; reading the zone to see what happened.",
        ja: "第 \(step.phase) 段階が書き込まれたかどうかを示す応答がありません。ゾーンを読み直して結果を確かめます。"
      )
    case .waiting(let wait):
      Text(
        "Not all of it is in the zone yet; reading it again in \(wait.components.seconds) s.",
        ja: "まだすべては反映されていません。\(wait.components.seconds) 秒後にもう一度読みます。"
      )
    case .foundEdited(let record): foundEdited(record)
    case .edited(let record): edited(record)
    case .readBack(let step):
      Text(
        "Phase \(step.phase)\(part(step)) is in the zone as planned.",
        ja: "第 \(step.phase) 段階\(part(step))が計画どおりに反映されたことを確認しました。"
      )
    case .unlogged(let failure): StateProblems.problem(failure).happened
    }
  }

  private static func foundEdited(_ edited: EditedRecord) -> Text {
    let (record, fields) = (edited.record, RecordFieldWords.list(edited.fields))
    return Text(
      "Somebody has changed \(fields) of \(record.owner.dotless) \(record.type); what was written there stays.",
      ja: "\(record.owner.dotless) \(record.type) の\(fields)が変更されています。その内容はそのまま残します。"
    )
  }

  private static func edited(_ edited: EditedRecord) -> Text {
    let (record, fields) = (edited.record, RecordFieldWords.list(edited.fields))
    return Text(
      "\(record.owner.dotless) \(record.type) is as planned, and since then somebody has changed \(fields) of it; that stays.",
      ja:
        "\(record.owner.dotless) \(record.type) は計画どおりです。その後に\(fields)が変更されていますが、その内容はそのまま残します。"
    )
  }

  private static func writing(_ step: WriteStep) -> Text {
    Text(
      "Writing phase \(step.phase)\(part(step)) (changes: \(step.changes.count)), wholly or not at all.",
      ja:
        "第 \(step.phase) 段階\(part(step))（\(step.changes.count) 件）を書き込みます。一部だけが書き込まれることはありません。"
    )
  }

  /// A phase that is too large for one transaction is written in several, and a person must know where it can stop.
  private static func part(_ step: WriteStep) -> Text {
    guard step.parts > 1 else { return Text(verbatim: "") }
    return Text(", part \(step.part) of \(step.parts)", ja: "の \(step.parts) 回中 \(step.part) 回目")
  }
}
