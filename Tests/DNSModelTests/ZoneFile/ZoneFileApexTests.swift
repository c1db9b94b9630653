import DNSModel
import Testing
import TestSupport

struct ZoneFileApexTests {
  @Test(arguments: [
    Case("the SOA record", "example.net. SOA ns dns 1 2 3 4 5\na.example.net. A 192.0.2.1", "example.net."),
    Case("an SOA record without its dot", "example.net SOA ns dns 1 2 3 4 5", "example.net."),
    Case(
      "an SOA record over several lines",
      "example.net. SOA ns dns ( 1 ; serial\n2 3 4 5 )",
      "example.net."
    ),
    Case("an SOA record at the origin", "$ORIGIN example.net.\n@ SOA ns dns 1 2 3 4 5", "example.net."),
    Case(
      "an SOA record relative to the origin",
      "$ORIGIN net.\nexample SOA ns dns 1 2 3 4 5",
      "example.net."
    ),
    Case("an SOA record relative to the root", "$ORIGIN .\nexample.net SOA ns dns 1 2 3 4 5", "example.net."),
    Case(
      "an SOA record that repeats the origin",
      "$ORIGIN example.net.\nexample.net SOA ns 1",
      "example.net."
    ),
    Case(
      "the SOA record twice, as a transfer has it",
      "example.net. SOA a\nexample.net. SOA a",
      "example.net."
    ),
    Case("the first origin", "$ORIGIN example.net.\n$ORIGIN sub\n@ A 192.0.2.1", "example.net."),
    Case("an origin without its dot", "$ORIGIN example.net\n@ A 192.0.2.1", "example.net."),
    Case(
      "the owner above all others",
      "a.example.net. A 192.0.2.1\nexample.net. MX 10 a.example.net.",
      "example.net."
    ),
  ])
  func `is found in the file`(_ row: Case<String, String>) throws {
    #expect(try ZoneFile.parse(row.input, origin: nil).apex.description == row.expected)
  }

  @Test(arguments: [
    Case("without anything in the file", "", "example.com."),
    Case("against the origin of the file", "$ORIGIN sub\na A 192.0.2.1", "example.com."),
    Case("against the common owner", "www.example.com. A 192.0.2.1", "example.com."),
    Case("but not against an SOA record", "example.net. SOA ns dns 1 2 3 4 5", "example.net."),
    Case("but not against an SOA record without its dot", "example.net SOA ns dns 1 2 3 4 5", "example.net."),
    Case("which an SOA record without its dot repeats", "example.com SOA ns dns 1 2 3 4 5", "example.com."),
  ])
  func `is the origin that was given`(_ row: Case<String, String>) throws {
    #expect(try ZoneFile.parse(row.input, origin: .example).apex.description == row.expected)
  }

  @Test func `completes relative names behind the SOA record`() throws {
    let file = try ZoneFile.parse("example.net SOA ns dns 1 2 3 4 5\nmail A 192.0.2.1", origin: nil)
    #expect(file.records.map(\.owner.description) == ["mail.example.net."])
  }

  @Test func `holds no SOA record`() throws {
    #expect(try ZoneFile.parse("example.net. SOA ns dns 1 2 3 4 5", origin: nil).records.isEmpty)
  }
}
