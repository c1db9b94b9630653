import CloudflareAPI
import FoundationEssentials
import Testing

/// What is read of answers, and what is left.
struct WireTests {
  private static let unread = [
    #""x":1e999"#, #""x":{"deep":[[[[[{"a":[1,2.5,-3,1e30,"s",null]}]]]]]}"#, #""x":null,"x":1"#,
    #""created_on":7,"proxiable":[]"#, #""zone_id":{}"#,
  ]

  @Test(arguments: [
    ("bücher.example", "xn--bcher-kva.example"), ("xn--bcher-kva.example", "xn--bcher-kva.example"),
    ("例え.jp", "xn--r8jz45g.jp"), ("example.com", "example.com"),
  ])
  func `a zone has one name, whichever script the API gives it in`(_ given: String, _ name: String) throws {
    #expect(try decode(#"{"id":"z","name":"\#(given)"}"#, WireZone.self).name == name)
    let record = try decode(
      #"{"id":"r","name":"_dmarc.\#(given)","type":"TXT","content":"x"}"#,
      WireRecord.self
    )
    #expect(record.name == "_dmarc." + name)
  }

  @Test(arguments: unread)
  func `a field that nobody reads stays undecoded, whatever it holds`(field: String) throws {
    let record = #"{"id":"a","name":"x","type":"A",\#(field)}"#
    #expect(try decode(record, WireRecord.self).name == "x")
    #expect(try decode(#"{"id":"z","name":"x","owner":{},"meta":7,\#(field)}"#, WireZone.self).name == "x")
    let answer = #"{"success":true,"errors":[],"messages":7,"result":\#(record),\#(field)}"#
    #expect(try decode(answer, Envelope<WireRecord>.self).result.value?.name == "x")
    #expect(try decode(#"{"page":1,\#(field)}"#, ResultInfo.self).page == .value(1))
    #expect(try decode(#"{"code":1,"message":"m",\#(field)}"#, WireAPIError.self).code == 1)
    #expect(try decode(#"{"id":"a",\#(field)}"#, WireRecordReference.self).id == "a")
    #expect(try decode(#"{"id":"t","status":"active",\#(field)}"#, WireTokenStatus.self).status == "active")
  }

  @Test func `a zone tells its plan, its account and what may be done with it`() throws {
    let zone = try decode(
      #"""
      {"id":"z","name":"example.com","status":"odd","type":"full","paused":false,"permissions":["#zone:read"],
      "account":{"id":"acc","name":"Mine"},"plan":{"legacy_id":"free","price":0.5}}
      """#,
      WireZone.self
    )
    #expect(zone.planID == "free")
    #expect(zone.account.value?.name == "Mine")
    #expect(zone.permissions == .value(["#zone:read"]))
    #expect(zone.status == .value("odd"))
  }

  @Test func `absent, null and set are told apart`() throws {
    let fields = try [nil, "null", "false", "true"].map { text in
      let proxied = text.map { #","proxied":\#($0)"# } ?? ""
      return try decode(#"{"id":"a","name":"x","type":"A"\#(proxied)}"#, WireRecord.self).proxied
    }
    #expect(fields == [.absent, .null, .value(false), .value(true)])
  }

  static let priorities: [(String, WireReading<Int>?)] = [
    ("", nil), (#","priority":10"#, .value(10)), (#","data":{"priority":20}"#, .value(20)),
    (#","priority":10,"data":{"priority":20}"#, .value(20)), (#","priority":10,"data":{}"#, .value(10)),
    (#","priority":10,"data":null"#, .value(10)), (#","priority":"10""#, .unreadable),
    (#","priority":1.5"#, .unreadable), (#","priority":9223372036854775808"#, .unreadable),
    (#","priority":10,"data":{"priority":[]}"#, .unreadable),
  ]

  @Test(arguments: priorities)
  func `the preference is found at either place`(fields: String, expected: WireReading<Int>?) throws {
    let record = try decode(#"{"id":"a","name":"x","type":"MX"\#(fields)}"#, WireRecord.self)
    #expect(record.effectivePriority == expected)
  }

  @Test func `an error gives its chain and its pointer`() throws {
    let error = try decode(
      #"""
      {"code":1004,"message":"outer","documentation_url":"u","source":{"pointer":"/a"},
      "error_chain":[{"code":9,"message":"inner","error_chain":[{"code":8,"message":"innermost"}]}]}
      """#,
      WireAPIError.self
    )
    #expect(error.flattened.map(\.code) == [1004, 9, 8])
    #expect(error.pointer == "/a")
  }

  @Test func `a batch names only what it does, in one object each`() throws {
    let batch = BatchOperations(
      deletes: ["d1"],
      patches: [BatchOperations.Change(id: "p1", fields: ["proxied": false])],
      posts: [["type": "MX", "priority": 10]]
    )
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    #expect(
      String(decoding: try encoder.encode(batch), as: UTF8.self)
        == #"{"deletes":[{"id":"d1"}],"patches":[{"id":"p1","proxied":false}],"posts":[{"priority":10,"type":"MX"}]}"#
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
}
