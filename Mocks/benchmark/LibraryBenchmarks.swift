import CloudflareAPI
import DNSModel
import FoundationEssentials
import MailRules
import ZonePlan

/// The parts that do the work, measured inside this process.
struct LibraryBenchmarks {
  let report: Report

  func rules() async throws {
    report.section("All rules: does the time for each record stay flat?")
    try await report.compare(try rules(records: 5000), with: try rules(records: 50, times: 100))
    try await report.compare(try rules(records: 100_000), with: try rules(records: 5000))
  }

  private func rules(records: Int, times: Int = 1) throws -> Contestant {
    let zone = try GeneratedZone(count: records).zone()
    return Contestant(name: "\(records) records", units: records * times) {
      for _ in 0..<times { keep(RuleCatalog.findings(in: MailZone(zone))) }
    }
  }

  func parsing() async throws {
    report.section("Parse a zone file of 100,000 lines; the floor is to find its line breaks")
    let text = GeneratedZone(count: 100_000).text
    try await report.compare(
      Contestant(name: "A zone", units: 100_000) { keep(try ZoneFile.parse(text, origin: nil).zone) },
      with: Contestant(name: "B lines", units: 100_000) { keep(text.utf8.split(separator: 10)) }
    )
  }

  func planning() async throws {
    report.section("Plan for 5,000 records; the floor is one run of all rules")
    let zone = try GeneratedZone(count: 5000).zone()
    try await report.compare(
      Contestant(name: "A plan", units: 5000) { keep(Planner().plan(for: zone)) },
      with: Contestant(name: "B rules", units: 5000) { keep(RuleCatalog.findings(in: MailZone(zone))) }
    )
  }

  func decoding() async throws {
    report.section("Decode 5,000 records of JSON; the floor is to decode two fields of each")
    let contents = try GeneratedZone(count: 5000).answer()
    try await report.compare(
      Contestant(name: "A records", units: 5000) { keep(try RecordList(contents: contents)) },
      with: Contestant(name: "B two fields", units: 5000) {
        keep(try JSONDecoder().decode([Excerpt].self, from: Data(contents)))
      }
    )
  }

  private struct Excerpt: Decodable {
    let id: String
    let name: String
  }

  /// Keeps the optimiser from leaving out work whose result nobody reads.
  @inline(never)
  private func keep<Value>(_ value: Value) {}
}
