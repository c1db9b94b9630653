import DNSModel
import Reporting
import Wording
import ZonePlan
import ZoneWriter

/// Problems with finding a zone.
enum ZoneProblems {
  /// Returns a name as the DNS spells it, and before it as a person spelt it in another script.
  static func spelt(_ name: DomainName, _ typed: String?) -> String {
    guard let typed, typed.utf8.contains(where: { $0 >= 0x80 }) else { return name.dotless }
    return "\(typed) (\(name.dotless))"
  }

  static func notAZone(_ text: String) -> Problem {
    let shown = text.isEmpty ? "\"\"" : text
    return Problem(
      .usage,
      Text("\(shown) is not a zone.", ja: "\(shown) はゾーンではありません。"),
      notDone: Problem.nothingChecked,
      next: Text(
        "Name the domain alone, such as example.com, or the zone's 32-digit identifier.",
        ja: "example.com のようにドメイン名だけを、または 32 桁のゾーン ID を指定してください。"
      )
    )
  }

  static func unknown(_ zone: String) -> Problem {
    let zones = Session.commands.zones
    return Problem(
      .noPermission,
      Text("The token sees no zone \(zone).", ja: "このトークンで参照できるゾーンに \(zone) はありません。"),
      notDone: Problem.nothingChecked,
      next: Text(
        """
        Name the zone itself, not a name in it; \(zones) lists what the token sees, and the token needs \
        Zone > Zone > Read and Zone > DNS > Read for this zone.
        """,
        ja: """
          ゾーン内の名前ではなく、ゾーン自体の名前を指定してください。トークンで参照できるゾーンは \(zones) で確認できます。\
          トークンには、このゾーンに対する「ゾーン > ゾーン > 読み取り」と「ゾーン > DNS > 読み取り」の権限が必要です。
          """
      )
    )
  }

  /// Returns what is said if the zone of a run is out of reach.
  static func gone(_ run: RunRecord, journal: String) -> Problem {
    let zone = run.applied.plan.apex
    return Problem(
      .noPermission,
      Text(
        "The token does not see \(zone), the zone of run \(run.id).",
        ja: "このトークンでは、実行 \(run.id) のゾーン \(zone) を参照できません。"
      ),
      notDone: Problem.nothingDone,
      next: Text(
        "Use a token that has Zone > Zone > Read and Zone > DNS > Edit for it. A zone that was deleted or moved to another account is another one now; to forget the run, move the file \(journal) elsewhere.",
        ja:
          "このゾーンに対する「ゾーン > ゾーン > 読み取り」と「ゾーン > DNS > 編集」の権限があるトークンを使ってください。削除されたり別のアカウントに移されたりしたゾーンは別のゾーンとして扱われます。この実行を履歴から除くには、ファイル \(journal) を別の場所に移してください。"
      )
    )
  }

  /// Returns what is said if the zone of a saved plan is out of reach.
  static func gone(_ zone: Zone, file: String) -> Problem {
    let again = Session.commands.plan(zone.apex.dotless, ["-o", file])
    let id = zone.info.id ?? "-"
    return Problem(
      .noPermission,
      Text(
        "The token does not see \(zone.apex) (\(id)), the zone of \(file).",
        ja: "このトークンでは、\(file) のゾーン \(zone.apex)（\(id)）を参照できません。"
      ),
      notDone: Problem.nothingWritten,
      next: Text(
        "Use a token that has Zone > Zone > Read and Zone > DNS > Edit for it. A zone that was deleted or moved to another account is another one now and needs a new plan: \(again)",
        ja:
          "このゾーンに対する「ゾーン > ゾーン > 読み取り」と「ゾーン > DNS > 編集」の権限があるトークンを使ってください。削除されたり別のアカウントに移されたりしたゾーンは別のゾーンとして扱われるため、計画を作り直してください: \(again)"
      )
    )
  }

  /// Returns what is said of a name in a zone.
  ///
  /// - Parameters:
  ///   - problem: What is said if nothing is known of it.
  ///   - typed: How it was named.
  ///   - holder: The zone.
  /// - Returns: The problem, with the command as it may have been meant.
  static func unknown(_ problem: Problem, typed: String, holder: String) -> Problem {
    corrected(
      problem,
      typed,
      [holder],
      Text(
        "Did you mean \(holder), the zone that holds this name?",
        ja: "この名前を含むゾーン \(holder) のことですか。"
      )
    )
  }

  /// Returns what is said of a name that is nearly that of a zone.
  ///
  /// - Parameters:
  ///   - problem: What is said if nothing is near.
  ///   - typed: How it was named.
  ///   - zones: The zones that may be meant.
  /// - Returns: The problem, with the command as it may have been meant.
  static func unknown(_ problem: Problem, typed: String, nearest zones: [String]) -> Problem {
    corrected(
      problem,
      typed,
      zones,
      Text("Did you mean \(list: zones)?", ja: "もしかして: \(list: zones)。")
    )
  }

  private static func corrected(_ problem: Problem, _ typed: String, _ zones: [String], _ next: Text)
    -> Problem
  {
    Problem(
      problem.status,
      problem.happened,
      notDone: problem.notDone,
      next: next,
      below: zones.map { Session.invocation.command(naming: $0, insteadOf: typed).description }
    )
  }

  static func ambiguous(_ name: String, _ ids: [String], typed: String) -> Problem {
    Problem(
      .usage,
      Text(
        "The token sees \(ids.count) zones named \(name): \(list: ids).",
        ja: "\(name) という名前のゾーンが \(ids.count) 個あります: \(list: ids)。"
      ),
      notDone: Problem.nothingChecked,
      next: Text("Name the one that is meant by its identifier.", ja: "目的のゾーンを ID で指定してください。"),
      below: ids.map { Session.invocation.command(naming: $0, insteadOf: typed).description }
    )
  }

  static let noStore = Problem(
    .usage,
    Text("Records from a file cannot be written to Cloudflare.", ja: "ファイルから読んだレコードは Cloudflare に書き込めません。"),
    notDone: Problem.nothingWritten,
    next: Text(
      "Use `greycloud plan` on the file, and `greycloud apply ZONE` with a token.",
      ja: "ファイルには `greycloud plan` を、書き込みにはトークンを設定して `greycloud apply ゾーン名` を使ってください。"
    )
  )
}
