import DNSModel
import TestSupport
import Testing
import Wording

@testable import MailRules
@testable import ZonePlan

struct ConflictChoiceTests {
  private static let zone = """
    @    MX 10 mail
    mail A  192.0.2.1 ; cf_tags=cf-proxied:true
    www  A  192.0.2.1 ; cf_tags=cf-proxied:true
    txt  TXT "a"
    """

  private static let grey = StubRule("grey", at: "mail", .grey("r2"))
  private static let drop = StubRule("remove", at: "mail", .drop("r2"))
  private static let text = StubRule("text", at: "txt", .set("r4", #"txt TXT "y""#))
  private static let otherText = StubRule("text-too", at: "txt", .set("r4", #"txt TXT "z""#))
  private static let hosts = StubRule("hosts", .add("m1 A 192.0.2.8"), .add("m2 A 192.0.2.8"))
  private static let otherHost = StubRule("hosts-too", .add("m1 A 192.0.2.9"))

  /// Rules, the choices, and what the plan is then.
  struct Row: Sendable {
    let rules: [StubRule]
    let choices: [String]

    init(_ choices: String..., of rules: StubRule...) {
      (self.rules, self.choices) = (rules, choices)
    }

    var plan: Plan {
      get throws {
        try Planner(rules: rules).plan(
          for: try Zone.sample(ConflictChoiceTests.zone),
          choosing: choices.compactMap(ConflictChoice.init)
        )
      }
    }
  }

  @Test func `conflicts are numbered after the changes`() throws {
    let rules = [StubRule("www", .grey("r3")), Self.grey, Self.drop, Self.text, Self.otherText]
    let plan = Planner(rules: rules).plan(for: try Zone.sample(Self.zone))
    #expect(plan.changes.map(\.id) == ["c1"])
    #expect(plan.conflicts.map(\.id) == ["c2", "c3"])
    #expect(plan.conflicts.map(\.letters) == [["a", "b"], ["a", "b"]])
  }

  @Test func `no alternative is called as those who want neither, or to stop, answer`() throws {
    let rules = (1...30).map { StubRule("rule-\($0 + 10)", .add("m1 A 192.0.2.\($0)")) }
    let conflict = try #require(Planner(rules: rules).plan(for: try Zone.sample(Self.zone)).conflicts.first)
    let letters = conflict.letters
    #expect(Set(letters).count == 30)
    #expect(letters.prefix(3) == ["a", "b", "c"])
    #expect(letters[24] == "aa")
    #expect(Set(letters).isDisjoint(with: ["n", "q"]))
    #expect(conflict.alternative("aa")?.rule == "rule-35")
    #expect(conflict.alternative("n") == nil)
  }

  @Test(arguments: [
    Case("the first", Row("c1=a", of: grey, drop), ["1 ± mail A 192.0.2.1 grey"]),
    Case("the second", Row("c1=b", of: grey, drop), ["1 - mail A 192.0.2.1 orange"]),
    Case(
      "one of two conflicts",
      Row("c2=a", of: grey, drop, text, otherText),
      [#"1 ± txt TXT "y""#]
    ),
    Case(
      "two at once",
      Row("c1=a", "c2=b", of: grey, drop, text, otherText),
      ["1 ± mail A 192.0.2.1 grey", #"1 ± txt TXT "z""#]
    ),
    Case(
      "two at once, in the other order",
      Row("c2=b", "c1=a", of: grey, drop, text, otherText),
      ["1 ± mail A 192.0.2.1 grey", #"1 ± txt TXT "z""#]
    ),
  ])
  func `makes the chosen changes and no others`(_ row: Case<Row, [String]>) throws {
    let plan = try row.input.plan
    #expect(plan.summary == row.expected)
    #expect(plan.changes.allSatisfy { $0.risk == .confirm })
    #expect(plan.conflicts.count == (row.input.rules.count / 2) - row.input.choices.count)
  }

  @Test func `the rivals stay, and do not come back`() throws {
    let plan = try Row("c1=a", of: Self.grey, Self.drop).plan
    #expect(plan.conflicts == [])
    #expect(plan.outcome == PlanOutcome(fixed: ["grey"], remaining: ["remove"], new: []))
    #expect(plan.changes.flatMap(\.rules) == ["grey"])
  }

  @Test func `a rival does not come back in another guise`() throws {
    let other = StubRule("remove", at: "mail") { zone in
      let step =
        zone.record(.assigned("r2"))?.isProxied == true ? Step.drop("r2") : .add("mail AAAA 2001:db8::1")
      return step.edit(in: zone).map { .remedies([Remedy([$0], note: Text(verbatim: "remove"))]) }
    }
    #expect(try Row("c1=a", of: Self.grey, other).plan.summary == ["1 ± mail A 192.0.2.1 grey"])
  }

  @Test func `a rival does not take its second remedy`() throws {
    let other = StubRule("remove", at: "mail") { zone in
      let edits = [Step.drop("r2"), .set("r1", "@ MX 10 elsewhere")].compactMap { $0.edit(in: zone) }
      return .remedies(edits.map { Remedy([$0], note: Text(verbatim: "\($0)")) })
    }
    #expect(try Row("c1=a", of: Self.grey, other).plan.summary == ["1 ± mail A 192.0.2.1 grey"])
  }

  @Test func `nobody else changes what the conflict was about`() throws {
    let later = StubRule("later", at: "mail") { zone in
      guard zone.record(.assigned("r2"))?.isProxied == false else { return nil }
      return Step.add("mail AAAA 2001:db8::1").edit(in: zone)
        .map { .remedies([Remedy([$0], note: Text(verbatim: "later"))]) }
    }
    let plan = try Row("c1=a", of: Self.grey, Self.drop, later).plan
    #expect(plan.summary == ["1 ± mail A 192.0.2.1 grey"])
    #expect(plan.outcome.new == ["later"])
  }

  @Test func `another record of the same name is still for others to decide`() throws {
    let zone = try Zone.sample(Self.zone + "\nmail AAAA 2001:db8::1 ; cf_tags=cf-proxied:true")
    let six = [StubRule("six", at: "mail", .grey("r5")), StubRule("six-too", at: "mail", .drop("r5"))]
    let planner = Planner(rules: [Self.grey, Self.drop] + six)
    let first = try planner.plan(for: zone, choosing: ["c1=a"].compactMap(ConflictChoice.init))
    #expect(first.conflicts.map { $0.alternatives.map(\.rule) } == [["six", "six-too"]])
    let both = try planner.plan(for: zone, choosing: ["c1=a", "c2=b"].compactMap(ConflictChoice.init))
    #expect(both.summary == ["1 - mail AAAA 2001:db8::1 orange", "1 ± mail A 192.0.2.1 grey"])
  }

  @Test func `nobody else changes a record that the choice makes`() throws {
    let later = StubRule("later", at: "m1") { zone in
      let edits = zone.records(at: .named("m1")).map(Edit.delete)
      return edits.isEmpty ? nil : .remedies([Remedy(edits, note: Text(verbatim: "later"))])
    }
    #expect(
      try Row("c1=a", of: Self.hosts, Self.otherHost, later).plan.summary
        == ["1 + m1 A 192.0.2.8", "1 + m2 A 192.0.2.8"]
    )
  }

  @Test func `goes on with what the choice brings up elsewhere`() throws {
    let later = StubRule("later", at: "www") { zone in
      guard zone.record(.assigned("r2"))?.isProxied == false else { return nil }
      return Step.grey("r3").edit(in: zone)
        .map { .remedies([Remedy([$0], note: Text(verbatim: "later"))]) }
    }
    #expect(
      try Row("c1=a", of: Self.grey, Self.drop, later).plan.summary
        == ["1 ± mail A 192.0.2.1 grey", "1 ± www A 192.0.2.1 grey"]
    )
  }

  @Test func `takes a conflict that another choice brings up`() throws {
    let alternatives = ["y", "z"].map { word in
      StubRule("text-\(word)", at: "txt") { zone in
        guard zone.record(.assigned("r2"))?.isProxied == false else { return nil }
        return Step.set("r4", #"txt TXT "\#(word)""#).edit(in: zone)
          .map { .remedies([Remedy([$0], note: Text(verbatim: word))]) }
      }
    }
    let first = Planner(rules: [Self.grey, Self.drop] + alternatives)
    let zone = try Zone.sample(Self.zone)
    #expect(first.plan(for: zone).conflicts.map(\.id) == ["c1"])
    let second = try first.plan(for: zone, choosing: [ConflictChoice(conflict: "c1", alternative: "a")])
    #expect(second.conflicts.map(\.id) == ["c2"])
    let choices = ["c2=b", "c1=a"].compactMap(ConflictChoice.init)
    #expect(
      try first.plan(for: zone, choosing: choices).summary
        == ["1 ± mail A 192.0.2.1 grey", #"1 ± txt TXT "z""#]
    )
  }

  /// `c2` is a change once `c1` is decided, and must not mean another conflict than before.
  @Test func `a number that a conflict had is not given to another one`() throws {
    let rules = [Self.hosts, Self.otherHost, Self.grey, Self.drop, Self.text, Self.otherText]
    let planner = Planner(rules: rules)
    let zone = try Zone.sample(Self.zone)
    let owners: (Plan) -> [String] = { plan in plan.conflicts.map { "\($0.id) \($0.alternatives[0].rule)" } }
    #expect(owners(planner.plan(for: zone)) == ["c1 hosts", "c2 grey", "c3 text"])
    let one = try planner.plan(for: zone, choosing: ["c1=a"].compactMap(ConflictChoice.init))
    #expect(one.changes.map(\.id) == ["c1", "c2"])
    #expect(owners(one) == ["c4 grey", "c5 text"])
    let atOnce = try planner.plan(for: zone, choosing: ["c1=a", "c3=b"].compactMap(ConflictChoice.init))
    let inTurn = try planner.plan(for: zone, choosing: ["c1=a", "c5=b"].compactMap(ConflictChoice.init))
    #expect(atOnce.summary == inTurn.summary)
    #expect(atOnce.summary.last == #"1 ± txt TXT "z""#)
  }

  @Test func `serves every rule that wants just the same`() throws {
    let twin = StubRule("grey-too", at: "mail", note: "too", .grey("r2"))
    let plan = try Row("c1=a", of: Self.grey, twin, Self.drop).plan
    #expect(plan.changes.map(\.rules) == [["grey", "grey-too"]])
    #expect(plan.changes.first?.notes == ["grey", "too"].map { Text(verbatim: $0) })
  }

  @Test func `is refused where the chosen changes are hazardous`() throws {
    let plan = try Row("c1=b", of: StubRule("keep", .grey("r3")), StubRule("drop", .drop("r3"))).plan
    #expect(plan.hazards == [.webName(.named("www"))])
  }

  @Test(arguments: [
    Case("another number", ["c9=a"], "c9=a none of c1, c2"),
    Case("one of two", ["c1=a", "c9=a"], "c9=a none of c3"),
    Case("another letter", ["c2=c"], "c2=c not in c2"),
    Case("the letter for neither", ["c1=n"], "c1=n not in c1"),
    Case("a conflict twice", ["c1=a", "c1=b"], "c1=b none of c3"),
    Case("a conflict that is decided", ["c1=a", "c2=a", "c3=a"], "c3=a none of "),
  ])
  func `refuses what names nothing`(_ row: Case<[String], String>) throws {
    let planner = Planner(rules: [Self.grey, Self.drop, Self.text, Self.otherText])
    let zone = try Zone.sample(Self.zone)
    let failure = try #require(
      #expect(throws: ConflictChoice.Failure.self) {
        try planner.plan(for: zone, choosing: row.input.compactMap(ConflictChoice.init))
      }
    )
    #expect(failure.summary == row.expected)
  }

  @Test(arguments: [
    Case("a number and a letter", "c4=a", "c4=a"), Case("more of both", "c12=aa", "c12=aa"),
    Case("no letter", "c4=", nil), Case("no number", "=a", nil), Case("no sign", "c4", nil),
    Case("no c", "4=a", nil), Case("two signs", "c4=a=b", nil), Case("nothing", "", nil),
  ])
  func `is read as it is written`(_ row: Case<String, String?>) {
    #expect(ConflictChoice(row.input)?.description == row.expected)
  }
}

extension ConflictChoice.Failure {
  fileprivate var summary: String {
    switch self {
    case .noConflict(let choice, let conflicts):
      "\(choice) none of \(conflicts.map(\.id).joined(separator: ", "))"
    case .noAlternative(let choice, let conflict): "\(choice) not in \(conflict.id)"
    }
  }
}
