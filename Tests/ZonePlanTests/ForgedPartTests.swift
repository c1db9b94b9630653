import DNSModel
import MailRules
import TestSupport
import Testing

@testable import ZonePlan

/// A file that holds only a part of what belongs together is refused, whatever its zone looks like.
struct ForgedPartTests {
  /// A plan of which somebody leaves changes out, and what they put into the zone of the file besides.
  struct Forgery: Sendable {
    let zone: String
    var answers = Answers()
    let kept: @Sendable (Edit) -> Bool
    var put = ""
  }

  private static let forgeries: [Case<Forgery, Int>] = [
    Case(
      "mail is led to a host that is not made",
      Forgery(
        zone: "@ A 192.0.2.10 ; cf_tags=cf-proxied:true\n@ MX 10 @",
        kept: { $0.after?.type == .mx }
      ),
      2
    ),
    Case(
      "an alias goes, and the addresses in its place do not come",
      Forgery(
        zone: """
          @    A     192.0.2.10  ; cf_tags=cf-proxied:true
          mail CNAME example.com. ; cf_tags=cf-proxied:true
          @    MX    10 mail
          """,
        kept: { $0.after == nil }
      ),
      2
    ),
    Case(
      "mail is led to a host that stays orange",
      Forgery(zone: led, answers: Answers(mailHost: .named("mail")), kept: { $0.after?.type == .mx }),
      2
    ),
    Case(
      "the same, and the zone in the file has that error already",
      Forgery(
        zone: led,
        answers: Answers(mailHost: .named("mail")),
        kept: { $0.after?.type == .mx },
        put: "sub MX 10 mail\nmail.sub MX 10 mail"
      ),
      2
    ),
  ]

  private static let led = """
    @    A  192.0.2.10 ; cf_tags=cf-proxied:true
    mail A  192.0.2.25 ; cf_tags=cf-proxied:true
    @    MX 10 @
    """

  private static let rules = RuleCatalog.all.filter { type(of: $0).info.step != nil }

  @Test(arguments: forgeries)
  func `is refused`(_ row: Case<Forgery, Int>) throws {
    let forgery = row.input
    let zone = try Zone.sample(forgery.zone)
    let planner = Planner(rules: Self.rules, judges: RuleCatalog.all, answers: forgery.answers)
    let whole = planner.plan(for: zone)
    try #require(whole.changes.count == row.expected, "\(whole.summary)")
    try #require(whole.hazards.isEmpty)
    #expect(!planner.part(of: whole, for: zone) { forgery.kept($0.edit) }.hazards.isEmpty)
    let shown = forgery.put.isEmpty ? zone : try Zone.sample(forgery.zone + "\n" + forgery.put)
    let kept = whole.edits.filter(forgery.kept).enumerated().map { ("c\($0 + 1)", $1) }
    let contents = try PortablePlan.forged(kept, of: shown).contents()
    let renewed = planner.renewed(try PortablePlan(contents: contents), in: zone)
    #expect(renewed.plan.edits.count == 1)
    #expect(renewed.isRefused, "\(renewed.plan.summary)")
  }
}
