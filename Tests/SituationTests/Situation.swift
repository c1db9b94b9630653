import DNSModel
import MailRules
import Testing
import ZonePlan

/// A zone as people have it, and what greycloud must make of it.
struct Situation: Sendable, CustomTestStringConvertible {
  /// What happened, in one sentence.
  let story: String
  /// The zone in presentation format; `; orange` or `; grey` behind a record is its cloud.
  let zone: String
  /// What the person said.
  var answers = Answers()
  /// The approach that the person prefers.
  var preference: Remedy.Approach?
  /// What the provider says of the zone.
  var info = ZoneInfo()
  /// Every rule that fires with its place, such as `error mx-target-proxied mail`; no other rule may.
  var finds: [String] = []
  /// Every change, such as `grey-cloud mail A 192.0.2.10`; `then` marks what waits for a change before it.
  var plans: [String] = []
  /// The options that the questions name, such as `--mail-ip`.
  var asks: [String] = []
  /// The rules that advise what DNS cannot do.
  var advises: [String] = []
  /// Records that must stay as they are, such as `@ A`.
  var keeps: [String] = []

  var testDescription: String { story }

  /// Every situation, step by step.
  static let all = broken + quiet + healthy

  /// Those in which mail, or a function of it, suffers.
  static let broken = exchanges + names + addresses + clouds + filters + mixtures + signs

  func storedZone() throws -> Zone {
    let lines = zone.split(separator: "\n").map { line in
      line.replacing("; orange", with: "; cf_tags=cf-proxied:true")
        .replacing("; grey", with: "; cf_tags=cf-proxied:false")
    }
    let parsed = try Zone(presentation: lines.joined(separator: "\n"))
    return Zone(apex: parsed.apex, info: info, records: parsed.records)
  }
}

extension Answers {
  /// The answers of a person who typed them.
  static func typed(ip: String? = nil, host: String? = nil, provider: String? = nil) -> Answers {
    Answers(
      mailAddresses: [ip].compactMap { $0.flatMap { IPAddress($0) } },
      mailHost: host.flatMap { try? DomainName($0) },
      provider: provider.flatMap(MailProvider.named)
    )
  }
}
