import Testing
import Wording

struct TextTests {
  @Test func `speaks both languages`() {
    let text = Text("the record is missing", ja: "レコードがありません")
    #expect(text(.english) == "the record is missing")
    #expect(text(.japanese) == "レコードがありません")
  }

  @Test func `fills values in where each language wants them`() {
    let (name, count) = ("mail", 2)
    let text = Text("\(name) has \(count) records", ja: "\(count) 件のレコードが \(name) にあります")
    #expect(text(.english) == "mail has 2 records")
    #expect(text(.japanese) == "2 件のレコードが mail にあります")
    #expect(text.placeholders(.english) == ["2", "mail"])
    #expect(text.placeholders(.english) == text.placeholders(.japanese))
  }

  @Test func `tells when a language lacks a value`() {
    let text = Text("\("a") and \("b")", ja: "\("a")")
    #expect(text.placeholders(.english) == ["a", "b"])
    #expect(text.placeholders(.japanese) == ["a"])
  }

  @Test func `renders a text inside a text in the language of the whole`() {
    let inner = Text("orange", ja: "オレンジ")
    let text = Text("the cloud is \(inner)", ja: "雲は\(inner)です")
    #expect(text(.english) == "the cloud is orange")
    #expect(text(.japanese) == "雲はオレンジです")
    #expect(text.placeholders(.english) == text.placeholders(.japanese))
  }

  @Test func `renders texts to any depth`() {
    let inner = Text("a \(Text("b", ja: "い"))", ja: "あ \(Text("b", ja: "い"))")
    #expect(Text("\(inner)!", ja: "\(inner)！")(.japanese) == "あ い！")
  }

  @Test(arguments: [
    ([], ""), (["a"], "a"), (["a", "b", "c"], "a, b, c"),
  ])
  func `lists values`(_ values: [String], _ expected: String) {
    #expect(Text("\(list: values)", ja: "\(list: values)")(.english) == expected)
  }

  @Test func `a list names each value once, and few of many`() {
    let values = (1...40).map { "h\($0 % 20)" }
    let text = Text("See \(list: values).", ja: "\(list: values)を確認してください。")
    #expect(text(.english) == "See h1, h2, h3, h4, h5, h6, h7, h8, h9, h10, h11 and 9 more.")
    #expect(text(.japanese) == "h1, h2, h3, h4, h5, h6, h7, h8, h9, h10, h11 ほか 9 件を確認してください。")
    #expect(Text("\(list: Array(values.prefix(12)))", ja: "")(.english).hasSuffix("h11, h12"))
  }

  @Test func `a list of names is in the language of the whole`() {
    let names = [
      Text(verbatim: "Sakura", japanese: "さくら"), Text(verbatim: "Fastmail"),
      Text(verbatim: "Sakura", japanese: "さくら"),
    ]
    let text = Text("It is at \(list: names).", ja: "\(list: names)にあります。")
    #expect(text(.english) == "It is at Sakura, Fastmail.")
    #expect(text(.japanese) == "さくら, Fastmailにあります。")
    #expect(text.placeholders(.english) == text.placeholders(.japanese))
  }

  @Test func `a verbatim value is the same in every language`() {
    let text = Text(verbatim: "v=spf1 -all")
    #expect(text(.english) == text(.japanese))
    #expect(text.placeholders(.english) == ["v=spf1 -all"])
  }

  @Test func `does not interpret a value`() {
    let value = #"\(x) %@ {0}"#
    #expect(Text("<\(value)>", ja: "<\(value)>")(.english) == #"<\(x) %@ {0}>"#)
  }

  @Test func `is equal by its words and values`() {
    #expect(Text("a \(1)", ja: "b \(1)") == Text("a \(1)", ja: "b \(1)"))
    #expect(Text("a \(1)", ja: "b \(1)") != Text("a \(2)", ja: "b \(2)"))
  }
}
