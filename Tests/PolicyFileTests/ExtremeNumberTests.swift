import PolicyFile
import TestSupport
import Testing

/// No number in a policy file ends the program: it is read, or complained about.
struct ExtremeNumberTests {
  private static let file = """
    mail-addresses: [198.51.101.25, "2001:db8::1"]
    mail-host: mail1.example.com
    thresholds:
      spf-lookups: 8
      dkim-bits: 1024
    suppressions:
      - rule: no-mx
        until: 2026-12-31
        reason: 1
    zones:
      example1.com:
        provider: 7
    """

  @Test(arguments: Seed.few)
  func `in a policy file`(_ seed: Seed) {
    for text in seed.extremes(of: Self.file, for: "policy") {
      _ = try? PolicyFile.policy(in: Array(text.utf8)) { _ in nil }
    }
  }
}
