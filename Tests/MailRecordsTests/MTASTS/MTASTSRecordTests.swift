import MailRecords
import TestSupport
import Testing
import Wording

struct MTASTSRecordTests {
  static let good: [Case<String, String>] = [
    Case("the usual record", "v=STSv1; id=20240101T000000;", "20240101T000000"),
    Case("no semicolon at the end", "v=STSv1; id=1", "1"),
    Case("no spaces", "v=STSv1;id=aZ9", "aZ9"),
    Case(
      "32 characters",
      "v=STSv1; id=" + String(repeating: "a", count: 32),
      String(repeating: "a", count: 32)
    ),
    Case("unknown fields are skipped", "v=STSv1; x=1; id=2; note=hello", "2"),
    Case("the first id counts", "v=STSv1; id=1; id=2", "1"),
    Case("names of every kind", "v=STSv1; id=2; x-note=1; 2fa=1; a.b_c=1", "2"),
    Case("a space before the semicolon", "v=STSv1 ; id=1", "1"),
  ]

  @Test(arguments: good)
  func `reads`(_ row: Case<String, String>) throws {
    #expect(try MTASTSRecord(row.input).id == row.expected)
    #expect(MTASTSRecord.isRecognised(in: row.input))
    #expect(MTASTSRecord.isMeant(by: row.input))
  }

  static let bad: [Case<String, String>] = [
    Case("nothing", "", "0..<0  does not begin with v=STSv1"),
    Case("another record", "v=spf1 -all", "0..<11 v=spf1 -all must be written v=STSv1"),
    Case("no version", "id=1", "0..<4 id=1 does not begin with v=STSv1"),
    Case("another spelling of the version", "v=stsv1; id=1", "0..<7 v=stsv1 must be written v=STSv1"),
    Case("a capital v", "V=STSv1; id=1", "0..<7 V=STSv1 must be written v=STSv1"),
    Case("spaces in the version", "v = STSv1; id=1", "0..<9 v = STSv1 must be written v=STSv1"),
    Case("a space before it", " v=STSv1; id=1", "0..<8  v=STSv1 must be written v=STSv1"),
    Case("only the version", "v=STSv1", "0..<7 v=STSv1 has no semicolon behind it"),
    Case("no id", "v=STSv1;", "8..<8  the id is missing"),
    Case(
      "hyphens in the id",
      "v=STSv1; id=2024-01-01;",
      "9..<22 id=2024-01-01 an id consists of 1 to 32 letters and digits"
    ),
    Case("an empty id", "v=STSv1; id=", "9..<12 id= an id consists of 1 to 32 letters and digits"),
    Case(
      "33 characters",
      "v=STSv1; id=" + String(repeating: "a", count: 33),
      "9..<45 id=\(String(repeating: "a", count: 33)) an id consists of 1 to 32 letters and digits"
    ),
    Case("the id in capitals", "v=STSv1; ID=1", "13..<13  the id is missing"),
    Case(
      "spaces beside the equals sign",
      "v=STSv1; id = 20240101 ;",
      "9..<22 id = 20240101 has a blank beside the equals sign"
    ),
    Case("a space behind it", "v=STSv1; id= 1", "9..<14 id= 1 has a blank beside the equals sign"),
    Case(
      "a space in a later one of two",
      "v=STSv1; id=1; id =2",
      "15..<20 id =2 has a blank beside the equals sign"
    ),
    Case(
      "a name of 33 characters",
      "v=STSv1; id=1; " + String(repeating: "a", count: 33) + "=1",
      "15..<50 \(String(repeating: "a", count: 33))=1 does not begin with the name of a tag"
    ),
    Case(
      "a name with a hyphen in front",
      "v=STSv1; -a=1",
      "9..<13 -a=1 does not begin with the name of a tag"
    ),
    Case("no equals sign", "v=STSv1; id 1", "9..<13 id 1 is not a tag: the equals sign is missing"),
  ]

  @Test(arguments: bad)
  func `tells what does not fit`(_ row: Case<String, String>) throws {
    let issue = try #require(throws: SyntaxIssues.self) { try MTASTSRecord(row.input) }.first
    #expect("\(issue.range) \(issue.excerpt) \(issue.message(.english))" == row.expected)
  }

  @Test(arguments: [
    Case("the record", "v=STSv1;", true), Case("spaces and case", " V = stsv1", true),
    Case("quotation marks", "\"v=STSv1; id=1\"", true), Case("another version", "v=STSv2; id=1", true),
    Case("another record", "v=spf1 -all", false), Case("a verification", "google-site-verification=1", false),
  ])
  func `knows what was meant`(_ row: Case<String, Bool>) {
    #expect(MTASTSRecord.isMeant(by: row.input) == row.expected)
  }
}
