import CloudflareAPI
import CurlTransport
import Testing

/// The client slows down before the limit is reached.
struct PacingTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let header: String
    let waits: [Duration]

    var testDescription: String { header }
  }

  static let cases = [
    Case(header: #""default";r=1100;t=200"#, waits: []),
    Case(header: #""default";r=51;t=30"#, waits: []),
    Case(header: #""default";r=10;t=30"#, waits: [.seconds(3), .seconds(3)]),
    Case(header: #""default";r=0;t=30"#, waits: [.seconds(30), .seconds(30)]),
    Case(header: #""default";r=900;t=60, "burst";r=5;t=10"#, waits: [.seconds(2), .seconds(2)]),
    Case(header: #""default"; r = 10 ; t = 30"#, waits: [.seconds(3), .seconds(3)]),
    Case(header: #""default";r=0;t=60000"#, waits: [.seconds(330), .seconds(330)]),
    Case(header: #""default";r=-1;t=x"#, waits: []),
    Case(header: "nonsense", waits: []),
  ]

  @Test(arguments: cases)
  func `requests are spread over the time until the limit is renewed`(example: Case) async throws {
    let zone = Fixtures.success(#"{"id":"z","name":"x"}"#, headers: ["Ratelimit": example.header])
    let clock = ManualClock()
    let client = Fixtures.client(ScriptedTransport([.success(zone)]), clock: clock)
    for _ in 0..<3 {
      _ = try await client.zone(id: Fixtures.zoneID)
    }
    #expect(clock.waits == example.waits)
  }

  @Test func `a limit met by a write holds back the reads after it`() async throws {
    let transport = ScriptedTransport([
      .success(Fixtures.json(429, "{}", headers: ["Retry-After": "60"])),
      .success(Fixtures.success(#"{"id":"z","name":"x"}"#)),
    ])
    let clock = ManualClock()
    let client = Fixtures.client(transport, clock: clock)
    await #expect(throws: CloudflareWriteError.self) {
      try await client.batch(zone: Fixtures.zoneID, BatchOperations(deletes: ["d"]))
    }
    #expect(clock.waits.isEmpty)
    _ = try await client.zone(id: Fixtures.zoneID)
    #expect(clock.waits == [.seconds(60)])
  }
}
