import MailRecords
import TestSupport
import Testing
import Wording

struct TagListTests {
  static let lists: [Case<String, [String]>] = [
    Case("nothing is an empty list", "", []),
    Case("one tag", "v=DKIM1", ["v=DKIM1 0..<7 2..<7"]),
    Case("a semicolon may end it", "v=DKIM1; ", ["v=DKIM1 0..<7 2..<7"]),
    Case("white space may stand anywhere", " v = a ;\tp=b c ", ["v=a 1..<6 5..<6", "p=b c 9..<14 11..<14"]),
    Case("a value may hold equals signs", "p=AA==", ["p=AA== 0..<6 2..<6"]),
    Case("a value may be empty", "p= ; t=y", ["p= 0..<2 2..<2", "t=y 5..<8 7..<8"]),
    Case("case of names matters", "P=a; p=b", ["P=a 0..<3 2..<3", "p=b 5..<8 7..<8"]),
  ]

  @Test(arguments: lists)
  func `reads tags with their places`(_ row: Case<String, [String]>) {
    let list = TagList(row.input)
    #expect(list.tags.map { "\($0.name)=\($0.value) \($0.range) \($0.valueRange)" } == row.expected)
    #expect(list.issues.isEmpty)
  }

  static let broken: [Case<String, [String]>] = [
    Case("nothing between semicolons", "v=a;;p=b", ["4..<5 ; is nothing between two semicolons"]),
    Case("only a semicolon", ";", ["0..<1 ; is nothing between two semicolons"]),
    Case("no equals sign", "v=a; none", ["5..<9 none is not a tag: the equals sign is missing"]),
    Case("no name", "=a", ["0..<2 =a does not begin with the name of a tag"]),
    Case("a blank in a name", "v 1=a", ["0..<5 v 1=a does not begin with the name of a tag"]),
    Case("a digit begins a name", "1v=a", ["0..<4 1v=a does not begin with the name of a tag"]),
    Case("a tag twice", "p=a; p=b", ["5..<8 p=b repeats a tag"]),
    Case("a curly quote", "p=a”b", ["3..<6 ” is not a character of a tag's value"]),
    Case("an octet that was no text", "p=\u{FFFD}", ["2..<5 \u{FFFD} is not a character of a tag's value"]),
  ]

  @Test(arguments: broken)
  func `tells what does not fit, and where`(_ row: Case<String, [String]>) {
    let issues = TagList(row.input).issues
    #expect(issues.map { "\($0.range) \($0.excerpt) \($0.message(.english))" } == row.expected)
  }

  @Test func `replaces one value and leaves the rest as it is`() throws {
    let list = TagList("v=DMARC1;p = nones ; rua=mailto:a@example.com")
    let tag = try #require(list["p"])
    #expect(list.text(replacing: tag, with: "none") == "v=DMARC1;p = none ; rua=mailto:a@example.com")
  }

  @Test func `removes tags`() {
    let list = TagList("v=DMARC1; p=none; pct=100; ri=1;")
    #expect(list.text { ["pct", "ri"].contains($0.name) } == "v=DMARC1; p=none")
  }

  @Test(arguments: Seed.all)
  func `places lie in the text and hold what they say`(_ seed: Seed) {
    var generator = seed.generator
    let text = String(decoding: generator.octets(upTo: 60, special: ";;==  vp\t"), as: UTF8.self)
    let octets = Array(text.utf8)
    let list = TagList(text)
    for tag in list.tags {
      #expect(String(decoding: octets[tag.valueRange], as: UTF8.self) == tag.value)
    }
    for issue in list.issues {
      #expect(String(decoding: octets[issue.range], as: UTF8.self) == issue.excerpt)
    }
  }
}
