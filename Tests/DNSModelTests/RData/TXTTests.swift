import DNSModel
import Testing
import TestSupport

struct TXTTests {
  @Test(arguments: [
    Case("quoted", #""v=spf1 -all""#, "v=spf1 -all"),
    Case("unquoted, taken whole", "v=spf1 -all", "v=spf1 -all"),
    Case("several strings are joined without a space", #""v=spf1 " "-all""#, "v=spf1 -all"),
    Case("strings without a space between them", #""a""b""#, "ab"),
    Case("empty", #""""#, ""),
    Case("empty content", "", ""),
    Case("an escaped quote", #""a\"b""#, #"a"b"#),
    Case("an escaped backslash", #""a\\b""#, #"a\b"#),
    Case("a decimal escape", #""a\059b""#, "a;b"),
    Case("a semicolon needs no escape", #""v=DKIM1; p=""#, "v=DKIM1; p="),
    Case("octets of one character", #""\227\129\130""#, "あ"),
    Case("octets split between strings", #""\227\129" "\130""#, "あ"),
    Case("an octet that is no text", #""\255""#, "\u{FFFD}"),
    Case("a string that does not end", #""v=spf1"#, #""v=spf1"#),
    Case("text behind the string", #""v=spf1" -all"#, #""v=spf1" -all"#),
    Case("a quote that is escaped away", #""v=spf1\""#, #""v=spf1\""#),
    Case("a malformed escape", #""a\25""#, #""a\25""#),
    Case("an escape above 255", #""a\256""#, #""a\256""#),
    Case("a quote in the middle of unquoted text", #"5" disk"#, #"5" disk"#),
  ])
  func `reads stored content and keeps its spelling`(_ row: Case<String, String>) {
    let txt = TXT(presentation: row.input)
    #expect(txt.value == row.expected)
    #expect(txt.presentation == row.input)
  }

  @Test(arguments: [
    Case("plain text", "v=spf1 -all", #""v=spf1 -all""#),
    Case("nothing", "", #""""#),
    Case("a quote and a backslash", #"a"\"#, #""a\"\\""#),
    Case("characters outside ASCII", "é", #""\195\169""#),
    Case("a control character", "a\tb", #""a\009b""#),
    Case("255 octets are one string", x(255), #""\#(x(255))""#),
    Case("256 octets are two", x(256), #""\#(x(255))" "x""#),
    Case("an escape counts as the octet it stands for", x(254) + "\"x", #""\#(x(254))\"" "x""#),
    Case("510 octets are two", x(510), #""\#(x(255))" "\#(x(255))""#),
  ])
  func `writes quoted strings of at most 255 octets`(_ row: Case<String, String>) {
    #expect(TXT(value: row.input).presentation == row.expected)
  }

  @Test(arguments: Seed.all)
  func `gives every text back`(_ seed: Seed) {
    var random = seed.generator
    for _ in 0..<20 {
      let value = String(decoding: random.octets(upTo: 600), as: UTF8.self)
      let txt = TXT(value: value)
      #expect(TXT(presentation: txt.presentation) == txt)
      #expect(txt.value == value)
    }
  }
}

private func x(_ count: Int) -> String { String(repeating: "x", count: count) }
