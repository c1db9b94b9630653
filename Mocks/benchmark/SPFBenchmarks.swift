import DNSModel
import MailRecords
import SPFCheck

/// The evaluator of SPF, on records that lie in memory.
struct SPFBenchmarks {
  let report: Report

  func run() async throws {
    report.section("Check a sender in steps of a record; the floor is to parse the records that it reads")
    let records = try Self.records()
    let resolver = MemoryResolver(records: records)
    let evaluator = SPFEvaluator(resolver)
    guard let address = IPAddress("192.0.2.1") else { return }
    let request = SPFRequest(address: address, domain: DomainName.example.dotless)
    let steps = await evaluator.evaluate(request).steps.count
    try await report.compare(
      Contestant(name: "A steps", units: steps * Self.times) {
        for _ in 0..<Self.times { keep(await evaluator.evaluate(request)) }
      },
      with: Contestant(name: "B parsing", units: steps * Self.times) {
        for _ in 0..<Self.times { for text in records.values { keep(try SPFRecord(parsing: text)) } }
      }
    )
  }

  private static let times = 200

  /// A record with nine others within it, each of twenty networks, as big providers publish them; nothing matches.
  private static func records() throws -> [DomainName: String] {
    let networks = (0..<20).map { "ip4:198.51.\($0).0/24" }.joined(separator: " ")
    let names = try (0..<9).map { try DomainName.example.child("_spf\($0)") }
    let includes = names.map { "include:\($0.dotless)" }.joined(separator: " ")
    let within = names.map { ($0, "v=spf1 \(networks) ~all") }
    return Dictionary(uniqueKeysWithValues: within + [(DomainName.example, "v=spf1 \(includes) -all")])
  }

  private struct MemoryResolver: DNSResolver {
    let records: [DomainName: String]

    func answer(to question: DNSQuestion) async throws(LookupFailure) -> DNSAnswer {
      DNSAnswer(records[question.name].map { [.txt(TXT(value: $0))] } ?? [])
    }
  }

  /// Keeps the optimiser from leaving out work whose result nobody reads.
  @inline(never)
  private func keep<Value>(_ value: Value) {}
}
