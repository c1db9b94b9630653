import CloudflareSandbox
import Testing

struct AccessTests {
  typealias Tokens = Sandbox.Tokens

  @Test(arguments: [
    (nil, "400 1001"),
    ("short", "400 6003/6111"),
    ("0123456789abcdef0123456789abcdef01234", "400 6003/6111"),
    ("\"\(Tokens.full)\"", "400 6003/6111"),
    (Tokens.unknown, "403 9109"),
    (Tokens.expired, "403 9109"),
    (Tokens.disabled, "403 9109"),
    (Tokens.dnsOnly, "403 0"),
    (Tokens.firstZoneOnly, "403 0"),
    (Tokens.readOnly, "200 "),
    (Tokens.account, "200 "),
  ])
  func `the zone list answers each credential in its own way`(token: String?, answer: String) async throws {
    let reply = try await withSandbox { _, client in try await client.with(token).get("/zones") }
    #expect(reply.refusal == answer)
  }

  @Test(arguments: [
    (Tokens.full, "200 "),
    (Tokens.readOnly, "403 10000"),
    (Tokens.zoneOnly, "403 10000"),
    (Tokens.dnsOnly, "200 "),
    (Tokens.expired, "403 10000"),
  ])
  func `a write needs the permission to edit DNS`(token: String, answer: String) async throws {
    let reply = try await withSandbox { _, client async throws in
      try await client.with(token).post(recordsPath, ["type": "A", "name": "a", "content": "192.0.2.1"])
    }
    #expect(reply.refusal == answer)
  }

  @Test(arguments: [
    (Tokens.readOnly, "200 "), (Tokens.zoneOnly, "403 10000"), (Tokens.dnsOnly, "200 "),
  ])
  func `reading records needs a DNS permission`(token: String, answer: String) async throws {
    let reply = try await withSandbox { _, client in try await client.with(token).get(recordsPath) }
    #expect(reply.refusal == answer)
  }

  @Test(arguments: [
    (Tokens.full, "200 active"), (Tokens.expired, "200 expired"), (Tokens.disabled, "200 disabled"),
    (Tokens.account, "403 -"), (Tokens.unknown, "403 -"),
  ])
  func `a user token can be verified in any state`(token: String, answer: String) async throws {
    let reply = try await withSandbox { _, client async throws in
      try await client.with(token).get("/user/tokens/verify")
    }
    #expect("\(reply.status) \(reply.result["status"]?.string ?? "-")" == answer)
  }

  @Test func `the success text of verification carries the code of a refusal`() async throws {
    let reply = try await withSandbox { _, client in try await client.get("/user/tokens/verify") }
    let message: JSONValue = ["code": 10000, "message": "This API Token is valid and active", "type": nil]
    #expect(reply.json["messages"] == [message])
  }

  @Test(arguments: [
    (Tokens.account, "200 "), (Tokens.full, "401 10000"), (Tokens.unknown, "401 10000"), ("x", "400 9106"),
  ])
  func `an account endpoint words its refusals differently`(token: String, answer: String) async throws {
    let path = "/accounts/\(SeedZone.Account.example.id)/tokens/verify"
    let reply = try await withSandbox { _, client in try await client.with(token).get(path) }
    #expect(reply.refusal == answer)
  }

  @Test(arguments: [
    ("cfut_0000000000000000000000000000000000000000", "400 6003/6103"),
    ("0123456789abcdef0123456789abcdef01234", "403 9103"),
  ])
  func `the old global key is refused`(key: String, answer: String) async throws {
    let (reply, kind) = try await withSandbox { sandbox, client async throws in
      var client = client.with(nil)
      client.headers = ["X-Auth-Email": "someone@example.com", "X-Auth-Key": key]
      return (try await client.get("/zones"), sandbox.requests.first?.credential)
    }
    #expect(reply.refusal == answer)
    #expect(kind == .globalKey)
  }

  @Test func `a token for one zone does not reach the others`() async throws {
    let zones = [try SeedZone("one.example"), try SeedZone("two.example")]
    try await withSandbox(zones: zones) { _, client async throws in
      let limited = client.with(Tokens.firstZoneOnly)
      #expect(try await limited.get("/zones?name=one.example").column("name") == ["one.example"])
      #expect(try await limited.get("/zones?name=two.example").column("name") == [])
      #expect(try await limited.get("/zones/\(zones[1].id)").refusal == "403 9109")
      #expect(try await limited.get("/zones/\(zones[1].id)/dns_records").refusal == "403 10000")
    }
  }

  @Test func `a token for one zone may list without a name when the sandbox is told so`() async throws {
    var options = SandboxOptions()
    options.limitedTokensListByName = false
    let zones = [try SeedZone("one.example"), try SeedZone("two.example")]
    let reply = try await withSandbox(zones: zones, options: options) { _, client async throws in
      try await client.with(Tokens.firstZoneOnly).get("/zones")
    }
    #expect(reply.column("name") == ["one.example"])
  }
}
