import DNSModel
import Testing
import Wording

@testable import MailRules
@testable import ZonePlan
import TestSupport

struct ConflictTests {
  private static let zone = """
    @    MX 10 mail
    mail A  192.0.2.1 ; cf_tags=cf-proxied:true
    www  A  192.0.2.1 ; cf_tags=cf-proxied:true
    txt  TXT "a"
    """

  /// Some rules, and the groups of rules that the plan shall show as conflicts.
  struct Dispute: Sendable {
    let rules: [StubRule]
    let groups: [[String]]

    init(_ rules: StubRule..., conflicts groups: [[String]]) {
      self.rules = rules
      self.groups = groups
    }
  }

  private static let disputes: [Case<Dispute, [String]>] = [
    Case(
      "one record in two states",
      Dispute(
        StubRule("a", .grey("r2")),
        StubRule("b", .set("r2", "mail A 192.0.2.9")),
        conflicts: [["a", "b"]]
      ),
      []
    ),
    Case(
      "one record changed and deleted",
      Dispute(StubRule("a", .grey("r2")), StubRule("b", .drop("r2")), conflicts: [["a", "b"]]),
      []
    ),
    Case(
      "a text that becomes an SPF record and a new one",
      Dispute(
        StubRule("a", .set("r4", #"txt TXT "v=spf1 mx ~all""#)),
        StubRule("b", .add(#"txt TXT "v=spf1 a ~all""#)),
        conflicts: [["a", "b"]]
      ),
      []
    ),
    Case(
      "two new texts of different kinds for one name",
      Dispute(
        StubRule("a", .add(#"_dmarc TXT "v=DMARC1; p=none""#)),
        StubRule("b", .add(#"_dmarc TXT "v=spf1 -all""#)),
        conflicts: []
      ),
      [#"1 + _dmarc TXT "v=DMARC1; p=none""#, #"1 + _dmarc TXT "v=spf1 -all""#]
    ),
    Case(
      "two addresses for one new name",
      Dispute(
        StubRule("a", .add("mx1 A 192.0.2.8")),
        StubRule("b", .add("mx1 A 192.0.2.9")),
        conflicts: [["a", "b"]]
      ),
      []
    ),
    Case(
      "an alias and an address for one new name",
      Dispute(
        StubRule("a", .add("mx1 A 192.0.2.8")),
        StubRule("b", .add("mx1 CNAME mail")),
        conflicts: [["a", "b"]]
      ),
      []
    ),
    Case(
      "three that disagree pairwise",
      Dispute(
        StubRule("a", .set("r4", #"txt TXT "x""#)),
        StubRule("b", .set("r4", #"txt TXT "y""#)),
        StubRule("c", .set("r4", #"txt TXT "z""#)),
        conflicts: [["a", "b", "c"]]
      ),
      []
    ),
    Case(
      "one in the middle that disagrees with two others",
      Dispute(
        StubRule("a", .grey("r2")),
        StubRule("b", .set("r2", "mail A 192.0.2.9"), .set("r4", #"txt TXT "y""#)),
        StubRule("c", .set("r4", #"txt TXT "z""#)),
        conflicts: [["a", "b", "c"]]
      ),
      []
    ),
    Case(
      "two disputes at two names",
      Dispute(
        StubRule("a", .grey("r2")),
        StubRule("b", .drop("r2")),
        StubRule("c", .set("r4", #"txt TXT "y""#)),
        StubRule("d", .drop("r4")),
        conflicts: [["a", "b"], ["c", "d"]]
      ),
      []
    ),
    Case(
      "a third that has nothing to do with it",
      Dispute(
        StubRule("a", .grey("r2")),
        StubRule("b", .drop("r2")),
        StubRule("c", .set("r4", #"txt TXT "y""#)),
        conflicts: [["a", "b"]]
      ),
      [#"1 ± txt TXT "y""#]
    ),
    Case(
      "a loser that wants less once another rule did half of its work",
      Dispute(
        StubRule("a", .grey("r2"), .set("r4", #"txt TXT "y""#)),
        StubRule("b", .drop("r2")),
        StubRule("c", .set("r4", #"txt TXT "y""#)),
        conflicts: [["a", "b"]]
      ),
      [#"1 ± txt TXT "y""#]
    ),
    Case(
      "one that another rule's fix settles",
      Dispute(
        StubRule("a", .set("r4", #"txt TXT "y""#)),
        StubRule("b") { zone in
          guard zone.record(.assigned("r2"))?.isProxied == true else { return nil }
          return Step.set("r4", #"txt TXT "z""#).edit(in: zone)
            .map { .remedies([Remedy([$0], note: Text(verbatim: "b"))]) }
        },
        StubRule("c", .grey("r2")),
        conflicts: []
      ),
      ["1 ± mail A 192.0.2.1 grey", #"1 ± txt TXT "y""#]
    ),
    Case(
      "no dispute: the same wish",
      Dispute(StubRule("a", .grey("r2")), StubRule("b", .grey("r2")), conflicts: []),
      ["1 ± mail A 192.0.2.1 grey"]
    ),
    Case(
      "no dispute: one wants more addresses than the other",
      Dispute(
        StubRule("a", .add("mx1 A 192.0.2.8")),
        StubRule("b", .add("mx1 A 192.0.2.8"), .add("mx1 AAAA 2001:db8::8")),
        conflicts: []
      ),
      ["1 + mx1 A 192.0.2.8", "1 + mx1 AAAA 2001:db8::8"]
    ),
  ]

  @Test(arguments: disputes)
  func `applies none of two contradicting remedies and shows both`(_ row: Case<Dispute, [String]>) throws {
    let zone = try Zone.sample(Self.zone)
    for rules in row.input.rules.permutations {
      let plan = Planner(rules: rules).plan(for: zone)
      #expect(plan.summary == row.expected)
      #expect(plan.conflicts.map { $0.alternatives.map(\.rule) } == row.input.groups)
      let rejected = Set(plan.conflicts.flatMap(\.alternatives).map(\.rule))
      #expect(rejected.isSubset(of: plan.outcome.remaining))
    }
  }

  @Test func `shows what each alternative would change, and why`() throws {
    let zone = try Zone.sample(Self.zone)
    let rules = [
      StubRule("b", at: "mail", note: "delete it", .drop("r2")),
      StubRule("a", at: "mail", note: "make it grey", .grey("r2")),
    ]
    let conflict = try #require(Planner(rules: rules).plan(for: zone).conflicts.first)
    let record = try #require(zone.record(.assigned("r2")))
    #expect(conflict.owner == .named("mail"))
    #expect(
      conflict.alternatives == [
        .init(rule: "a", edits: [.greyCloud(record)], note: Text(verbatim: "make it grey")),
        .init(rule: "b", edits: [.delete(record)], note: Text(verbatim: "delete it")),
      ]
    )
  }

  @Test func `keeps the order of two alternatives of one rule`() throws {
    let zone = try Zone.sample(Self.zone)
    let rules = (1...8).map { number in
      StubRule("same", at: "h\(number)", note: "\(number)", .add("mx1 A 192.0.2.\(number)"))
    }
    for rules in [rules, rules.reversed()] {
      let conflict = try #require(Planner(rules: rules).plan(for: zone).conflicts.first)
      #expect(conflict.alternatives.map { $0.note(.english) } == (1...8).map(String.init))
      #expect(conflict.owner == .named("h1"))
    }
  }
}

extension Array {
  /// Every order of the elements.
  fileprivate var permutations: [[Element]] {
    guard !isEmpty else { return [[]] }
    return indices.flatMap { index -> [[Element]] in
      var rest = self
      let first = rest.remove(at: index)
      return rest.permutations.map { [first] + $0 }
    }
  }
}
