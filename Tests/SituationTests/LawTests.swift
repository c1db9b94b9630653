import DNSModel
import MailRules
import TestSupport
import Testing
import ZonePlan

/// What must not change a judgement, over every situation.
struct LawTests {
  @Test(arguments: Situation.all, Law.all)
  func `has no influence on a situation`(_ situation: Situation, _ law: Law) throws {
    let zone = try situation.storedZone()
    let expected = Conclusion(zone, as: situation)
    for seed in Seed.lasting.prefix(2) {
      var generator = seed.generator
      #expect(Conclusion(try law.apply(to: zone, &generator), as: situation) == expected, "\(seed)")
    }
  }

  @Test(arguments: Array(Seed.drawn.prefix(max(25, Seed.drawn.count / 4))))
  func `nothing of that has influence on a zone that nobody wrote down`(_ seed: Seed) throws {
    var generator = seed.generator
    var working = generator.workingZone()
    for fault in Fault.all.shuffled(using: &generator).prefix(2) {
      working.lines = fault.inject(working.lines, &generator) ?? working.lines
    }
    let zone = try working.stored()
    // Every text at the domain makes the one answer longer that holds SPF too.
    let rules = RuleCatalog.all.filter { type(of: $0).info.id != "spf-size" }
    let expected = Conclusion(Outcome(zone, rules: rules))
    for law in Law.all {
      let changed = Conclusion(Outcome(try law.apply(to: zone, &generator), rules: rules))
      #expect(changed == expected, "\(seed) \(law.testDescription)")
    }
  }

  @Test(
    arguments: Situation.all,
    ["greycloud.example", "deep.sub.greycloud.example", "xn--bcher-kva.example"]
  )
  func `the name of the zone has no influence`(_ situation: Situation, _ name: String) throws {
    guard situation.answers.mailHost == nil else { return }
    let apex = try DomainName(name)
    let text = situation.zone.replacing("example.com", with: name)
    let other = Situation(
      story: situation.story,
      zone: text,
      answers: situation.answers,
      preference: situation.preference
    )
    let lines = other.zone.split(separator: "\n").map {
      $0.replacing("; orange", with: "; cf_tags=cf-proxied:true").replacing(
        "; grey",
        with: "; cf_tags=cf-proxied:false"
      )
    }
    let parsed = try Zone(presentation: lines.joined(separator: "\n"), origin: apex)
    let zone = Zone(apex: apex, info: situation.info, records: parsed.records)
    let expected = Conclusion(try situation.storedZone(), as: situation)
    #expect(Conclusion(zone, as: situation) == expected.renamed { $0.replacing("example.com", with: name) })
  }

  // MARK: Names of hosts

  @Test(arguments: Situation.all, ["zoq", "in7"])
  func `what a host is called has no influence where records tell what it is for`(
    _ situation: Situation,
    _ label: String
  ) throws {
    let zone = try situation.storedZone()
    // A new host takes the first usual name that is free.
    guard !situation.plans.contains(where: { $0.contains("add-address") }) else { return }
    for host in Self.hostsNamedForMail(in: zone) {
      let old = host.dotless
      let new = label + old.drop { $0 != "." }
      guard zone.records(at: try DomainName(new)).isEmpty else { continue }
      let text = ZoneFile.text(of: zone).renaming(old, to: new)
      let parsed = try Zone(presentation: text)
      let renamed = Zone(apex: zone.apex, info: zone.info, records: parsed.records)
      var other = situation
      if situation.answers.mailHost == host { other.answers.mailHost = try DomainName(new) }
      let relative = (host.relative(to: zone.apex), try DomainName(new).relative(to: zone.apex))
      let expected = Conclusion(zone, as: situation).renamed {
        $0.renaming(old, to: new).renaming(relative.0, to: relative.1)
      }
      #expect(Conclusion(renamed, as: other) == expected, "\(old) is called \(new)")
    }
  }

  /// Labels that people type into their programs, or that programs ask for of their own accord.
  private static let rolesByLabel: Set = [
    "www", "imap", "smtp", "pop", "autodiscover", "autoconfig", "webmail",
  ]

  /// The hosts in the zone that a record of another name leads to, so that no label is needed to know them.
  private static func hostsNamedForMail(in zone: Zone) -> [DomainName] {
    let named = (zone.records(of: .mx) + zone.records(of: .srv)).filter { $0.rdata.target != $0.owner }
      .compactMap(\.rdata.target)
    return Set(named).filter { name in
      let hasAddress = zone.records(at: name).contains { [.a, .aaaa, .cname].contains($0.type) }
      return name.isBelow(zone.apex) && hasAddress && !rolesByLabel.contains(String(name.firstLabel))
        && !name.dotless.contains("_")
    }.sorted()
  }

  // MARK: Providers

  /// Providers of mailboxes whose records are the same for every customer.
  private static let exchangeable = MailProvider.all.filter { provider in
    provider.kind == .mailbox && provider.exchanges.count >= 2
      && provider.spfIncludes(for: .zoneOfSituations)?.count == 1
  }

  @Test(arguments: Fault.all)
  func `exchanging a provider changes names alone`(_ fault: Fault) throws {
    var generator = Seed(value: 7).generator
    let outcomes = try Self.exchangeable.map { provider -> (String, [String]) in
      let zone = Self.customer(of: provider)
      guard let lines = fault.inject(zone, &generator) else { return (provider.id, []) }
      let stored = try Situation(story: provider.id, zone: lines.joined(separator: "\n")).storedZone()
      let outcome = Outcome(stored, rules: Outcome.rules)
      let kinds =
        outcome.findings.map { "\($0.severity) \($0.rule)" } + outcome.plan.changes.map(\.kind.rawValue)
      return (provider.id, Set(kinds).sorted())
    }
    let common = Dictionary(grouping: outcomes) { $0.1 }.max { $0.value.count < $1.value.count }
    let others = outcomes.filter { $0.1 != common?.key }
    #expect(others.isEmpty, "\(fault): most have \(common?.key ?? []), others \(others)")
  }

  private static func customer(of provider: MailProvider) -> [String] {
    let include = provider.spfIncludes(for: .zoneOfSituations)?.first?.dotless ?? ""
    return ["@ A 203.0.113.20 ; orange", "www CNAME example.com. ; orange"]
      + provider.exchanges.map { "@ MX \($0.preference) \($0.host)" }
      + ["@ TXT \"v=spf1 include:\(include) ~all\"", "_dmarc TXT \"v=DMARC1; p=none\""]
  }
}

extension String {
  /// Replaces a name where it stands as a whole or as the end of a longer one.
  fileprivate func renaming(_ old: String, to new: String) -> String {
    var result = ""
    var rest = self[...]
    while let range = rest.firstRange(of: old) {
      let before = rest[..<range.lowerBound].last ?? result.last
      let isWhole =
        before.map(Self.isPartOfLabel) != true
        && rest[range.upperBound...].first.map(Self.isPartOfLabel) != true
      result += rest[..<range.lowerBound] + (isWhole ? new : old)
      rest = rest[range.upperBound...]
    }
    return result + rest
  }

  private static func isPartOfLabel(_ character: Character) -> Bool {
    character.isLetter || character.isNumber || character == "-" || character == "_"
  }
}
