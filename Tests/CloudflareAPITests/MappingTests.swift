import CloudflareAPI
import DNSModel
import FoundationEssentials
import Testing

/// What is read from the API and what is written to it, field by field.
struct MappingTests {
  @Test(
    arguments: [
      ("{}", nil), (#"{"auto_added":true,"source":"primary"}"#, nil),
      (#"{"managed_by_apps":false,"managed_by_argo_tunnel":false,"read_only":false}"#, nil),
      (#"{"email_routing":true,"read_only":true}"#, .emailRouting),
      (#"{"email_routing":true}"#, .emailRouting),
      (#"{"read_only":true}"#, .other), (#"{"managed_by_apps":true}"#, .other),
      (#"{"managed_by_argo_tunnel":true}"#, .other),
    ] as [(String, RecordManager?)]
  )
  func `a record of another product is told by its marks`(_ meta: String, _ manager: RecordManager?) throws {
    let record = try Self.record(#""type":"A","content":"192.0.2.1","meta":\#(meta)"#)
    #expect(record.manager == manager)
  }

  @Test(arguments: [
    "", #","priority":"10""#, #","priority":65536"#, #","priority":-1"#, #","priority":null"#,
    #","priority":1.5"#, #","data":{"priority":{}}"#,
  ])
  func `an MX record without a priority that can be read is said, not left out`(_ priority: String) throws {
    let list = #"[{"id":"r","name":"example.com","type":"MX","content":"mx.example.net"\#(priority)}]"#
    #expect(throws: RecordList.Failure.badRecord(.unreadablePriority(of: "example.com"))) {
      try RecordList(contents: Array(list.utf8)).zone(apex: nil)
    }
  }

  @Test(arguments: [#"["a:1","b:2","c"]"#, #"["c","b:2","a:1"]"#])
  func `a record is the same in whatever order its tags come`(_ tags: String) throws {
    let record = try Self.record(#""type":"A","content":"192.0.2.1","tags":\#(tags)"#)
    #expect(record.tags == ["a:1", "b:2", "c"])
  }

  static let exotic = [
    #""type":"MX","content":".","priority":0"#,
    #""type":"MX","content":"mx.example.net","priority":65535"#,
    #""type":"MX","content":"192.0.2.1","priority":5"#,
    #""type":"MX","content":"[2001:db8::1]","priority":5"#,
    #""type":"MX","content":"{{host}}","priority":5"#,
    #""type":"MX","content":"mx.example.net","data":{"priority":7,"target":"mx.example.net"}"#,
    #""type":"MX","data":{"priority":7,"target":"mx.example.net"}"#,
    #""type":"SRV","content":"1 993 x.test","priority":0,"data":{"priority":0,"weight":1,"port":993,"target":"x.test"}"#,
    #""type":"SRV","content":"10 IN SRV 1 993 x.test.","data":{"priority":0,"weight":1,"port":993,"target":"."}"#,
    #""type":"SRV","content":"rubbish","priority":3"#,
    #""type":"TXT","content":"v=spf1 -all""#,
    #""type":"TXT","content":"\"v=spf1 \" \"-all\"""#,
    #""type":"TXT","content":"\"quote \\\" backslash \\\\ \\233\"""#,
    ##""type":"TXT","content":"\"never closed""##,
    #""type":"TXT","content":"""#,
    #""type":"CNAME","content":"not a name at all..","proxied":false"#,
    #""type":"CAA","content":"0 issue \"letsencrypt.org\"","data":{"flags":0,"tag":"issue","value":"letsencrypt.org"}"#,
    ##""type":"NEWTYPE","content":"\\# 3 010203""##,
    #""type":"A","content":"192.0.2.1","proxied":true,"ttl":1,"comment":"mine","tags":["a:b","c"]"#,
    #""type":"AAAA","content":"2001:db8::1","ttl":86400,"comment":"","tags":null"#,
    #""type":"CNAME","content":"k.example.net","settings":{"flatten_cname":true,"ipv4_only":false}"#,
  ]

  @Test(arguments: exotic)
  func `a record stays itself in a saved plan`(_ fields: String) throws {
    let record = try Self.record(fields)
    let document = try JSONDecoder().decode(
      RecordDocument.self,
      from: try JSONEncoder().encode(RecordDocument(record))
    )
    #expect(try document.record(unassigned: .planned(0)) == record)
  }

  @Test(arguments: exotic)
  func `a change of one field sends that field alone`(_ fields: String) throws {
    let record = try Self.record(fields)
    let owner = try DomainName("b.example.com")
    try Self.expect(Self.update(record) { $0.owner = owner }, #"{"id":"r","name":"b.example.com"}"#)
    try Self.expect(Self.update(record) { $0.ttl = .seconds(77) }, #"{"id":"r","ttl":77}"#)
    try Self.expect(Self.update(record) { $0.comment = "new" }, #"{"comment":"new","id":"r"}"#)
    try Self.expect(Self.update(record) { $0.tags = ["new"] }, #"{"id":"r","tags":["new"]}"#)
  }

  @Test func `data is sent as far as it changes`() throws {
    let mx = try Self.record(#""type":"MX","content":"x.example.net","priority":5"#)
    let (same, other) = (try DomainName("x.example.net"), try DomainName("y.example.net"))
    try Self.expect(
      Self.update(mx) { $0.rdata = .mx(MX(preference: 0, exchange: .root)) },
      #"{"content":".","id":"r","priority":0}"#
    )
    try Self.expect(
      Self.update(mx) { $0.rdata = .mx(MX(preference: 5, exchange: other)) },
      #"{"content":"y.example.net","id":"r"}"#
    )
    try Self.expect(
      Self.update(mx) { $0.rdata = .mx(MX(preference: 6, exchange: same)) },
      #"{"id":"r","priority":6}"#
    )
    let a = try Self.record(#""type":"A","content":"192.0.2.1","proxied":true,"ttl":1"#)
    try Self.expect(.greyCloud(a), #"{"id":"r","proxied":false}"#)
    let txt = try Self.record(#""type":"TXT","content":"plain""#)
    try Self.expect(
      Self.update(txt) { $0.rdata = .txt(TXT(value: #"a "b" \"#)) },
      #"{"content":"\"a \\\"b\\\" \\\\\"","id":"r"}"#
    )
    let alias = try Self.record(#""type":"CNAME","content":"k.test","settings":{"flatten_cname":true}"#)
    try Self.expect(
      Self.update(alias) { $0.settings.flattensAlias = false },
      #"{"id":"r","settings":{"flatten_cname":false}}"#
    )
    let srv = try Self.record(#""type":"SRV","data":{"priority":0,"weight":1,"port":993,"target":"x.test"}"#)
    try Self.expect(
      Self.update(srv) { $0.rdata = .srv(SRV(priority: 0, weight: 1, port: 993, target: other)) },
      #"{"data":{"port":993,"priority":0,"target":"y.example.net","weight":1},"id":"r"}"#
    )
  }

  @Test func `settings that do not change are sent along, so that none is lost`() throws {
    let alias = try Self.record(
      #""type":"CNAME","content":"k.test","settings":{"flatten_cname":true,"ipv4_only":true,"other":7}"#
    )
    try Self.expect(
      Self.update(alias) { $0.settings.flattensAlias = false },
      #"{"id":"r","settings":{"flatten_cname":false,"ipv4_only":true}}"#
    )
    try Self.expect(Self.update(alias) { $0.ttl = .seconds(77) }, #"{"id":"r","ttl":77}"#)
  }

  @Test(arguments: [(true, #","settings":{"flatten_cname":true}"#), (false, "")])
  func `a new record gets its settings as far as one is on`(_ isOn: Bool, _ sent: String) throws {
    var alias = try Self.record(#""type":"CNAME","content":"k.test""#)
    alias.settings.flattensAlias = isOn
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys]
    let body = String(decoding: try encoder.encode(try BatchOperations([.create(alias)])), as: UTF8.self)
    #expect(
      body == #"{"posts":[{"content":"k.test","name":"a.example.com"\#(sent),"ttl":1,"type":"CNAME"}]}"#
    )
  }

  // MARK: Support

  private static func record(_ fields: String) throws -> Record {
    let json = #"{"id":"r","name":"a.example.com",\#(fields)}"#
    return try Record(JSONDecoder().decode(WireRecord.self, from: Data(json.utf8)))
  }

  private static func update(_ record: Record, _ change: (inout Record) -> Void) -> Edit {
    var after = record
    change(&after)
    return .update(before: record, after: after)
  }

  private static func expect(
    _ edit: Edit,
    _ patch: String,
    _ place: SourceLocation = #_sourceLocation
  ) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    let body = String(decoding: try encoder.encode(try BatchOperations([edit])), as: UTF8.self)
    #expect(body == #"{"patches":[\#(patch)]}"#, sourceLocation: place)
  }
}
