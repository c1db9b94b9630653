import DNSModel
import MailRules
import Testing

/// One example of one rule, named after both.
struct ExampleCase: CustomTestStringConvertible, Sendable {
  let rule: any MailRule
  let number: Int
  let example: Example

  static let all: [ExampleCase] = RuleCatalog.all.flatMap { rule in
    type(of: rule).info.examples.enumerated().map { number, example in
      ExampleCase(rule: rule, number: number + 1, example: example)
    }
  }

  var info: RuleInfo { type(of: rule).info }

  var testDescription: String { "\(info.id), example \(number)" }

  func mailZone() throws -> MailZone {
    let parsed = try Zone(presentation: example.zone)
    let records = parsed.records.map { record in
      var record = record
      let place = "\(record.owner.relative(to: parsed.apex)) \(record.type)"
      if example.managed.contains(place) { record.manager = .emailRouting }
      return record
    }
    return MailZone(
      Zone(apex: parsed.apex, info: example.info, records: records),
      answers: example.answers,
      evidence: example.evidence
    )
  }
}

/// What a record says, without its identity, so that zones can be compared.
struct Statement: Hashable, CustomStringConvertible {
  let text: String
  let proxyStatus: ProxyStatus?
  let switches: [String]

  init(_ record: Record) {
    text = record.description
    proxyStatus = record.proxyStatus
    switches = record.settings.enabled.sorted()
  }

  var description: String {
    "\(text) [\(([proxyStatus?.rawValue ?? "-"] + switches).joined(separator: " "))]"
  }

  static func all(in zone: Zone) -> [String] {
    zone.records.map { Statement($0).description }.sorted()
  }
}
