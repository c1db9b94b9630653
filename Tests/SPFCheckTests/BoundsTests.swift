import DNSModel
import SPFCheck
import TestSupport
import Testing

/// Whatever strangers publish, a check ends soon.
struct BoundsTests {
  @Test(arguments: Seed.all)
  func `a random web of records ends within bounds`(_ seed: Seed) async throws {
    var generator = seed.generator
    let resolver = try ScriptedResolver(Self.web(&generator))
    let address = generator.pick(["192.0.2.1", "2001:db8::1", "104.16.0.1"])
    let request = SPFRequest(
      address: try #require(IPAddress(address)),
      domain: "d0.example",
      helo: generator.pick(["d1.example", "", "a..b", "[192.0.2.1]"]),
      sender: generator.pick(["a@d2.example", "", "a.b-c+d@d0.example", "\\.@@"])
    )
    let report = await SPFEvaluator(resolver).evaluate(request)
    let asked = resolver.questions.count
    #expect(asked <= Self.mostQuestions, "\(report.said)")
    #expect(report.lookups <= SPFLimits.lookups + 1)
    #expect(report.voidLookups <= SPFLimits.voidLookups + 1)
    #expect(report.lookups <= SPFLimits.lookups || report.result == .permerror)
    #expect(report.voidLookups <= SPFLimits.voidLookups || report.result == .permerror)
    #expect(report.explanation == nil || report.result == .fail)
    let again = await SPFEvaluator(resolver).evaluate(request)
    #expect(again.steps == report.steps && again.result == report.result)
  }

  /// One text a record, one look-up and ten exchanges a term, eleven questions for host names, one explanation.
  private static let mostQuestions = 144

  private static func web(_ generator: inout SplitMix64) -> String {
    (0..<8).map { number in
      let name = "d\(number).example"
      let record = Int.random(in: 0..<12, using: &generator)
      let terms = (0..<Int.random(in: 0...6, using: &generator)).map { _ in term(&generator) }
      let txt = "\(name) TXT v=spf1 " + terms.joined(separator: " ")
      let others = [
        "\(name) A 198.51.100.\(number)", "\(name) MX 1 d\(7 - number).example",
        "\(name) AAAA 2001:db8::\(number)",
      ]
      .filter { _ in Bool.random(using: &generator) }
      let failing = record == 0 ? ["\(name) FAILS"] : []
      return ((record < 10 ? [txt] : []) + others + failing).joined(separator: "\n")
    }.joined(separator: "\n")
      + "\n1.2.0.192.in-addr.arpa PTR d1.example\n1.2.0.192.in-addr.arpa PTR d2.example"
  }

  private static func term(_ generator: inout SplitMix64) -> String {
    let name = generator.pick([
      "d\(Int.random(in: 0..<9, using: &generator)).example", "%{d}", "%{l}.%{d2}", "%{p}", "%{ir}.%{v}.arpa",
      "%{h}",
      "%{S}.example", "d%{i1}.example",
    ])
    let sign = generator.pick(["", "+", "-", "~", "?"])
    return generator.pick([
      "\(sign)include:\(name)", "\(sign)a:\(name)", "\(sign)mx:\(name)/24", "\(sign)ptr:\(name)",
      "\(sign)exists:\(name)", "redirect=\(name)", "exp=\(name)", "\(sign)ip4:198.51.100.0/24", "\(sign)mx",
      "nonsense",
    ])
  }
}
