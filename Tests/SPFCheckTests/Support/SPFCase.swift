import DNSModel
import SPFCheck
import Testing
import Wording

/// A check with all that it is about, and what has to come out.
struct SPFCase: Sendable, CustomTestStringConvertible {
  let testDescription: String
  let dns: String
  var address = "192.0.2.1"
  var domain = "example.com"
  var helo: String?
  var sender: String?
  let result: SPFResult
  var explanation: String?
  var lookups: Int?
  var voidLookups: Int?

  /// Creates a case of the record of `example.com`; more lines for the resolver follow it.
  init(
    _ name: String,
    _ record: String,
    _ dns: String = "",
    from address: String = "192.0.2.1",
    domain: String = "example.com",
    helo: String? = nil,
    sender: String? = nil,
    is result: SPFResult,
    says explanation: String? = nil,
    lookups: Int? = nil,
    voidLookups: Int? = nil
  ) {
    testDescription = name
    self.dns = (record.isEmpty ? "" : "example.com TXT \(record)\n") + dns
    (self.address, self.domain, self.helo, self.sender) = (address, domain, helo, sender)
    (self.result, self.explanation, self.lookups, self.voidLookups) = (
      result, explanation, lookups, voidLookups
    )
  }

  func expect() async throws {
    let resolver = try ScriptedResolver(dns)
    let receiver = SPFReceiver(name: "mx.receiver.example", timestamp: 1_700_000_000)
    let report = await SPFEvaluator(resolver, receiver: receiver).evaluate(
      SPFRequest(
        address: try #require(IPAddress(address)),
        domain: domain,
        helo: helo,
        sender: sender
      )
    )
    #expect(report.result == result, "\(report.said)")
    #expect(report.explanation == explanation, "\(report.said)")
    if let lookups { #expect(report.lookups == lookups, "\(report.said)") }
    if let voidLookups { #expect(report.voidLookups == voidLookups, "\(report.said)") }
    #expect(report.steps.first?.depth == 0)
    #expect(report.steps.allSatisfy { $0.outcome != .result(.permerror) } || report.result == .permerror)
  }
}

extension SPFReport {
  /// The trace as lines, to be read where a test fails.
  var said: String {
    steps.map { step in
      String(repeating: "  ", count: step.depth)
        + "\(step.domain) \(step.term): \(step.outcome.word) \(step.detail?(.english) ?? "")"
    }.joined(separator: "\n")
  }
}
