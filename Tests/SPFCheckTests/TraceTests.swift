import DNSModel
import SPFCheck
import TestSupport
import Testing
import Wording

/// What a report says of the way to its result.
struct TraceTests {
  @Test func `every step stands in the order in which it was begun, nested`() async throws {
    let report = try await report(
      """
      example.com TXT v=spf1 mx include:i.example -all
      example.com MX 10 m.example
      m.example A 198.51.100.1
      i.example TXT v=spf1 ip4:192.0.2.0/24 ~all
      """
    )
    #expect(
      report.steps.map { "\($0.depth) \($0.domain) \($0.term) \($0.outcome.word)" } == [
        "0 example.com TXT found", "0 example.com mx no-match", "1 example.com m.example no-match",
        "0 example.com include:i.example pass", "1 i.example TXT found", "1 i.example ip4:192.0.2.0/24 pass",
      ]
    )
    #expect(report.lookups == 2)
  }

  @Test func `an error stands once, at the step that ran into it`() async throws {
    let report = try await report(
      "example.com TXT v=spf1 include:i.example -all\ni.example TXT v=spf1 nonsense -all"
    )
    #expect(report.steps.map(\.outcome.word) == ["found", "permerror", "permerror"])
    #expect(report.steps[1].detail == nil)
    #expect(report.steps[2].detail?(.english).contains("nonsense") == true)
  }

  @Test func `an address of the proxy is called that`() async throws {
    let report = try await report(
      "example.com TXT v=spf1 a -all\nexample.com A 104.16.0.1\nexample.com A 104.16.1.1"
    )
    let step = try #require(report.steps.first { $0.term == "a" })
    #expect(step.meetsProxy)
    #expect(
      step.detail?(.english)
        == "example.com is proxied (orange): it answers with Cloudflare's addresses (104.16.0.1, 104.16.1.1), "
        + "so the mail server's own address never matches here"
    )
  }

  @Test func `a failure says what could not be looked up and why`() async throws {
    let report = try await report("example.com FAILS")
    #expect(report.result == .temperror)
    #expect(
      report.steps.map { $0.detail?(.english) } == [
        "TXT of example.com could not be looked up: no answer came in time"
      ]
    )
  }

  @Test func `a host name that could not be looked up is told apart from one that does not lead back`()
    async throws
  {
    let report = try await report(
      """
      example.com TXT v=spf1 ptr -all
      1.2.0.192.in-addr.arpa PTR m.example.com
      1.2.0.192.in-addr.arpa PTR n.example.com
      m.example.com FAILS
      n.example.com A 198.51.100.1
      """
    )
    #expect(
      report.steps.dropFirst().map {
        "\($0.depth) \($0.term) \($0.outcome.word): \($0.detail?(.english) ?? "")"
      } == [
        "0 ptr no-match: no host name of 192.0.2.1 fits, as far as they could be looked up",
        "1 m.example.com ignored: A of m.example.com could not be looked up: no answer came in time",
        "1 n.example.com no-match: this name does not lead back to the address", "0 -all fail: everybody",
      ]
    )
  }

  @Test func `a reverse DNS that fails is told, for ptr and for macros`() async throws {
    for term in ["ptr", "exists:%{p}.x.example"] {
      let report = try await report("example.com TXT v=spf1 \(term) -all\n1.2.0.192.in-addr.arpa FAILS")
      #expect(
        report.steps[2].detail?(.english)
          == "PTR of 1.2.0.192.in-addr.arpa could not be looked up: no answer came in time",
        "\(report.said)"
      )
    }
  }

  @Test(arguments: [
    Case("missing", "", "no explanation could be read there"),
    Case(
      "failing",
      "why.example.com FAILS",
      "TXT of why.example.com could not be looked up: no answer came in time"
    ),
  ])
  func `an explanation that could not be looked up is told apart from none`(_ row: Case<String, String>)
    async throws
  {
    let report = try await report("example.com TXT v=spf1 -all exp=why.example.com\n" + row.input)
    let step = try #require(report.steps.last)
    #expect("\(step.term) \(step.outcome.word)" == "exp=why.example.com ignored")
    #expect(step.detail?(.english) == row.expected)
  }

  @Test func `a long list of addresses is cut`() async throws {
    let hosts = (1...9).map { "example.com A 198.51.100.\($0)" }.joined(separator: "\n")
    let report = try await report("example.com TXT v=spf1 a -all\n" + hosts)
    #expect(report.steps[1].detail?(.english).hasSuffix("198.51.100.5 and 4 more") == true)
  }

  @Test(arguments: [Language.english, .japanese])
  func `every step can be said in every language`(_ language: Language) async throws {
    for testCase in SPFCase.limits + SPFCase.failures + SPFCase.hostNames + SPFCase.exchanges {
      let resolver = try ScriptedResolver(testCase.dns)
      let address = try #require(IPAddress(testCase.address))
      let report = await SPFEvaluator(resolver).evaluate(
        SPFRequest(address: address, domain: testCase.domain, sender: testCase.sender)
      )
      #expect(report.steps.allSatisfy { $0.detail?(language).isEmpty != true }, "\(testCase.testDescription)")
    }
  }

  private func report(_ dns: String) async throws -> SPFReport {
    let address = try #require(IPAddress("192.0.2.1"))
    return await SPFEvaluator(try ScriptedResolver(dns)).evaluate(
      SPFRequest(address: address, domain: "example.com")
    )
  }
}
