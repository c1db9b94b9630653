import CloudflareSandbox
import Synchronization
import Testing

/// A clock that moves only when a test says so.
final class ManualClock: Sendable {
  private let time = Mutex(Duration.zero)

  var now: Duration { time.withLock { $0 } }

  func advance(by duration: Duration) { time.withLock { $0 += duration } }
}

struct RateLimitTests {
  static func options(_ clock: ManualClock) -> SandboxOptions {
    var options = SandboxOptions()
    options.rateLimit = RateLimit(requests: 2, seconds: 300)
    options.uptime = { clock.now }
    return options
  }

  @Test func `the third of two requests is refused, and so is all that follows in the window`() async throws {
    let clock = ManualClock()
    try await withSandbox(options: Self.options(clock)) { _, client async throws in
      #expect(try await client.get("/zones").headers["ratelimit"] == "\"default\";r=1;t=300")
      clock.advance(by: .seconds(100))
      #expect(try await client.get("/zones").headers["ratelimit"] == "\"default\";r=0;t=200")
      let refused = try await client.get("/zones")
      #expect(refused.refusal == "429 10100")
      #expect(refused.headers["retry-after"] == "300")
      clock.advance(by: .seconds(299))
      #expect(try await client.get("/zones").headers["retry-after"] == "1")
      clock.advance(by: .seconds(1))
      #expect(try await client.get("/zones").status == 200)
    }
  }

  @Test func `each token has its own count`() async throws {
    try await withSandbox(options: Self.options(ManualClock())) { _, client async throws in
      for _ in 0..<3 { _ = try await client.get("/zones") }
      #expect(try await client.with(Sandbox.Tokens.readOnly).get("/zones").status == 200)
    }
  }
}
