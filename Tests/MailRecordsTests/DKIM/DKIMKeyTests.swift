import MailRecords
import TestSupport
import Testing
import Wording

struct DKIMKeyTests {
  static let keys: [Case<String, DKIMKey.Material>] = [
    Case("RSA of 2048 bits", "v=DKIM1; k=rsa; p=\(SampleKeys.rsa2048)", .rsa(bits: 2048)),
    Case("RSA is the default", "p=\(SampleKeys.rsa1024)", .rsa(bits: 1024)),
    Case("the bare form of RSA", "v=DKIM1; p=\(SampleKeys.bareRSA512)", .rsa(bits: 512)),
    Case("white space folds the data", "k=rsa;p= \(fold(SampleKeys.rsa512)) ", .rsa(bits: 512)),
    Case("Ed25519", "v=DKIM1; k=ed25519; p=\(SampleKeys.ed25519)", .ed25519),
    Case("a revoked key", "v=DKIM1; p=", .revoked),
    Case("unknown tags and notes", "v=DKIM1; n=a note; x=1; g=*; p=\(SampleKeys.rsa512);", .rsa(bits: 512)),
    Case("the version may be missing", "k=rsa; t=s; p=\(SampleKeys.rsa512)", .rsa(bits: 512)),
  ]

  @Test(arguments: keys)
  func `reads keys`(_ row: Case<String, DKIMKey.Material>) throws {
    #expect(try DKIMKey(row.input).material == row.expected)
  }

  static let broken: [Case<String, [String]>] = [
    Case("another version", "v=DKIM2; p=", ["v=DKIM2: is another version than v=DKIM1"]),
    Case("case of the version", "v=dkim1; p=", ["v=dkim1: is another version than v=DKIM1"]),
    Case("a late version", "k=rsa; v=DKIM1; p=", ["v=DKIM1: does not stand first"]),
    Case("no key", "v=DKIM1; k=rsa", [": lacks the key: there is no p="]),
    Case(
      "another text",
      "hello",
      ["hello: is not a tag: the equals sign is missing", ": lacks the key: there is no p="]
    ),
    Case("an unknown type", "k=dsa; p=AAAA", ["k=dsa: is not a type of key that DKIM knows"]),
    Case("unknown hashes only", "h=md5:sha3; p=", ["h=md5:sha3: names no hash algorithm of DKIM"]),
    Case("a placeholder", "p=YOUR_KEY", ["_: does not belong into base64 data"]),
    Case("a quotation mark", "p=AAAA\"", ["\": does not belong into base64 data"]),
    Case("a character of another script", "p=AAA\u{FF21}", ["\u{FF21}: is not a character of a tag's value"]),
    Case("data that is no key", "p=AAAA", ["p=AAAA: is not an RSA public key"]),
    Case(
      "padding is missing",
      "k=ed25519; p=\(SampleKeys.ed25519.dropLast())",
      [": ends in the middle of a group of four characters"]
    ),
    Case(
      "an exported Ed25519 key",
      "k=ed25519; p=\(SampleKeys.wrappedEd25519)",
      ["p=\(SampleKeys.wrappedEd25519): has 44 octets; an Ed25519 key has 32"]
    ),
    Case(
      "an Ed25519 key that says to be RSA",
      "k=rsa; p=\(SampleKeys.wrappedEd25519)",
      ["p=\(SampleKeys.wrappedEd25519): is not an RSA public key"]
    ),
    Case(
      "an Ed25519 key without its type",
      "v=DKIM1; p=11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo=",
      [
        "p=11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo=: "
          + "is not an RSA public key; for an Ed25519 key, which has as many octets, k=ed25519 is missing"
      ]
    ),
    Case("data whose second octet is high", "p=11qYAYKx", ["p=11qYAYKx: is not an RSA public key"]),
    Case("a tag twice", "p=; p=", ["p=: repeats a tag"]),
  ]

  @Test(arguments: broken)
  func `says what is no key`(_ row: Case<String, [String]>) throws {
    let error = try #require(throws: DKIMKeyError.self) { try DKIMKey(row.input) }
    #expect(error.issues.map { "\($0.excerpt): \($0.message(.english))" } == row.expected)
  }

  @Test(arguments: [24, 100, 200, 236, 388])
  func `a cut key is called cut`(_ length: Int) throws {
    let text = "v=DKIM1; k=rsa; p=" + SampleKeys.rsa2048.prefix(length)
    let error = try #require(throws: DKIMKeyError.self) { try DKIMKey(text) }
    #expect(error.isCut)
    #expect(
      error.issues.map { $0.message(.english) } == [
        "is cut: \(length / 4 * 3) of 294 octets of the key are there"
      ]
    )
  }

  @Test func `a key that is cut within a group is called cut`() throws {
    let text = "p=" + SampleKeys.rsa2048.prefix(201)
    let error = try #require(throws: DKIMKeyError.self) { try DKIMKey(text) }
    #expect(error.isCut)
    #expect(error.issues.map(\.range) == [203..<203])
  }

  @Test func `reads restrictions and flags`() throws {
    let key = try DKIMKey("v=DKIM1; h=sha1 : SHA256; s=email:x; t=y:s; p=")
    #expect(key.hashes == ["sha1", "sha256"])
    #expect(key.services == ["email", "x"])
    #expect(key.isTesting && key.isRevoked && key.allowsSHA256 && key.allowsMail)
    #expect(try !DKIMKey("h=sha1; p=").allowsSHA256)
    #expect(try !DKIMKey("s=tlsrpt; p=").allowsMail)
    #expect(try DKIMKey("s=*; p=").allowsMail)
  }

  private static func fold(_ text: String) -> String {
    String(
      text.enumerated().flatMap { index, character in index % 60 == 59 ? [character, " "] : [character] }
    )
  }
}
