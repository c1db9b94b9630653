import MailRecords
import TestSupport
import Testing
import Wording

struct BIMIRecordTests {
  static let good: [Case<String, String>] = [
    Case("a logo", "v=BIMI1; l=https://example.com/logo.svg", "https://example.com/logo.svg | "),
    Case(
      "a logo and its certificate",
      "v=BIMI1; l=https://example.com/logo.svg; a=https://example.com/logo.pem;",
      "https://example.com/logo.svg | https://example.com/logo.pem"
    ),
    Case(
      "only a certificate",
      "v=BIMI1; l=; a=https://example.com/logo.pem",
      " | https://example.com/logo.pem"
    ),
    Case("no logo is wanted", "v=BIMI1; l=; a=;", " | "),
    Case(
      "unknown tags are skipped",
      "v=BIMI1; avp=brand; l=https://example.com/a",
      "https://example.com/a | "
    ),
  ]

  @Test(arguments: good)
  func `reads`(_ row: Case<String, String>) throws {
    let record = try BIMIRecord(row.input)
    #expect("\(record.logo) | \(record.evidence)" == row.expected)
    #expect(record.isDeclination == (row.expected == " | "))
    #expect(BIMIRecord.isMeant(by: row.input))
  }

  static let bad: [Case<String, String>] = [
    Case("another version", "v=BIMI2; l=", "0..<11 v=BIMI2; l= does not begin with v=BIMI1"),
    Case("the version not first", "l=; v=BIMI1", "0..<11 l=; v=BIMI1 does not begin with v=BIMI1"),
    Case("no logo", "v=BIMI1;", "8..<8  the address of the logo, l=, is missing"),
    Case(
      "no encryption",
      "v=BIMI1; l=http://example.com/a",
      "9..<31 l=http://example.com/a the address must begin with https://"
    ),
    Case(
      "no scheme",
      "v=BIMI1; l=; a=example.com/a",
      "13..<28 a=example.com/a the address must begin with https://"
    ),
    Case("a tag twice", "v=BIMI1; l=; l=", "13..<15 l= repeats a tag"),
  ]

  @Test(arguments: bad)
  func `tells what does not fit`(_ row: Case<String, String>) throws {
    let issue = try #require(throws: SyntaxIssues.self) { try BIMIRecord(row.input) }.first
    #expect("\(issue.range) \(issue.excerpt) \(issue.message(.english))" == row.expected)
  }
}
