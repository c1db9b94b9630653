import CloudflareSandbox
import Testing

struct FaultTests {
  static let creation: JSONValue = ["type": "A", "name": "a", "content": "192.0.2.1"]

  /// What a creation looks like from both ends: the status that arrives, and whether the record is there.
  static func create(under effect: Fault.Effect) async throws -> (reply: Reply, isStored: Bool) {
    try await withSandbox { sandbox, client async throws in
      sandbox.setFaults([Fault(effect, on: .createRecord)])
      let reply = try await client.post(recordsPath, creation)
      return (reply, !sandbox.records(ofZone: "example.com").isEmpty)
    }
  }

  @Test(arguments: [
    (Fault.Effect.status(500), 500, false), (.status(502), 502, false), (.status(503), 503, false),
    (.internalError, 500, false), (.rateLimited(retryAfter: 7), 429, false),
    (.rateLimited(retryAfter: nil), 429, false),
    (.htmlPage, 200, false), (.drop, 0, false), (.dropAfterHandling, 0, true),
    (.statusAfterHandling(500), 500, true), (.truncatedBody, 200, true), (.cutBody, 200, true),
    (.emptyBody, 200, true),
    (.delayAnswer(.milliseconds(1)), 200, true),
  ])
  func `a fault decides what arrives and what is done`(
    effect: Fault.Effect,
    status: Int,
    isStored: Bool
  ) async throws {
    let outcome = try await Self.create(under: effect)
    #expect(outcome.reply.status == status)
    #expect(outcome.isStored == isStored)
  }

  @Test(arguments: [
    (Fault.Effect.status(502), "<html>"), (.htmlPage, "<html>"), (.statusAfterHandling(500), "<html>"),
    (.truncatedBody, "{\"result\":{\"id\""), (.cutBody, "{\"result\":{\"id\""),
  ])
  func `a spoiled body is not JSON`(effect: Fault.Effect, beginning: String) async throws {
    let reply = try await Self.create(under: effect).reply
    #expect(reply.text.hasPrefix(beginning))
    #expect(reply.json == .null)
  }

  @Test func `an internal error is worded like every refusal`() async throws {
    let reply = try await Self.create(under: .internalError).reply
    #expect(reply.refusal == "500 10000")
  }

  @Test func `a body can be missing altogether`() async throws {
    let reply = try await Self.create(under: .emptyBody).reply
    #expect(reply.body.isEmpty)
    #expect(reply.headers["cf-ray"] != nil)
  }

  @Test(arguments: [7, nil])
  func `a rate limit may or may not say how long to wait`(seconds: Int?) async throws {
    let reply = try await Self.create(under: .rateLimited(retryAfter: seconds)).reply
    #expect(reply.refusal == "429 10100")
    #expect(reply.headers["retry-after"] == seconds.map(String.init))
  }

  @Test(arguments: [
    (Fault.Occurrence.every, [500, 500, 500, 500]), (.nth(2), [200, 500, 200, 200]),
    (.from(3), [200, 200, 500, 500]),
  ])
  func `a fault strikes the chosen occurrences`(
    occurrence: Fault.Occurrence,
    statuses: [Int]
  ) async throws {
    try await withSandbox { sandbox, client async throws in
      sandbox.setFaults([Fault(.status(500), on: .listZones, occurrence)])
      var seen: [Int] = []
      for _ in statuses {
        seen.append(try await client.get("/zones").status)
        _ = try await client.get(recordsPath)
      }
      #expect(seen == statuses)
    }
  }

  @Test(arguments: [
    (RequestPattern.any, true), (.listRecords, true), (.listZones, false), (.createRecord, false),
    (RequestPattern(nil, "/zones/**"), true), (RequestPattern("GET", "/zones/*"), false),
  ])
  func `a pattern matches segment by segment`(pattern: RequestPattern, strikes: Bool) async throws {
    let reply = try await withSandbox { sandbox, client async throws in
      sandbox.setFaults([Fault(.status(503), on: pattern)])
      return try await client.get("\(recordsPath)?per_page=5")
    }
    #expect(reply.status == (strikes ? 503 : 200))
  }

  @Test func `a page can repeat the first one`() async throws {
    let zone = SeedZone.generated(name: "big.example", records: 30)
    try await withSandbox(zones: [zone]) { sandbox, client async throws in
      sandbox.setFaults([Fault(.repeatFirstPage, on: .listRecords)])
      let path = "/zones/\(zone.id)/dns_records?per_page=10&page="
      let first = try await client.get(path + "1")
      let second = try await client.get(path + "2")
      #expect(first.column("id") == second.column("id"))
      #expect(second.info["page"] == 2)
    }
  }

  @Test func `a patch can claim success and leave the cloud as it was`() async throws {
    let reply = try await withSandbox("a A 192.0.2.1 proxied id=\(recordID(1))") {
      sandbox,
      client async throws in
      sandbox.setFaults([Fault(.ignoreProxied)])
      return try await client.patch("\(recordsPath)/\(recordID(1))", ["proxied": false, "comment": "x"])
    }
    #expect(reply.result["proxied"] == true)
    #expect(reply.result["comment"] == "x")
  }

  @Test func `a body that is cut off is shorter than was announced`() async throws {
    let reply = try await Self.create(under: .cutBody).reply
    let announced = try #require(reply.headers["content-length"].flatMap { Int($0) })
    #expect(reply.body.count == announced / 2)
  }
}
