import CloudflareAPI
import FoundationEssentials
import Testing

/// Answers are decoded and encoded without loss.
struct WireTests {
  static let records = [
    #"{"id":"a","name":"example.com","type":"MX"}"#,
    #"{"id":"a","name":"example.com","type":"MX","content":"mx.example.net","priority":0,"ttl":1}"#,
    #"{"id":"a","name":"example.com","type":"MX","priority":5,"data":{"priority":10,"target":"mx.example.net"}}"#,
    #"{"id":"a","name":"x","type":"A","proxied":null,"proxiable":true,"comment":null,"tags":null}"#,
    #"{"id":"a","name":"x","type":"A","proxied":true,"tags":["k:v"],"private_routing":true,"zone_id":"z"}"#,
    #"{"id":"a","name":"x","type":"NEW","data":{"list":[1,2.5,-3,1e30,"s",null,{"deep":[[]]}]},"meta":{}}"#,
    #"{"id":"a","name":"x","type":"A","meta":{"email_routing":true,"read_only":true},"created_on":"2026-01-01"}"#,
    #"{"id":"a","name":"x","type":"TXT","content":"\"v=spf1 \\\"q\\\" é\\u0000\" \"漢\"","settings":{"a":false}}"#,
  ]

  @Test(arguments: records)
  func `a record comes out as it went in`(json: String) throws {
    try expectRoundTrip(json, WireRecord.self)
  }

  static let zones = [
    #"{"id":"z","name":"example.com"}"#,
    #"{"id":"z","name":"example.com","status":"purged","type":"odd","paused":false,"vanity_name_servers":[]}"#,
    #"""
    {"id":"z","name":"example.com","status":"active","name_servers":["a.test"],"original_name_servers":null,
    "permissions":["#zone:read"],"account":{"id":"acc","name":null},"plan":{"legacy_id":"free","price":0.5},
    "meta":{"step":4},"owner":{"id":null}}
    """#,
  ]

  @Test(arguments: zones)
  func `a zone comes out as it went in`(json: String) throws {
    try expectRoundTrip(json, WireZone.self)
  }

  static let envelopes = [
    #"{"success":true,"errors":[],"messages":[],"result":null}"#,
    #"{"success":true,"errors":[],"messages":[{"code":10000,"message":"fine","type":null}],"result":[1]}"#,
    #"{"success":false,"errors":[{"code":0,"message":"no"}],"messages":[],"other":{"x":1}}"#,
    #"""
    {"success":false,"errors":[{"code":1004,"message":"outer","documentation_url":"u","source":{"pointer":"/a"},
    "error_chain":[{"code":9,"message":"inner","error_chain":[{"code":8,"message":"innermost"}]}]}],
    "messages":[],"result":{},"result_info":{"page":1,"total_pages":1,"cursor":"x"}}
    """#,
  ]

  @Test(arguments: envelopes)
  func `an envelope comes out as it went in`(json: String) throws {
    try expectRoundTrip(json, Envelope<JSONValue>.self)
  }

  @Test func `absent, null and set are told apart`() throws {
    let fields = try [nil, "null", "false", "true"].map { text in
      let proxied = text.map { #","proxied":\#($0)"# } ?? ""
      return try decode(#"{"id":"a","name":"x","type":"A"\#(proxied)}"#, WireRecord.self).proxied
    }
    #expect(fields == [.absent, .null, .value(false), .value(true)])
  }

  static let priorities: [(String, Int?)] = [
    ("", nil), (#","priority":10"#, 10), (#","data":{"priority":20}"#, 20),
    (#","priority":10,"data":{"priority":20}"#, 20), (#","priority":10,"data":{}"#, 10),
    (#","priority":10,"data":null"#, 10),
  ]

  @Test(arguments: priorities)
  func `the preference is found at either place`(fields: String, expected: Int?) throws {
    let record = try decode(#"{"id":"a","name":"x","type":"MX"\#(fields)}"#, WireRecord.self)
    #expect(record.effectivePriority == expected)
  }

  @Test func `an error gives its chain and its pointer`() throws {
    let envelope = try decode(Self.envelopes[3], Envelope<JSONValue>.self)
    let error = try #require(envelope.errors.first)
    #expect(error.flattened.map(\.code) == [1004, 9, 8])
    #expect(error.pointer == "/a")
  }

  static let numbers: [(String, JSONValue)] = [
    ("1", .integer(1)), ("-9223372036854775808", .integer(.min)), ("0.1", .number(0.1)),
    ("1e300", .number(1e300)),
    ("true", true), ("\"1\"", "1"), ("null", nil), ("[]", []), ("{}", [:]),
  ]

  @Test(arguments: numbers)
  func `a value keeps its kind`(json: String, expected: JSONValue) throws {
    #expect(try decode(json, JSONValue.self) == expected)
    try expectRoundTrip(json, JSONValue.self)
  }

  @Test func `a batch names only what it does, in one object each`() throws {
    let batch = BatchOperations(
      deletes: ["d1"],
      patches: [BatchOperations.Change(id: "p1", fields: ["proxied": false])],
      posts: [["type": "MX", "priority": 10]]
    )
    let data = try JSONEncoder().encode(batch)
    let value = try JSONDecoder().decode(JSONValue.self, from: data)
    #expect(
      value == [
        "deletes": [["id": "d1"]], "patches": [["id": "p1", "proxied": false]],
        "posts": [["type": "MX", "priority": 10]],
      ]
    )
    #expect(batch.count == 3)
  }

  @Test func `five thousand records are decoded whole`() throws {
    let records = (0..<5000).map { number in
      #"""
      {"id":"\#(number)","name":"host\#(number).example.com","type":"TXT","content":"\"v=spf1 -all\"",
      "proxiable":false,"proxied":false,"ttl":3600,"settings":{},"meta":{"auto_added":false},"comment":null,
      "tags":[],"created_on":"2026-01-01T00:00:00.000000Z","modified_on":"2026-01-01T00:00:00.000000Z"}
      """#
    }
    let json = #"{"success":true,"errors":[],"messages":[],"result":[\#(records.joined(separator: ","))]}"#
    let envelope = try decode(json, Envelope<[WireRecord]>.self)
    #expect(envelope.result.value?.count == 5000)
    #expect(envelope.result.value?.last?.name == "host4999.example.com")
  }

  private func decode<Value: Decodable>(_ json: String, _: Value.Type) throws -> Value {
    try JSONDecoder().decode(Value.self, from: Data(json.utf8))
  }

  private func expectRoundTrip<Value: Codable>(_ json: String, _: Value.Type) throws {
    let encoded = try JSONEncoder().encode(decode(json, Value.self))
    #expect(try JSONDecoder().decode(JSONValue.self, from: encoded) == decode(json, JSONValue.self))
  }
}
