import DNSModel
import FoundationEssentials
import MailRules
import TestSupport
import Testing
import Wording

@testable import ZonePlan

/// A saved plan holds what it was planned from and what was chosen, and nothing that greycloud says about it.
struct PortablePlanTests {
  private static let zone = """
    @    A   192.0.2.10 ; cf_tags=cf-proxied:true
    mail A   192.0.2.25 ; "the" server cf_tags=team:it cf_tags=cf-proxied:true
    @    MX  10 mail
    @    MX  20 mail
    @    TXT "v=spf1 mx -all"
    smtp A   192.0.2.25 ; cf_tags=cf-proxied:true
    _smtp._tls TXT "v=TLSRPTv1; rua=tls@example.com"
    """

  private static let request = PlanRequest(
    answers: Answers(
      mailAddresses: ["198.51.100.7", "2001:db8::7"].compactMap { IPAddress($0) },
      mailHost: .named("mx1"),
      provider: .named("google-workspace")
    ),
    preference: .newHost,
    rules: RuleSelection(only: ["mx-target-proxied", "no-mx"], skipped: ["no-mx"]),
    allowance: PlanAllowance(largePlans: true, names: [.root, .named("mail")])
  )

  private static func saved(_ request: PlanRequest = PlanRequest()) throws -> (PortablePlan, Plan) {
    let zone = try Zone.sample(zone)
    let planner = request.planner()
    let plan = planner.part(of: planner.plan(for: zone), for: zone) { $0.owner != .named("smtp") }
    #expect(!plan.isEmpty)
    return (.sample(plan, for: zone, asked: request), plan)
  }

  @Test func `gives back the zone, the request, the edits and the digest`() throws {
    let (saved, plan) = try Self.saved()
    let read = try PortablePlan(contents: try saved.contents())
    #expect(read.zone.info == saved.zone.info)
    #expect(read.zone.records == saved.zone.records)
    #expect(read.changes == saved.changes)
    #expect(read.leftOut == saved.leftOut)
    #expect(try read.digest() == plan.digest())
    #expect((read.tool, read.made) == (saved.tool, saved.made))
    #expect(try read.contents() == saved.contents())
  }

  @Test func `gives back what was asked`() throws {
    let saved = PortablePlan.sample(.empty, for: try Zone.sample(Self.zone), asked: Self.request)
    #expect(try PortablePlan(contents: try saved.contents()).request == Self.request)
  }

  @Test func `gives back what was found out, but no reason in words`() throws {
    var evidence = Evidence()
    let needed = Record.line("@ MX 1 route1.mx.cloudflare.net.", id: .planned(1))
    evidence.emailRouting = .known(
      EmailRoutingState(isEnabled: true, status: "ready", requiredRecords: [needed], liveRules: 2)
    )
    evidence.dnssec = .known(.pendingDisabled)
    evidence.flattensAllAliases = .unavailable(Text(verbatim: "click here"))
    evidence.spectrumHosts = .known([.named("mail")])
    let saved = PortablePlan(
      .empty,
      for: try Zone.sample(Self.zone),
      evidence,
      asked: PlanRequest(),
      tool: "t",
      made: "m"
    )
    let contents = try saved.contents()
    #expect(!String(decoding: contents, as: UTF8.self).contains("click"))
    let read = try PortablePlan(contents: contents).evidence
    #expect(read.emailRouting == evidence.emailRouting)
    #expect(read.dnssec == evidence.dnssec)
    #expect(read.spectrumHosts == evidence.spectrumHosts)
    #expect(read.flattensAllAliases.value == nil && read.flattensAllAliases != .notAsked)
  }

  @Test func `is planned anew as it was, with every word`() throws {
    let (saved, plan) = try Self.saved()
    let read = try PortablePlan(contents: try saved.contents())
    let renewed = read.request.planner().renewed(read, in: read.zone)
    #expect(renewed.plan == plan)
    #expect(renewed.unproposed.isEmpty)
  }

  @Test func `holds no word that greycloud says`() throws {
    let (saved, plan) = try Self.saved()
    let text = String(decoding: try saved.contents(), as: UTF8.self)
    let notes = plan.changes.flatMap(\.notes).map { $0(.english) }
    #expect(!notes.isEmpty)
    #expect(notes.allSatisfy { !text.contains($0) })
    #expect(!text.contains("grey-cloud"))
  }

  @Test func `is refused once any place of it was changed`() throws {
    let contents = try Self.saved().0.contents()
    let tree = try JSONDecoder().decode(JSONTree.self, from: Data(contents))
    let mutants = tree.mutants()
    #expect(mutants.count > 100)
    for mutant in mutants {
      let changed = Array(try JSONEncoder().encode(mutant.tree))
      let failure = #expect(throws: PortablePlan.Failure.self, "\(mutant.path)") {
        try PortablePlan(contents: changed)
      }
      if mutant.path == ".schema" { #expect(failure == .schema(PortablePlan.schema + "x")) }
    }
    #expect(try PortablePlan(contents: Array(try JSONEncoder().encode(tree))).zone.apex == .example)
  }

  @Test(arguments: [
    Case("nothing", "", "notAPlan"), Case("white space", " \n", "notAPlan"),
    Case("rubbish", "PK\u{3}\u{4}", "notAPlan"), Case("another kind of JSON", "[1, 2]", "notAPlan"),
    Case("JSON without a schema", "{}", "notAPlan"),
    Case("a schema that is no text", #"{"schema": 1}"#, "notAPlan"),
    Case("only the right schema", #"{"schema": "greycloud.saved-plan/2"}"#, "notAPlan"),
    Case("the output of plan --format json", #"{"schema": "greycloud.plan/1", "zones": []}"#, "schema"),
    Case("the schema before", #"{"schema": "greycloud.saved-plan/1", "body": {}}"#, "schema"),
    Case("the next schema", #"{"schema": "greycloud.saved-plan/3", "body": 5}"#, "schema"),
  ])
  func `refuses what is no plan`(_ row: Case<String, String>) {
    let failure = #expect(throws: PortablePlan.Failure.self) {
      try PortablePlan(contents: Array(row.input.utf8))
    }
    #expect(failure.map { "\($0)".hasPrefix(row.expected) } == true)
  }

  @Test func `refuses half a file`() throws {
    let contents = try Self.saved().0.contents()
    for count in stride(from: 0, to: contents.count - 2, by: 97) {
      #expect(throws: PortablePlan.Failure.self) { try PortablePlan(contents: Array(contents.prefix(count))) }
    }
  }

  // MARK: Edits that no plan can hold

  /// What somebody makes of the edits of a plan, each with its number.
  typealias Forgery = @Sendable (Zone) -> [(id: String, edit: Edit)]

  private static let outside = Record(
    id: .planned(1),
    owner: .named("mail.example.net."),
    rdata: RData(.txt, presentation: "x"),
    proxyStatus: .dnsOnly
  )

  private static func edit(of id: String = "r2", _ alter: @Sendable (inout Record) -> Void, in zone: Zone)
    -> Edit
  {
    let before = zone.record(.assigned(id)) ?? outside
    var after = before
    alter(&after)
    return .update(before: before, after: after)
  }

  private static let forgeries: [Case<Forgery, PortablePlan.Failure>] = [
    Case(
      "the same record twice",
      { zone in ["c1", "c2"].map { ($0, .greyCloud(zone.records[1])) } },
      .edited
    ),
    Case(
      "another record than the one shown",
      { zone in [("c1", edit({ $0.id = .assigned("r1") }, in: zone))] },
      .edited
    ),
    Case(
      "another type",
      { zone in [("c1", edit({ $0.rdata = .opaque(RRType("CAA"), "x") }, in: zone))] },
      .edited
    ),
    Case(
      "a record that the zone in it does not hold",
      { zone in
        var record = zone.records[1]
        record.comment = "another"
        return [("c1", .delete(record))]
      },
      .edited
    ),
    Case(
      "two new records that say the same",
      { _ in
        [1, 2].map { ("c\($0)", .create(.line("x A 192.0.2.1", id: .planned($0)))) }
      },
      .edited
    ),
    Case(
      "a new record with an identifier",
      { _ in [("c1", .create(.line("x A 192.0.2.1", id: .assigned("r9"))))] },
      .edited
    ),
    Case(
      "a new name outside the zone",
      { _ in [("c1", .create(outside))] },
      .outsideZone(outside.owner, zone: .example)
    ),
    Case(
      "a record that moves out of the zone",
      { zone in [("c1", edit({ $0.owner = outside.owner }, in: zone))] },
      .outsideZone(outside.owner, zone: .example)
    ),
  ]

  @Test(arguments: forgeries)
  func `refuses edits that no planner makes`(_ row: Case<Forgery, PortablePlan.Failure>) throws {
    let zone = try Zone.sample(Self.zone)
    #expect(throws: row.expected) {
      try PortablePlan(contents: try PortablePlan.forged(row.input(zone), of: zone).contents())
    }
  }

  @Test(arguments: ["c2", "", "c", "c0", "c01", "C1", "c1 ", "c1\n", "c１", "grey-cloud"])
  func `refuses numbers of changes that no planner gives`(_ number: String) throws {
    let zone = try Zone.sample(Self.zone)
    let edits = [(number, Edit.greyCloud(zone.records[1])), ("c2", .greyCloud(zone.records[5]))]
    #expect(throws: PortablePlan.Failure.edited) {
      try PortablePlan(contents: try PortablePlan.forged(edits, of: zone).contents())
    }
  }

  @Test func `a number as large as may be is one`() throws {
    let zone = try Zone.sample(Self.zone)
    let number = "c" + String(repeating: "9", count: 99)
    let saved = PortablePlan.forged([(number, .greyCloud(zone.records[1]))], of: zone)
    let read = try PortablePlan(contents: try saved.contents())
    let renewed = Planner().renewed(read, in: zone)
    #expect(renewed.plan.changes.map(\.id) == [number])
    #expect(!renewed.isRefused)
  }
}

extension PortablePlan {
  /// Returns a plan with edits that nobody planned.
  static func forged(_ edits: [(String, Edit)], of zone: Zone) -> PortablePlan {
    PortablePlan(
      zone: zone,
      evidence: Evidence(),
      request: PlanRequest(),
      changes: edits.map { NumberedEdit(id: $0.0, edit: $0.1) },
      leftOut: [],
      tool: "t",
      made: "2026-11-23T12:00:00Z"
    )
  }
}
