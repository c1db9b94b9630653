import DNSModel
import Reporting
import Wording
import ZonePlan

/// Problems with how Cloudflare serves a zone.
enum StandingProblems {
  /// Checks that a zone is the one that a plan was saved for, and is served as it was then.
  ///
  /// - Parameters:
  ///   - saved: The zone of the saved plan.
  ///   - zone: The zone as it is now.
  /// - Throws: ``Reporting/Problem`` if it is another zone, or something changed.
  static func check(_ saved: Zone, in zone: Zone) throws(Problem) {
    // Judged by the records of another zone, the plan would be refused for reasons that lead nowhere.
    guard saved.apex == zone.apex else { throw ApplyProblems.otherZone(zone.apex, saved.apex) }
    if let change = StandingChange(since: saved.info, in: zone) { throw changed(change, zone.apex) }
  }

  private static func changed(_ change: StandingChange, _ zone: DomainName) -> Problem {
    let (then, now) = (facts(change.then, change.aspects), facts(change.now, change.aspects))
    return Problem(
      .tryAgain,
      Text(
        "\(zone) is no longer as it was when the plan was made: then \(then), now \(now).",
        ja: "\(zone) は計画の作成時から変わっています。作成時: \(then)、現在: \(now)。"
      ),
      notDone: Problem.nothingWritten,
      next: Text("Make a new plan and read its diff.", ja: "計画を作り直し、差分を確認してください。")
    )
  }

  private static func facts(_ info: ZoneInfo, _ aspects: [StandingChange.Aspect]) -> Text {
    let words = aspects.map { fact(info, $0) }
    return words.dropFirst().reduce(words[0]) { Text("\($0), \($1)", ja: "\($0)・\($1)") }
  }

  private static func fact(_ info: ZoneInfo, _ aspect: StandingChange.Aspect) -> Text {
    switch aspect {
    case .status: named(info.status)
    case .pause:
      info.isPaused ? Text("paused", ja: "一時停止中") : Text("not paused", ja: "一時停止なし")
    case .type: named(info.type)
    }
  }

  private static func named(_ value: String?) -> Text {
    value.map(Text.init(verbatim:)) ?? Text("unknown", ja: "不明")
  }
}
