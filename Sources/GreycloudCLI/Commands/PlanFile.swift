import DNSModel
import FoundationEssentials
import MailRules
import Reporting
import Wording
import ZonePlan

/// Plans on disk.
enum PlanFile {
  /// Saves a plan with what it was planned from, readable by its owner only.
  static func save(
    _ plan: Plan,
    for loaded: LoadedZone,
    asked request: PlanRequest,
    to path: String,
    _ output: OutputOptions
  ) throws {
    let saved = PortablePlan(
      plan,
      for: loaded.zone,
      loaded.evidence,
      asked: request,
      tool: Version.current,
      made: Session.surroundings.now.ISO8601Format()
    )
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
  /// - Parameters:
  ///   - path: The file.
  ///   - purpose: What it is read for.
  /// - Returns: The plan, which changes only names of its own zone and was planned with answers that can be given.
  /// - Throws: ``Reporting/Problem`` if the file cannot be used.
  static func read(_ path: String, for purpose: InputPurpose) throws(Problem) -> PortablePlan {
    let contents = try InputFile.contents(of: path, for: purpose)
    let saved: PortablePlan
    do {
      saved = try PortablePlan(contents: contents)
    } catch {
      throw InputProblems.unusable(path, reason(error))
    }
    if let refusal = saved.request.answers.refusals(for: saved.zone.apex).first {
      throw InputProblems.unusable(path, refusal.reason)
    }
    return saved
  }

  private static func reason(_ failure: PortablePlan.Failure) -> Text {
    switch failure {
    case .notAPlan: Text("it is not a plan that greycloud saved", ja: "greycloud が保存した計画ではありません")
    case .schema(let schema) where schema.hasPrefix("greycloud.plan/"):
      Text(
        "it is a report of `greycloud plan --format json`; a plan to apply is saved by greycloud plan ZONE -o FILE",
        ja: "これは greycloud plan --format json の出力です。適用する計画は greycloud plan ゾーン名 -o ファイル名 で保存します"
      )
    case .schema(let schema):
      Text(
        "it was saved by another version (\(schema)); save it anew with greycloud plan ZONE -o FILE",
        ja: "別のバージョンで保存されたものです（\(schema)）。greycloud plan ゾーン名 -o ファイル名 で保存し直してください"
      )
    case .outsideZone(let name, let zone):
      Text("it would change \(name), which is not in \(zone)", ja: "\(zone) に含まれない \(name) を変更しようとしています")
    case .unknown(let word):
      Text("this version does not know \(word)", ja: "このバージョンでは \(word) を扱えません")
    case .edited:
      Text(
        "it was changed after it was saved, so its digest no longer fits",
        ja: "保存後に書き換えられており、ダイジェストが一致しません"
      )
    }
  }
}
