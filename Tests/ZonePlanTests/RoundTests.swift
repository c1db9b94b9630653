import DNSModel
import Testing
import Wording

@testable import MailRules
@testable import ZonePlan

struct RoundTests {
  @Test func `makes equal edits of several rules once and keeps every reason`() throws {
    let zone = try Zone.sample("mail A 192.0.2.1 ; cf_tags=cf-proxied:true\n@ MX 10 mail")
    let rules = [
      StubRule("b-rule", risk: .safe, note: "second", .grey("r1")),
      StubRule("a-rule", risk: .confirm, note: "first", .grey("r1")),
      StubRule("c-rule", risk: .safe, note: "second", .grey("r1")),
    ]
    let plan = Planner(rules: rules).plan(for: zone)
    let change = try #require(plan.changes.first)
    #expect(plan.changes.count == 1)
    #expect(change.rules == ["a-rule", "b-rule", "c-rule"])
    #expect(change.notes == [Text(verbatim: "first"), Text(verbatim: "second")])
    #expect(change.risk == .confirm)
    #expect(plan.outcome == PlanOutcome(fixed: ["a-rule", "b-rule", "c-rule"], remaining: [], new: []))
  }

  @Test func `is safe only if every reason is`() throws {
    let zone = try Zone.sample("mail A 192.0.2.1 ; cf_tags=cf-proxied:true")
    let plan = Planner(rules: [StubRule("a", .grey("r1")), StubRule("b", .grey("r1"))]).plan(for: zone)
    #expect(plan.changes.map(\.risk) == [.safe])
  }

  @Test func `makes equal additions of several rules once`() throws {
    let rules = [
      StubRule("a", .add("mail A 192.0.2.1")),
      StubRule("b", .add("mail A 192.0.2.1"), .add("mail AAAA 2001:db8::1")),
    ]
    let plan = Planner(rules: rules).plan(for: try Zone.sample("@ MX 10 mail"))
    #expect(plan.summary == ["1 + mail A 192.0.2.1", "1 + mail AAAA 2001:db8::1"])
    #expect(plan.changes.map(\.rules) == [["a", "b"], ["b"]])
    #expect(plan.conflicts.isEmpty)
  }

  @Test func `goes on with what a fix uncovers, and shows one change for each record`() throws {
    let zone = try Zone.sample("@ MX 10 old\nmail A 192.0.2.1 ; cf_tags=cf-proxied:true")
    let uncovered = StubRule("hidden", at: "mail") { zone in
      let isNamed = zone.records(of: .mx).contains { $0.rdata.target == .named("mail") }
      guard isNamed, let edit = Step.grey("r2").edit(in: zone) else { return nil }
      return .remedies([Remedy([edit], note: Text(verbatim: "grey"))])
    }
    let last = StubRule("last") { zone in
      guard zone.record(.assigned("r2"))?.isProxied == false else { return nil }
      return Step.set("r1", "@ MX 5 mail").edit(in: zone)
        .map { .remedies([Remedy([$0], note: Text(verbatim: "preference"))]) }
    }
    let first = StubRule("first") { zone in
      guard zone.records(of: .mx).contains(where: { $0.rdata.target == .named("old") }) else { return nil }
      return Step.set("r1", "@ MX 10 mail").edit(in: zone)
        .map { .remedies([Remedy([$0], note: Text(verbatim: "repoint"))]) }
    }
    let plan = Planner(rules: [uncovered, last, first]).plan(for: zone)
    #expect(plan.summary == ["1 ± @ MX 5 mail.example.com.", "1 ± mail A 192.0.2.1 grey"])
    #expect(plan.changes.first?.rules == ["first", "last"])
    #expect(plan.changes.first?.notes == [Text(verbatim: "repoint"), Text(verbatim: "preference")])
    #expect(plan.changes.first?.edit.before == zone.record(.assigned("r1")))
    #expect(plan.outcome == PlanOutcome(fixed: ["first"], remaining: [], new: []))
  }

  @Test func `forgets what a later round takes back`() throws {
    let zone = try Zone.sample("mail A 192.0.2.1")
    let adds = StubRule("adds") { zone in
      guard zone.records(at: .named("done")).isEmpty else { return nil }
      let edits = [Step.add("mx1 A 192.0.2.1"), .add("done A 192.0.2.1")].compactMap { $0.edit(in: zone) }
      return .remedies([Remedy(edits, note: Text(verbatim: "adds"))])
    }
    let removes = StubRule("removes") { zone in
      let edits = zone.records(at: .named("mx1")).map(Edit.delete)
      return edits.isEmpty ? nil : .remedies([Remedy(edits, note: Text(verbatim: "removes"))])
    }
    let plan = Planner(rules: [adds, removes]).plan(for: zone)
    #expect(plan.summary == ["1 + done A 192.0.2.1"])
  }

  @Test func `ends although two rules undo each other for ever`() throws {
    let zone = try Zone.sample("mail A 192.0.2.1 ; cf_tags=cf-proxied:true")
    let orange = StubRule("orange") { zone in
      guard let record = zone.record(.assigned("r1")), !record.isProxied else { return nil }
      var after = record
      after.proxyStatus = .proxied
      return .remedies([Remedy([.update(before: record, after: after)], note: Text(verbatim: "orange"))])
    }
    let plan = Planner(rules: [StubRule("grey", .grey("r1")), orange]).plan(for: zone)
    #expect(plan.changes.count <= 1)
    #expect(!(plan.outcome.remaining + plan.outcome.new).isEmpty)
  }

  @Test func `adds a record once although a rule asks for it for ever`() throws {
    let rule = StubRule("never-content") { _ in
      .remedies([Remedy([.create(.line("mail A 192.0.2.1"))], note: Text(verbatim: "again"))])
    }
    let plan = Planner(rules: [rule]).plan(for: try Zone.sample("@ MX 10 mail"))
    #expect(plan.summary == ["1 + mail A 192.0.2.1"])
    #expect(plan.outcome.remaining == ["never-content"])
  }

  @Test func `ends although a rule asks for something new for ever`() throws {
    let rule = StubRule("insatiable") { zone in
      let number = zone.records(of: .a).count + 1
      return .remedies([Remedy([.create(.line("h\(number) A 192.0.2.1"))], note: Text(verbatim: "more"))])
    }
    let plan = Planner(rules: [rule]).plan(for: try Zone.sample("@ MX 10 mail"))
    #expect((1...20).contains(plan.changes.count))
    #expect(plan.outcome.remaining == ["insatiable"])
  }
}
