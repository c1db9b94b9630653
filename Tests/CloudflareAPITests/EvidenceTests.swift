import CloudflareAPI
import DNSModel
import FoundationEssentials
import MailRules
import Testing

/// What the API says beside a zone's records, and what becomes of it.
struct EvidenceTests {
  @Test func `Email Routing becomes a state with the records that it needs`() throws {
    let settings = #"""
      {"id":"0123456789abcdef0123456789abcdef","tag":"x","name":"example.com","enabled":true,"created":"2021-12-11T06:56:57Z",
      "modified":"2025-02-21T21:31:40Z","skip_wizard":true,"synced":true,"admin_locked":false,"subdomains":[],
      "status":"misconfigured"}
      """#
    let state = EmailRoutingState(
      try Self.decoded(WireEmailRouting.self, settings),
      records: try Self.decoded(WireRoutingRecords.self, Self.records),
      rules: try Self.decoded([WireRoutingRule].self, "[\(Self.rule("forward")),\(Self.rule("drop"))]"),
      apex: try DomainName("example.com")
    )
    #expect(state.isEnabled && !state.isReady && state.liveRules == 1)
    #expect(
      state.requiredRecords?.map(\.description) == [
        "example.com. 1 IN MX 3 isaac.mx.cloudflare.net.",
        #"example.com. 1 IN TXT "v=spf1 include:_spf.mx.cloudflare.net ~all""#,
      ]
    )
  }

  @Test func `the records are read from either form of the answer`() throws {
    let list = try Self.decoded(WireRoutingRecords.self, Self.records)
    let object = try Self.decoded(WireRoutingRecords.self, #"{"errors":[],"record":\#(Self.records)}"#)
    #expect(list == object)
    #expect(list.records.count == 2)
  }

  @Test(
    arguments: [
      ("forward", true, true), ("worker", true, true), ("drop", true, false), ("forward", false, false),
    ]
  )
  func `a rule is live if it is on and keeps the mail`(_ action: String, _ isOn: Bool, _ isLive: Bool) throws
  {
    #expect(try Self.decoded(WireRoutingRule.self, Self.rule(action, isOn: isOn)).isLive == isLive)
  }

  @Test(
    arguments: [
      ("tcp/25", true), ("tcp/143-993", true), ("tcp/100-109", false), ("tcp/22", false), ("udp/25", false),
      ("ssh", false), ("tcp/993-143", false), ("tcp/", false),
    ]
  )
  func `only a Spectrum application for a port of mail counts`(_ ports: String, _ counts: Bool) throws {
    let json = #"{"id":"a","dns":{"name":"Mail.example.com","type":"CNAME"},"protocol":"\#(ports)"}"#
    let app = try Self.decoded(WireSpectrumApp.self, json)
    #expect(app.mailHost == (counts ? try DomainName("mail.example.com") : nil))
  }

  @Test func `rules are read from all pages although the answer counts no pages`() async throws {
    let transport = ScriptedTransport { request, _ in
      let page = request.query("page").flatMap { Int($0) } ?? 0
      let rules = (1...2).map { Self.rule("forward", id: "\(page)\($0)") }.joined(separator: ",")
      let info = #"{"page":\#(page),"per_page":2,"count":2,"total_count":4}"#
      return .success(Fixtures.success("[\(rules)]", info: info))
    }
    let rules = try await Fixtures.client(transport).emailRoutingRules(zone: Fixtures.zoneID)
    #expect(rules.map(\.id) == ["11", "12", "21", "22"])
  }

  @Test func `a refusal of what is asked besides is a missing permission`() async throws {
    let transport = ScriptedTransport([.success(Fixtures.refusal(403, code: 10000, "Authentication error"))])
    await #expect(
      performing: {
        try await Fixtures.client(transport).emailRouting(zone: Fixtures.zoneID)
      },
      throws: { ($0 as? CloudflareError)?.isPermission == true }
    )
    #expect(transport.requests.count == 1)
  }

  private static let records = #"""
    [{"name":"example.com","content":"isaac.mx.cloudflare.net.","type":"MX","priority":3,"ttl":1},
    {"name":"@","content":"\"v=spf1 include:_spf.mx.cloudflare.net ~all\"","type":"TXT","ttl":1}]
    """#

  private static func rule(_ action: String, isOn: Bool = true, id: String = "1") -> String {
    #"""
    {"id":"\#(id)","tag":"\#(id)","name":"n","matchers":[{"type":"literal","field":"to","value":"a@example.com"}],
    "actions":[{"type":"\#(action)"}],"enabled":\#(isOn),"priority":0}
    """#
  }

  private static func decoded<Value: Decodable>(_ type: Value.Type, _ json: String) throws -> Value {
    try JSONDecoder().decode(type, from: Data(json.utf8))
  }
}
