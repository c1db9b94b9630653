import ArgumentParser
import DNSModel
import Reporting
import SPFCheck
import Wording
import ZonePlan

/// Records that are tried before they are published: names of their zone are answered from them.
struct TrialOptions: ParsableArguments {
  @Option(
    name: .long,
    help: ArgumentHelp(
      Text(
        "Answer the zone's names from a BIND zone file, such as Cloudflare's export; all other names from DNS.",
        ja: "ゾーン内の名前には、Cloudflare のエクスポートなどの BIND 形式ゾーンファイルから答えます（それ以外の名前は DNS）。"
      ),
      "FILE"
    )
  )
  var zoneFile: String?

  @Option(
    name: .long,
    help: ArgumentHelp(
      Text(
        "Answer the zone's names from a saved answer of the API's record list.",
        ja: "ゾーン内の名前には、保存しておいた API のレコード一覧から答えます。"
      ),
      "FILE"
    )
  )
  var records: String?

  @Option(
    name: .long,
    help: ArgumentHelp(
      Text(
        "Answer as after a saved plan; without a file of the zone, all that it does not touch comes from DNS.",
        ja: "保存した計画を適用した後の状態で答えます。ゾーンのファイルがなければ、計画が触れない名前は DNS から答えます。"
      ),
      "FILE"
    )
  )
  var plan: String?

  func validate() throws {
    guard zoneFile == nil || records == nil else {
      throw ValidationError(
        Text(
          "--zone-file and --records exclude each other.",
          ja: "--zone-file と --records は同時に指定できません。"
        )(Session.language)
      )
    }
  }

  /// Returns a resolver that knows the records.
  ///
  /// - Parameter dns: What answers for all other names.
  /// - Returns: The resolver; `dns` itself if no file is given.
  /// - Throws: ``Reporting/Problem`` if a file cannot be used, or the plan is not one for the zone.
  func resolver(over dns: any DNSResolver) throws(Problem) -> any DNSResolver {
    let saved = try plan.map { path throws(Problem) in try PlanFile.read(path, for: .plan) }
    let edits = saved?.chosenEdits ?? []
    guard zoneFile != nil || records != nil else {
      guard let saved else { return dns }
      let planned = PlannedResolver(
        apex: saved.zone.apex,
        records: saved.zone.rrsets(touchedBy: edits),
        edits: edits,
        next: dns
      )
      guard let planned else { throw misfit }
      return planned
    }
    let zone = try FileLoader(zoneFile: zoneFile, records: records).zone(named: saved?.zone.apex.dotless).zone
    guard saved == nil || saved?.zone.apex == zone.apex, let zone = zone.planned(edits) else { throw misfit }
    return ZoneResolver(zone, next: dns)
  }

  private var misfit: Problem {
    InputProblems.unusable(
      plan ?? "",
      Text(
        "the plan was made for other records than these",
        ja: "この計画は別のレコードに対して作られたものです"
      )
    )
  }
}
