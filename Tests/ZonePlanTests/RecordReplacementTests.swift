import DNSModel
import MailRules
import TestSupport
import Testing
import Wording

@testable import ZonePlan

/// A host's address or alias that another one replaces is changed, so that the record keeps what is kept beside it.
struct RecordReplacementTests {
  private static let zone = """
    mail 600 A 10.0.0.1 ; of the mail team cf_tags=team:mail
    mail A 10.0.0.2
    mail AAAA fe80::1 ; of the mail team
    @ TXT "v=spf1 mx -all" ; ask Ann
    @ TXT "site-verification=1"
    old CNAME example.net.
    @ MX 10 mail
    """

  private static let cases: [Case<[Step], [String]>] = [
    Case(
      "an address by another",
      [.clear("mail A 10.0.0.1"), .add("mail A 192.0.2.1 ; cf_tags=cf-proxied:false")],
      ["1 ± mail A 192.0.2.1 grey"]
    ),
    Case(
      "two addresses by one",
      [
        .clear("mail A 10.0.0.1"), .clear("mail A 10.0.0.2"),
        .add("mail A 192.0.2.1 ; cf_tags=cf-proxied:false"),
      ],
      ["1 - mail A 10.0.0.2", "1 ± mail A 192.0.2.1 grey"]
    ),
    Case(
      "one address by two",
      [.clear("mail A 10.0.0.1"), .add("mail A 192.0.2.1"), .add("mail A 192.0.2.2")],
      ["1 ± mail A 192.0.2.1", "1 + mail A 192.0.2.2"]
    ),
    Case(
      "each of its own type",
      [.clear("mail AAAA fe80::1"), .add("mail A 192.0.2.1"), .add("mail AAAA 2001:db8::1")],
      ["1 ± mail AAAA 2001:db8::1", "1 + mail A 192.0.2.1"]
    ),
    Case(
      "an address that is there already",
      [.clear("mail A 10.0.0.1"), .add("mail A 10.0.0.2")],
      ["1 - mail A 10.0.0.1"]
    ),
    Case(
      "a text by another, because a name may have many",
      [.clear(#"@ TXT "site-verification=1""#), .add(#"@ TXT "site-verification=2""#)],
      [#"1 - @ TXT "site-verification=1""#, #"1 + @ TXT "site-verification=2""#]
    ),
    Case(
      "an MX by another, because each names a server of its own",
      [.clear("@ MX 10 mail"), .add("@ MX 10 mx1")],
      ["1 - @ MX 10 mail.example.com.", "1 + @ MX 10 mx1.example.com."]
    ),
    Case(
      "an alias by another",
      [.clear("old CNAME example.net."), .add("old CNAME example.org.")],
      ["1 ± old CNAME example.org."]
    ),
    Case(
      "an alias by an address",
      [.clear("old CNAME example.net."), .add("old A 192.0.2.1")],
      ["1 - old CNAME example.net.", "1 + old A 192.0.2.1"]
    ),
  ]

  @Test(arguments: cases)
  func `is changed where one repair deletes it and creates the other`(_ row: Case<[Step], [String]>) throws {
    let zone = try Zone.sample(Self.zone)
    let plan = Planner(rules: [StubRule("rule", at: "mail", steps: row.input)]).plan(for: zone)
    #expect(plan.summary == row.expected)
    for case .update(let before, let after) in plan.edits {
      #expect((after.comment, after.tags, after.ttl) == (before.comment, before.tags, before.ttl))
      #expect(after.settings == before.settings)
    }
    #expect(plan.changes.allSatisfy { $0.rules == ["rule"] })
  }

  @Test func `is of the kind of a changed record, and shows the new address`() throws {
    let zone = try Zone.sample("mail A 10.0.0.1 ; cf_tags=cf-proxied:true")
    let rule = StubRule(
      "rule",
      .clear("mail A 10.0.0.1"),
      .add("mail A 192.0.2.1 ; cf_tags=cf-proxied:false")
    )
    let change = try #require(Planner(rules: [rule]).plan(for: zone).changes.first)
    #expect(change.kind == .editRecord)
    #expect(change.exposes == [IPAddress("192.0.2.1")])
  }

  @Test func `is not what two rules do apart from each other`() throws {
    let rules = [
      StubRule("drops", .clear("mail A 10.0.0.1")),
      StubRule("adds", .add("mail A 192.0.2.1 ; cf_tags=cf-proxied:false")),
    ]
    let plan = Planner(rules: rules).plan(for: try Zone.sample(Self.zone))
    #expect(plan.changes.map(\.kind) == [.deleteRecord, .addAddress])
  }

  @Test func `is also what another rule only wants deleted`() throws {
    let rules = [
      StubRule("deletes", .clear("mail A 10.0.0.1")),
      StubRule("replaces", .clear("mail A 10.0.0.1"), .add("mail A 192.0.2.1 ; cf_tags=cf-proxied:false")),
    ]
    let plan = Planner(rules: rules).plan(for: try Zone.sample(Self.zone))
    #expect(plan.summary == ["1 ± mail A 192.0.2.1 grey"])
    #expect(plan.changes.first?.rules == ["deletes", "replaces"])
    #expect(plan.conflicts.isEmpty)
  }

  @Test func `is an alternative where two rules disagree, also from a file`() throws {
    let zone = try Zone.sample(Self.zone)
    let rules = [
      StubRule("one", .clear("mail A 10.0.0.1"), .add("mail A 192.0.2.1")),
      StubRule("other", .clear("mail A 10.0.0.1"), .add("mail A 192.0.2.2")),
    ]
    let planner = Planner(rules: rules)
    let conflict = try #require(planner.plan(for: zone).conflicts.first)
    #expect(conflict.alternatives.map { $0.edits.count } == [1, 1])
    let plan = try planner.plan(
      for: zone,
      choosing: [ConflictChoice(conflict: conflict.id, alternative: "b")]
    )
    #expect(plan.summary == ["1 ± mail A 192.0.2.2"])
    let renewed = planner.renewed(plan, savedFor: zone)
    #expect(renewed.plan == plan)
    #expect(renewed.unproposed.isEmpty)
  }

  @Test func `is read back before something names its host anew`() throws {
    let rules = [
      StubRule("address", at: "mail", .clear("mail A 10.0.0.1"), .add("mail A 192.0.2.1")),
      StubRule("names", .set("r2", "@ MX 10 mail")),
    ]
    let plan = Planner(rules: rules).plan(for: try Zone.sample("mail A 10.0.0.1\n@ MX 10 old"))
    #expect(plan.summary == ["1 ± mail A 192.0.2.1", "2 ± @ MX 10 mail.example.com."])
  }

  @Test(arguments: [
    Case("a private address", "10.0.0.1", "192.0.2.25"), Case("IPv6", "fe80::1", "2001:db8::25"),
    Case("an address of Cloudflare's", "104.16.1.1", "192.0.2.25"),
  ])
  func `is what a mail host's useless address is for the real rules`(_ row: Case<String, String>) throws {
    let (old, new) = (try #require(IPAddress(row.input)), try #require(IPAddress(row.expected)))
    let zone = try Zone.sample(
      """
      @    A 192.0.2.10 ; cf_tags=cf-proxied:true
      mail 600 \(old.rdata.type) \(old) ; ask Ann cf_tags=team:mail
      @    MX 10 mail
      """
    )
    let plan = Planner(answers: Answers(mailAddresses: [new])).plan(for: zone)
    let update = try #require(plan.edits.first { $0.before?.id == .assigned("r2") })
    #expect(update.after?.rdata.address == new)
    #expect(update.after?.comment == update.before?.comment)
    #expect(!plan.edits.contains { $0.after == nil })
  }
}
