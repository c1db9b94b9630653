import DNSModel
import FoundationEssentials
import MailRules
import Testing
import ZonePlan

/// Zones as they broke somewhere: the right cause, the right fix, and nothing touched that works.
@Suite(.serialized)
struct RealCaseTests {
  @Test(arguments: RealCase.everywhere)
  func `finds the cause`(_ testCase: RealCase) throws {
    let found = Set(try testCase.outcome().findings.map(\.rule))
    #expect(found.isSuperset(of: testCase.causes), "found \(found.sorted())")
  }

  @Test(arguments: RealCase.everywhere)
  func `plans exactly the changes that help`(_ testCase: RealCase) throws {
    let outcome = try testCase.outcome()
    #expect(outcome.planned == testCase.plans)
    #expect(outcome.plan.conflicts.isEmpty)
    // A zone that was imported all wrong needs many changes, which `--allow-large` allows.
    #expect(outcome.plan.hazards.allSatisfy { if case .large = $0 { true } else { false } })
  }

  @Test(arguments: RealCase.everywhere)
  func `touches nothing that works`(_ testCase: RealCase) throws {
    let outcome = try testCase.outcome()
    let records = outcome.zone.records
    let kept = records.filter { testCase.keeps == ["*"] || testCase.keeps.contains(outcome.place($0)) }
    if testCase.keeps != ["*"] { #expect(Set(kept.map(outcome.place)) == Set(testCase.keeps)) }
    let touched = Set(outcome.plan.changes.compactMap(\.edit.before?.id))
    #expect(kept.filter { touched.contains($0.id) }.isEmpty)
  }

  @Test(arguments: RealCase.everywhere)
  func `has nothing more to change once the plan is applied`(_ testCase: RealCase) throws {
    let outcome = try testCase.outcome()
    #expect(outcome.planner.plan(for: outcome.repaired).changes.isEmpty)
  }

  @Test func `prints the table of cases`() throws {
    for testCase in RealCase.everywhere {
      let outcome = try testCase.outcome()
      print("\ncase \(testCase.number)  \(testCase.story)")
      print(Outcome.row("found", outcome.found))
      print(Outcome.row("planned", outcome.planned))
      print(Outcome.row("asked", outcome.asked))
    }
  }

  /// The collection that the cases come from may be at hand; then none of it may be missing here.
  @Test(.enabled(if: RealCaseCorpus.path != nil))
  func `covers the whole collection`() throws {
    let corpus = try RealCaseCorpus.load()
    #expect(corpus.map(\.number) == RealCase.all.map(\.number))
    for (original, testCase) in zip(corpus, RealCase.all) {
      let owners = Set(try testCase.outcome().zone.records.map { "\($0.owner.dotless) \($0.type)" })
      #expect(owners.isSuperset(of: original.places), "case \(testCase.number)")
    }
  }
}

/// A collection of cases as lines of JSON.
enum RealCaseCorpus {
  struct Entry: Decodable {
    struct Record: Decodable {
      let type: String
      let name: String
    }

    let id: String
    let records: [Record]

    var number: String { String(id.dropFirst("case-".count)) }
    var places: Set<String> { Set(records.map { "\($0.name.lowercased()) \($0.type)" }) }
  }

  static var path: String? {
    ProcessInfo.processInfo.environment["GREYCLOUD_SHARED"].map { $0 + "/cases.jsonl" }
  }

  static func load() throws -> [Entry] {
    let contents = try Data(contentsOf: URL(filePath: try #require(path)))
    return try contents.split(separator: UInt8(ascii: "\n")).map {
      try JSONDecoder().decode(Entry.self, from: $0)
    }
  }
}
