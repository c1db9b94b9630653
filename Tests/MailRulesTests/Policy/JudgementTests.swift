import DNSModel
import MailRules
import Testing
import TestSupport
import Wording

/// What a policy makes of findings.
struct JudgementTests {
  private static let broken = """
    mail A  192.0.2.25  ; cf_tags=cf-proxied:true
    @    MX 10 mail
    @    MX 20 mail.yourdomain.com.
    """

  private static func judgement(_ change: (inout ZonePolicy) -> Void, on today: String = "2026-11-25") throws
    -> Judgement
  {
    var policy = ZonePolicy()
    change(&policy)
    let zone = try Zone(presentation: broken)
    let findings = RuleCatalog.findings(in: MailZone(zone), rules: try rules())
    return policy.judgement(of: findings, in: zone.apex, on: CalendarDate(today))
  }

  /// Two rules, so that the tests do not change with the catalogue.
  private static func rules() throws -> [any MailRule] {
    RuleCatalog.all.filter {
      ["mx-target-proxied", "mx-target-placeholder-or-reserved"].contains(type(of: $0).info.id)
    }
  }

  @Test func `without a policy everything is reported`() throws {
    let judgement = try Self.judgement { _ in }
    #expect(
      judgement.findings.map(\.rule).sorted() == ["mx-target-placeholder-or-reserved", "mx-target-proxied"]
    )
    #expect(judgement.suppressed.isEmpty)
  }

  @Test func `a severity is replaced, and the order follows it`() throws {
    let judgement = try Self.judgement { $0.levels = ["mx-target-placeholder-or-reserved": .info] }
    #expect(judgement.findings.map(\.severity).last == .info)
    #expect(judgement.findings.last?.rule == "mx-target-placeholder-or-reserved")
  }

  @Test func `what is off is neither reported nor counted as accepted`() throws {
    let judgement = try Self.judgement { $0.levels = ["mx-target-proxied": .off] }
    #expect(judgement.findings.map(\.rule) == ["mx-target-placeholder-or-reserved"])
    #expect(judgement.suppressed.isEmpty)
  }

  @Test(arguments: [
    Case("for all names", nil as String?, true), Case("for its name", "mail.example.com", true),
    Case("without the zone's name", "mail", true), Case("for another name", "smtp", false),
  ])
  func `a suppression counts`(_ row: Case<String?, Bool>) throws {
    let owner = row.input.flatMap { NamePattern($0) }
    let judgement = try Self.judgement {
      $0.suppressions = [Suppression(rule: "mx-target-proxied", owner: owner, reason: "known")]
    }
    #expect(judgement.suppressed.map(\.finding.rule) == (row.expected ? ["mx-target-proxied"] : []))
    #expect(judgement.findings.count == (row.expected ? 1 : 2))
  }

  @Test(arguments: [
    Case("the day before", "2026-11-24", true), Case("the last day", "2026-11-25", true),
    Case("the day after", "2026-11-26", false), Case("the year after", "2027-01-01", false),
  ])
  func `a suppression is over after its day`(_ row: Case<String, Bool>) throws {
    let judgement = try Self.judgement(
      {
        let until = CalendarDate("2026-11-25")
        $0.suppressions = [Suppression(rule: "mx-target-proxied", reason: "known", until: until)]
      },
      on: row.input
    )
    #expect(judgement.suppressed.isEmpty != row.expected)
    let messages = judgement.findings.map { $0.message(.english) }
    #expect(messages.contains { $0.contains("until 2026-11-25, and that is over") } != row.expected)
  }

  @Test func `of two suppressions the one that is not over counts`() throws {
    let judgement = try Self.judgement {
      $0.suppressions = [
        Suppression(rule: "mx-target-proxied", reason: "new"),
        Suppression(rule: "mx-target-proxied", reason: "old", until: CalendarDate("2020-01-01")),
      ]
    }
    #expect(judgement.suppressed.map(\.suppression.reason) == ["new"])
  }
}

/// What a person says wins over the policy, and an expectation is no statement.
struct PolicyAnswersTests {
  private static var policy: ZonePolicy {
    var policy = ZonePolicy()
    policy.provider = .named("fastmail")
    policy.mailHost = try? DomainName("mail.example.com")
    policy.mailAddresses = [IPAddress("198.51.101.25")].compactMap { $0 }
    policy.spfLookups = 5
    return policy
  }

  @Test func `the policy completes what was not said`() {
    let answers = Self.policy.answers(completing: Answers())
    #expect(answers.provider == nil)
    #expect(answers.expectedProvider?.id == "fastmail")
    #expect(answers.mailHost?.dotless == "mail.example.com")
    #expect(answers.mailAddresses.count == 1)
    #expect(answers.thresholds.spfLookups == 5)
    #expect(answers.thresholds.dkimBits == nil)
  }

  @Test func `a stated provider takes the place of all that belongs to the expected one`() {
    let answers = Self.policy.answers(completing: Answers(provider: .named("zoho-eu")))
    #expect(answers.provider?.id == "zoho-eu")
    #expect(answers.expectedProvider == nil)
    #expect(answers.mailHost == nil)
    #expect(answers.mailAddresses.isEmpty)
  }

  @Test func `a stated host and address win`() throws {
    let stated = Answers(
      mailAddresses: [try #require(IPAddress("198.51.101.7"))],
      mailHost: try DomainName("mx.example.net")
    )
    let answers = Self.policy.answers(completing: stated)
    #expect(answers.mailHost?.dotless == "mx.example.net")
    #expect(answers.mailAddresses.map(\.description) == ["198.51.101.7"])
  }

  @Test func `an expected provider changes no finding but its own`() throws {
    for testCase in ExampleCase.all where testCase.example.answers.expectedProvider == nil {
      let plain = try testCase.mailZone()
      var answers = plain.answers
      answers.expectedProvider = .named("fastmail")
      let expecting = MailZone(plain.zone, answers: answers, evidence: plain.evidence)
      let findings = RuleCatalog.findings(in: expecting).filter { $0.rule != "unexpected-provider" }
      #expect(findings == RuleCatalog.findings(in: plain), "\(testCase.testDescription)")
    }
  }
}
