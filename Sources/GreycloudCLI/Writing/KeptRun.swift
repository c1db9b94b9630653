import DNSModel
import Reporting
import Wording
import ZonePlan
import ZoneWriter

/// A run from a file that `apply --run-file` wrote somewhere, perhaps on another machine.
///
/// The file comes from outside, and anybody can seal a plan. So it is read like any other file from there, what it says
/// about itself is not believed, and what is taken back is written only once a person has seen its diff.
struct KeptRun {
  /// The file.
  let path: String
  /// What it tells of the run.
  let record: RunRecord

  /// Reads a file.
  ///
  /// - Parameter path: The file.
  /// - Throws: ``Reporting/Problem`` if it holds no run, or one that no greycloud can have written.
  init(_ path: String) throws(Problem) {
    self.path = path
    let contents = try InputFile.contents(of: path, for: .run)
    let known = try StateProblems.catching { () throws(StateFailure) in
      try RunJournal.record(in: contents, of: path)
    }
    guard let known else { throw InputProblems.unusable(path, Self.empty) }
    record = known
    try Self.check(known, from: path)
  }

  /// Refuses what no run of greycloud's own can have done.
  ///
  /// Planning anew cannot judge the rest: what an undo restores is what the rules complained of.
  private static func check(_ run: RunRecord, from path: String) throws(Problem) {
    let plan = run.applied.plan
    let records = plan.rrsets + plan.changes.flatMap { [$0.edit.before, $0.edit.after].compactMap { $0 } }
    guard let stranger = records.first(where: { !$0.owner.isAtOrBelow(plan.apex) }) else { return }
    throw InputProblems.unusable(
      path,
      Text(
        "\(stranger.owner) does not belong to \(plan.apex)",
        ja: "\(stranger.owner) は \(plan.apex) の名前ではありません"
      )
    )
  }

  private static let empty = Text("it holds no run", ja: "実行の記録がありません")
}
