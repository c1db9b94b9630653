import DNSModel
import MailRules
import Testing

/// The remedies of all rules together must come to an end, as the planner applies them all.
@Suite(.serialized)
struct ConvergenceTests {
  @Test(arguments: ExampleCase.all, Remedy.Approach.allCases)
  func `remedies agree, come to an end and add no error`(
    _ testCase: ExampleCase,
    _ preference: Remedy.Approach
  ) throws {
    var zone = try testCase.mailZone()
    let before = Set(RuleCatalog.findings(in: zone).map(\.rule))
    for _ in 1...4 {
      let edits = Set(RuleCatalog.findings(in: zone).flatMap { $0.edits(preferring: preference) })
      guard !edits.isEmpty else { break }
      let touched = edits.compactMap(\.before?.id)
      #expect(touched.count == Set(touched).count, "two rules want different things of one record")
      zone = MailZone(zone.zone.applying(Array(edits)), answers: zone.answers, evidence: zone.evidence)
    }
    let remaining = RuleCatalog.findings(in: zone)
    #expect(remaining.flatMap { $0.edits(preferring: preference) }.isEmpty)
    let errors = Set(remaining.filter { $0.severity == .error }.map(\.rule))
    #expect(errors.isSubset(of: before), "the remedies break something else")
  }
}

extension Finding {
  fileprivate func edits(preferring approach: Remedy.Approach) -> [Edit] {
    let remedies = fix.remedies
    return (remedies.first { $0.approach == approach } ?? remedies.first)?.edits ?? []
  }
}
