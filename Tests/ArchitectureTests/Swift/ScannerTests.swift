import Testing

/// A literal as it is written, and its pieces.
struct LiteralCase: Sendable, CustomTestStringConvertible {
  let testDescription: String
  let source: String
  let pieces: [StringLiteral.Piece]

  init(_ name: String, _ source: String, _ pieces: StringLiteral.Piece...) {
    testDescription = name
    self.source = source
    self.pieces = pieces
  }

  static let all: [LiteralCase] = [
    LiteralCase("words", #""two words""#, .words("two words")),
    LiteralCase("nothing", #""""#),
    LiteralCase("an escaped quotation mark", #""a \" b""#, .words("a \" b")),
    LiteralCase("an escaped backslash at the end", #""a\\""#, .words("a\\")),
    LiteralCase("a line break", #""a\nb""#, .words("a\nb")),
    LiteralCase("a scalar", #""\u{3042}!""#, .words("あ!")),
    LiteralCase("no comment", #""https://example.com""#, .words("https://example.com")),
    LiteralCase("a value", #""a \(b) c""#, .words("a "), .interpolation("b"), .words(" c")),
    LiteralCase("a call with brackets", #""\(f(a, (b)))""#, .interpolation("f(a, (b))")),
    LiteralCase("a label", #""\(list: names)""#, .interpolation("list: names")),
    LiteralCase("a literal inside", #""\(x ?? "(\")")!""#, .interpolation(#"x ?? "(\")""#), .words("!")),
    LiteralCase("a literal inside twice", #""\(a("\(b(")"))"))""#, .interpolation(#"a("\(b(")"))")"#)),
    LiteralCase("raw", ##"#"a "b" \(c) \n"#"##, .words(#"a "b" \(c) \n"#)),
    LiteralCase("a value in raw", ##"#"\d \#(c)"#"##, .words(#"\d "#), .interpolation("c")),
    LiteralCase("several lines", "\"\"\"\n  a\n    b\n  \"\"\"", .words("a\n  b")),
    LiteralCase("joined lines", "\"\"\"\n  a \\\n  b\n  \"\"\"", .words("a b")),
    LiteralCase("a blank line", "\"\"\"\n  a\n\n  b\n  \"\"\"", .words("a\n\nb")),
    LiteralCase("quotes within lines", "\"\"\"\n  \"a\" \"\"b\n  \"\"\"", .words("\"a\" \"\"b")),
    LiteralCase(
      "values at the edges of lines",
      "\"\"\"\n  \\(a) b \\\n  \\(c)\n  \"\"\"",
      .interpolation("a"),
      .words(" b "),
      .interpolation("c")
    ),
    LiteralCase("raw lines", "#\"\"\"\n  \\n\\#(a)\n  \"\"\"#", .words("\\n"), .interpolation("a")),
  ]
}

@Suite(.serialized)
struct ScannerTests {
  @Test(arguments: LiteralCase.all)
  func `reads a literal as the compiler does`(_ testCase: LiteralCase) throws {
    let text = SwiftScanner.scan("let x = \(testCase.source) // \"no literal\"")
    let literal = try #require(text.literals.first)
    #expect(literal.pieces == testCase.pieces)
    #expect(text.unterminated.isEmpty)
    #expect(String(String.UnicodeScalarView(text.code)).contains("no literal") == false)
  }

  @Test func `finds the literals inside interpolations too`() {
    let text = SwiftScanner.scan(##""a \(b ?? "c \(d("e"))")" + #"f"#"##)
    #expect(text.literals.map { $0.words.first } == ["a ", "c ", "e", "f"])
  }

  @Test func `keeps code in its place and blanks the rest`() {
    let text = SwiftScanner.scan("a /* b /* c */ d */ e // f\n\"g\\(h)\" i")
    #expect(text.lines == ["a                   e     ", "\"  (h)\" i"])
  }

  @Test func `knows the line of a literal`() {
    let text = SwiftScanner.scan("let a = \"\"\"\n  b\n  \"\"\"\nlet c = \"d\"")
    #expect(text.literals.map(\.line) == [1, 4])
  }

  @Test func `reports a literal without an end`() {
    #expect(SwiftScanner.scan("let a = 1\nlet b = \"c\n").unterminated == [2])
    #expect(SwiftScanner.scan("let a = \"\"\"\n b").unterminated == [1])
    #expect(SwiftScanner.scan("let a = \"\\(b").unterminated == [1])
  }

  @Test func `finds snippets as whole words of the code`() {
    let text = SwiftScanner.scan("print(a); reprint(b); \"print(c)\"; x.print(d) // print(e)")
    #expect(text.places(of: "print(").count == 2)
    #expect(SwiftScanner.scan("async asynchronous _async async").places(of: "async") == [0, 26])
  }

  @Test func `finds the partner of a bracket`() {
    #expect(SwiftScanner.scan("f(a[0], { \")\" })").closing(1) == 15)
  }

  @Test(arguments: Repository.sources)
  func `reads every source to its end`(_ file: SourceFile) {
    file.swift.unterminated.map { file.violation(line: $0, "a literal has no end") }.fail()
  }

  @Test func `sees the sources`() {
    #expect(Repository.sources.count > 150)
  }
}
