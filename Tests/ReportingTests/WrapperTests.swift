import Testing

@testable import Reporting
import TestSupport

struct WrapperTests {
  struct Passage: Sendable {
    let text: String
    let width: Int

    init(_ text: String, _ width: Int) {
      self.text = text
      self.width = width
    }
  }

  private static let passages: [Case<Passage, [String]>] = [
    Case("nothing", Passage("", 10), [""]),
    Case("text that fits", Passage("one two", 7), ["one two"]),
    Case("words", Passage("one two three", 7), ["one two", "three"]),
    Case("a space at the break", Passage("one two", 3), ["one", "two"]),
    Case("two spaces at the break", Passage("one  two", 4), ["one", "two"]),
    Case("two spaces inside", Passage("a  b", 10), ["a  b"]),
    Case("a space at the end", Passage("one ", 3), ["one"]),
    Case("spaces in front", Passage("  one", 10), ["  one"]),
    Case("a word that is too long", Passage("a verylongword b", 6), ["a", "verylongword", "b"]),
    Case("nothing but a long word", Passage("verylongword", 6), ["verylongword"]),
    Case("Japanese between any two characters", Passage("日本語の文章", 4), ["日本", "語の", "文章"]),
    Case("Japanese with an odd width", Passage("日本語", 5), ["日本", "語"]),
    Case("no full stop at the start", Passage("日本語。文", 6), ["日本", "語。文"]),
    Case("no comma at the start", Passage("日本、語", 4), ["日", "本、", "語"]),
    Case("no closing bracket at the start", Passage("「日本」語", 6), ["「日", "本」語"]),
    Case("no opening bracket at the end", Passage("日本「語」", 6), ["日本", "「語」"]),
    Case("no small kana at the start", Passage("あっか", 2), ["あっ", "か"]),
    Case("no small vowel at the start", Passage("日ファイル", 4), ["日", "ファ", "イル"]),
    Case("no long vowel mark at the start", Passage("日サーバー", 4), ["日", "サー", "バー"]),
    Case("no small ke at the start", Passage("日本ヶ月", 4), ["日", "本ヶ", "月"]),
    Case("no repetition mark at the start", Passage("人々が", 2), ["人々", "が"]),
    Case("no middle dot at the start", Passage("日本・語", 4), ["日", "本・", "語"]),
    Case("no ASCII colon at the start", Passage("解消: a", 4), ["解", "消:", "a"]),
    Case("no ASCII closing bracket at the start", Passage("(日本)語", 5), ["(日", "本)語"]),
    Case("no ASCII opening bracket at the end", Passage("日本(語)", 6), ["日本", "(語)"]),
    Case("a command", Passage("now `a b c` or", 6), ["now", "`a b c`", "or"]),
    Case("two commands", Passage("`a b` and `c d`.", 6), ["`a b`", "and", "`c d`."]),
    Case("a command among Japanese", Passage("日は `a b c`。語", 6), ["日は", "`a b c`。", "語"]),
    Case("a backtick alone", Passage("a ` b c", 4), ["a `", "b c"]),
    Case("a Latin word among Japanese", Passage("日DNS本", 4), ["日", "DNS", "本"]),
    Case("a full stop after a Latin word", Passage("DNS。日", 5), ["DNS。", "日"]),
    Case("combining marks", Passage("e\u{301}e\u{301} a", 2), ["e\u{301}e\u{301}", "a"]),
  ]

  @Test(arguments: passages)
  func `breaks where a reader expects it`(_ row: Case<Passage, [String]>) {
    let lines = Wrapper.lines([Span(row.input.text)], first: row.input.width, rest: row.input.width)
    #expect(lines.map { $0.map(\.text).joined() } == row.expected)
  }

  @Test func `never breaks what is whole`() {
    let lines = Wrapper.lines([Span("to: ", .bad), Span("one two three", isWhole: true)], first: 6, rest: 6)
    #expect(lines.map { $0.map(\.text).joined() } == ["to:", "one two three"])
  }

  @Test func `keeps the styles of pieces on every line`() {
    let spans = [Span("red one ", .bad), Span("plain"), Span(" green two", .good)]
    #expect(
      Wrapper.lines(spans, first: 8, rest: 11) == [
        [Span("red one", .bad)], [Span("plain"), Span(" green", .good)], [Span("two", .good)],
      ]
    )
  }

  @Test func `does not part punctuation from the piece before it`() {
    let lines = Wrapper.lines([Span("example.com", .strong), Span(": 3 changes")], first: 11, rest: 11)
    #expect(lines.map { $0.map(\.text).joined() } == ["example.com:", "3 changes"])
  }

  @Test func `the first line may be shorter than the others`() {
    let lines = Wrapper.lines([Span("aa bb cc dd")], first: 2, rest: 5)
    #expect(lines.map { $0.map(\.text).joined() } == ["aa", "bb cc", "dd"])
  }

  @Test(arguments: [
    Case("nothing", "", 0), Case("ASCII", "abc", 3), Case("Latin", "café", 4), Case("Japanese", "日本語", 6),
    Case("kana", "がぎぐ", 6), Case("kana of two scalars", "か\u{3099}", 2), Case("half-width kana", "ｶﾞ", 2),
    Case("full-width Latin", "ＤＮＳ", 6), Case("punctuation", "、。「」", 8),
    Case("ideographic space", "\u{3000}", 2),
    Case("Hangul", "한국", 4), Case("combining mark", "e\u{301}", 1), Case("joiner", "a\u{200D}", 1),
    Case("emoji", "☁️".replacing("\u{FE0F}", with: "") + "🟠", 3), Case("arrow and dots", "→…·", 3),
    Case("rare ideograph", "𠮷", 2),
  ])
  func `counts columns`(_ row: Case<String, Int>) {
    #expect(DisplayWidth.of(row.input) == row.expected)
  }
}
