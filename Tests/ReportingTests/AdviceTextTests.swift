import DNSModel
import Reporting
import TestSupport
import Testing
import Wording

@testable import ZonePlan

/// Advice says what it is about.
struct AdviceTextTests {
  private static let advice = [
    Case("the zone itself", (DomainName.example, "Publish a policy."), "  Publish a policy.  [rule]"),
    Case(
      "a name below it",
      (.named("sub"), "Publish a policy."),
      "  sub.example.com: Publish a policy.  [rule]"
    ),
    Case(
      "a name that the words name",
      (.named("sub"), "sub.example.com has no policy."),
      "  sub.example.com has no policy.  [rule]"
    ),
  ]

  @Test(arguments: advice)
  func `names the place unless the words do`(_ row: Case<(DomainName, String), String>) {
    var plan = Samples.empty
    let (owner, words) = row.input
    plan.advice = [PlanAdvice(rule: "rule", owner: owner, text: Text(verbatim: words))]
    let text = TextFormat.plain.render(PlanText(.english).lines(plan, digest: Samples.digest))
    #expect(text.split(separator: "\n").contains { $0 == row.expected }, "\(text)")
  }
}
