import DNSModel
import MailRules
import TestSupport
import Testing
import ZonePlan

/// Zones that nobody wrote down: where mail works nothing is found, and where a mistake is made it is.
@Suite(.serialized)
struct GeneratedZoneTests {
  @Test(arguments: Seed.drawn)
  func `raises no alarm where mail works, and plans nothing`(_ seed: Seed) throws {
    var generator = seed.generator
    let working = generator.workingZone()
    let outcome = Outcome(try working.stored(), rules: RuleCatalog.all)
    let alarms = outcome.findings.filter { $0.severity > .info }.map { "\($0.rule) \($0.owner)" }
    #expect(alarms == [], "\(seed) \(working.lines.joined(separator: "\n"))")
    #expect(outcome.planned == [], "\(seed) \(working.lines.joined(separator: "\n"))")
  }

  @Test func `notices what is broken on purpose, and touches nothing of the web`() throws {
    var tally = Tally()
    for seed in Seed.drawn.prefix(max(25, Seed.drawn.count / 4)) {
      var generator = seed.generator
      let working = generator.workingZone()
      let before = Self.alarms(in: try working.stored())
      for fault in Fault.all {
        guard let lines = fault.inject(working.lines, &generator) else { continue }
        var broken = working
        broken.lines = lines
        let zone = try broken.stored()
        let outcome = Outcome(zone, rules: RuleCatalog.all)
        let isNoticed = !Set(outcome.alarms).subtracting(before).isEmpty
        tally.count(fault, isNoticed, "\(seed) \(working.arrangement)")
        #expect(Self.web(outcome.repaired) == Self.web(zone), "\(seed) \(fault)")
        #expect(outcome.plan.hazards.isEmpty, "\(seed) \(fault)")
      }
    }
    print(tally)
    #expect(tally.share >= 0.97)
  }

  /// What the web depends on: the records of its names, as they are.
  private static func web(_ zone: Zone) -> Set<String> {
    let labels: Set<String> = ["www", "shop", "blog", "docs", "status", "*"]
    let records = zone.records.filter { record in
      let isAddress = [.a, .aaaa, .cname].contains(record.type)
      return isAddress && (record.owner == zone.apex || labels.contains(String(record.owner.firstLabel)))
    }
    return Set(records.map { "\($0) \(String(describing: $0.proxyStatus))" })
  }

  private static func alarms(in zone: Zone) -> Set<String> {
    Set(Outcome(zone, rules: RuleCatalog.all).alarms)
  }

  /// How often each mistake was noticed.
  private struct Tally: CustomStringConvertible {
    private var made: [String: Int] = [:]
    private var missed: [String: [String]] = [:]

    mutating func count(_ fault: Fault, _ isNoticed: Bool, _ place: String) {
      made[fault.description, default: 0] += 1
      if !isNoticed { missed[fault.description, default: []].append(place) }
    }

    var share: Double {
      let total = made.values.reduce(0, +)
      return total == 0 ? 0 : 1 - Double(missed.values.map(\.count).reduce(0, +)) / Double(total)
    }

    var description: String {
      made.sorted { $0.key < $1.key }.map { name, count in
        let places = missed[name] ?? []
        return "noticed \(count - places.count) of \(count): \(name) \(places.prefix(3))"
      }.joined(separator: "\n")
    }
  }
}

extension Outcome {
  /// The findings that are more than notes, by rule and place.
  fileprivate var alarms: [String] {
    findings.filter { $0.severity > .info }.map { "\($0.rule) \($0.owner)" }
  }
}
