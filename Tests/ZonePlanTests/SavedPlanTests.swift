import DNSModel
import FoundationEssentials
import Testing
import Wording

@testable import MailRules
@testable import ZonePlan
import TestSupport

struct SavedPlanTests {
  private static let zone = """
    @    MX  10 shop ; the server cf_tags=team:it
    shop A   192.0.2.1 ; cf_tags=cf-proxied:true
    imap A   192.0.2.2 ; cf_tags=cf-proxied:true
    www  A   192.0.2.2 ; cf_tags=cf-proxied:true
    @    TXT "v=spf1 \\"x\\" -all"
    _imap._tcp 600 SRV 0 1 993 imap
    alias CNAME example.com. ; cf_tags=cf-proxied:false
    @    NS  ns1.example.net.
    """

  private static let rules: [any MailRule] = [
    StubRule(
      "host",
      risk: .confirm,
      .add("mail A 192.0.2.1 ; cf_tags=cf-proxied:false"),
      .set("r1", "@ MX 10 mail")
    ),
    StubRule("grey", .grey("r3")),
    StubRule("text", .set("r5", #"@ TXT "v=spf1 mx -all""#)),
    StubRule("drop", .drop("r7")),
    StubRule("servers", .set("r8", "@ NS ns2.example.net.")),
    StubRule("fight-a", at: "www", .set("r4", "www A 192.0.2.8 ; cf_tags=cf-proxied:true")),
    StubRule("fight-b", at: "www", .set("r4", "www A 192.0.2.9 ; cf_tags=cf-proxied:true")),
    StubRule("asks", at: "imap") { _ in .input(Question(.mailHost, Text("Which host?", ja: "どのホスト？"))) },
    StubRule("advises", at: "imap") { _ in .manual(Text("Ask \("somebody").", ja: "\("誰か")に聞く。")) },
    StubRule("new", .error) { zone in
      zone.records(at: .named("mail")).isEmpty ? nil : .manual(Text(verbatim: "new"))
    },
  ]

  private static func saved() throws -> SavedPlan {
    let info = ZoneInfo(id: "zone-1", status: "active", isPaused: true, type: "full", plan: "free")
    let zone = try Zone.sample(zone, managed: ["r6"], info: info)
    let planner = Planner(rules: rules)
    let plan = planner.part(of: planner.plan(for: zone), for: zone) { !$0.rules.contains("drop") }
    return SavedPlan(plan: plan, tool: "greycloud 1.2.3", made: "2026-11-23T12:00:00Z")
  }

  /// A field of a plan as text, in which created records have no identity.
  struct Field: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let read: @Sendable (Plan) -> [String]

    init(_ name: String, _ read: @escaping @Sendable (Plan) -> [String]) {
      testDescription = name
      self.read = read
    }
  }

  private static let fields: [Field] = [
    Field("apex") { ["\($0.apex)"] },
    Field("info") { ["\($0.info)"] },
    Field("identities, phases, kinds and risks") { plan in
      plan.changes.map { "\($0.id) \($0.phase) \($0.kind) \($0.risk)" }
    },
    Field("rules") { plan in plan.changes.map { "\($0.rules)" } },
    Field("records as they are") { plan in plan.changes.map { "\(String(describing: $0.edit.before))" } },
    Field("records as they shall be") { plan in
      plan.changes.map { String(describing: $0.edit.after.map(RecordDocument.init)) }
    },
    Field("notes") { plan in plan.changes.flatMap(\.notes).flatMap(Self.words) },
    Field("exposed addresses") { plan in plan.changes.map { "\($0.exposes)" } },
    Field("questions") { plan in
      plan.questions.flatMap {
        ["\($0.rule) \($0.owner) \($0.question.subject)"] + Self.words($0.question.text)
      }
    },
    Field("advice") { plan in plan.advice.flatMap { ["\($0.rule) \($0.owner)"] + Self.words($0.text) } },
    Field("conflicts") { plan in
      plan.conflicts.flatMap { conflict in
        ["\(conflict.id) \(conflict.owner)"]
          + conflict.alternatives.flatMap { ["\($0.rule)", "\($0.edits)"] + Self.words($0.note) }
      }
    },
    Field("records left alone") { plan in
      plan.leftAlone.flatMap { ["\($0.records)"] + Self.words($0.reason) }
    },
    Field("outcome") { ["\($0.outcome)"] },
    Field("hazards") { plan in plan.hazards.map { "\($0)" } },
    Field("RRsets") { plan in plan.rrsets.map { "\($0)" } },
    Field("changes that were left out") { plan in
      plan.leftOut.map { "\($0.id) \($0.kind) \($0.rules) \(String(describing: $0.edit.before))" }
    },
  ]

  @Test(arguments: fields)
  func `gives every field back`(_ field: Field) throws {
    let saved = try Self.saved()
    let read = try SavedPlan(contents: try saved.contents())
    #expect(field.read(read.plan) == field.read(saved.plan))
    #expect(!field.read(saved.plan).isEmpty)
  }

  @Test func `gives back who made it, when, and its digest`() throws {
    let saved = try Self.saved()
    let contents = try saved.contents()
    let read = try SavedPlan(contents: contents)
    #expect(read.tool == "greycloud 1.2.3")
    #expect(read.made == "2026-11-23T12:00:00Z")
    #expect(try read.plan.digest() == saved.plan.digest())
    #expect(try read.contents() == contents)
    #expect(contents.last == UInt8(ascii: "\n"))
  }

  @Test(arguments: [
    Hazard.managedRecord(.example), .zoneAuthority, .lastMX(.named("sub")), .webName(.named("www")),
    .quota(records: 201, limit: 200), .missingHost(.named("mail")),
    .refusedByMTASTS(host: .named("mx2"), domain: .example),
    .newErrors(["a", "b"]), .foreignOwner(.named("mail"), tool: "Terraform"), .large(.changes(21)),
    .large(.records(7, of: 12)),
    .secondText(.mtaSTS, at: .named("_mta-sts")),
    .splitReplacement(.named("mail"), changes: ["c1", "c2"]),
  ])
  func `stays refused once it was saved`(_ hazard: Hazard) throws {
    let plan = try Self.saved().plan.with([hazard])
    let contents = try SavedPlan(plan: plan, tool: "t", made: "m").contents()
    #expect(try SavedPlan(contents: contents).plan.hazards == [hazard])
  }

  @Test func `is refused once any place of it was changed`() throws {
    let contents = try Self.saved().contents()
    let tree = try JSONDecoder().decode(JSONTree.self, from: Data(contents))
    let mutants = tree.mutants()
    #expect(mutants.count > 200)
    for mutant in mutants {
      let changed = Array(try JSONEncoder().encode(mutant.tree))
      let failure = #expect(throws: SavedPlan.Failure.self, "\(mutant.path)") {
        try SavedPlan(contents: changed)
      }
      if mutant.path == ".schema" { #expect(failure == .schema(SavedPlan.schema + "x")) }
    }
    #expect(try SavedPlan(contents: Array(try JSONEncoder().encode(tree))).plan.apex == .example)
  }

  @Test(arguments: [
    Case("a name", #""name" : "shop.example.com""#, #""name" : "shop..example.com""#),
    Case("an address", #""content" : "192.0.2.2""#, #""content" : "192.0.2.3""#),
    Case("a note", #""en" : "grey""#, #""en" : "gray""#),
    Case("the digest", #""digest" : ""#, #""digest" : "0"#),
  ])
  func `says that it was changed`(_ row: Case<String, String>) throws {
    let text = String(decoding: try Self.saved().contents(), as: UTF8.self)
    #expect(text.contains(row.input))
    #expect(throws: SavedPlan.Failure.edited) {
      try SavedPlan(contents: Array(text.replacing(row.input, with: row.expected).utf8))
    }
  }

  @Test func `calls a change what it is, whatever the file says`() throws {
    let plan = try Self.saved().plan
    let forged = plan.with(
      changes: plan.changes.map { change in
        Change(
          id: change.id,
          phase: change.phase,
          kind: .greyCloud,
          risk: .safe,
          rules: change.rules,
          edit: change.edit,
          notes: change.notes,
          exposes: change.exposes
        )
      }
    )
    let contents = try SavedPlan(plan: forged, tool: "t", made: "m").contents()
    #expect(try SavedPlan(contents: contents).plan.changes.map(\.kind) == plan.changes.map(\.kind))
  }

  /// What somebody made of the first update of a plan.
  struct Forgery: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let change: @Sendable (Change) -> [Change]

    init(_ name: String, _ change: @escaping @Sendable (Change) -> [Change]) {
      (testDescription, self.change) = (name, change)
    }
  }

  @Test(arguments: [
    Forgery("a phase that nobody is shown") { [$0.with(phase: -1)] },
    Forgery("a phase without end") { [$0.with(phase: .max)] },
    Forgery("the same record twice") { [$0, $0] },
    Forgery("another record than the one shown") { [$0.with { $0.id = .assigned("r2") }] },
    Forgery("another type") { [$0.with { $0.rdata = .opaque(RRType("CAA"), "x") }] },
  ])
  func `refuses changes that no planner makes`(_ forgery: Forgery) throws {
    let plan = try Self.saved().plan
    let update = try #require(plan.changes.first { $0.action == .update })
    let contents = try SavedPlan(plan: plan.with(changes: forgery.change(update)), tool: "t", made: "m")
      .contents()
    #expect(throws: SavedPlan.Failure.edited) { try SavedPlan(contents: contents) }
  }

  @Test(arguments: ["c2", "", "c", "c0", "c01", "C1", "c1 ", "c1\n", "c１", "grey-cloud"])
  func `refuses numbers of changes that no planner gives`(_ number: String) throws {
    let plan = try Self.saved().plan
    #expect(plan.changes.prefix(2).map(\.id) == ["c1", "c2"])
    let changes = [plan.changes[0].with(id: number)] + plan.changes.dropFirst()
    let contents = try SavedPlan(plan: plan.with(changes: changes), tool: "t", made: "m").contents()
    #expect(throws: SavedPlan.Failure.edited) { try SavedPlan(contents: contents) }
  }

  @Test(arguments: [
    Case("nothing", "", "notAPlan"),
    Case("white space", " \n", "notAPlan"),
    Case("rubbish", "PK\u{3}\u{4}", "notAPlan"),
    Case("another kind of JSON", "[1, 2]", "notAPlan"),
    Case("JSON without a schema", "{}", "notAPlan"),
    Case("a schema that is no text", #"{"schema": 1}"#, "notAPlan"),
    Case("only the right schema", #"{"schema": "greycloud.saved-plan/1"}"#, "notAPlan"),
    Case("the output of plan --format json", #"{"schema": "greycloud.plan/1", "zones": []}"#, "schema"),
    Case("the next schema", #"{"schema": "greycloud.saved-plan/2", "body": 5}"#, "schema"),
  ])
  func `refuses what is no plan`(_ row: Case<String, String>) {
    let failure = #expect(throws: SavedPlan.Failure.self) {
      try SavedPlan(contents: Array(row.input.utf8))
    }
    #expect(failure.map { "\($0)".hasPrefix(row.expected) } == true)
  }

  @Test func `refuses half a file`() throws {
    let contents = try Self.saved().contents()
    for count in stride(from: 0, to: contents.count - 2, by: 97) {
      #expect(throws: SavedPlan.Failure.self) { try SavedPlan(contents: Array(contents.prefix(count))) }
    }
  }

  private static func words(_ text: Text) -> [String] { Language.allCases.map { text($0) } }
}

extension Change {
  /// Returns the change under another number.
  fileprivate func with(id: String) -> Change {
    Change(
      id: id,
      phase: phase,
      kind: kind,
      risk: risk,
      rules: rules,
      edit: edit,
      notes: notes,
      exposes: exposes
    )
  }

  /// Returns the change in another phase, or to another record.
  fileprivate func with(phase: Int? = nil, _ alter: (inout Record) -> Void = { _ in }) -> Change {
    guard case .update(let before, var after) = edit else { return self }
    alter(&after)
    return Change(
      id: id,
      phase: phase ?? self.phase,
      kind: kind,
      risk: risk,
      rules: rules,
      edit: .update(before: before, after: after),
      notes: notes,
      exposes: exposes
    )
  }
}

extension Plan {
  /// Returns the plan with other hazards or changes, everything else as it is.
  fileprivate func with(_ hazards: [Hazard]? = nil, changes: [Change]? = nil) -> Plan {
    Plan(
      apex: apex,
      info: info,
      changes: changes ?? self.changes,
      questions: questions,
      advice: advice,
      conflicts: conflicts,
      leftAlone: leftAlone,
      outcome: outcome,
      hazards: hazards ?? self.hazards,
      rrsets: rrsets
    )
  }
}
