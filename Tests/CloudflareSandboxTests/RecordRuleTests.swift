import CloudflareSandbox
import Testing

/// A request to create a record, and the codes that answer it.
struct CreationCase: CustomTestStringConvertible, Sendable {
  let what: String
  var seeds = ""
  var plan = SeedZone.Plan.free
  let body: JSONValue
  let answer: String

  var testDescription: String { what }
}

struct RecordRuleTests {
  static func address(_ name: String, _ content: String, _ more: [String: JSONValue] = [:]) -> JSONValue {
    var fields = JSONObject(["type": "A", "name": .string(name), "content": .string(content)])
    for (name, value) in more { fields[name] = value }
    return .object(fields)
  }

  static func text(_ content: String, _ more: [String: JSONValue] = [:]) -> JSONValue {
    var fields = JSONObject(["type": "TXT", "name": "@", "content": .string(content)])
    for (name, value) in more { fields[name] = value }
    return .object(fields)
  }

  static let contents: [CreationCase] = [
    CreationCase(what: "address", body: address("a", "192.0.2.1"), answer: "200 "),
    CreationCase(what: "IPv6 as A", body: address("a", "2001:db8::1"), answer: "400 9005"),
    CreationCase(what: "address with zero", body: address("a", "192.0.2.01"), answer: "400 9005"),
    CreationCase(what: "empty content", body: address("a", ""), answer: "400 1004/9011"),
    CreationCase(
      what: "IPv4 as AAAA",
      body: ["type": "AAAA", "name": "a", "content": "192.0.2.1"],
      answer: "400 9006"
    ),
    CreationCase(
      what: "alias to an address",
      body: ["type": "CNAME", "name": "a", "content": "192.0.2.1"],
      answer: "400 9007"
    ),
    CreationCase(
      what: "MX without priority",
      body: ["type": "MX", "name": "@", "content": "mx.example.net"],
      answer: "400 1004/9100"
    ),
    CreationCase(
      what: "MX with priority in data",
      body: ["type": "MX", "name": "@", "data": ["priority": 0, "target": "mx.example.net"]],
      answer: "200 "
    ),
    CreationCase(
      what: "MX to an address",
      body: ["type": "MX", "name": "@", "content": "192.0.2.1", "priority": 1],
      answer: "400 9009"
    ),
    CreationCase(
      what: "MX with too high a priority",
      body: ["type": "MX", "name": "@", "content": "mx.example.net", "priority": 65536],
      answer: "400 1004/9008"
    ),
    CreationCase(
      what: "null MX",
      body: ["type": "MX", "name": "@", "content": ".", "priority": 0],
      answer: "200 "
    ),
    CreationCase(
      what: "SRV without data",
      body: ["type": "SRV", "name": "_imaps._tcp", "content": "0 1 993 mail.example.com"],
      answer: "400 1004/9100"
    ),
    CreationCase(what: "half-quoted text", body: text("\"one"), answer: "400 9007"),
    CreationCase(
      what: "text over the wire limit",
      body: text(String(repeating: "x", count: 4081)),
      answer: "400 9015"
    ),
    CreationCase(
      what: "text at the wire limit",
      body: text(String(repeating: "x", count: 4079)),
      answer: "200 "
    ),
    CreationCase(
      what: "unknown type",
      body: ["type": "SPF", "name": "@", "content": "x"],
      answer: "400 1004/1004"
    ),
    CreationCase(what: "no type", body: ["name": "@", "content": "x"], answer: "400 1004/9100"),
    CreationCase(
      what: "content of the wrong kind",
      body: ["type": "A", "name": "@", "content": 1],
      answer: "400 9207"
    ),
    CreationCase(what: "no object", body: [], answer: "400 9207"),
  ]

  static let names: [CreationCase] = [
    CreationCase(
      what: "label of 63",
      body: address(String(repeating: "a", count: 63), "192.0.2.1"),
      answer: "200 "
    ),
    CreationCase(
      what: "label of 64",
      body: address(String(repeating: "a", count: 64), "192.0.2.1"),
      answer: "400 9000"
    ),
    CreationCase(what: "empty label", body: address("a..b", "192.0.2.1"), answer: "400 9000"),
    CreationCase(what: "space", body: address("a b", "192.0.2.1"), answer: "400 9000"),
    CreationCase(what: "wildcard", body: address("*", "192.0.2.1"), answer: "200 "),
  ]

  static let attributes: [CreationCase] = [
    CreationCase(what: "TTL 60", body: text("x", ["ttl": 60]), answer: "200 "),
    CreationCase(what: "TTL 59", body: text("x", ["ttl": 59]), answer: "400 9021"),
    CreationCase(what: "TTL 30, Enterprise", plan: .enterprise, body: text("x", ["ttl": 30]), answer: "200 "),
    CreationCase(what: "TTL 86401", body: text("x", ["ttl": 86401]), answer: "400 9021"),
    CreationCase(what: "proxied text", body: text("x", ["proxied": true]), answer: "400 1004/9004"),
    CreationCase(what: "proxied address", body: address("a", "192.0.2.1", ["proxied": true]), answer: "200 "),
    CreationCase(
      what: "proxied private address",
      body: address("a", "10.0.0.1", ["proxied": true]),
      answer: "400 9003"
    ),
    CreationCase(
      what: "proxied resolver",
      body: address("a", "1.1.1.1", ["proxied": true]),
      answer: "400 9003"
    ),
    CreationCase(
      what: "proxied own address",
      body: address("a", "104.16.0.1", ["proxied": true]),
      answer: "400 9003"
    ),
    CreationCase(
      what: "proxied DKIM alias",
      body: ["type": "CNAME", "name": "k", "content": "dkim2.mcsv.net", "proxied": true],
      answer: "400 1004/9041"
    ),
    CreationCase(
      what: "comment of 100",
      body: text("x", ["comment": .string(String(repeating: "c", count: 100))]),
      answer: "200 "
    ),
    CreationCase(
      what: "comment of 101",
      body: text("x", ["comment": .string(String(repeating: "c", count: 101))]),
      answer: "400 9313"
    ),
    CreationCase(
      what: "comment of 101, Pro",
      plan: .pro,
      body: text("x", ["comment": .string(String(repeating: "c", count: 101))]),
      answer: "200 "
    ),
    CreationCase(what: "tag on Free", body: text("x", ["tags": ["a:b"]]), answer: "400 1004/9300"),
    CreationCase(what: "tag on Pro", plan: .pro, body: text("x", ["tags": ["a:b"]]), answer: "200 "),
    CreationCase(what: "bad tag", plan: .pro, body: text("x", ["tags": ["a b:c"]]), answer: "400 1004/1004"),
  ]

  static let conflicts: [CreationCase] = [
    CreationCase(
      what: "alias beside an address",
      seeds: "a A 192.0.2.1",
      body: ["type": "CNAME", "name": "a", "content": "b.example.com"],
      answer: "400 81053"
    ),
    CreationCase(
      what: "alias beside an alias",
      seeds: "a CNAME b",
      body: ["type": "CNAME", "name": "a", "content": "c.example.com"],
      answer: "400 81053"
    ),
    CreationCase(
      what: "alias beside an MX",
      seeds: "a MX 1 b",
      body: ["type": "CNAME", "name": "a", "content": "b.example.com"],
      answer: "200 "
    ),
    CreationCase(
      what: "address beside an alias",
      seeds: "a CNAME b",
      body: address("a", "192.0.2.1"),
      answer: "400 81054"
    ),
    CreationCase(
      what: "address at a delegation",
      seeds: "a NS ns.example.net",
      body: address("a", "192.0.2.1"),
      answer: "400 81056"
    ),
    CreationCase(
      what: "address below a delegation",
      seeds: "a NS ns.example.net",
      body: address("b.a", "192.0.2.1"),
      answer: "200 "
    ),
    CreationCase(
      what: "delegation at an address",
      seeds: "a A 192.0.2.1",
      body: ["type": "NS", "name": "a", "content": "ns.example.net"],
      answer: "400 81053"
    ),
    CreationCase(
      what: "apex NS beside others",
      seeds: "@ A 192.0.2.1",
      body: ["type": "NS", "name": "@", "content": "ns.example.net"],
      answer: "200 "
    ),
    CreationCase(
      what: "same address",
      seeds: "a A 192.0.2.1 ttl=300",
      body: address("A", "192.0.2.1"),
      answer: "400 81058"
    ),
    CreationCase(
      what: "second address",
      seeds: "a A 192.0.2.1",
      body: address("a", "192.0.2.2"),
      answer: "200 "
    ),
    CreationCase(
      what: "same exchange, other priority",
      seeds: "@ MX 1 mx.example.net",
      body: ["type": "MX", "name": "@", "content": "mx.example.net.", "priority": 2],
      answer: "200 "
    ),
    CreationCase(
      what: "same exchange",
      seeds: "@ MX 1 mx.example.net",
      body: ["type": "MX", "name": "@", "content": "MX.example.net.", "priority": 1],
      answer: "400 81058"
    ),
    CreationCase(
      what: "texts over the sum",
      seeds: (0..<4).map { "@ TXT \($0)" + String(repeating: "x", count: 2000) }.joined(separator: "\n"),
      body: text(String(repeating: "y", count: 200)),
      answer: "400 83011"
    ),
    CreationCase(
      what: "201st record on Free",
      seeds: (0..<200).map { "h\($0) A 192.0.2.1" }.joined(separator: "\n"),
      body: address("a", "192.0.2.1"),
      answer: "400 81045"
    ),
  ]

  @Test(arguments: contents + names + attributes + conflicts)
  func `a creation is answered by the rules`(_ testCase: CreationCase) async throws {
    let reply = try await withSandbox(testCase.seeds, plan: testCase.plan) { _, client async throws in
      try await client.post(recordsPath, testCase.body)
    }
    #expect(reply.refusal == testCase.answer)
  }

  @Test(arguments: [
    ("@", "example.com"), ("www", "www.example.com"), ("WWW.Example.COM.", "www.example.com"),
    ("www.example.net", "www.example.net.example.com"),
  ])
  func `names are completed and lowered`(name: String, stored: String) async throws {
    let reply = try await withSandbox { _, client async throws in
      try await client.post(recordsPath, Self.address(name, "192.0.2.1"))
    }
    #expect(reply.result["name"]?.string == stored)
  }
}
