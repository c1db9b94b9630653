import DNSModel
import MailRules
import TestSupport
import Testing

@testable import ZonePlan

/// No plan gives a name two texts of a kind of which receivers then read none.
@Suite(.serialized)
struct SecondTextTests {
  private static let rules = Set(RuleCatalog.all.map { type(of: $0).info.id })

  @Test(arguments: Seed.lasting)
  func `no plan publishes a second policy where there was at most one`(_ seed: Seed) throws {
    var generator = seed.generator
    let zone = generator.misplacedTextZone()
    for planner in [Planner(), Planner(requested: Self.rules)] {
      let plan = planner.plan(for: zone)
      let (before, after) = (zone.policies, zone.applying(plan.edits).policies)
      let doubled = after.filter { $0.value > 1 && before[$0.key, default: 0] < 2 }
      #expect(doubled.isEmpty)
      #expect(plan.hazards.allSatisfy { if case .secondText = $0 { false } else { true } })
    }
  }

  private static let rivals: [Case<String, [String]>] = [
    Case(
      "a damaged record at the apex and another below it",
      #"""
      @   MX  1 smtp.google.com.
      @   TXT "\"v=spf1 redirect=_spf.google.com\""
      spf TXT "v=spf1 include:sendgrid.net ~all"
      """#,
      [#"1 ± @ TXT "v=spf1 redirect=_spf.google.com""#]
    ),
    Case(
      "two policies at wrong names",
      """
      dmarc              TXT "v=DMARC1; p=none"
      _dmarc.example.com TXT "v=DMARC1; p=none; adkim=s; rua=mailto:dmarc@example.com"
      """,
      []
    ),
    Case(
      "a misspelt record at the apex and one at the doubled name",
      """
      @           MX  1 smtp.google.com.
      @           TXT "spf1 include:_spf.google.com ~all"
      example.com TXT "v=spf1 include:sendgrid.net ~all"
      """,
      []
    ),
  ]

  @Test(arguments: rivals)
  func `what would fill one place is one change or a conflict`(_ row: Case<String, [String]>) throws {
    let plan = Planner().plan(for: try Zone.sample(row.input))
    #expect(plan.summary == row.expected)
    #expect(plan.conflicts.isEmpty == !row.expected.isEmpty)
    #expect(plan.hazards.isEmpty)
  }
}

extension Zone {
  /// How many texts of each kind a name has that receivers look at, counted apart from the planner.
  fileprivate var policies: [String: Int] {
    records(of: .txt).reduce(into: [:]) { counts, record in
      guard let text = record.rdata.text else { return }
      let kinds = ["v=DMARC1;": "_dmarc", "v=STSv1;": "_mta-sts", "v=TLSRPTv1;": "_smtp._tls"]
      let kind = kinds.first { text.hasPrefix($0.key) && record.owner.dotless.hasPrefix($0.value + ".") }?.key
      let version = text.lowercased().split(separator: " ").first
      guard let found = kind ?? (version == "v=spf1" && !text.hasPrefix(" ") ? "v=spf1" : nil) else { return }
      counts["\(record.owner) \(found)", default: 0] += 1
    }
  }
}
