import CurlTransport
import Testing

/// A secret is struck out in every spelling in which it may come back.
struct RedactionTests {
  private static let secret = #"cfut_aB-9/\"x_Yz+0123456789"#
  private static let redaction = Redaction([Secret(secret), Secret("")])

  @Test(arguments: [
    ("as it is", secret),
    ("in lower case", secret.lowercased()),
    ("in JSON", #"cfut_aB-9\/\\\"x_Yz+0123456789"#),
    ("in Markdown", #"cfut\_aB\-9/\\"x\_Yz\+0123456789"#),
    ("in an address", "cfut_aB-9%2F%5C%22x_Yz%2B0123456789"),
    ("in an address with small digits", "cfut_aB-9%2f%5c%22x_Yz%2b0123456789"),
  ])
  func `it is found`(_ name: String, _ spelling: String) {
    #expect(Self.redaction.struckOut("a \(spelling), \(spelling)") == "a <redacted>, <redacted>")
    #expect(Self.redaction.struckOut(spelling) == "<redacted>")
    #expect(Self.redaction.finds(in: Array("a \(spelling)".utf8)))
  }

  /// Made with `printf '%s' … | base64`, for nothing, one and two octets before the secret and some after it.
  @Test(arguments: [
    "Y2Z1dF9hQi05L1wieF9ZeiswMTIzNDU2Nzg5",
    "OmNmdXRfYUItOS9cInhfWXorMDEyMzQ1Njc4OTo=",
    "YTpjZnV0X2FCLTkvXCJ4X1l6KzAxMjM0NTY3ODk6YQ==",
  ])
  func `it is found in Base64`(_ text: String) {
    #expect(Self.redaction.struckOut("Basic \(text)").contains("<redacted>"))
    #expect(Self.redaction.finds(in: Array(text.utf8)))
  }

  @Test(arguments: [
    "", "cfut_aB-9", String(secret.dropLast()), String(secret.dropFirst()), #"\"#,
    #"cfut_aB-9/\"x_Yz+012345678\"#,
    "é漢字",
  ])
  func `what is not all of it stays`(_ text: String) {
    #expect(Self.redaction.struckOut(text) == text)
    #expect(!Self.redaction.finds(in: Array(text.utf8)))
  }

  @Test func `without secrets everything stays`() {
    #expect(Redaction([]).struckOut(Self.secret) == Self.secret)
  }
}
