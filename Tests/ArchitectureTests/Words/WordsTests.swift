import Testing

/// Every sentence that a person reads exists in English and in Japanese, and says the same in both.
@Suite(.serialized)
struct WordsTests {
  /// The files that speak; `Wording` itself only declares how.
  private static let speaking = Repository.sources.filter { $0.target != "Wording" }

  @Test(arguments: speaking)
  func `every sentence is whole in both languages`(_ file: SourceFile) {
    TextPairCheck.violations(in: file).fail()
  }

  @Test(arguments: Repository.sources(in: "GreycloudCLI"))
  func `the command line describes itself in both languages`(_ file: SourceFile) {
    ArgumentWordsCheck.violations(in: file).fail()
  }

  @Test func `the pairs are found`() {
    let count = Self.speaking.map { TextPair.reading($0).pairs.count }.reduce(0, +)
    #expect(count >= 220, "only \(count) pairs were found: does the scanner still see them?")
  }

  @Test(arguments: [
    Sample.good("a pair", #"Text("The record is missing.", ja: "レコードがありません。")"#),
    .good("values in another order", #"Text("\(a) of \(list: b)", ja: "\(list: b) のうち \(a)")"#),
    .good("a verbatim value", #"Text(verbatim: "a")"#),
    .good("another type", #"PlainText("a")"#),
    .good("a text inside a text", #"Text("in \(Text("a", ja: "あ"))", ja: "\(Text("a", ja: "あ"))後")"#),
    .good(
      "joined lines",
      "Text(\n  \"\"\"\n  a \\\n  b.\n  \"\"\",\n  ja: \"\"\"\n    あ\\\n    い。\n    \"\"\"\n)"
    ),
    .good("a sentence in brackets", #"Text("(No record.)", ja: "（レコードなし。）")"#),
    .good("a remark in brackets", #"Text("All of them.", ja: "すべて（必須。）")"#),
    .good("brackets only", #"Text("\(a) (\(b))", ja: "\(a)（\(b)）")"#),
    .good("words of the parser", #"Text("Help:  ", ja: "ヘルプ: ")"#),
    .good("a full stop of another kind", #"Text("see \(a).", ja: "\(a) を参照。")"#),
  ])
  func `the check of pairs accepts`(_ sample: Sample) {
    sample.expect(TextPairCheck.violations)
  }

  @Test(arguments: [
    Sample.bad("empty English", #"Text("", ja: "あ")"#),
    .bad("empty Japanese", #"Text("a", ja: "")"#, lines: [1, 1]),
    .bad("the same twice", #"Text("\(a)", ja: "\(a)")"#),
    .bad("a value too few", #"Text("\(a) \(b)", ja: "\(a) あ")"#),
    .bad("a value once instead of twice", #"Text("\(a) \(a)", ja: "\(a) あ")"#),
    .bad("another value", #"Text("\(a.name)", ja: "\(a.id) あ")"#),
    .bad("another form of a value", #"Text("\(list: a)", ja: "\(a) あ")"#),
    .bad("no translation", "Text(\n  \"a\",\n  ja: \"b\"\n)", lines: [3]),
    .bad("Japanese punctuation only", #"Text("a", ja: "a・b")"#),
    .bad("Japanese in English", #"Text("a レ", ja: "あ")"#),
    .bad("Japanese punctuation in English", #"Text("a（b）", ja: "あ")"#),
    .bad("an English line break", #"Text("a\nb", ja: "あ")"#),
    .bad("a Japanese line break", "Text(\"a\", ja: \"\"\"\n  あ\n  い\n  \"\"\")"),
    .bad("two English blanks", #"Text("a  b", ja: "あ")"#),
    .bad("two Japanese blanks", #"Text("a", ja: "あ  い")"#),
    .bad("a lost blank and a found one", "Text(\"\"\"\n  a \\\n   b\n  \"\"\", ja: \"あ\")"),
    .bad("no Japanese full stop", #"Text("A sentence.", ja: "あ")"#),
    .bad("a variable", #"Text(words, ja: "あ")"#),
    .bad("joined literals", #"Text("a" + "b", ja: "あ")"#),
    .bad("another initialiser", #"let a: Text = .init("a", ja: "あ")"#),
    .bad(
      "a bad text inside",
      #"Text("\(Text("a", ja: "b"))", ja: "あ\(Text("a", ja: "b"))")"#,
      lines: [1, 1]
    ),
  ])
  func `the check of pairs sees`(_ sample: Sample) {
    sample.expect(TextPairCheck.violations)
  }

  @Test(arguments: [
    Sample.good("help", #"@Option(help: ArgumentHelp(Text("a", ja: "あ"), "FILE"))"#),
    .good("help in lines", "@Option(\n  help: ArgumentHelp(\n    Text(\"a\", ja: \"あ\")\n  )\n)"),
    .good("hidden", "@Flag(help: .hidden)"),
    .good(
      "an abstract",
      "A(\n  abstract: Text(\"a\", ja: \"あ\")(\n    Session.language\n  ),\n  version: b\n)"
    ),
    .good("an error", "throw ValidationError(Unknown.text(a)(Session.language))"),
    .bad("a literal", #"@Option(help: "a")"#),
    .bad("the parser's own help", #"@Option(help: ArgumentHelp("a"))"#),
    .bad("an English abstract", #"A(abstract: "a", discussion: Text("a", ja: "あ")(Session.language))"#),
    .bad("an English discussion", "A(\n  discussion: \"\"\"\n    a\n    \"\"\"\n)", lines: [2]),
    .bad("one language", #"A(abstract: Text("a", ja: "あ")(.english))"#),
    .bad("an English error", #"throw ValidationError("a")"#),
    .bad("words before a text", #"throw ValidationError("a" + b(Session.language))"#),
  ])
  func `the check of the command line sees`(_ sample: Sample) {
    sample.expect(ArgumentWordsCheck.violations)
  }
}
