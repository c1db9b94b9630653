import CloudflareAPI
import DNSModel
import FoundationEssentials
import TestSupport
import Testing

/// The edit because of which a batch was refused is named if the answer or the zone leaves no other.
struct CulpritSearchTests {
  private static let zone = [
    record("r1", "mail", "A", "192.0.2.1"), record("r2", "old", "CNAME", "mail.example.com"),
    record("r3", "@", "MX", "10 mail.example.com."), record("r4", "txt", "TXT", #""two" " words""#),
  ]

  /// Posts stand before patches and deletes here, and behind them in what is sent.
  private static let edits: [Edit] = [
    .create(record(nil, "smtp", "A", "192.0.2.1")),
    .update(before: zone[2], after: changed(zone[2]) { $0.ttl = .seconds(600) }),
    .delete(zone[1]),
    .create(record(nil, "imap", "MX", "10 smtp.example.com.")),
    .update(before: zone[0], after: changed(zone[0]) { $0.ttl = .seconds(600) }),
  ]

  @Test(arguments: [
    Case("the first deletion", "/deletes/0", 2), Case("the first update", "/patches/0", 1),
    Case("the second update", "/patches/1", 4), Case("the first creation", "/posts/0", 0),
    Case("a part of the second creation", "/posts/1/content", 3), Case("a fragment", "#/posts/1", 3),
    Case("one too many", "/posts/2", nil), Case("a list that is not sent", "/puts/0", nil),
    Case("no number", "/posts/x", nil), Case("a negative number", "/posts/-1", nil),
    Case("a list", "/posts", nil),
    Case("something else", "/zone_id", nil), Case("nothing", "", nil),
  ])
  func `follows a pointer`(_ row: Case<String, Int?>) throws {
    #expect(CulpritSearch(Self.edits, [try Self.error(1004, "", pointer: row.input)]).named == row.expected)
  }

  @Test func `follows a pointer in the chain`() throws {
    let json =
      #"{"code":1004,"message":"x","error_chain":[{"code":1,"message":"y","source":{"pointer":"/posts/1"}}]}"#
    let error = try JSONDecoder().decode(WireAPIError.self, from: Data(json.utf8))
    #expect(CulpritSearch(Self.edits, [error]).named == 3)
  }

  @Test func `blames the only edit there is`() {
    #expect(CulpritSearch([Self.edits[1]], [WireAPIError(code: 1004, message: "")]).named == 0)
  }

  @Test(arguments: [
    Case("a type of one edit", (9009, "Content for MX record must be a hostname."), [1]),
    Case("a type of several", (9005, "Content for A record must be a valid IPv4 address."), [0, 4]),
    Case("a type that only goes", (9007, "Content for CNAME record is invalid."), []),
    Case("no type", (9100, "priority is a required field."), []),
    Case("an article", (9999, "This is a record too many."), []),
    Case("a code that is not about data", (1004, "Content for MX record is bad."), []),
  ])
  func `takes the type that the text names, if only one edit is of it`(_ row: Case<(Int, String), [Int]>) {
    let edits = row.expected == [1] ? Array(Self.edits.prefix(3)) : Self.edits
    let search = CulpritSearch(edits, [WireAPIError(code: row.input.0, message: row.input.1)])
    #expect(search.named == (row.expected.count == 1 ? row.expected[0] : nil))
    #expect(!search.dependsOnZone)
  }

  /// What somebody else made of the zone.
  struct Meanwhile: Sendable {
    let code: Int
    let change: @Sendable ([Record]) -> [Record]

    init(_ code: Int, _ change: @escaping @Sendable ([Record]) -> [Record]) {
      (self.code, self.change) = (code, change)
    }
  }

  private static let changes: [Case<Meanwhile, Int?>] = [
    Case("the record to delete is gone", Meanwhile(81044) { $0.filter { $0.id != .assigned("r2") } }, 2),
    Case("the record to change is gone", Meanwhile(81044) { $0.filter { $0.id != .assigned("r1") } }, 4),
    Case("two records are gone", Meanwhile(81044) { Array($0.dropFirst(2)) }, 2),
    Case("all records are there again", Meanwhile(81044) { $0 }, nil),
    Case(
      "the new record is there already",
      Meanwhile(81058) { $0 + [record("x", "smtp", "A", "192.0.2.1")] },
      0
    ),
    Case(
      "the same under its older number",
      Meanwhile(81057) { $0 + [record("x", "imap", "MX", "10 smtp.example.com.")] },
      3
    ),
    Case(
      "a record at that name says something else",
      Meanwhile(81058) { $0 + [record("x", "smtp", "A", "192.0.2.9")] },
      nil
    ),
    Case(
      "an alias stands beside the new address",
      Meanwhile(81054) { $0 + [record("x", "smtp", "CNAME", "mail.example.com")] },
      0
    ),
    Case(
      "an alias stands beside another type",
      Meanwhile(81053) { $0 + [record("x", "imap", "CNAME", "mail.example.com")] },
      nil
    ),
    Case("a number that says nothing about the zone", Meanwhile(81045) { $0 }, nil),
  ]

  @Test(arguments: changes)
  func `finds the edit that the zone does not take`(_ row: Case<Meanwhile, Int?>) {
    let search = CulpritSearch(Self.edits, [WireAPIError(code: row.input.code, message: "")])
    let now = Zone(apex: .example, records: row.input.change(Self.zone))
    #expect(search.named == nil)
    #expect(search.dependsOnZone == (row.input.code != 81045))
    #expect(search.position(in: now) == row.expected)
  }

  @Test func `an alias that the same batch deletes is in nobody's way`() {
    let replacing: [Edit] = [
      .delete(Self.zone[1]), .create(Self.record(nil, "old", "A", "192.0.2.1")),
      .create(Self.record(nil, "mail", "CNAME", "example.com")),
    ]
    let search = CulpritSearch(replacing, [WireAPIError(code: 81053, message: "")])
    #expect(search.position(in: Zone(apex: .example, records: Self.zone)) == 2)
  }

  @Test func `a text is the same however it is quoted`() {
    let edits: [Edit] = [
      .create(Self.record(nil, "other", "TXT", "x")),
      .create(Self.record(nil, "txt", "TXT", #""two words""#)),
    ]
    let search = CulpritSearch(edits, [WireAPIError(code: 81058, message: "")])
    #expect(search.position(in: Zone(apex: .example, records: Self.zone)) == 1)
  }

  private static func error(_ code: Int, _ message: String, pointer: String) throws -> WireAPIError {
    let json = #"{"code":\#(code),"message":"\#(message)","source":{"pointer":"\#(pointer)"}}"#
    return try JSONDecoder().decode(WireAPIError.self, from: Data(json.utf8))
  }

  private static func record(_ id: String?, _ owner: String, _ type: String, _ data: String) -> Record {
    guard let owner = try? DomainName(owner, relativeTo: .example) else { preconditionFailure(owner) }
    return Record(
      id: id.map(RecordID.assigned) ?? .planned(1),
      owner: owner,
      rdata: RData(RRType(type), presentation: data)
    )
  }

  private static func changed(_ record: Record, _ change: (inout Record) -> Void) -> Record {
    var record = record
    change(&record)
    return record
  }
}
