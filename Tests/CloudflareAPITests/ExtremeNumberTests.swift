import CloudflareAPI
import CurlTransport
import DNSModel
import FoundationEssentials
import MailRules
import TestSupport
import Testing

/// No number in an answer ends the program: it is used, or the answer is refused.
struct ExtremeNumberTests {
  private static let records = #"""
    {"success":true,"errors":[],"messages":[],"result":[
    {"id":"a","name":"example.com","type":"MX","content":"mx.example.net","priority":10,"ttl":300,
    "data":{"priority":10,"target":"mx.example.net"}},
    {"id":"b","name":"_imaps._tcp.example.com","type":"SRV","content":"1 993 x.test","priority":0,"ttl":1,
    "data":{"priority":0,"weight":1,"port":993,"target":"x.test"}}],
    "result_info":{"page":1,"per_page":1000,"count":2,"total_count":2,"total_pages":1}}
    """#

  private static let routing = #"""
    {"success":true,"errors":[],"result":[
    {"name":"example.com","content":"isaac.mx.cloudflare.net.","type":"MX","priority":3,"ttl":1}]}
    """#

  private static let zones = #"""
    {"success":true,"errors":[],"result":[{"id":"1","name":"1.example","plan":{"legacy_id":"free","price":0}}],
    "result_info":{"page":1,"per_page":50,"total_count":1}}
    """#

  private static let refusal = #"""
    {"success":false,"errors":[{"code":1004,"message":"1","error_chain":[{"code":9,"message":"2"}],
    "source":{"pointer":"/posts/0"}}],"result":null}
    """#

  private static let batch = #"""
    {"success":true,"errors":[],"result":{"deletes":[{"id":"1"}],
    "posts":[{"id":"2","name":"a.example","type":"MX","priority":10,"ttl":60}]}}
    """#

  /// A client that gets the same answer every time.
  private func client(_ body: String, status: Int = 200, headers: HTTPHeaders = [:]) -> CloudflareClient {
    let response = Fixtures.json(status, body, headers: headers)
    return Fixtures.client(ScriptedTransport([.success(response)]), policy: RetryPolicy(maximumAttempts: 2))
  }

  @Test(arguments: Seed.few)
  func `in a list of records`(_ seed: Seed) async {
    for text in seed.extremes(of: Self.records, for: "records") {
      let records = try? await client(text).records(inZone: Fixtures.zoneID)
      _ = (records ?? []).compactMap { try? Record($0) }
      _ = try? RecordList(contents: Array(text.utf8)).zone(apex: .example)
    }
  }

  @Test(arguments: Seed.few)
  func `in a list of zones`(_ seed: Seed) async {
    for text in seed.extremes(of: Self.zones, for: "zones") {
      _ = try? await client(text).allZones()
    }
  }

  @Test(arguments: Seed.few)
  func `in the records of Email Routing`(_ seed: Seed) async throws {
    let settings = try JSONDecoder().decode(WireEmailRouting.self, from: Data(#"{"enabled":true}"#.utf8))
    for text in seed.extremes(of: Self.routing, for: "Email Routing") {
      let records = try? await client(text).emailRoutingRecords(zone: Fixtures.zoneID)
      _ = EmailRoutingState(settings, records: records, rules: nil, apex: .example)
    }
  }

  @Test(arguments: Seed.few)
  func `in the answer to a batch`(_ seed: Seed) async {
    for text in seed.extremes(of: Self.batch, for: "batch") {
      let result = try? await client(text).batch(zone: Fixtures.zoneID, BatchOperations(deletes: ["1"]))
      _ = (result?.posts ?? []).compactMap { try? Record($0) }
    }
  }

  @Test(arguments: Seed.few)
  func `in a refusal`(_ seed: Seed) async {
    let edit = Edit.create(
      Record(id: .planned(1), owner: .example, rdata: RData(.a, presentation: "192.0.2.1"))
    )
    for text in seed.extremes(of: Self.refusal, for: "refusal") {
      do throws(CloudflareWriteError) {
        _ = try await client(text, status: 400).batch(zone: Fixtures.zoneID, BatchOperations(deletes: ["1"]))
      } catch {
        guard case .api(_, let errors, _, _) = error.cause else { continue }
        _ = CulpritSearch([edit, edit], errors).named
      }
    }
  }

  @Test(arguments: Seed.few)
  func `in the headers that tell of limits`(_ seed: Seed) async {
    for text in seed.extremes(of: #""default";r=10;t=30|30"#, for: "headers") {
      let parts = text.split(separator: "|").map(String.init)
      let headers: HTTPHeaders = ["Ratelimit": parts[0], "Retry-After": parts[1]]
      let client = client(#"{"success":false}"#, status: 429, headers: headers)
      _ = try? await client.zone(id: Fixtures.zoneID)
      _ = try? await client.zone(id: Fixtures.zoneID)
    }
  }

  @Test(arguments: [Int.max, Int.max - 1, Int.min, -1, 0])
  func `a count that cannot be is a list that does not add up`(count: Int) async {
    for field in ["total_count", "per_page", "total_pages"] {
      let counts = ["total_count": 3, "per_page": 2, "total_pages": 2].merging([field: count]) { $1 }
      let info = counts.map { "\"\($0.key)\":\($0.value)" }.joined(separator: ",")
      let transport = ScriptedTransport([
        .success(Fixtures.success("[\(Fixtures.record(1))]", info: "{\(info)}"))
      ])
      await #expect(throws: CloudflareError.self) {
        try await Fixtures.client(transport).records(inZone: Fixtures.zoneID)
      }
    }
  }
}
