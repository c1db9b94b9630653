import CloudflareAPI
import CurlTransport
import Synchronization
import Testing

/// What is sent again, how often, and after which wait.
struct RetryTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let outcome: ScriptedTransport.Outcome
    /// How many times a read is sent.
    let reads: Int
    let waits: [Duration]
    /// Whether a write that ends like this may have been made.
    let mayHaveBeenApplied: Bool
  }

  static let faultWaits: [Duration] = [.milliseconds(500), .seconds(1), .seconds(2)]

  static let cases = [
    Case(
      testDescription: "a refusal",
      outcome: .success(Fixtures.refusal(400, code: 1004, "no")),
      reads: 1,
      waits: [],
      mayHaveBeenApplied: false
    ),
    Case(
      testDescription: "a missing permission",
      outcome: .success(Fixtures.refusal(403, code: 10000, "no")),
      reads: 1,
      waits: [],
      mayHaveBeenApplied: false
    ),
    Case(
      testDescription: "a request that took the API too long",
      outcome: .success(Fixtures.refusal(408, code: 1, "slow")),
      reads: 1,
      waits: [],
      mayHaveBeenApplied: true
    ),
    Case(
      testDescription: "a fault of the API",
      outcome: .success(Fixtures.refusal(500, code: 1, "oh")),
      reads: 4,
      waits: faultWaits,
      mayHaveBeenApplied: true
    ),
    Case(
      testDescription: "a fault that says when",
      outcome: .success(Fixtures.json(503, #"{"success":false}"#, headers: ["Retry-After": "7"])),
      reads: 4,
      waits: [.seconds(7), .seconds(7), .seconds(7)],
      mayHaveBeenApplied: true
    ),
    Case(
      testDescription: "an error page of the edge",
      outcome: .success(Fixtures.html(522)),
      reads: 4,
      waits: faultWaits,
      mayHaveBeenApplied: true
    ),
    Case(
      testDescription: "a page of something on the way",
      outcome: .success(Fixtures.html(403)),
      reads: 1,
      waits: [],
      mayHaveBeenApplied: true
    ),
    Case(
      testDescription: "a login page",
      outcome: .success(Fixtures.html(200)),
      reads: 1,
      waits: [],
      mayHaveBeenApplied: true
    ),
    Case(
      testDescription: "a redirect",
      outcome: .success(Fixtures.html(302)),
      reads: 1,
      waits: [],
      mayHaveBeenApplied: true
    ),
    Case(
      testDescription: "an answer cut short",
      outcome: .success(Fixtures.json(200, #"{"success":tr"#)),
      reads: 4,
      waits: faultWaits,
      mayHaveBeenApplied: true
    ),
    Case(
      testDescription: "a success without a result",
      outcome: .success(Fixtures.json(200, #"{"success":true}"#)),
      reads: 1,
      waits: [],
      mayHaveBeenApplied: true
    ),
    Case(
      testDescription: "nobody there",
      outcome: .failure(TransportError(.cannotConnect(reason: "x"), requestMayHaveBeenSent: false)),
      reads: 4,
      waits: faultWaits,
      mayHaveBeenApplied: false
    ),
    Case(
      testDescription: "no address",
      outcome: .failure(TransportError(.nameNotResolved(host: "x"), requestMayHaveBeenSent: false)),
      reads: 4,
      waits: faultWaits,
      mayHaveBeenApplied: false
    ),
    Case(
      testDescription: "a broken connection",
      outcome: .failure(TransportError(.connectionLost(reason: "x"), requestMayHaveBeenSent: true)),
      reads: 4,
      waits: faultWaits,
      mayHaveBeenApplied: true
    ),
    Case(
      testDescription: "a time-out",
      outcome: .failure(TransportError(.timedOut, requestMayHaveBeenSent: true)),
      reads: 4,
      waits: faultWaits,
      mayHaveBeenApplied: true
    ),
    Case(
      testDescription: "no trust",
      outcome: .failure(TransportError(.tls(reason: "x"), requestMayHaveBeenSent: false)),
      reads: 1,
      waits: [],
      mayHaveBeenApplied: false
    ),
    Case(
      testDescription: "a cancelled request",
      outcome: .failure(TransportError(.cancelled, requestMayHaveBeenSent: true)),
      reads: 1,
      waits: [],
      mayHaveBeenApplied: true
    ),
    Case(
      testDescription: "a limit that says when",
      outcome: .success(Fixtures.json(429, #"{"success":false}"#, headers: ["Retry-After": "100"])),
      reads: 4,
      waits: [.seconds(100), .seconds(100), .seconds(100)],
      mayHaveBeenApplied: false
    ),
    Case(
      testDescription: "a limit that says too late",
      outcome: .success(Fixtures.json(429, #"{"success":false}"#, headers: ["Retry-After": "300"])),
      reads: 2,
      waits: [.seconds(300)],
      mayHaveBeenApplied: false
    ),
    Case(
      testDescription: "a limit that does not say when",
      outcome: .success(Fixtures.refusal(429, code: 10100, "x")),
      reads: 4,
      waits: [.seconds(4), .seconds(8), .seconds(16)],
      mayHaveBeenApplied: false
    ),
    Case(
      testDescription: "a limit that says now",
      outcome: .success(Fixtures.json(429, #"{"success":false}"#, headers: ["Retry-After": "0"])),
      reads: 4,
      waits: [.seconds(4), .seconds(8), .seconds(16)],
      mayHaveBeenApplied: false
    ),
    Case(
      testDescription: "a limit that says it in a way that nobody reads",
      outcome: .success(
        Fixtures.json(429, #"{"success":false}"#, headers: ["Retry-After": "Wed, 21 Oct 2026 07:28:00 GMT"])
      ),
      reads: 4,
      waits: [.seconds(4), .seconds(8), .seconds(16)],
      mayHaveBeenApplied: false
    ),
    Case(
      testDescription: "a limit that says a moment",
      outcome: .success(Fixtures.json(429, #"{"success":false}"#, headers: ["Retry-After": "1"])),
      reads: 4,
      waits: [.seconds(1), .seconds(1), .seconds(2)],
      mayHaveBeenApplied: false
    ),
    Case(
      testDescription: "a fault that says now",
      outcome: .success(Fixtures.json(503, #"{"success":false}"#, headers: ["Retry-After": "0"])),
      reads: 4,
      waits: faultWaits,
      mayHaveBeenApplied: true
    ),
    Case(
      testDescription: "an answer nested deeper than any",
      outcome: .success(
        Fixtures.success(#"{"id":"z","x":\#(String(repeating: "[", count: 9000))"#)
      ),
      reads: 1,
      waits: [],
      mayHaveBeenApplied: true
    ),
  ]

  @Test(arguments: cases)
  func `a read is repeated only where that can help`(example: Case) async {
    let transport = ScriptedTransport([example.outcome])
    let clock = ManualClock()
    await #expect(throws: CloudflareError.self) {
      try await Fixtures.client(transport, clock: clock).zone(id: Fixtures.zoneID)
    }
    #expect(transport.requests.count == example.reads)
    #expect(clock.waits == example.waits)
  }

  @Test(arguments: cases)
  func `a write is sent once and tells whether it may have been made`(example: Case) async {
    let transport = ScriptedTransport([example.outcome])
    let clock = ManualClock()
    let error = await #expect(throws: CloudflareWriteError.self) {
      try await Fixtures.client(transport, clock: clock).batch(
        zone: Fixtures.zoneID,
        BatchOperations(deletes: ["d"])
      )
    }
    #expect(transport.requests.count == 1)
    #expect(clock.waits.isEmpty)
    #expect(error?.mayHaveBeenApplied == example.mayHaveBeenApplied)
  }

  @Test func `a read that succeeds the second time is a success`() async throws {
    let transport = ScriptedTransport([
      .success(Fixtures.html(502)), .success(Fixtures.success(#"{"id":"z","name":"example.com"}"#)),
    ])
    #expect(try await Fixtures.client(transport).zone(id: Fixtures.zoneID).name == "example.com")
    #expect(transport.requests.count == 2)
  }

  @Test func `after the last wait a limit is told with its time and its ray`() async {
    let limit = Fixtures.json(429, "busy", headers: ["Retry-After": "400"])
    await #expect(throws: CloudflareError.rateLimited(retryAfter: .seconds(400), ray: "8f00-NRT")) {
      try await Fixtures.client(ScriptedTransport([.success(limit)])).zone(id: Fixtures.zoneID)
    }
  }

  /// What an observer was told: why, and how much was left each time.
  private func told(every tick: Duration?, _ response: HTTPResponse) async -> [WaitObserver.Progress] {
    let told = Mutex<[WaitObserver.Progress]>([])
    let waits = WaitObserver(every: tick) { progress in told.withLock { $0.append(progress) } }
    let transport = ScriptedTransport([
      .success(response), .success(Fixtures.success(#"{"id":"z","name":"x"}"#)),
    ])
    _ = try? await Fixtures.client(transport, waits: waits).zone(id: Fixtures.zoneID)
    return told.withLock { $0 }
  }

  @Test func `a wait is told when it begins and when it is over`() async {
    let limit = Fixtures.json(429, "{}", headers: ["Retry-After": "100"])
    let told = await told(every: nil, limit)
    #expect(told.map(\.left) == [.seconds(100), .zero])
    #expect(told.allSatisfy { $0.reason == .rateLimit && $0.duration == .seconds(100) })
  }

  @Test func `a wait is counted down`() async {
    let fault = Fixtures.json(503, #"{"success":false}"#, headers: ["Retry-After": "3"])
    let told = await told(every: .seconds(1), fault)
    #expect(told.map(\.left) == [.seconds(3), .seconds(2), .seconds(1), .zero])
    #expect(told.allSatisfy { $0.reason == .fault })
  }

  @Test func `a wait that nobody notices is not told`() async {
    #expect(await told(every: nil, Fixtures.html(502)).isEmpty)
    #expect(await told(every: nil, Fixtures.json(429, "{}", headers: ["Retry-After": "2"])).isEmpty)
  }

  @Test func `a request that waits for its turn says so`() async throws {
    let told = Mutex<[WaitReason]>([])
    let waits = WaitObserver { progress in told.withLock { $0.append(progress.reason) } }
    let zone = Fixtures.success(#"{"id":"z","name":"x"}"#, headers: ["Ratelimit": #""default";r=10;t=30"#])
    let client = Fixtures.client(ScriptedTransport([.success(zone)]), waits: waits)
    _ = try await client.zone(id: Fixtures.zoneID)
    #expect(told.withLock { $0 }.isEmpty)
    _ = try await client.zone(id: Fixtures.zoneID)
    #expect(told.withLock { $0 } == [.pacing, .pacing])
  }
}
