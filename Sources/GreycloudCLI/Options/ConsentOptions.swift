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
    )
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

  private static func kinds(_ text: String) throws -> Set<ChangeKind> {
    Set(
      try text.split(separator: ",").map { name in
        guard let kind = ChangeKind(rawValue: String(name)) else {
          throw ValidationError(
            Text(
              "\(name) is no kind of change. Kinds: \(list: ChangeKind.names).",
              ja: "\(name) という変更の種類はありません。種類: \(list: ChangeKind.names)。"
            )(Session.language)
          )
        }
        return kind
      }
    )
  }
}

extension ChangeKind {
  /// The names that options take.
  static let names = allCases.map(\.rawValue)
}
