import ArgumentParser
import CurlTransport
import DNSModel
import Wording
import ZonePlan

/// What a person allows beyond what every plan may do.
struct BrakeOptions: ParsableArguments {
  @Flag(
    name: .long,
    help: ArgumentHelp(
      Text(
        "Allow more than \(PlanExcess.mostChanges) changes, or changes of more than \(PlanExcess.mostPercent)% of the zone.",
        ja: "\(PlanExcess.mostChanges) 件を超える変更、またはゾーンの \(PlanExcess.mostPercent)% を超える変更を許可します。"
      )
    )
  )
  var allowLarge = false

  @Option(
    name: .long,
    help: ArgumentHelp(
      Text(
        "Allow changes of records at these names although their comment or tags say that another tool writes them.",
        ja: "コメントやタグで別のツールの管理とされている場合でも、これらの名前のレコードの変更を許可します。"
      ),
      "NAME,…"
    ),
    transform: BrakeOptions.names
  )
  var touch: [[DomainName]] = []

  /// The allowance for planner and writer.
  var allowance: PlanAllowance {
    PlanAllowance(largePlans: allowLarge, names: Set(touch.joined()))
  }

  /// The arguments that give the same allowance again.
  var arguments: [String] {
    let names = touch.joined().map { $0.isRoot ? "@" : $0.dotless }
    return (allowLarge ? ["--allow-large"] : [])
      + (names.isEmpty ? [] : ["--touch", names.joined(separator: ",")])
  }

  private static func names(_ text: String) throws -> [DomainName] {
    try text.split(separator: ",", omittingEmptySubsequences: false).map { name in
      guard let read = Self.name(String(name)) else {
        throw ValidationError(
          Text(
            "\"\(name)\" is not a name; name records as the zone does, such as mail or mail.example.com, @ for the zone itself.",
            ja: "「\(name)」は名前ではありません。mail や mail.example.com のように指定してください（ゾーン自体は @）。"
          )(Session.language)
        )
      }
      return read
    }
  }

  /// Only names that are not ASCII already are converted, because stars and underscores stand in no host name.
  private static func name(_ text: String) -> DomainName? {
    guard text != "@" else { return .root }
    let isPlain = text.allSatisfy { $0.isLetter || $0.isNumber || "-_.*".contains($0) }
    let ascii = text.utf8.allSatisfy { $0 < 0x80 } ? text : IDNA.asciiName(of: text)
    guard isPlain, let name = ascii.flatMap({ try? DomainName($0) }), !name.isRoot else { return nil }
    return name
  }
}
