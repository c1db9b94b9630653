import FoundationEssentials
import Testing
import Wording

struct HostileTextTests {
  @Test(arguments: [
    Row("the escape of a terminal", "\u{1B}[31mred", #"\u{1B}[31mred"#),
    Row("a bell", "a\u{7}b", #"a\u{7}b"#),
    Row("a line break", "a\nb", #"a\u{A}b"#),
    Row("a carriage return with its line break", "a\r\nb", #"a\u{D}\u{A}b"#),
    Row("a tab", "a\tb", #"a\u{9}b"#),
    Row("a zero octet", "a\0b", #"a\u{0}b"#),
    Row("delete", "a\u{7F}", #"a\u{7F}"#),
    Row("a control of the second table", "a\u{9B}31m", #"a\u{9B}31m"#),
    Row("a right-to-left override", "a\u{202E}elpmaxe", #"a\u{202E}elpmaxe"#),
    Row("a right-to-left isolate", "\u{2067}a\u{2069}", #"\u{2067}a\u{2069}"#),
    Row("a right-to-left mark", "a\u{200F}", #"a\u{200F}"#),
    Row("an Arabic letter mark", "a\u{61C}", #"a\u{61C}"#),
    Row("a zero-width space", "exa\u{200B}mple", #"exa\u{200B}mple"#),
    Row("a zero-width joiner", "a\u{200D}b", #"a\u{200D}b"#),
    Row("a word joiner", "a\u{2060}b", #"a\u{2060}b"#),
    Row("a byte order mark", "\u{FEFF}a", #"\u{FEFF}a"#),
    Row("a soft hyphen", "exam\u{AD}ple", #"exam\u{AD}ple"#),
    Row("a tag character", "a\u{E0041}", #"a\u{E0041}"#),
    Row("a variation selector", "a\u{FE0F}", #"a\u{FE0F}"#),
    Row("a filler without a shape", "a\u{3164}", #"a\u{3164}"#),
    Row("a combining joiner", "a\u{34F}", #"a\u{34F}"#),
    Row("a line separator", "a\u{2028}b\u{2029}", #"a\u{2028}b\u{2029}"#),
    Row("a private character", "a\u{E000}", #"a\u{E000}"#),
    Row("a character that does not exist", "a\u{FFFF}", #"a\u{FFFF}"#),
  ])
  func `escapes what a reader cannot see`(_ row: Row) {
    #expect(HostileText.visible(row.input) == row.expected)
  }

  @Test(arguments: [
    "", "v=spf1 include:_spf.example.net ~all", "メールが届きません。「東京」", "全角　空白", "がぎぐ", "café, Straße, Łódź",
    "cafe\u{301}", "почта", "δοκιμή", "a\u{A0}b", "100 % → “ok” – …", #"back\slash and "quotes""#,
  ])
  func `leaves ordinary text alone`(_ text: String) {
    #expect(HostileText.visible(text) == text)
    #expect(HostileText.visibleJSON(text) == text)
  }

  @Test(arguments: [
    "plain", "a\u{202E}b", "a\u{200B}b", "a\u{E0041}b", "a\u{7F}\u{9B}b", "a\u{2028}b", "a\nb\t\"c\"\\",
    "\u{FEFF}",
    "あ\u{FE0F}", "a\u{10FFFF}", "a\u{1}",
  ])
  func `makes JSON visible without changing its meaning`(_ value: String) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted]
    let json = String(decoding: try encoder.encode(["key": [value]]), as: UTF8.self)
    let visible = HostileText.visibleJSON(json)
    let decoded = try JSONDecoder().decode([String: [String]].self, from: Data(visible.utf8))
    #expect(decoded == ["key": [value]])
    #expect(HostileText.visible(visible.replacing("\n", with: " ")) == visible.replacing("\n", with: " "))
  }
}

struct Row: Sendable, CustomTestStringConvertible {
  let testDescription: String
  let input: String
  let expected: String

  init(_ name: String, _ input: String, _ expected: String) {
    testDescription = name
    self.input = input
    self.expected = expected
  }
}
