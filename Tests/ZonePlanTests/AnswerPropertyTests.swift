import DNSModel
import MailRules
import TestSupport
import Testing

@testable import ZonePlan

/// No plan brings an error, whatever was answered.
struct AnswerPropertyTests {
  /// A plan takes long enough that more of them would keep others waiting.
  private static let seeds = Array(Seed.lasting.prefix(12))

  @Test(arguments: seeds)
  func `what can be answered brings no error, or the plan says so and is refused`(_ seed: Seed) {
    var generator = seed.generator
    let zone = generator.mailZone()
    let answers = generator.usableAnswers(for: zone.apex)
    let planner = Planner(answers: answers, allowance: PlanAllowance(largePlans: true))
    let plan = planner.plan(for: zone)
    guard plan.hazards.isEmpty else { return }
    let added = zone.errors(after: plan, planner)
    guard !added.isEmpty else { return }
    // A repair may uncover a mistake that another one hid, with or without answers.
    let unanswered = Planner(allowance: PlanAllowance(largePlans: true)).plan(for: zone).errors.added
    #expect(added.isSubset(of: unanswered), "\(answers.words)\n\(zone.lines)\n\(plan.summary)")
  }

  @Test(arguments: seeds)
  func `no part of a plan brings what the whole may not`(_ seed: Seed) {
    var generator = seed.generator
    let zone = generator.mailZone()
    let planner = Planner(
      answers: generator.usableAnswers(for: zone.apex),
      allowance: PlanAllowance(largePlans: true)
    )
    let whole = planner.plan(for: zone)
    let unanswered = Planner(allowance: PlanAllowance(largePlans: true)).plan(for: zone).errors.added
    for kind in Set(whole.changes.map(\.kind)) {
      let part = planner.part(of: whole, for: zone) { $0.kind == kind }
      guard part.hazards.isEmpty else { continue }
      let added = zone.errors(after: part, planner)
      #expect(
        added.isSubset(of: unanswered),
        "\(kind) \(planner.answers.words)\n\(zone.lines)\n\(part.summary)"
      )
    }
  }

  /// The host has an address that nobody outside can reach: one error takes the place of another.
  @Test func `an error that an answer brings is refused in every part, and when it is planned anew`() throws {
    let zone = try Zone.sample(
      "@ A 192.0.2.10 ; cf_tags=cf-proxied:true\nnas A 10.0.0.10 ; cf_tags=cf-proxied:false"
    )
    let planner = Planner(answers: Answers(mailHost: try DomainName("nas.example.com")))
    let whole = planner.plan(for: zone)
    #expect(whole.changes.contains { $0.kind == .addMX })
    #expect(whole.hazards.contains { $0.isNewErrors })
    let part = planner.part(of: whole, for: zone) { $0.kind == .addMX }
    #expect(part.hazards.contains { $0.isNewErrors })
    #expect(!planner.newErrors(of: whole, whole.changes.map(\.edit), in: zone).isEmpty)
  }

  @Test(arguments: seeds.prefix(4), SplitMix64.sensible)
  func `what is answered well is not why a plan is refused`(_ seed: Seed, _ answers: Answers) {
    var generator = seed.generator
    let zone = generator.mailZone()
    let plan = Planner(answers: answers, allowance: PlanAllowance(largePlans: true)).plan(for: zone)
    let added = plan.hazards.contains { if case .newErrors = $0 { true } else { false } }
    #expect(!added, "\(answers.words)\n\(zone.lines)\n\(plan.summary)\n\(plan.hazards)")
  }

  @Test(arguments: seeds)
  func `a refused answer is refused whatever stands beside it`(_ seed: Seed) {
    var generator = seed.generator
    let answers = generator.answers()
    for part in answers.parts where !part.refusals(for: .example).isEmpty {
      #expect(!answers.refusals(for: .example).isEmpty, "\(answers.words)")
    }
  }
}

extension SplitMix64 {
  private static let addresses = [
    "192.0.2.77", "192.0.2.1", "2001:db8::77", "10.0.0.1", "104.16.1.1", "::ffff:192.0.2.1", "8.8.8.8",
    "0.0.0.0",
    "185.199.108.153",
  ]
  private static let hosts = [
    "mail.example.com", "example.com", "www.example.com", "shop.example.com", "new.example.com",
    "a.b.example.com",
    "x.sub.example.com", "mail", "mx.example.net", "mail.invalid", "localhost", "aspmx.l.google.com",
    "aspmx.l.gogle.com", "route1.mx.cloudflare.net", "mail.example.com.example.com",
    "mail_server.example.com",
    "feedback-smtp.us-east-1.amazonses.com", "example.pages.dev", "dc-0123456789ab.example.com",
    "mta-sts.example.com",
    "autodiscover.example.com", "smtp.google.com", "blog.example.com", "imap.example.com",
  ]

  /// What people answer when they answer well.
  static let sensible: [Answers] = [
    Answers(provider: .named("google-workspace")), Answers(provider: .named("fastmail")),
    Answers(mailAddresses: [IPAddress("192.0.2.77")].compactMap { $0 }),
    Answers(mailHost: try? DomainName("mx.example.net")),
    Answers(
      mailAddresses: [IPAddress("192.0.2.77")].compactMap { $0 },
      mailHost: try? DomainName("mail.example.com")
    ),
  ]

  /// Returns answers that are not refused.
  mutating func usableAnswers(for apex: DomainName) -> Answers {
    while true {
      let answers = answers()
      if !answers.isEmpty, answers.refusals(for: apex).isEmpty { return answers }
    }
  }

  /// Returns answers as people give them, good ones and bad ones.
  mutating func answers() -> Answers {
    let count = pick([0, 1, 1, 2])
    let host: String? = Bool.random(using: &self) ? pick(Self.hosts) : nil
    let provider: MailProvider? = Int.random(in: 0..<3, using: &self) == 0 ? pick(MailProvider.all) : nil
    return Answers(
      mailAddresses: (0..<count).compactMap { _ in IPAddress(pick(Self.addresses)) },
      mailHost: host.flatMap { try? DomainName($0) },
      provider: provider
    )
  }
}

extension Answers {
  fileprivate var words: String {
    "answers: \(mailAddresses) \(mailHost?.dotless ?? "–") \(provider?.id ?? "–")"
  }

  /// Each answer alone.
  fileprivate var parts: [Answers] {
    mailAddresses.map { Answers(mailAddresses: [$0]) } + [
      Answers(mailHost: mailHost), Answers(provider: provider),
    ]
  }
}

extension Zone {
  /// Returns the errors that a plan brings to records that it writes, or to missing ones.
  fileprivate func errors(after plan: Plan, _ planner: Planner) -> Set<String> {
    let after = planner.verdict(on: applying(plan.edits)).filter { finding in
      finding.records.isEmpty || finding.records.contains { record($0.id) != $0 }
    }
    return PlanErrors(before: planner.verdict(on: self), after: after).added
  }

  fileprivate var lines: String { records.map { "\($0)" }.joined(separator: "\n") }
}

extension PlanErrors {
  /// The errors that come, as often as they do.
  fileprivate var added: Set<String> {
    let old = Dictionary(grouping: before) { $0 }.mapValues(\.count)
    let new = Dictionary(grouping: after) { $0 }.mapValues(\.count)
    return Set(
      new.flatMap { place, count in
        (0..<max(0, count - (old[place] ?? 0))).map { "\(place.rule) \(place.owner) \($0)" }
      }
    )
  }
}

extension Hazard {
  fileprivate var isNewErrors: Bool { if case .newErrors = self { true } else { false } }
}
