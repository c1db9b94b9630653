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
}
