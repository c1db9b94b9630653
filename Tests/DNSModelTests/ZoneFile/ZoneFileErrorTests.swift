import DNSModel
import Testing
import TestSupport

struct ZoneFileErrorTests {
  @Test(arguments: [
    Case("a parenthesis never closed", "\n@ TXT ( \"a\"\n\"b\"\n", error(2, .unbalancedParenthesis)),
    Case("the outer parenthesis never closed", "@ TXT (\n( \"a\" )\n", error(1, .unbalancedParenthesis)),
    Case("a parenthesis never opened", "@ TXT \"a\"\n@ MX 10 mail )", error(2, .unbalancedParenthesis)),
    Case("a string without an end", "@ A 192.0.2.1\n@ TXT \"a\n@ TXT \"b\"", error(2, .unterminatedString)),
    Case("a string without an end at the end", "@ TXT \"a", error(1, .unterminatedString)),
    Case("a string whose end is escaped", #"@ TXT "a\""#, error(1, .unterminatedString)),
    Case("a string without an end in parentheses", "@ TXT ( \"a\"\n \"b\n )", error(2, .unterminatedString)),
    Case("a parameter without an end", #"@ SVCB 1 . a="b"#, error(1, .unterminatedString)),
    Case("a blank without an owner above", "; x\n A 192.0.2.1", error(2, .missingOwner)),
    Case("a bad owner", "a..b A 192.0.2.1", error(1, .badName(.emptyLabel(in: "a..b.example.com")))),
    Case(
      "a bad escape in an owner",
      #"a\2 A 192.0.2.1"#,
      error(1, .badName(.badEscape(in: #"a\2.example.com"#)))
    ),
    Case("an owner alone", "mail", error(1, .missingType)),
    Case("no type", "mail 300 IN", error(1, .missingType)),
    Case("data without a type", "mail 300 192.0.2.1", error(1, .missingType)),
    Case("two times to live", "mail 300 400 A 192.0.2.1", error(1, .missingType)),
    Case("two classes", "mail IN IN A 192.0.2.1", error(1, .missingType)),
    Case("no data", "@ A 192.0.2.1\nmail 300 IN MX", error(2, .missingData(.mx))),
    Case("no data but a comment", "mail MX ; 10 mail", error(1, .missingData(.mx))),
    Case("no data for an unknown type", "mail FOO", error(1, .missingData(.other("FOO")))),
    Case("generic data that is too short", ##"@ TYPE9 \# 4 0A0000"##, error(1, .badData(.other("TYPE9")))),
    Case("generic data without a length", ##"@ TYPE9 \#"##, error(1, .badData(.other("TYPE9")))),
    Case("generic data that is not hexadecimal", ##"@ TYPE9 \# 1 0G"##, error(1, .badData(.other("TYPE9")))),
    Case("a time to live that is too long", "mail 2147483648 A 192.0.2.1", error(1, .badTTL("2147483648"))),
    Case(
      "a time to live out of every range",
      "m 99999999999999999999999 A 1",
      error(1, .badTTL("99999999999999999999999"))
    ),
    Case("weeks out of every range", "mail 99999999999w A 192.0.2.1", error(1, .badTTL("99999999999w"))),
    Case("a unit without a number", "mail 1hm A 192.0.2.1", error(1, .badTTL("1hm"))),
    Case("a default that is no time", "\n$TTL soon", error(2, .badTTL("soon"))),
    Case("a default without a value", "$TTL", error(1, .badTTL(""))),
    Case("the class of Chaosnet", "mail CH A 192.0.2.1", error(1, .unknownClass("CH"))),
    Case("the class of Hesiod", "mail 300 hs A 192.0.2.1", error(1, .unknownClass("hs"))),
    Case("a class by number", "mail CLASS3 A 192.0.2.1", error(1, .unknownClass("CLASS3"))),
    Case("another file", "@ A 192.0.2.1\n$INCLUDE other.zone", error(2, .includeNotSupported)),
    Case("generated records", "$generate 1-9 host$ A 192.0.2.$", error(1, .generateNotSupported)),
    Case("another directive", "$DATE now", error(1, .unknownDirective("$DATE"))),
    Case("an origin without a name", "$ORIGIN", error(1, .badName(.empty))),
    Case("a second zone", "a. SOA x\nb. SOA x", error(2, .secondZone(name("b")))),
  ])
  func `names the line and the reason`(_ row: Case<String, ZoneFileError>) {
    #expect(throws: row.expected) { try ZoneFile.parse(row.input, origin: .example) }
  }

  @Test(arguments: [
    Case("a relative owner", "\nmail A 192.0.2.1", error(2, .noOrigin(name: "mail"))),
    Case("the at sign", "@ A 192.0.2.1", error(1, .noOrigin(name: "@"))),
    Case("an SOA record at the at sign", "@ SOA ns dns 1 2 3 4 5", error(1, .noOrigin(name: "@"))),
    Case("a relative target", "example.com. MX 10 mail", error(1, .noOrigin(name: "mail"))),
    Case("a bad name", "a..b. A 192.0.2.1", error(1, .badName(.emptyLabel(in: "a..b")))),
    Case("nothing at all", "; empty\n", error(1, .unknownApex)),
    Case(
      "owners side by side",
      "a.example.com. A 192.0.2.1\nb.example.com. A 192.0.2.1",
      error(1, .unknownApex)
    ),
    Case("owners of two zones", "example.com. A 192.0.2.1\nexample.net. A 192.0.2.1", error(1, .unknownApex)),
  ])
  func `asks for the zone's name`(_ row: Case<String, ZoneFileError>) {
    #expect(throws: row.expected) { try ZoneFile.parse(row.input, origin: nil) }
  }
}

private func error(_ line: Int, _ reason: ZoneFileError.Reason) -> ZoneFileError {
  ZoneFileError(line: line, reason: reason)
}

private func name(_ text: String) -> DomainName {
  (try? DomainName(text)) ?? .root
}
