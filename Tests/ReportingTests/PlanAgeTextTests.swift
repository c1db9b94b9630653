import DNSModel
import FoundationEssentials
import MailRules
import Reporting
import TestSupport
import Testing
import Wording
import ZonePlan

/// The words about a plan's age, its size and its mark.
struct PlanAgeTextTests {
  private static func words(after seconds: Double) throws -> PlanAgeText {
    let saved = PortablePlan(
      Samples.empty,
      for: Zone(apex: Samples.empty.apex, records: []),
      Evidence(),
      asked: PlanRequest(),
      tool: "t",
      made: "2026-11-23T12:00:30Z"
    )
    let made = try Date.ISO8601FormatStyle().parse(saved.made)
    return PlanAgeText(try #require(PlanAge(of: saved, at: made.addingTimeInterval(seconds))))
  }

  @Test(arguments: [
    Case("a second", 1, "1 second"), Case("seconds", 119, "119 seconds"), Case("minutes", 120, "2 minutes"),
    Case("many minutes", 7199, "119 minutes"), Case("hours", 7200, "2 hours"),
    Case("many hours", 172_799, "47 hours"), Case("days", 172_800, "2 days"),
    Case("ahead", -600, "10 minutes"),
  ])
  func `says how far away the plan is`(_ row: Case<Double, String>) throws {
    #expect(try Self.words(after: row.input).distance(.english) == row.expected)
  }

  @Test func `says when the plan was made`() throws {
    #expect(try Self.words(after: 0).made == "2026-11-23 12:00 UTC")
  }

  @Test func `remarks on an age that matters only`() throws {
    #expect(try Self.words(after: 3600).remark(upTo: .standard) == nil)
    let old = try #require(try Self.words(after: 259_200).remark(upTo: .standard))
    #expect(
      old(.english)
        == "This plan was made 3 days ago (2026-11-23 12:00 UTC); apply takes plans of up to 24h unless --max-age "
        + "allows more."
    )
    #expect(old(.japanese).contains("3 日前（2026-11-23 12:00 UTC）"))
    let early = try #require(try Self.words(after: -3600).remark(upTo: .standard))
    #expect(early(.english).contains("60 minutes from now; a clock is wrong"))
  }

  @Test(arguments: [
    Case("a share", Hazard.large(.records(7, of: 12)), "7 of the zone's 12 records (58 %)"),
    Case("the whole zone", .large(.records(40, of: 40)), "40 of the zone's 40 records (100 %)"),
    Case("a share right above the limit", .large(.records(7, of: 23)), "(30.4 %); more than 30 %"),
    Case("a number", .large(.changes(34)), "it has 34 changes, and more than 20 need --allow-large"),
  ])
  func `tells both figures of a large plan and the limit`(_ row: Case<Hazard, String>) {
    #expect(row.input.text(.english).contains(row.expected))
  }

  @Test func `tells the comment of new records, if there are any`() {
    let text = PlanText(.english)
    #expect(
      text.mark("greycloud run", on: Samples.plan)
        == [Line(#"New records get the comment "greycloud run"."#, .faint), .blank]
    )
    #expect(text.mark(nil, on: Samples.plan).isEmpty)
    #expect(text.mark("greycloud run", on: Samples.empty).isEmpty)
    #expect(text.mark("greycloud run", on: Samples.plan.marked(with: "mine")).isEmpty)
  }
}
