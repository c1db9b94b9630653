import DNSModel
import MailRecords
import TestSupport
import Testing

@testable import MailRules

/// Several rules change one DMARC record, one after the other.
struct DMARCTurnsTests {
  static let records: [Case<String, String>] = [
    Case(
      "three mistakes",
      "v=DMARC1; p=nones; rua=dmarc@example.com; ri=1",
      "v=DMARC1; p=none; rua=mailto:dmarc@example.com; ri=1"
    ),
    Case(
      "an obsolete setting beside a policy that nobody may raise",
      "v=DMARC1; p=rejected; pct=100; rua=mailto:dmarc@example.com",
      "v=DMARC1; p=rejected; pct=100; rua=mailto:dmarc@example.com"
    ),
    Case(
      "a policy that would hit own mail, of which nothing shows",
      "v=DMARC1; p=reject; pct=50; rua=dmarc@example.com",
      "v=DMARC1; p=reject; pct=50; rua=mailto:dmarc@example.com"
    ),
  ]

  @Test(arguments: records)
  func `every round changes the record once, until it is in order`(_ row: Case<String, String>) throws {
    var zone = try Zone(presentation: "@ MX 10 mx.example.net.\n_dmarc TXT \"\(row.input)\"")
    for _ in 1...6 {
      let edits = Set(RuleCatalog.findings(in: MailZone(zone)).flatMap(\.unaskedEdits))
      #expect(edits.count <= 1)
      zone = zone.applying(Array(edits))
    }
    #expect(zone.records(of: .txt).compactMap(\.rdata.text) == [row.expected])
    #expect(RuleCatalog.findings(in: MailZone(zone)).flatMap(\.unaskedEdits).isEmpty)
  }

  @Test(arguments: [
    Case("the same", ["p=reject", "p=reject"], false),
    Case("a stricter policy", ["p=reject", "p=quarantine"], true),
    Case("a weaker policy", ["p=none", "p=reject"], false),
    Case("a stricter policy below", ["p=none; sp=reject", "p=none"], true),
    Case("a greater share", ["p=quarantine; t=y; pct=20", "p=quarantine; t=y; pct=10"], true),
    Case("a greater share of nothing", ["p=none", "p=none; pct=10"], false),
    Case(
      "all quarantined is no more than none refused",
      ["p=quarantine; t=n", "p=reject; t=y; pct=0"],
      false
    ),
    Case("some refused is more than all quarantined", ["p=reject; t=y; pct=5", "p=quarantine"], true),
    Case("no record, and one that does nothing", ["p=none"], false),
    Case("no record, and one that refuses", ["p=reject; pct=0"], true),
  ])
  func `knows which record is stricter`(_ row: Case<[String], Bool>) throws {
    let records = try row.input.map { try DMARCRecord("v=DMARC1; " + $0) }
    #expect(records[0].isStricter(than: records.dropFirst().first) == row.expected)
  }

  static let untouched: [Case<[String], Int>] = [
    Case(
      "a misspelt policy that would begin to refuse",
      ["v=DMARC1; p=rejected; rua=mailto:a@example.com"],
      0
    ),
    Case("a record that is not recognised and would begin to refuse", ["p=reject; v=DMARC1"], 0),
    Case("two policies that differ", ["v=DMARC1; p=none", "v=DMARC1; p=reject"], 0),
    Case("two equal policies that would begin to refuse", ["v=DMARC1; p=reject", "v=DMARC1; p=reject"], 0),
    Case("a share of a strict policy", ["v=DMARC1; p=reject; pct=5; rua=mailto:a@example.com"], 0),
  ]

  @Test(arguments: untouched)
  func `nothing makes a policy stricter unasked`(_ row: Case<[String], Int>) throws {
    let texts = row.input.map { "_dmarc TXT \"\($0)\"" }
    let records = ["@ MX 10 mx.example.net.", #"@ TXT "v=spf1 include:spf.example.net -all""#] + texts
    let zone = MailZone(try Zone(presentation: records.joined(separator: "\n")))
    #expect(RuleCatalog.findings(in: zone).flatMap(\.unaskedEdits).count == row.expected)
  }
}

extension Finding {
  /// The changes that a plan makes without being asked for the rule by name.
  fileprivate var unaskedEdits: [Edit] {
    guard case .remedies(let remedies) = fix else { return [] }
    return remedies.first?.edits ?? []
  }
}
