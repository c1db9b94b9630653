import DNSModel
import MailRules
import TestSupport
import ZonePlan

/// How the work grows with zones that were made to cost time.
///
/// Four times the records may take four times as long and a little more. Sixteen times means that somebody who may add
/// records can stall a check; what grows most is named then.
struct GrowthBenchmarks {
  let report: Report

  private static let size = 200
  private static let factor = 4
  /// From here on the work grows faster than sorting does.
  private static let suspicious = 8.0
  /// What a rule has to take, in milliseconds, so that its growth can be told from noise.
  private static let tellable = 20.0

  func run() async throws {
    report.section("Zones made to cost time: how much longer do \(Self.factor) times the records take?")
    for zone in HostileZone.all {
      let (small, big) = (try Self.zone(zone, Self.size), try Self.zone(zone, Self.size * Self.factor))
      report.remark(zone.description)
      try await compare("check", small, big) { keep(RuleCatalog.findings(in: MailZone($0))) }
      try await compare("plan", small, big) { keep(Planner().plan(for: $0)) }
      try await nameCulprits(small, big)
    }
  }

  private static func zone(_ kind: HostileZone, _ size: Int) throws -> Zone {
    try ZoneFile.parse(kind.text(size: size), origin: nil).zone
  }

  private func compare(
    _ name: String,
    _ small: Zone,
    _ big: Zone,
    _ work: @escaping (Zone) -> Void
  ) async throws {
    let (short, long) = (try await time { work(small) }, try await time { work(big) })
    let ratio = long / max(short, 0.01)
    let mark = ratio > Self.suspicious ? "  <- grows too fast" : ""
    report.remark("  \(name): \(short.short) -> \(long.short) ms, ratio \(ratio.short)\(mark)")
  }

  /// Names the rules whose own work grows faster than it should and is long enough to be told from noise.
  private func nameCulprits(_ small: Zone, _ big: Zone) async throws {
    let (few, many) = (MailZone(small), MailZone(big))
    for rule in RuleCatalog.all {
      let long = try await time { keep(rule.findings(in: many)) }
      guard long > Self.tellable else { continue }
      let ratio = long / max(try await time { keep(rule.findings(in: few)) }, 0.01)
      guard ratio > Self.suspicious else { continue }
      report.remark("    \(type(of: rule).info.id): \(long.short) ms, ratio \(ratio.short)")
    }
  }

  /// The shortest of some runs is the one that was disturbed least.
  private func time(_ work: @escaping () -> Void) async throws -> Double {
    var least = Double.infinity
    for _ in 0..<max(1, report.runs) {
      least = min(least, try await Contestant(name: "", work: work).milliseconds())
    }
    return least
  }

  /// Keeps the optimiser from leaving out work whose result nobody reads.
  @inline(never)
  private func keep<Value>(_ value: Value) {}
}
