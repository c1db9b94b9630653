import CloudflareAPI
import CurlTransport
import Synchronization
import Testing

/// What the client asks for, and what it makes of the answers.
struct ClientTests {
  @Test(arguments: ["", "example.com", "..", "0123", "0123456789abcdef0123456789abcdeg", "%2e%2e/%2e%2e"])
  func `what is no identifier never gets into a path`(id: String) async {
    let transport = ScriptedTransport([.success(Fixtures.success("{}"))])
    let client = Fixtures.client(transport)
    await #expect(throws: CloudflareError.invalidIdentifier) { try await client.zone(id: id) }
    await #expect(throws: CloudflareError.invalidIdentifier) { try await client.records(inZone: id) }
    await #expect(throws: CloudflareError.invalidIdentifier) { try await client.export(zone: id) }
    await #expect(throws: CloudflareError.invalidIdentifier) { try await client.verifyToken(ofAccount: id) }
    let error = await #expect(throws: CloudflareWriteError.self) {
      try await client.batch(zone: id, BatchOperations())
    }
    #expect(error?.mayHaveBeenApplied == false)
    #expect(transport.requests.isEmpty)
  }

  @Test func `a batch is one request with its body and its answer`() async throws {
    let answer =
      #"{"deletes":[{"id":"d"}],"patches":[{"id":"p","name":"x","type":"A","proxied":false}],"posts":null}"#
    let transport = ScriptedTransport([.success(Fixtures.success(answer))])
    let change = BatchOperations.Change(id: "p", fields: ["proxied": false])
    let operations = BatchOperations(deletes: ["d"], patches: [change])
    let client = Fixtures.client(transport)
    let announced = try client.batchRequest(zone: Fixtures.zoneID, operations)
    #expect(transport.requests.isEmpty)
    let result = try await client.batch(zone: Fixtures.zoneID, operations)
    #expect(result.deletes.map(\.id) == ["d"])
    #expect(result.patches.first?.proxied == .value(false))
    #expect(result.posts.isEmpty)
    let request = try #require(transport.requests.first)
    #expect(request.method == .post)
    #expect(request.url == "https://api.test/v4/zones/\(Fixtures.zoneID)/dns_records/batch")
    #expect(request.headers["Content-Type"] == "application/json")
    #expect(
      request.body.map { String(decoding: $0, as: UTF8.self) }
        == #"{"deletes":[{"id":"d"}],"patches":[{"id":"p","proxied":false}]}"#
    )
    #expect(request.method == announced.method)
    #expect(request.url == "https://api.test/v4" + announced.path)
    #expect(request.body == announced.body)
  }

  @Test func `the token goes where the transport looks for it and nowhere else`() async throws {
    let transport = ScriptedTransport([.success(Fixtures.success(#"{"id":"z","name":"x"}"#))])
    _ = try await Fixtures.client(transport).zone(id: Fixtures.zoneID)
    let request = try #require(transport.requests.first)
    #expect(request.bearer?.reveal() == Fixtures.token)
    #expect(request.headers["Authorization"] == nil)
    #expect(!request.url.contains(Fixtures.token))
  }

  @Test func `a zone file comes as text`() async throws {
    let text = ";;\n;; Domain: example.com.\nexample.com.\t1\tIN\tMX\t10 mx.example.net.\n"
    let response = HTTPResponse(status: 200, headers: ["Content-Type": "text/plain"], body: Array(text.utf8))
    #expect(
      try await Fixtures.client(ScriptedTransport([.success(response)])).export(zone: Fixtures.zoneID) == text
    )
  }

  @Test(arguments: [
    Fixtures.refusal(403, code: 10000, "no"), Fixtures.refusal(200, code: 1, "x"), Fixtures.html(200),
  ])
  func `an error is no zone file`(response: HTTPResponse) async {
    await #expect(throws: CloudflareError.self) {
      try await Fixtures.client(ScriptedTransport([.success(response)])).export(zone: Fixtures.zoneID)
    }
  }

  @Test func `a token of a user and one of an account are verified at different places`() async throws {
    let transport = ScriptedTransport([.success(Fixtures.success(#"{"id":"t","status":"active"}"#))])
    let client = Fixtures.client(transport)
    #expect(try await client.verifyToken().status == "active")
    _ = try await client.verifyToken(ofAccount: Fixtures.zoneID)
    #expect(
      transport.requests.map(\.url) == [
        "https://api.test/v4/user/tokens/verify",
        "https://api.test/v4/accounts/\(Fixtures.zoneID)/tokens/verify",
      ]
    )
  }

  @Test func `every attempt is reported without headers`() async throws {
    let reports = Mutex<[ExchangeReport]>([])
    let transport = ScriptedTransport([
      .failure(TransportError(.timedOut, requestMayHaveBeenSent: true)), .success(Fixtures.html(502)),
      .success(Fixtures.success("[]")),
    ])
    let client = Fixtures.client(transport) { report in reports.withLock { $0.append(report) } }
    _ = try await client.zones(named: "example.com")
    let seen = reports.withLock { $0 }
    #expect(seen.map(\.status) == [nil, 502, 200])
    #expect(seen.map(\.attempt) == [1, 2, 3])
    #expect(
      seen.allSatisfy { $0.method == .get && $0.target == "/zones?name=example.com&page=1&per_page=50" }
    )
  }
}
