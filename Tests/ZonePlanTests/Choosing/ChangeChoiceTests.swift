import DNSModel
import MailRules
import TestSupport
import Testing

@testable import ZonePlan

struct ChangeChoiceTests {
  private static let zone = """
    @    MX 10 shop
    shop A  192.0.2.1 ; cf_tags=cf-proxied:true
    imap A  192.0.2.2 ; cf_tags=cf-proxied:true
    pop  A  192.0.2.3 ; cf_tags=cf-proxied:true
    """

  /// Makes `imap` (c1) and `pop` (c3) DNS only, and gives mail a name of its own (c2 and c4).
  private static func plan() throws -> Plan {
    Planner(
      rules: [
        StubRule("host", .add("mail A 192.0.2.1 ; cf_tags=cf-proxied:false"), .set("r1", "@ MX 10 mail")),
        StubRule("grey-imap", at: "imap", .grey("r3")),
        StubRule("grey-pop", at: "pop", .grey("r4")),
        StubRule("grey-both", at: "pop", .grey("r3"), .grey("r4")),
      ]
    ).plan(for: try Zone.sample(zone))
  }

  @Test(arguments: [
    Case("nothing chosen", ChangeChoice(), ["c1", "c2", "c3", "c4"]),
    Case("a number", ChangeChoice(only: ["c2"]), ["c2"]),
    Case("numbers in any order", ChangeChoice(only: ["c4", "c1"]), ["c1", "c4"]),
    Case("a kind", ChangeChoice(only: ["grey-cloud"]), ["c1", "c3"]),
    Case("a rule", ChangeChoice(only: ["grey-pop"]), ["c3"]),
    Case("a rule that several changes serve", ChangeChoice(only: ["grey-both"]), ["c1", "c3"]),
    Case("all three", ChangeChoice(only: ["grey-pop", "add-address", "c4"]), ["c2", "c3", "c4"]),
    Case("all but a number", ChangeChoice(except: ["c1"]), ["c2", "c3", "c4"]),
    Case("all but a kind", ChangeChoice(except: ["grey-cloud"]), ["c2", "c4"]),
    Case("all but a rule", ChangeChoice(except: ["host"]), ["c1", "c3"]),
    Case(
      "first those to keep, then those to leave out",
      ChangeChoice(only: ["grey-cloud"], except: ["c1"]),
      ["c3"]
    ),
    Case("a word that is in both", ChangeChoice(only: ["c1", "c2"], except: ["c2", "host"]), ["c1"]),
    Case("no words at all", ChangeChoice(only: []), []),
  ])
  func `includes the changes that its words name`(_ row: Case<ChangeChoice, [String]>) throws {
    let plan = try Self.plan()
    #expect(plan.changes.map(\.id) == ["c1", "c2", "c3", "c4"])
    #expect(plan.changes.filter(row.input.includes).map(\.id) == row.expected)
    #expect(row.input.strangers(in: plan) == [])
    #expect(row.input.isEmpty == (row.expected.count == 4))
  }

  @Test(arguments: [
    Case("another number", ChangeChoice(only: ["c5"]), ["c5"]),
    Case("a kind that the plan has not", ChangeChoice(except: ["add-mx"]), ["add-mx"]),
    Case("a rule that the plan does not serve", ChangeChoice(only: ["grey-imap", "no-mx"]), ["no-mx"]),
    Case("in both options", ChangeChoice(only: ["x", "c1"], except: ["C1", "y"]), ["x", "C1", "y"]),
    Case("no word", ChangeChoice(only: [""]), [""]),
  ])
  func `tells words that name nothing`(_ row: Case<ChangeChoice, [String]>) throws {
    #expect(row.input.strangers(in: try Self.plan()) == row.expected)
  }

  @Test func `keeps the words that named something when it is printed again`() throws {
    let zone = try Zone.sample(Self.zone)
    let plan = try Self.plan()
    let choice = ChangeChoice(only: ["grey-cloud", "add-mx"], except: ["c3", "no-mx"])
    let part = Planner(rules: []).part(of: plan, for: zone) { choice.includes($0) }
    #expect(part.changes.map(\.id) == ["c1"])
    #expect(choice.narrowed(to: part) == ChangeChoice(only: ["grey-cloud"], except: ["c3"]))
  }

  /// Numbers, kinds and rules stand side by side in one option.
  @Test func `numbers, kinds and rules never share a word`() {
    let kinds = ChangeKind.allCases.map(\.rawValue)
    let rules = RuleCatalog.all.map { type(of: $0).info.id }
    #expect(Set(kinds).intersection(rules) == [])
    let numbers = (kinds + rules).filter { $0.first == "c" && $0.dropFirst().allSatisfy(\.isNumber) }
    #expect(numbers == [])
    #expect((kinds + rules).filter { $0.contains { ",= ".contains($0) } } == [])
  }
}
