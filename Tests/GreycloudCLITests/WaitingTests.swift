import CloudflareSandbox
import TestSupport
import Testing

/// Nobody sits before a program that does nothing and does not say why.
@Suite(.serialized)
struct WaitingTests {
  @Test(arguments: [([String](), true), (["--quiet"], false)])
  func `a wait is said once, with its reason and its length`(_ arguments: [String], isSaid: Bool) async throws
  {
    try await withSandbox(try SeedZone("example.com", records: "@ A 192.0.2.1")) { sandbox in
      sandbox.setFaults([Fault(.rateLimited(retryAfter: 3), on: .listZones, .nth(1))])
      let run = try await GreycloudRun.start(["zones"] + arguments, environment: sandbox.environment())
      #expect(run.status == 0, "\(run)")
      #expect(
        run.errors == (isSaid ? "Cloudflare's rate limit was reached; going on in 3 s.\n" : ""),
        "\(run)"
      )
      #expect(sandbox.requests.count == 2)
    }
  }
}
