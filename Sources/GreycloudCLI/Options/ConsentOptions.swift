import ArgumentParser
import DNSModel
import Wording
import ZonePlan

/// How a plan is confirmed without a terminal.
struct ConsentOptions: ParsableArguments {
  @Option(
    name: .long,
    help: ArgumentHelp(
      Text(
        "Without asking, write exactly the plan with this digest, or nothing.",
        ja: "このダイジェストの計画だけを、確認なしで書き込みます。異なれば何も書き込みません。"
      ),
      "DIGEST"
    ),
    transform: ConsentOptions.digest
  )
  var confirm: String?

  @Option(
    name: .long,
    help: ArgumentHelp(
      Text(
        "Write changes of these kinds without asking, and leave all others alone. Kinds: \(list: ChangeKind.names).",
        ja: "指定した種類の変更だけを確認なしで書き込み、ほかは変更しません。種類: \(list: ChangeKind.names)。"
      ),
      "KIND,…"
    ),
    transform: ConsentOptions.kinds
  )
  var auto: Set<ChangeKind>?

  /// Whether nobody needs to be asked.
  var isGiven: Bool { confirm != nil || auto != nil }

  /// The permission that these options give.
  var confirmation: Confirmation { Confirmation(digest: confirm, kinds: auto) }

  /// Returns the part of a plan that holds the allowed kinds only, proved anew.
  ///
  /// - Parameters:
  ///   - plan: A plan for the zone.
  ///   - zone: The zone as it is.
  ///   - planner: What proves a part.
  /// - Returns: The part, or the plan itself if no kinds are named.
  func part(of plan: Plan, for zone: Zone, _ planner: Planner) -> Plan {
    guard let auto else { return plan }
    return planner.part(of: plan, for: zone) { auto.contains($0.kind) }
  }

  /// What is too short, perhaps because a variable was empty, confirms nothing, so nobody is told that the zone changed.
  private static func digest(_ text: String) throws -> String {
    guard PlanDigest.canBeTyped(text) else {
      throw ValidationError(
        Text(
          "\"\(text)\" is not a digest; give at least the first \(PlanDigest.shortest) digits of the one that the plan ends with.",
          ja: "「\(text)」はダイジェストではありません。計画の最後に表示されるダイジェストを、先頭から \(PlanDigest.shortest) 桁以上指定してください。"
        )(Session.language)
      )
    }
    return text
  }

  private static func kinds(_ text: String) throws -> Set<ChangeKind> {
    let kinds = Set(try text.split(separator: ",").map { try kind($0.filter { $0 != " " }) })
    guard !kinds.isEmpty else {
      throw ValidationError(
        Text(
          "--auto names no kind of change. Kinds: \(list: ChangeKind.names).",
          ja: "--auto に変更の種類が指定されていません。種類: \(list: ChangeKind.names)。"
        )(Session.language)
      )
    }
    return kinds
  }

  private static func kind(_ name: String) throws -> ChangeKind {
    guard let kind = ChangeKind(rawValue: name) else {
      throw ValidationError(
        Text(
          "\"\(name)\" is not a kind of change. Kinds: \(list: ChangeKind.names).",
          ja: "「\(name)」という変更の種類はありません。種類: \(list: ChangeKind.names)。"
        )(Session.language)
      )
    }
    return kind
  }
}

extension ChangeKind {
  /// The names that options take.
  static let names = allCases.map(\.rawValue)
}
