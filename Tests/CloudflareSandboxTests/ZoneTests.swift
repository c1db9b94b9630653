import CloudflareSandbox
import Testing

struct ZoneTests {
  static func zones() throws -> [SeedZone] {
    var pending = try SeedZone("pending.example", plan: .pro)
    pending.status = "pending"
    var internalZone = try SeedZone("internal.example")
    internalZone.type = "internal"
    var partial = try SeedZone("partial.org")
    partial.type = "partial"
    partial.account = SeedZone.Account(name: "Other", id: String(repeating: "b", count: 32))
    return [partial, internalZone, pending, try SeedZone("active.example")]
  }

  @Test(arguments: [
    ("", ["active.example", "partial.org", "pending.example"]),
    ("name=active.example", ["active.example"]),
    ("name=equal:active.example", ["active.example"]),
    ("name=starts_with:p", ["partial.org", "pending.example"]),
    ("name=contains:.example", ["active.example", "pending.example"]),
    ("name=example", []),
    ("status=pending", ["pending.example"]),
    ("status=pending&name=active.example", []),
    ("status=pending&name=active.example&match=any", ["active.example", "pending.example"]),
    ("type=internal,partial", ["internal.example", "partial.org"]),
    ("account.id=bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb", ["partial.org"]),
    ("direction=desc", ["pending.example", "partial.org", "active.example"]),
    ("order=status", ["active.example", "partial.org", "pending.example"]),
  ])
  func `the list can be filtered and ordered`(query: String, names: [String]) async throws {
    let reply = try await withSandbox(zones: Self.zones()) { _, client async throws in
      try await client.get("/zones?\(query)")
    }
    #expect(reply.column("name") == names)
  }

  @Test(arguments: [
    ("", 20, 20, 3), ("per_page=50", 50, 50, 2), ("per_page=50&page=2", 10, 50, 2),
    ("per_page=1000", 50, 50, 2), ("per_page=1", 5, 5, 12), ("page=9", 0, 20, 3),
  ])
  func `a page of zones has 5 to 50 rows`(query: String, rows: Int, size: Int, pages: Int) async throws {
    let zones = try (0..<60).map { try SeedZone("zone\($0).example") }
    let reply = try await withSandbox(zones: zones) { _, client in try await client.get("/zones?\(query)") }
    #expect(reply.result.array?.count == rows)
    #expect(reply.info["count"]?.integer == rows)
    #expect(reply.info["per_page"]?.integer == size)
    #expect(reply.info["total_pages"]?.integer == pages)
    #expect(reply.info["total_count"] == 60)
  }

  @Test func `an empty list still has one page`() async throws {
    let reply = try await withSandbox { _, client in try await client.get("/zones?name=nobody.example") }
    #expect(reply.result == [])
    #expect(reply.info["total_pages"] == 1)
  }

  @Test func `a zone tells its plan, its state and the rights of the token`() async throws {
    let zone = try await withSandbox(plan: .business) { _, client async throws in
      try await client.with(Sandbox.Tokens.readOnly).get("/zones/\(exampleZoneID)").result
    }
    #expect(zone["name"] == "example.com")
    #expect(zone["status"] == "active")
    #expect(zone["paused"] == false)
    #expect(zone["plan"]?["legacy_id"] == "business")
    #expect(zone["permissions"] == ["#dns_records:read", "#zone:read"])
    #expect(zone["original_registrar"] == .null)
  }

  @Test(arguments: [
    ("/zones/example.com", "400 7003"),
    ("/zones/0000000000000000000000000000000f", "404 1001"),
    ("/zones/0000000000000000000000000000000f/dns_records", "404 1001"),
    ("/nowhere", "400 7003 7000"),
  ])
  func `a wrong path is refused as the service does`(path: String, refusal: String) async throws {
    let reply = try await withSandbox { _, client in try await client.get(path) }
    #expect(reply.refusal == refusal)
    #expect(reply.json["result"] == .null)
  }

  @Test func `every answer carries an identifier and the rate limit`() async throws {
    try await withSandbox { _, client async throws in
      for path in ["/zones", "/zones/x", "/nowhere"] {
        let headers = try await client.get(path).headers
        #expect(headers["cf-ray"]?.hasSuffix("-SBX") == true)
        #expect(headers["ratelimit"]?.hasPrefix("\"default\";r=") == true)
        #expect(headers["ratelimit-policy"] == "\"default\";q=1200;w=300")
      }
    }
  }

  @Test func `settings, DNSSEC, quota and Email Routing have true answers`() async throws {
    let records = "@ MX 23 route1.mx.cloudflare.net managed"
    try await withSandbox(records) { _, client async throws in
      let zone = "/zones/\(exampleZoneID)"
      let all = client.with(Sandbox.Tokens.complete)
      #expect(try await client.get("\(zone)/dns_settings").result["flatten_all_cnames"] == false)
      #expect(try await client.get("\(zone)/dnssec").result["status"] == "disabled")
      #expect(try await client.get("\(zone)/email/routing").refusal == "403 10000")
      #expect(try await all.get("\(zone)/email/routing").result["status"] == "ready")
      let needed = try await all.get("\(zone)/email/routing/dns").column("content")
      #expect(needed.first == "route1.mx.cloudflare.net.")
      #expect(try await client.get("\(zone)/email/routing/rules").refusal == "403 10000")
      let rules = try await all.get("\(zone)/email/routing/rules")
      #expect(rules.result[0]?["matchers"] == [["type": "all"]])
      #expect(rules.info == ["page": 1, "per_page": 20, "count": 1, "total_count": 1])
      let catchAll = try await all.get("\(zone)/email/routing/rules/catch_all").result
      #expect(catchAll["actions"] == [["type": "drop"]])
      #expect(try await all.get("\(zone)/spectrum/apps").result == [])
      let usage = try await all.get("\(zone)/dns_records/usage").result
      #expect(usage == ["record_quota": 200, "record_usage": 1])
    }
  }

  @Test func `the address ranges need no login`() async throws {
    let reply = try await withSandbox { _, client in try await client.with(nil).get("/ips") }
    #expect(reply.result["ipv4_cidrs"]?.array?.count == 15)
  }
}
