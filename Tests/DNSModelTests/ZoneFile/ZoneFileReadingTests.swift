import DNSModel
import Testing
import TestSupport

/// What RFC 1035 §5 and the tools that write such files allow.
struct ZoneFileReadingTests {
  @Test(arguments: [
    Case(
      "an absolute owner",
      "mail.example.com. 300 IN A 192.0.2.1",
      ["mail.example.com. 300 IN A 192.0.2.1"]
    ),
    Case("a relative owner", "mail 300 IN A 192.0.2.1", ["mail.example.com. 300 IN A 192.0.2.1"]),
    Case("the at sign", "@ 300 IN A 192.0.2.1", ["example.com. 300 IN A 192.0.2.1"]),
    Case("an owner outside the zone", "a.example.net. A 192.0.2.1", ["a.example.net. 1 IN A 192.0.2.1"]),
    Case("an owner that is a number", "1 PTR mail", ["1.example.com. 1 IN PTR mail.example.com."]),
    Case("an owner that is a type", "mx A 192.0.2.1", ["mx.example.com. 1 IN A 192.0.2.1"]),
    Case("a wildcard", "* A 192.0.2.1", ["*.example.com. 1 IN A 192.0.2.1"]),
    Case("an escaped owner", #"a\.b A 192.0.2.1"#, [#"a\.b.example.com. 1 IN A 192.0.2.1"#]),
    Case(
      "a blank repeats the owner",
      "mail A 192.0.2.1\n\tAAAA 2001:db8::1\n\n; pause\n  TXT \"x\"",
      [
        "mail.example.com. 1 IN A 192.0.2.1", "mail.example.com. 1 IN AAAA 2001:db8::1",
        #"mail.example.com. 1 IN TXT "x""#,
      ]
    ),
    Case("class before TTL", "mail IN 300 A 192.0.2.1", ["mail.example.com. 300 IN A 192.0.2.1"]),
    Case("class alone", "mail IN A 192.0.2.1", ["mail.example.com. 1 IN A 192.0.2.1"]),
    Case("TTL alone", "mail 300 A 192.0.2.1", ["mail.example.com. 300 IN A 192.0.2.1"]),
    Case("neither class nor TTL", "mail A 192.0.2.1", ["mail.example.com. 1 IN A 192.0.2.1"]),
    Case("small letters", "mail in a 192.0.2.1", ["mail.example.com. 1 IN A 192.0.2.1"]),
    Case("the class by number", "mail CLASS1 A 192.0.2.1", ["mail.example.com. 1 IN A 192.0.2.1"]),
    Case("a TTL with units", "mail 1h30m A 192.0.2.1", ["mail.example.com. 5400 IN A 192.0.2.1"]),
    Case("all units", "mail 1W2d3H4m5s A 192.0.2.1", ["mail.example.com. 788645 IN A 192.0.2.1"]),
    Case("the longest TTL", "mail 2147483647 A 192.0.2.1", ["mail.example.com. 2147483647 IN A 192.0.2.1"]),
    Case("a TTL of zero", "mail 0 A 192.0.2.1", ["mail.example.com. 0 IN A 192.0.2.1"]),
    Case(
      "a default TTL counts from its line on",
      "a A 192.0.2.1\n$TTL 2d\nb A 192.0.2.1\nc 60 A 192.0.2.1",
      [
        "a.example.com. 1 IN A 192.0.2.1", "b.example.com. 172800 IN A 192.0.2.1",
        "c.example.com. 60 IN A 192.0.2.1",
      ]
    ),
    Case(
      "another origin counts from its line on",
      "$ORIGIN sub\na A 192.0.2.1\n$origin example.net.\nb CNAME c\n$ORIGIN d\n@ MX 10 e",
      [
        "a.sub.example.com. 1 IN A 192.0.2.1", "b.example.net. 1 IN CNAME c.example.net.",
        "d.example.net. 1 IN MX 10 e.d.example.net.",
      ]
    ),
    Case(
      "an origin without its dot that is the origin already",
      "$ORIGIN example.com\na A 192.0.2.1",
      ["a.example.com. 1 IN A 192.0.2.1"]
    ),
    Case(
      "CR LF",
      "a A 192.0.2.1\r\n\r\n AAAA 2001:db8::1 ; x\r\n",
      ["a.example.com. 1 IN A 192.0.2.1", "a.example.com. 1 IN AAAA 2001:db8::1"]
    ),
    Case("a byte order mark", "\u{FEFF}a A 192.0.2.1", ["a.example.com. 1 IN A 192.0.2.1"]),
    Case("tabs", "a\t\t1\tIN\tA\t192.0.2.1\t", ["a.example.com. 1 IN A 192.0.2.1"]),
    Case("comments and empty lines alone", ";; hello\n\n   \n\t; (\n", []),
    Case("nothing", "", []),
  ])
  func `reads owners, classes and times`(_ row: Case<String, [String]>) throws {
    #expect(try records(row.input) == row.expected)
  }

  @Test(arguments: [
    Case("a relative exchange", "@ MX 10 mail", "MX 10 mail.example.com."),
    Case("an absolute exchange", "@ MX 10 mail.example.net.", "MX 10 mail.example.net."),
    Case("the zone itself as exchange", "@ MX 10 @", "MX 10 example.com."),
    Case("the null MX", "@ MX 0 .", "MX 0 ."),
    Case("an address as exchange is a name", "@ MX 10 192.0.2.1", "MX 10 192.0.2.1.example.com."),
    Case("a relative alias", "a CNAME b", "CNAME b.example.com."),
    Case("a relative name server", "a NS b", "NS b.example.com."),
    Case("a relative service", "_imaps._tcp SRV 0 1 993 imap", "SRV 0 1 993 imap.example.com."),
    Case("a relative name of a type that is not read further", "a DNAME b", "DNAME b.example.com."),
    Case("a service binding", #"@ HTTPS 1 . alpn="h2,h3" port=8443"#, #"HTTPS 1 . alpn="h2,h3" port=8443"#),
    Case("a service binding with a target", "@ SVCB 1 svc", "SVCB 1 svc.example.com."),
    Case(
      "a semicolon inside a parameter",
      #"@ SVCB 1 svc key="a;b c""#,
      #"SVCB 1 svc.example.com. key="a;b c""#
    ),
    Case(
      "certificate authorities",
      #"@ CAA 0 issue "ca.example.net; a=b""#,
      #"CAA 0 issue "ca.example.net; a=b""#
    ),
    Case("an unknown type by number", ##"@ TYPE65534 \# 4 0A00 0001"##, ##"TYPE65534 \# 4 0A00 0001"##),
    Case("no octets in the generic form", ##"@ TYPE65534 \# 0"##, ##"TYPE65534 \# 0"##),
    Case("a made-up type", "@ FOO bar", "FOO bar"),
    Case("a quoted text", #"@ TXT "a; b (c)""#, #"TXT "a; b (c)""#),
    Case("several strings", #"@ TXT "a"  "b""c""#, #"TXT "a" "b" "c""#),
    Case("unquoted words are one string each", "@ TXT v=spf1 -all", #"TXT "v=spf1" "-all""#),
    Case("an escaped semicolon in an unquoted word", #"@ TXT a\;b"#, #"TXT "a\;b""#),
    Case("a quote inside an unquoted word", #"@ TXT k="a b""#, #"TXT "k=\"a b\"""#),
    Case("a backslash at the end of an unquoted word", #"@ TXT a\"#, #"TXT "a\\""#),
    Case("an escaped quote", #"@ TXT "a\"b""#, #"TXT "a\"b""#),
    Case("an escaped backslash before the quote", #"@ TXT "a\\""#, #"TXT "a\\""#),
    Case("an empty text", #"@ TXT """#, #"TXT """#),
    Case("characters outside ASCII in a text", #"@ TXT "あ""#, #"TXT "あ""#),
    Case("parentheses over several lines", "@ TXT ( \"a\" ; one\n \"b\" ; two\n)", #"TXT "a" "b""#),
    Case("parentheses around nothing but a part", "@ MX ( 10\nmail )", "MX 10 mail.example.com."),
    Case("parentheses without a blank", "@ MX(10 mail)", "MX 10 mail.example.com."),
    Case("parentheses inside parentheses", "@ MX ( 10 (\n mail ) )", "MX 10 mail.example.com."),
  ])
  func `reads data`(_ row: Case<String, String>) throws {
    let prefix = " 1 IN "
    let read = try #require(try records(row.input).first)
    let data = try #require(read.split(separator: prefix, maxSplits: 1).last)
    #expect(data == row.expected)
  }

  @Test(arguments: [
    Case("no address", "@ A mail", RData.opaque(.a, "mail")),
    Case("an address in quotes", #"@ A "192.0.2.1""#, .opaque(.a, #""192.0.2.1""#)),
    Case("two addresses", "@ A 192.0.2.1 192.0.2.2", .opaque(.a, "192.0.2.1 192.0.2.2")),
    Case("an exchange with an empty label", "@ MX 10 mail..net", .opaque(.mx, "10 mail..net")),
    Case("a word for the preference", "@ MX ten mail", .opaque(.mx, "ten mail")),
    Case("an exchange alone", "@ MX mail.example.com", .opaque(.mx, "mail.example.com")),
    Case("a service without weight", "_x._tcp SRV 0 993 imap", .opaque(.srv, "0 993 imap")),
    Case("an alias of two names", "a CNAME b c", .opaque(.cname, "b c")),
    Case("the generic form of a known type", ##"@ A \# 4 C0000201"##, .opaque(.a, ##"\# 4 C0000201"##)),
  ])
  func `keeps data that does not fit its type`(_ row: Case<String, RData>) throws {
    #expect(try Zone(presentation: row.input).records.map(\.rdata) == [row.expected])
  }

  @Test func `numbers records by the line they begin on`() throws {
    let zone = try Zone(presentation: "; one\n@ TXT (\n \"a\"\n)\n@ MX 10 mail\n")
    #expect(zone.records.map(\.id) == [.line(2), .line(5)])
  }

  @Test func `takes a comment that explains a part of a record for nobody's`() throws {
    let zone = try Zone(presentation: "@ TXT ( \"a\" ; a part\n) ; the record\n@ MX ( 10 mail ; a part\n)")
    #expect(zone.records.map(\.comment) == ["the record", nil])
  }

  private func records(_ text: String) throws -> [String] {
    try Zone(presentation: text).records.map(\.description)
  }
}
