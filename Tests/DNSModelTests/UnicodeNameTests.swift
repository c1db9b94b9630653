import DNSModel
import TestSupport
import Testing

/// Names in the script that people read, and the A-labels that DNS stores.
struct UnicodeNameTests {
  private static let names = [
    Case("bücher.example", "xn--bcher-kva.example"), Case("пример.рф", "xn--e1afmkfd.xn--p1ai"),
    Case("例え.テスト", "xn--r8jz45g.xn--zckzah"), Case("straße.example", "xn--strae-oqa.example"),
    Case("mail.bäckerei-beispiel.de", "mail.xn--bckerei-beispiel-vnb.de"),
    Case("한국.kr", "xn--3e0b707e.kr"), Case("ü.example", "xn--tda.example"),
  ]

  @Test(arguments: names)
  func `is written in A-labels`(_ row: Case<String, String>) throws {
    #expect(DomainName(unicode: row.input)?.dotless == row.expected)
  }

  @Test func `letters become small ones`() {
    #expect(DomainName(unicode: "BÜCHER.Example")?.dotless == "xn--bcher-kva.example")
  }

  @Test(arguments: names)
  func `is read back`(_ row: Case<String, String>) throws {
    #expect(try DomainName(row.expected).unicode == row.input)
  }

  @Test(arguments: [
    "example.com", "xn--.example", "xn--99999999999999999999.example", "xn--a.example", "xn--\u{7F}.example",
  ])
  func `a plain name, and a label that stands for nothing, have no other form`(_ name: String) {
    #expect((try? DomainName(name))?.unicode == nil)
  }

  @Test(arguments: ["a\u{202E}b.example", "p\u{0430}y pal.example", "e\u{301}.example", "a\u{2024}b.example"])
  func `what is no letter is left alone`(_ name: String) {
    #expect(DomainName(unicode: name) == nil)
  }

  @Test(arguments: Seed.all)
  func `any letters come back`(_ seed: Seed) throws {
    var generator = seed.generator
    let letters = Array("abcxyz0189äöüßéñçжишапривет例え中文字한글ελ").map(String.init)
    let label = (0..<Int.random(in: 1...12, using: &generator)).map { _ in generator.pick(letters) }.joined()
    let name = "ж" + label + ".example"
    let stored = try #require(DomainName(unicode: name), "\(seed)")
    #expect(stored.unicode == name, "\(seed)")
  }
}
