import Testing
import Wording

/// The words that somebody probably meant.
struct NearMissTests {
  private static let rules = [
    "client-host-proxied", "mx-not-at-apex", "mx-target-is-cname", "mx-target-is-ip", "mx-target-proxied",
    "no-mx",
    "spf-missing", "spf-multiple",
  ]

  @Test(arguments: [
    ("no-mxx", "no-mx"), ("nomx", "no-mx"), ("NO-MX", "no-mx"), ("mx-target-proxy", "mx-target-proxied"),
    ("mx-proxied-target", "mx-target-proxied"), ("target-is-ip", "mx-target-is-ip"), ("spf", "spf-missing"),
    ("proxied", "mx-target-proxied"), ("mx-not", "mx-not-at-apex"), ("spf-mising", "spf-missing"),
  ])
  func `the nearest word stands first`(_ word: String, _ nearest: String) {
    #expect(NearMiss.words(nearestTo: word, among: Self.rules).first == nearest)
  }

  @Test(arguments: ["", "qqqqqqqqqq", "日本語", String(repeating: "no-mx", count: 100)])
  func `nothing is near`(_ word: String) {
    #expect(NearMiss.words(nearestTo: word, among: Self.rules).isEmpty)
  }

  @Test func `three at most`() {
    #expect(NearMiss.words(nearestTo: "mx-target", among: Self.rules).count == 3)
  }

  // MARK: Domains

  private static let domains = ["example.com", "example-shop.com", "acme.co.jp", "a.de", "acme.de"]

  @Test(arguments: [
    ("example.com", "example.com"), ("exmaple.com", "example.com"), ("examplecom", "example.com"),
    ("example.co", "example.com"), ("eexample.com", "example.com"), ("example.org", "example.com"),
    ("example", "example.com"), ("acme.jp", "acme.co.jp"), ("exampleshop.com", "example-shop.com"),
    ("acme.dee", "acme.de"), ("b.de", "a.de"),
  ])
  func `the nearest domain stands first`(_ domain: String, _ nearest: String) {
    #expect(NearMiss.domains(nearestTo: domain, among: Self.domains).first == nearest)
  }

  @Test(arguments: ["", "other.com", "shop.com", "com", "amce.de", String(repeating: "a.", count: 90)])
  func `no domain is near`(_ domain: String) {
    #expect(NearMiss.domains(nearestTo: domain, among: Self.domains).isEmpty)
  }

  @Test func `a domain that stands there twice is named once, and three at most`() {
    let twice = NearMiss.domains(
      nearestTo: "acme",
      among: ["acme.a", "acme.b", "acme.b", "acme.c", "acme.d"]
    )
    #expect(twice == ["acme.a", "acme.b", "acme.c"])
  }
}
