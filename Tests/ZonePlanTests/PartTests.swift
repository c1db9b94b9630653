import DNSModel
import Testing
import Wording

@testable import MailRules
@testable import ZonePlan
import TestSupport

struct PartTests {
  private static let zone = """
    @    MX 10 shop
    shop A  192.0.2.1 ; cf_tags=cf-proxied:true
    imap A  192.0.2.2 ; cf_tags=cf-proxied:true
    """

  /// Gives mail a name of its own, makes `imap` DNS only, and refuses an MX that names nothing.
  private static let rules: [any MailRule] = [
    StubRule("new-host", .add("mail A 192.0.2.1 ; cf_tags=cf-proxied:false"), .set("r1", "@ MX 10 mail")),
    StubRule("grey", at: "imap", .grey("r3")),
    StubRule("mx-without-address") { zone in
      let targets = zone.records(of: .mx).compactMap(\.rdata.target)
      return targets.allSatisfy { !zone.resolve($0).addresses.isEmpty }
        ? nil : .manual(Text(verbatim: "dangling"))
    },
  ]

  private static let wantsProxy = StubRule("wants-proxy", at: "imap") { zone in
    zone.record(.assigned("r3"))?.isProxied == true ? nil : .manual(Text(verbatim: "grey"))
  }

  @Test func `holds only the chosen changes and lists the others`() throws {
    let zone = try Zone.sample(Self.zone)
    let planner = Planner(rules: Self.rules)
    let whole = planner.plan(for: zone)
    #expect(whole.changes.map(\.kind) == [.greyCloud, .addAddress, .repointMX])
    let part = planner.part(of: whole, for: zone) { $0.kind == .greyCloud }
    #expect(part.summary == ["1 ± imap A 192.0.2.2 grey"])
    #expect(part.changes.map(\.id) == ["c1"])
    #expect(part.outcome == PlanOutcome(fixed: ["grey"], remaining: ["new-host"], new: []))
    #expect(part.hazards.isEmpty)
    #expect(part.rrsets.map(\.id) == [.assigned("r3")])
    let dropped = try #require(part.leftAlone.first)
    #expect(dropped.records == whole.changes.dropFirst().map(\.record))
    #expect(dropped.reason(.english).contains("c2 (add-address), c3 (repoint-mx)"))
    #expect(part.leftAlone.dropFirst() == whole.leftAlone[...])
    #expect(try part.digest() != whole.digest())
  }

  @Test func `everything chosen is the same plan`() throws {
    let zone = try Zone.sample(Self.zone)
    let planner = Planner(rules: Self.rules)
    let whole = planner.plan(for: zone)
    #expect(planner.part(of: whole, for: zone) { _ in true } == whole)
  }

  @Test func `nothing chosen changes nothing`() throws {
    let zone = try Zone.sample(Self.zone)
    let planner = Planner(rules: Self.rules)
    let part = planner.part(of: planner.plan(for: zone), for: zone) { _ in false }
    #expect(part.isEmpty)
    #expect(part.rrsets.isEmpty)
    #expect(part.outcome.remaining == ["grey", "new-host"])
  }

  @Test func `is refused where it leaves out what it needs`() throws {
    let zone = try Zone.sample(Self.zone)
    let planner = Planner(rules: Self.rules)
    let part = planner.part(of: planner.plan(for: zone), for: zone) { $0.kind == .repointMX }
    #expect(part.summary == ["1 ± @ MX 10 mail.example.com."])
    #expect(part.hazards == [.missingHost(.named("mail")), .newErrors(["mx-without-address"])])
    #expect(part.outcome.new == ["mx-without-address"])
  }

  @Test func `is refused where it names a host that it leaves out, although the zone has that error already`()
    throws
  {
    let zone = try Zone.sample(Self.zone + "\n@ MX 20 mail")
    let planner = Planner(rules: Self.rules)
    let part = planner.part(of: planner.plan(for: zone), for: zone) { $0.kind == .repointMX }
    #expect(part.outcome.new.isEmpty)
    #expect(part.hazards == [.missingHost(.named("mail"))])
  }

  @Test func `is judged by rules that were not chosen`() throws {
    let zone = try Zone.sample(Self.zone)
    let planner = Planner(rules: [StubRule("grey", at: "imap", .grey("r3"))], judges: [Self.wantsProxy])
    let whole = planner.plan(for: zone)
    #expect(whole.hazards == [.newErrors(["wants-proxy"])])
    #expect(planner.part(of: whole, for: zone) { _ in true } == whole)
    #expect(whole.outcome == PlanOutcome(fixed: ["grey"], remaining: [], new: []))
  }

  @Test func `is not refused for an error that the whole plan brings up too`() throws {
    let zone = try Zone.sample(Self.zone)
    let uncovered = StubRule("uncovered", at: "imap") { zone in
      zone.record(.assigned("r3"))?.isProxied == false ? .manual(Text(verbatim: "uncovered")) : nil
    }
    let planner = Planner(rules: Self.rules + [uncovered])
    let whole = planner.plan(for: zone)
    #expect(whole.hazards.isEmpty)
    #expect(planner.part(of: whole, for: zone) { $0.kind == .greyCloud }.hazards.isEmpty)
    #expect(planner.part(of: whole, for: zone) { _ in true } == whole)
  }

  @Test func `keeps the phases that its changes need`() throws {
    let zone = try Zone.sample(Self.zone)
    let planner = Planner(rules: Self.rules)
    let part = planner.part(of: planner.plan(for: zone), for: zone) { $0.kind != .greyCloud }
    #expect(part.summary == ["1 + mail A 192.0.2.1 grey", "2 ± @ MX 10 mail.example.com."])
    #expect(part.changes.map(\.id) == ["c2", "c3"])
  }

  @Test func `remembers the zone that the plan was made for, not the one that it finds`() throws {
    let zone = try Zone.sample(Self.zone)
    let planner = Planner(rules: Self.rules)
    let whole = planner.plan(for: zone)
    let later = try Zone.sample(Self.zone.replacing("192.0.2.2", with: "192.0.2.99"))
    let part = planner.part(of: whole, for: later) { $0.kind == .greyCloud }
    #expect(part.rrsets == [try #require(zone.record(.assigned("r3")))])
  }

  @Test func `a part of a part is judged by all that was planned`() throws {
    let zone = try Zone.sample(Self.zone + "\n@ MX 20 mail")
    let planner = Planner(rules: Self.rules)
    let whole = planner.plan(for: zone)
    let part = planner.part(of: whole, for: zone) { $0.kind != .addAddress }
    #expect(part.leftOut.map(\.id) == ["c2"])
    let smaller = planner.part(of: part, for: zone) { $0.kind == .repointMX }
    #expect(smaller.hazards == [.missingHost(.named("mail"))])
    #expect(smaller.leftOut.map(\.id) == ["c2", "c1"])
    #expect(
      smaller.leftAlone.prefix(2).map { $0.reason(.english) } == [
        "planned, but not chosen: c1 (grey-cloud)", "planned, but not chosen: c2 (add-address)",
      ]
    )
  }

  @Test func `a part that was saved is judged by all that was planned`() throws {
    let zone = try Zone.sample(Self.zone + "\n@ MX 20 mail\nold CNAME example.com.")
    let planner = Planner(
      rules: Self.rules + [StubRule("alias", .drop("r5"), .add("old A 192.0.2.7 ; cf_tags=cf-proxied:false"))]
    )
    let whole = planner.plan(for: zone)
    let part = planner.part(of: whole, for: zone) { $0.action != .create }
    let saved = try SavedPlan(contents: try SavedPlan(plan: part, tool: "t", made: "m").contents()).plan
    #expect(saved.leftOut.map(\.id) == part.leftOut.map(\.id))
    #expect(saved.changes.map(\.kind) == part.changes.map(\.kind))
    let again = planner.part(of: saved, for: zone) { _ in true }
    #expect(again.hazards == part.hazards)
    #expect(
      part.hazards == [
        .missingHost(.named("mail")), .splitReplacement(.named("old"), changes: ["c3", "c4"]),
      ]
    )
  }

  @Test(arguments: [Case("a repair", PlanPurpose.repair, true), Case("an undo", .undo(run: "r"), false)])
  func `may bring errors back only to reverse what repaired them`(_ row: Case<PlanPurpose, Bool>) throws {
    let zone = try Zone.sample(Self.zone.replacing("true", with: "false"))
    let orange = StubRule("orange", at: "imap") { zone in
      guard let record = zone.record(.assigned("r3")), !record.isProxied else { return nil }
      var after = record
      after.proxyStatus = .proxied
      return .remedies([Remedy([.update(before: record, after: after)], note: Text(verbatim: "orange"))])
    }
    var undo = Planner(rules: [orange]).plan(for: zone)
    undo.purpose = row.input
    let planner = Planner(rules: [StubRule("grey", at: "imap", .grey("r3"))])
    undo.errors = planner.plan(for: zone.applying(undo.edits)).errors.reversed(in: [])
    let part = planner.part(of: undo, for: zone) { _ in true }
    #expect(part.summary == ["1 ± imap A 192.0.2.2 orange"])
    #expect(part.hazards.isEmpty != row.expected)
  }
}
