import DNSModel
import MailRecords
import TestSupport
import Testing
import Wording

struct DMARCRecordTests {
  static let unrecognised: [Case<String, DMARCRecordError.Reason>] = [
    Case("nothing", "", .missing),
    Case("no version", "p=none", .missing),
    Case("a late version", "p=none; v=DMARC1", .notFirst),
    Case("rubbish in front", "DMARC1; v=DMARC1; p=none", .notFirst),
    Case("lower case", "v=dmarc1; p=none", .misspelt),
    Case("no number", "v=DMARC; p=none", .misspelt),
    Case("no semicolon", "v=DMARC1 p=none", .misspelt),
  ]

  @Test(arguments: unrecognised)
  func `a text without the exact version in front is no record`(_ row: Case<String, DMARCRecordError.Reason>)
    throws
  {
    let error = try #require(throws: DMARCRecordError.self) { try DMARCRecord(row.input) }
    #expect(error.reason == row.expected)
  }

  static let accepted: [Case<String, [String]>] = [
    Case("white space anywhere", " v = DMARC1 ; p = none ", []),
    Case("any order and case of values", "v=DMARC1; rua=mailto:a@example.com; P=None; aspf=S", []),
    Case("unknown and obsolete tags", "v=DMARC1; p=none; pct=50; rf=afrf; ri=1; x=y", []),
    Case(
      "every tag",
      "v=DMARC1; p=none; sp=reject; np=quarantine; adkim=r; aspf=r; fo=1:d:s; psd=u; t=n",
      []
    ),
    Case("nothing but the version", "v=DMARC1;", []),
    Case("an unknown policy", "v=DMARC1; p=monitor", ["p: p=monitor"]),
    Case("an empty policy", "v=DMARC1; p=; sp=x", ["p: p=", "sp: sp=x"]),
    Case(
      "bad words",
      "v=DMARC1; p=none; adkim=strict; aspf=relaxed; t=yes; psd=1; fo=2",
      [
        "adkim: adkim=strict", "aspf: aspf=relaxed", "t: t=yes", "psd: psd=1", "fo: fo=2",
      ]
    ),
    Case("a part that is no tag", "v=DMARC1; none", ["-: none"]),
  ]

  @Test(arguments: accepted)
  func `other mistakes leave it a record and are told`(_ row: Case<String, [String]>) throws {
    let record = try DMARCRecord(row.input)
    #expect(record.issues.map { "\($0.tag ?? "-"): \($0.syntax.excerpt)" } == row.expected)
  }

  static let addresses: [Case<String, [String]>] = [
    Case("an address", "mailto:a@example.com", ["example.com."]),
    Case(
      "two, with blanks",
      "mailto:a@example.com , mailto:b@example.net",
      ["example.com.", "example.net."]
    ),
    Case("an obsolete size", "mailto:a@example.com!10m", ["example.com. 10m"]),
    Case("headers", "mailto:a@example.com?subject=x", ["example.com."]),
    Case("another scheme", "https://example.com/report", ["https"]),
    Case("an encoded comma", "mailto:a%2Cb@example.com", ["example.com."]),
    Case("no scheme", "a@example.com", ["a@example.com: lacks mailto: in front of the address"]),
    Case("a blank", "mailto @example.com", ["mailto @example.com: has a blank in it"]),
    Case(
      "the scheme twice",
      "mailto:mailto:a@example.com",
      ["mailto:mailto:a@example.com: has mailto: twice"]
    ),
    Case("no mailbox", "mailto:@example.com", ["mailto:@example.com: is not a mail address"]),
    Case("no domain", "mailto:a", ["mailto:a: is not a mail address"]),
    Case("slashes", "mailto://a@example.com/x", ["mailto://a@example.com/x: is not a mail address"]),
    Case(
      "angle brackets",
      "mailto:<a@example.com>",
      ["mailto:<a@example.com>: has characters that no address has"]
    ),
    Case(
      "a bare exclamation mark",
      "mailto:a!b@example.com",
      [
        "mailto:a!b@example.com: has an exclamation mark, which has to be written %21"
      ]
    ),
    Case("an empty entry", "mailto:a@example.com,", ["example.com.", ": is empty"]),
  ]

  @Test(arguments: addresses)
  func `reads report addresses`(_ row: Case<String, [String]>) throws {
    let record = try DMARCRecord("v=DMARC1; p=none; rua=\(row.input)")
    let valid = record.aggregateReports.map { report in
      [report.domain?.description ?? report.scheme, report.size].compactMap(\.self).joined(separator: " ")
    }
    let bad = record.issues.map { "\($0.syntax.excerpt): \($0.syntax.message(.english))" }
    #expect(valid + bad == row.expected)
  }

  static let effects: [Case<String, [String]>] = [
    Case(
      "the same for both",
      "v=DMARC1; p=reject",
      ["reject reject reject 100", "reject reject reject 100"]
    ),
    Case(
      "policies below",
      "v=DMARC1; p=reject; sp=none; np=quarantine",
      ["reject none none 100", "reject none quarantine 100"]
    ),
    Case("a share", "v=DMARC1; p=reject; pct=5", ["reject reject reject 5", "reject reject reject 100"]),
    Case(
      "a test",
      "v=DMARC1; p=reject; sp=quarantine; t=y",
      ["reject quarantine quarantine 100", "quarantine none none 100"]
    ),
    Case("no policy", "v=DMARC1", ["-", "-"]),
    Case(
      "no policy, but reports",
      "v=DMARC1; rua=mailto:a@example.com",
      ["none none none 100", "none none none 100"]
    ),
    Case(
      "a bad policy with reports",
      "v=DMARC1; p=x; rua=mailto:a@example.com",
      ["none none none 100", "none none none 100"]
    ),
    Case("a bad policy below", "v=DMARC1; p=reject; sp=x", ["-", "-"]),
    Case("a bad np", "v=DMARC1; p=reject; np=x", ["reject reject reject 100", "-"]),
    Case("a bad address is none", "v=DMARC1; rua=a@example.com", ["-", "-"]),
  ]

  @Test(arguments: effects)
  func `tells what both generations of readers apply`(_ row: Case<String, [String]>) throws {
    let record = try DMARCRecord(row.input)
    let words = DMARCEffect.Reader.allCases.map { reader -> String in
      guard let effect = record.effect(for: reader) else { return "-" }
      return "\(effect.policy) \(effect.subdomainPolicy) \(effect.nonexistentPolicy) \(effect.percentage)"
    }
    #expect(words == row.expected)
  }

  @Test(arguments: [
    Case("nothing", "p=none", [false, false]), Case("all", "p=quarantine", [true, true]),
    Case("a share", "p=quarantine; pct=1", [true, true]),
    Case("no share", "p=quarantine; pct=0", [false, true]),
    Case("what is not refused is quarantined", "p=reject; pct=0", [true, true]),
    Case("a test", "p=quarantine; t=y", [true, false]),
  ])
  func `tells whether mail may suffer`(_ row: Case<String, [Bool]>) throws {
    let record = try DMARCRecord("v=DMARC1; " + row.input)
    #expect(DMARCEffect.Reader.allCases.map { record.effect(for: $0)?.isEnforced } == row.expected)
  }

  @Test func `knows whether the policy stands second`() throws {
    #expect(try DMARCRecord("v=DMARC1; p=none").hasPolicySecond)
    #expect(try !DMARCRecord("v=DMARC1; rua=mailto:a@example.com; p=none").hasPolicySecond)
  }

  @Test(arguments: Seed.all)
  func `hostile texts never crash, and places lie inside`(_ seed: Seed) {
    var generator = seed.generator
    let noise = String(decoding: generator.octets(upTo: 50, special: ";;=,,!:@ mailto"), as: UTF8.self)
    let text = "v=DMARC1; p=none; \(generator.pick(["rua", "ruf", "sp", "fo"]))=" + noise
    guard let record = try? DMARCRecord(text) else { return }
    let octets = Array(text.utf8)
    for issue in record.issues.map(\.syntax) {
      #expect(String(decoding: octets[issue.range], as: UTF8.self) == issue.excerpt)
    }
  }
}
