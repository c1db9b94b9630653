import CurlTransport
import Testing

/// Names beyond ASCII, as DNS stores them.
struct IDNATests {
  struct Case: Sendable, CustomTestStringConvertible {
    let name: String
    let ascii: String?

    init(_ name: String, _ ascii: String?) {
      self.name = name
      self.ascii = ascii
    }

    var testDescription: String { name }
  }

  static let cases = [
    Case("bücher.example", "xn--bcher-kva.example"),
    Case("BÜCHER.example", "xn--bcher-kva.example"),
    Case("bu\u{308}cher.example", "xn--bcher-kva.example"),
    Case("日本語.example", "xn--wgv71a119e.example"),
    Case("mail.日本語.jp", "mail.xn--wgv71a119e.jp"),
    Case("straße.example", "xn--strae-oqa.example"),
    Case("пример.испытание", "xn--e1afmkfd.xn--80akhbyknj4f"),
    Case("Example.COM", "example.com"),
    Case("xn--bcher-kva.example", "xn--bcher-kva.example"),
    Case("_dmarc.bücher.example", "_dmarc.xn--bcher-kva.example"),
    Case("bücher.example.", "xn--bcher-kva.example."),
    Case("", nil),
    Case("a b.example", nil),
    Case("bücher.example/path", nil),
    Case("user@bücher.example", nil),
    Case("bücher\u{0}.example", nil),
    Case(String(repeating: "ü", count: 100) + ".example", nil),
  ]

  @Test(arguments: cases)
  func `become A-labels or nothing`(example: Case) {
    #expect(IDNA.asciiName(of: example.name) == example.ascii)
  }
}
