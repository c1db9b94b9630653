import DNSModel
import TestSupport
import Testing

@testable import MailRules

/// Every setting of a policy changes what is found, or what is planned.
struct PolicySettingTests {
  /// A policy with one setting, and a zone in which it matters.
  struct Setting: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let zone: String
    let change: @Sendable (inout ZonePolicy) -> Void
  }

  private static let weakKey = "k._domainkey TXT \"v=DKIM1; k=rsa; p=\(Example.key1024)\""
  private static let orange = """
    @    A  192.0.2.80 ; cf_tags=cf-proxied:true
    mail A  192.0.2.25 ; cf_tags=cf-proxied:true
    @    MX 10 mail
    """
  private static let google = "@ MX 1 smtp.google.com."

  private static let settings = [
    Setting(testDescription: "provider", zone: google) { $0.provider = .named("fastmail") },
    Setting(testDescription: "mail-addresses", zone: "@ MX 10 mail") {
      $0.mailAddresses = [IPAddress("192.0.2.25")].compactMap { $0 }
    },
    Setting(
      testDescription: "mail-host",
      zone: "@ A 192.0.2.80 ; cf_tags=cf-proxied:true\n@ TXT \"v=spf1 mx -all\""
    ) {
      $0.mailHost = try? DomainName("mx.example.net")
    },
    Setting(testDescription: "severities", zone: orange) { $0.levels = ["mx-target-proxied": .off] },
    Setting(testDescription: "suppressions", zone: orange) {
      $0.suppressions = [Suppression(rule: "mx-target-proxied", owner: nil, reason: "known", until: nil)]
    },
    Setting(
      testDescription: "spf-lookups",
      zone: "@ MX 1 smtp.google.com.\n@ TXT \"v=spf1 include:_spf.google.com ~all\""
    ) { $0.spfLookups = 1 },
    Setting(testDescription: "dkim-bits", zone: weakKey) { $0.dkimBits = 2048 },
  ]

  @Test(arguments: settings)
  func `changes what is found`(_ setting: Setting) throws {
    let zone = try Zone(presentation: setting.zone)
    var policy = ZonePolicy()
    let before = Self.outcome(of: zone, policy)
    setting.change(&policy)
    #expect(Self.outcome(of: zone, policy) != before)
  }

  @Test func `protected names are asked for by the planner`() throws {
    var policy = ZonePolicy()
    let apex = try DomainName("example.com")
    #expect(!policy.protects(try apex.child("mail"), in: apex))
    policy.protected = [try #require(NamePattern("mail.example.com"))]
    #expect(policy.protects(try apex.child("mail"), in: apex))
  }

  /// Findings with what they say and propose, once the policy has judged them.
  private static func outcome(of zone: Zone, _ policy: ZonePolicy) -> [String] {
    let answers = policy.answers(completing: Answers())
    let findings = RuleCatalog.findings(in: MailZone(zone, answers: answers))
    return policy.judgement(of: findings, in: zone.apex, on: nil).findings.map {
      "\($0.rule) \($0.severity) \($0.message) \($0.fix)"
    }
  }
}
