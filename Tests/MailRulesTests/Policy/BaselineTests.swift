import DNSModel
import MailRules
import Testing

/// A finding is the same as long as its rule, its name and its records' data are.
struct BaselineTests {
  private static let before = """
    mail A  192.0.2.25  ; cf_tags=cf-proxied:true
    imap A  192.0.2.25  ; cf_tags=cf-proxied:true
    @    MX 10 mail
    """

  private static func judgement(_ text: String) throws -> (Zone, Judgement) {
    let zone = try Zone(presentation: text)
    let found = RuleCatalog.findings(in: MailZone(zone))
    return (zone, ZonePolicy().judgement(of: found, in: zone.apex, on: nil))
  }

  private static func comparison(from before: String, to after: String, rules: Set<String>? = nil) throws
    -> BaselineComparison
  {
    let (zone, old) = try judgement(before)
    let baseline = Baseline(old.findings.map { Fingerprint($0, in: zone.apex) })
    return baseline.comparison(with: try judgement(after).1, in: zone.apex, rules: rules)
  }

  @Test func `nothing is new in a zone that did not change`() throws {
    let comparison = try Self.comparison(from: Self.before, to: Self.before)
    #expect(comparison.new.isEmpty)
    #expect(comparison.gone.isEmpty)
    #expect(comparison.known > 0)
  }

  @Test func `order, identifiers and TTLs of records do not matter`() throws {
    let after = """
      @    600 MX 10 mail
      imap 600 A  192.0.2.25  ; cf_tags=cf-proxied:true
      mail 600 A  192.0.2.25  ; cf_tags=cf-proxied:true
      """
    #expect(try Self.comparison(from: Self.before, to: after).new.isEmpty)
  }

  @Test func `another address is another finding, and the old one is gone`() throws {
    let after = Self.before.replacing("mail A  192.0.2.25", with: "mail A  192.0.2.26")
    let comparison = try Self.comparison(from: Self.before, to: after)
    #expect(comparison.new.contains { $0.rule == "mx-target-proxied" })
    #expect(comparison.gone.contains { $0.rule == "mx-target-proxied" })
  }

  @Test func `what is repaired is gone, unless its rule did not run`() throws {
    let after = Self.before.replacing("proxied:true", with: "proxied:false")
    #expect(
      try Self.comparison(from: Self.before, to: after).gone.contains { $0.rule == "mx-target-proxied" }
    )
    let part = try Self.comparison(from: Self.before, to: after, rules: ["no-mx"])
    #expect(part.gone.isEmpty)
  }

  @Test func `another zone's findings are neither known nor gone`() throws {
    let (zone, judgement) = try Self.judgement(Self.before)
    let other = try DomainName("example.net")
    let baseline = Baseline(judgement.findings.map { Fingerprint($0, in: other) })
    let comparison = baseline.comparison(with: judgement, in: zone.apex)
    #expect(comparison.new == judgement.findings)
    #expect(comparison.gone.isEmpty)
  }

  @Test func `what a policy accepts by now is not gone`() throws {
    let (zone, old) = try Self.judgement(Self.before)
    var policy = ZonePolicy()
    policy.suppressions = [Suppression(rule: "mx-target-proxied", reason: "known")]
    let baseline = Baseline(old.findings.map { Fingerprint($0, in: zone.apex) })
    let judgement = policy.judgement(of: old.findings, in: zone.apex, on: nil)
    #expect(!judgement.suppressed.isEmpty)
    #expect(baseline.comparison(with: judgement, in: zone.apex).gone.isEmpty)
  }

  @Test func `two equal findings are known only as often as they were`() throws {
    let (zone, judgement) = try Self.judgement(Self.before)
    let finding = try #require(judgement.findings.first)
    let baseline = Baseline([Fingerprint(finding, in: zone.apex)])
    let twice = ZonePolicy().judgement(of: [finding, finding], in: zone.apex, on: nil)
    #expect(baseline.comparison(with: twice, in: zone.apex).new.count == 1)
  }
}
