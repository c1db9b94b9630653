import MailRecords
import TestSupport
import Testing
import Wording

struct TLSARecordTests {
  private static let digest = String(repeating: "0a", count: 32)
  private static let longDigest = String(repeating: "0b", count: 64)

  static let good: [Case<String, String>] = [
    Case("the usual record", "3 1 1 \(digest)", "3 1 1 \(digest)"),
    Case("capitals", "2 0 1 \(digest.uppercased())", "2 0 1 \(digest)"),
    Case(
      "spaces among the digits",
      "3 1 1 0a0a0a0a \(digest.dropFirst(8).prefix(9))  \(digest.dropFirst(17))",
      "3 1 1 \(digest)"
    ),
    Case("SHA-512", "3 0 2 \(longDigest)", "3 0 2 \(longDigest)"),
    Case("the whole key", "3 1 0 3059301306", "3 1 0 3059301306"),
    Case("a usage that mail does not use", "1 1 1 \(digest)", "1 1 1 \(digest)"),
    Case("tabs", "3\t1\t1\t\(digest)", "3 1 1 \(digest)"),
  ]

  @Test(arguments: good)
  func `reads`(_ row: Case<String, String>) throws {
    let record = try TLSARecord(presentation: row.input)
    #expect(record.description == row.expected)
    #expect(try TLSARecord(presentation: record.description) == record)
  }

  static let bad: [Case<String, [String]>] = [
    Case("nothing", "", ["0..<0  a TLSA record consists of three numbers and the data"]),
    Case("no data", "3 1 1", ["0..<5 3 1 1 a TLSA record consists of three numbers and the data"]),
    Case(
      "an unknown usage",
      "4 1 1 \(digest)",
      ["0..<1 4 is not a certificate usage; it must be 0, 1, 2 or 3"]
    ),
    Case("an unknown selector", "3 2 1 \(digest)", ["2..<3 2 is not a selector; it must be 0 or 1"]),
    Case("an unknown matching type", "3 1 3 00", ["4..<5 3 is not a matching type; it must be 0, 1 or 2"]),
    Case(
      "names in place of numbers",
      "3 1 SHA2-256 00",
      ["4..<12 SHA2-256 is not a matching type; it must be 0, 1 or 2"]
    ),
    Case(
      "a digest that is too short",
      "3 1 1 0a0a 0a",
      ["6..<13 0a0a 0a the data must have 64 hexadecimal digits and has 6"]
    ),
    Case(
      "the digest of another type",
      "3 1 2 \(digest)",
      ["6..<70 \(digest) the data must have 128 hexadecimal digits and has 64"]
    ),
    Case("an odd number of digits", "3 1 0 abc", ["6..<9 abc the data is not pairs of hexadecimal digits"]),
    Case("letters beyond f", "3 1 0 zz", ["6..<8 zz the data is not pairs of hexadecimal digits"]),
    Case(
      "everything at once",
      "9 9 9 xyz",
      [
        "0..<1 9 is not a certificate usage; it must be 0, 1, 2 or 3",
        "2..<3 9 is not a selector; it must be 0 or 1",
        "4..<5 9 is not a matching type; it must be 0, 1 or 2",
        "6..<9 xyz the data is not pairs of hexadecimal digits",
      ]
    ),
  ]

  @Test(arguments: bad)
  func `tells every place that does not fit`(_ row: Case<String, [String]>) throws {
    let failure = try #require(throws: SyntaxIssues.self) { try TLSARecord(presentation: row.input) }
    #expect(failure.issues.map { "\($0.range) \($0.excerpt) \($0.message(.english))" } == row.expected)
  }

  @Test func `mail uses the last two usages`() {
    #expect(TLSARecord.Usage.allCases.filter(\.isForMail) == [.daneTA, .daneEE])
  }
}
