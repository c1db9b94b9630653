import ArgumentParser
import DNSModel
import Reporting
import Wording
import ZonePlan

/// How old a saved plan may be.
struct AgeOptions: ParsableArguments {
  @Option(
    name: .long,
    help: ArgumentHelp(
      Text(
        "How old a saved plan may be, such as 30m, 12h or 7d; otherwise \(AgeLimit.standard).",
        ja: "保存した計画の有効期間。例: 30m、12h、7d。指定がなければ \(AgeLimit.standard) です。"
      ),
      "AGE"
    ),
    transform: AgeOptions.limit
  )
  var maxAge: AgeLimit?

  /// Returns a saved plan that is young enough.
  ///
  /// - Parameters:
  ///   - saved: The plan.
  ///   - path: Its file.
  /// - Returns: The plan.
  /// - Throws: ``Reporting/Problem`` if it is too old, or made later than now.
  func checked(_ saved: PortablePlan, from path: String) throws(Problem) -> PortablePlan {
    let limit = maxAge ?? .standard
    guard let age = PlanAge(of: saved, at: Session.surroundings.now) else {
      throw PlanAgeProblems.unknown(path)
    }
    switch age.verdict(upTo: limit.duration) {
    case .current: return saved
    case .expired: throw PlanAgeProblems.expired(path, saved.zone.apex, age, limit)
    case .early: throw PlanAgeProblems.early(path, age)
    }
  }

  private static func limit(_ text: String) throws -> AgeLimit {
    guard let limit = AgeLimit(text) else {
      throw ValidationError(
        Text(
          "\"\(text)\" is not an age; give a number above zero with s, m, h or d, such as 12h.",
          ja: "「\(text)」は期間ではありません。12h のように、1 以上の数に s・m・h・d を付けて指定してください。"
        )(Session.language)
      )
    }
    return limit
  }
}
