import FoundationEssentials
import Reporting
import Wording
import ZonePlan

/// Plans on disk.
enum PlanFile {
  /// Saves a plan, readable by its owner only.
  static func save(_ plan: Plan, to path: String, _ output: OutputOptions) throws {
    let saved = SavedPlan(plan: plan, tool: Version.current, made: Session.surroundings.now.ISO8601Format())
    try OutputFile.write(try saved.contents(), to: path, isPrivate: true)
    guard !output.quiet else { return }
    let text = Text(
      "The plan is saved in \(path).",
      ja: "計画を \(path) に保存しました。"
    )
    Console.complain(Line(text(Session.language), .faint))
  }

  /// Reads a saved plan.
  ///
  /// What takes a run back may do what no repair may, so it is made from the journal and never taken from a file, which
  /// anybody can seal.
  static func read(_ path: String, for purpose: InputPurpose) throws(Problem) -> SavedPlan {
    let contents = try InputFile.contents(of: path, for: purpose)
    let saved: SavedPlan
    do {
      saved = try SavedPlan(contents: contents)
    } catch {
      throw InputProblems.unusable(path, reason(error))
    }
    guard saved.plan.purpose == .repair else { throw InputProblems.unusable(path, takesBack) }
    return saved
  }

  private static let takesBack = Text(
    "it says that it takes a run back, which only `greycloud undo` does",
    ja: "実行を取り消す計画とされていますが、取り消しは greycloud undo でしか行えません"
  )

  private static func reason(_ failure: SavedPlan.Failure) -> Text {
    switch failure {
    case .notAPlan: Text("it is not a plan that greycloud saved", ja: "greycloud が保存した計画ではありません")
    case .schema(let schema) where schema.hasPrefix("greycloud.plan/"):
      Text(
        "it is a report of `greycloud plan --format json`; a plan to apply is saved by greycloud plan ZONE -o FILE",
        ja: "これは greycloud plan --format json の出力です。適用する計画は greycloud plan ゾーン名 -o ファイル名 で保存します"
      )
    case .schema(let schema):
      Text("it was saved by another version (\(schema))", ja: "別のバージョンで保存されたものです（\(schema)）")
    case .edited:
      Text(
        "it was changed after it was saved, so its digest no longer fits",
        ja: "保存後に書き換えられており、ダイジェストが一致しません"
      )
    }
  }
}
