import DNSModel
import FoundationEssentials
import MailRules
import TestSupport
import Testing

@testable import ZonePlan

/// A saved plan is applied while it is young, and while the zone is served as it was.
struct PlanAgeTests {
  private static let made = "2026-11-23T12:00:00Z"

  private static func age(after seconds: Double, made: String = made) -> PlanAge? {
    let zone = Zone(apex: .example, records: [])
    let saved = PortablePlan(.empty, for: zone, Evidence(), asked: PlanRequest(), tool: "t", made: made)
    // 2026-11-23T12:00:00Z
    return PlanAge(of: saved, at: Date(timeIntervalSince1970: 1_795_435_200 + seconds))
  }

  @Test(arguments: [
    Case("just made", 0, PlanAge.Verdict.current), Case("exactly as old as allowed", 86_400, .current),
    Case("a second older", 86_401, .expired), Case("half a second older", 86_400.5, .current),
    Case("a clock that is a little ahead", -300, .current), Case("a clock that is ahead", -301, .early),
    Case("a year", 31_536_000, .expired),
  ])
  func `judges an age`(_ row: Case<Double, PlanAge.Verdict>) throws {
    let age = try #require(Self.age(after: row.input))
    #expect(age.verdict(upTo: AgeLimit.standard.duration) == row.expected)
    #expect(age.made == Date(timeIntervalSince1970: 1_795_435_200))
  }

  @Test(arguments: ["", "m", "yesterday", "2026-11-23", "2026-13-23T12:00:00Z"])
  func `knows no age without a time`(_ made: String) {
    #expect(Self.age(after: 0, made: made) == nil)
  }

  @Test(arguments: [
    Case("seconds", "90s", 90), Case("minutes", "30m", 1800), Case("hours", "12h", 43_200),
    Case("days", "7d", 604_800), Case("a leading zero", "07d", 604_800), Case("nothing", "", nil),
    Case("zero", "0h", nil), Case("no unit", "12", nil), Case("no number", "h", nil),
    Case("a sign", "-1h", nil), Case("plus", "+1h", nil), Case("a fraction", "1.5h", nil),
    Case("two units", "1h30m", nil), Case("another unit", "1w", nil), Case("a capital", "1H", nil),
    Case("a blank", "1 h", nil), Case("other digits", "１２h", nil),
    Case("more than there is", "9223372036854775807d", nil), Case("even more", "99999999999999999999s", nil),
  ])
  func `reads a limit`(_ row: Case<String, Int?>) {
    let limit = AgeLimit(row.input)
    #expect(limit?.duration == row.expected.map { .seconds($0) })
    #expect(limit?.description == (row.expected == nil ? nil : row.input))
  }

  @Test(arguments: [
    Case("a minute", 60, "1h"), Case("a little more than a day", 90_000, "26h"),
    Case("two days", 172_800, "3d"),
    Case("ten days", 864_000, "11d"),
  ])
  func `names a limit that is enough`(_ row: Case<Int, String>) {
    let limit = AgeLimit(covering: .seconds(row.input))
    #expect(limit.description == row.expected)
    #expect(limit.duration >= .seconds(row.input))
    #expect(AgeLimit(row.expected) == limit)
  }

  private static let before = ZoneInfo(id: "zone-1", status: "active", type: "full", plan: "free")

  /// What became of the zone.
  struct Later: Sendable {
    let change: @Sendable (inout ZoneInfo) -> Void
  }

  @Test(arguments: [
    Case("nothing", Later { _ in }, []), Case("its plan", Later { $0.plan = "pro" }, []),
    Case("its status", Later { $0.status = "moved" }, [StandingChange.Aspect.status]),
    Case("a pause", Later { $0.isPaused = true }, [.pause]),
    Case("its type", Later { $0.type = "partial" }, [.type]),
    Case(
      "all of it",
      Later {
        ($0.status, $0.isPaused, $0.type) = ("pending", true, "partial")
      },
      [.status, .pause, .type]
    ),
    Case("a status that is not told any more", Later { $0.status = nil }, [.status]),
  ])
  func `tells what changed in how the zone is served`(_ row: Case<Later, [StandingChange.Aspect]>) {
    var info = Self.before
    row.input.change(&info)
    let zone = Zone(apex: .example, info: info, records: [])
    #expect(StandingChange(since: Self.before, in: zone)?.aspects ?? [] == row.expected)
  }

  @Test func `a plan that was made from a file knows nothing of it`() {
    let zone = Zone(
      apex: .example,
      info: ZoneInfo(id: "zone-1", status: "moved", isPaused: true),
      records: []
    )
    #expect(StandingChange(since: ZoneInfo(), in: zone) == nil)
  }
}
