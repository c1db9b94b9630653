import DNSModel
import TestSupport
import Testing
import Wording

@testable import MailRules
@testable import ZonePlan

/// Records that another tool owns are recognised, and left to it.
@Suite(.serialized)
struct ForeignRecordTests {
  /// What a record carries besides its data.
  struct Label: Sendable {
    var comment: String?
    var tags: [String] = []
  }

  private static let labels: [Case<Label, String?>] = [
    Case("no label", Label(), nil),
    Case("an ordinary comment", Label(comment: "web server"), nil),
    Case("Terraform", Label(comment: "Managed by Terraform"), "Terraform comment"),
    Case("in capitals", Label(comment: "TERRAFORM"), "Terraform comment"),
    Case("with a hyphen behind it", Label(comment: "terraform-cloud/prod"), "Terraform comment"),
    Case("in a Japanese sentence", Label(comment: "Terraformで管理しています"), "Terraform comment"),
    Case("a longer word", Label(comment: "terraformed by hand"), nil),
    Case("a longer word before it", Label(comment: "xterraform"), nil),
    Case("OpenTofu", Label(comment: "opentofu: infra/dns"), "OpenTofu comment"),
    Case("octoDNS", Label(comment: "octodns"), "octoDNS comment"),
    Case("DNSControl", Label(comment: "Managed by DNSControl."), "DNSControl comment"),
    Case("Pulumi", Label(comment: "(pulumi)"), "Pulumi comment"),
    Case("external-dns", Label(comment: "external-dns prod"), "external-dns comment"),
    Case("external-dns in one word", Label(comment: "ExternalDNS"), "external-dns comment"),
    Case("an external server", Label(comment: "our external DNS server"), nil),
    Case("greycloud", Label(comment: "greycloud 20261126-011117-4f3a"), nil),
    Case("a tag's value", Label(tags: ["team:mail", "managed-by:terraform"]), "Terraform tag"),
    Case("a tag's name", Label(tags: ["octodns"]), "octoDNS tag"),
    Case("other tags", Label(tags: ["team:mail"]), nil),
    Case("both", Label(comment: "Pulumi", tags: ["terraform"]), "Pulumi comment"),
  ]

  @Test(arguments: labels)
  func `reads the sign of a tool`(_ row: Case<Label, String?>) {
    var record = Record.line("mail A 192.0.2.1")
    (record.comment, record.tags) = (row.input.comment, row.input.tags)
    #expect(ToolMark(record).map { "\($0.tool) \($0.sign)" } == row.expected)
  }

  private static let heritage = #""heritage=external-dns,external-dns/owner=default""#

  private static let claims: [Case<String, [String]>] = [
    Case("an entry of today", "a-mail TXT \(heritage)", ["mail A", "mail AAAA"]),
    Case("an entry for an IPv6 address", "aaaa-mail TXT \(heritage)", ["mail A", "mail AAAA"]),
    Case("an entry for an alias", "cname-mail TXT \(heritage)", ["mail A", "mail AAAA"]),
    Case("an entry for an exchange", "mx-mail TXT \(heritage)", ["mail MX"]),
    Case("an entry of former times", "mail TXT \(heritage)", ["mail A", "mail AAAA"]),
    Case("a prefix", "extdns-a-mail TXT \(heritage)", ["mail A", "mail AAAA"]),
    Case("a prefix that ends in a dot", "extdns.a-mail TXT \(heritage)", ["mail A", "mail AAAA"]),
    Case("the type as prefix", "a.mail TXT \(heritage)", ["mail A", "mail AAAA"]),
    Case("the type at the end of a prefix", "extdns-mx.mail TXT \(heritage)", ["mail MX"]),
    Case("quotes in the text", #"a-mail TXT "\"heritage=external-dns,x\"""#, ["mail A", "mail AAAA"]),
    Case("a name with a hyphen", "a-mx-1 TXT \(heritage)", []),
    Case("another heritage", #"a-mail TXT "heritage=mate""#, []),
    Case("a longer word", #"a-mail TXT "heritage=external-dns2""#, []),
    Case("heritage inside a text", #"a-mail TXT "x heritage=external-dns,""#, []),
    Case("another name", "a-www TXT \(heritage)", []),
    Case("a former entry beside a host named like a type", "mx A 192.0.2.9\nmx TXT \(heritage)", []),
  ]

  @Test(arguments: claims)
  func `knows what external-dns claims`(_ row: Case<String, [String]>) throws {
    let candidates = ["mail A 192.0.2.1", "mail AAAA 2001:db8::1", "mail MX 10 x", "mail TXT x", "@ MX 10 x"]
    let foreign = ForeignRecords(try Zone.sample(row.input))
    let found = candidates.map { Record.line($0) }.filter { foreign.mark(of: $0) != nil }
    #expect(found.map { "\($0.owner.relative(to: .example)) \($0.type)" } == row.expected)
  }

  @Test func `an entry of the registry is external-dns's itself`() throws {
    let zone = try Zone.sample("a-mail TXT \(Self.heritage)")
    #expect(ForeignRecords(zone).mark(of: zone.records[0]) == .registry)
  }

  // MARK: Planning

  private static let zone = """
    @    MX 10 mail
    mail A  192.0.2.1 ; Managed by Terraform cf_tags=cf-proxied:true
    imap A  192.0.2.2 ; cf_tags=cf-proxied:true
    """
  private static let grey = StubRule("grey", at: "mail", .grey("r2"))

  private static func plan(
    _ zone: String = zone,
    _ rules: [any MailRule] = [grey],
    touching names: [String] = []
  ) throws -> Plan {
    let allowance = PlanAllowance(names: Set(try names.map { try DomainName($0) }))
    return Planner(rules: rules, allowance: allowance).plan(for: try Zone.sample(zone))
  }

  @Test func `a change of a foreign record is not planned, and the plan says who writes it`() throws {
    let plan = try Self.plan()
    #expect(plan.isEmpty)
    #expect(plan.hazards.isEmpty)
    #expect(plan.outcome.remaining == ["grey"])
    #expect(
      plan.advice.map { $0.text(.english) } == [
        "mail.example.com A is written by Terraform (comment); change it there, or add --touch mail.example.com. "
          + "Not planned: grey."
      ]
    )
    let alone = try #require(plan.leftAlone.first)
    #expect(alone.records.map(\.owner) == [.named("mail")])
    #expect(alone.reason(.english).contains("written by Terraform (comment)"))
    #expect(plan.leftAlone.dropFirst().flatMap(\.records).map(\.owner) == [.named("imap")])
  }

  @Test(arguments: ["mail", "mail.example.com"])
  func `a name that is given is planned, with what may come of it`(_ name: String) throws {
    let plan = try Self.plan(touching: [name])
    #expect(plan.summary == ["1 ± mail A 192.0.2.1 grey"])
    #expect(plan.hazards.isEmpty)
    #expect(plan.advice.isEmpty)
    let change = try #require(plan.changes.first)
    #expect(change.risk == .confirm)
    #expect(change.notes.last?(.english).contains("may put the old record back at its next run") == true)
    #expect(plan.leftAlone.flatMap(\.records).map(\.owner) == [.named("imap")])
  }

  @Test(arguments: ["imap", "mail.example.net", "il", "."])
  func `another name does not help`(_ name: String) throws {
    #expect(try Self.plan(touching: [name]).isEmpty)
  }

  @Test func `the root stands for the zone itself`() throws {
    let zone = "@ MX 10 mail ; Pulumi\n@ MX 20 mail"
    let rule = StubRule("sets", .set("r1", "@ MX 5 mail"))
    #expect(try Self.plan(zone, [rule]).isEmpty)
    #expect(try Self.plan(zone, [rule], touching: ["."]).changes.count == 1)
  }

  @Test func `no record is made at a place that external-dns claims`() throws {
    let rule = StubRule("adds", .add("smtp A 192.0.2.25 ; cf_tags=cf-proxied:false"))
    let zone = Self.zone + "\na-smtp TXT \(Self.heritage)"
    let plan = try Self.plan(zone, [rule])
    #expect(plan.isEmpty)
    #expect(plan.advice.first?.text(.english).contains("external-dns (TXT registry)") == true)
    #expect(try Self.plan(zone, [rule], touching: ["smtp"]).changes.count == 1)
  }

  @Test func `the policy's protection stands whatever is allowed`() throws {
    var policy = ZonePolicy()
    policy.protected = ["mail"].compactMap { NamePattern($0) }
    let allowance = PlanAllowance(names: [.named("mail")])
    let planner = Planner(rules: [Self.grey], policy: policy, allowance: allowance)
    #expect(planner.plan(for: try Zone.sample(Self.zone)).isEmpty)
  }

  @Test func `a saved plan is held against what is allowed when it is applied`() throws {
    let zone = try Zone.sample(Self.zone)
    let touching = Planner(rules: [Self.grey], allowance: PlanAllowance(names: [.named("mail")]))
    let plan = touching.plan(for: zone)
    let refused = Planner(rules: [Self.grey]).renewed(plan, savedFor: zone)
    #expect(refused.plan.hazards == [.foreignOwner(.named("mail"), tool: "Terraform")])
    #expect(refused.unproposed.isEmpty)
    #expect(touching.renewed(refused.plan, savedFor: zone).plan == plan)
  }

  @Test func `the check before writing stops what touches a foreign record, unless a run is taken back`()
    throws
  {
    let zone = try Zone.sample(Self.zone)
    let edits = [Edit.greyCloud(zone.records[1])]
    let hazards = Hazard.all(in: edits, of: zone)
    #expect(hazards == [.foreignOwner(.named("mail"), tool: "Terraform")])
    #expect(hazards.standing(against: .undo(run: "r")).isEmpty)
    #expect(Hazard.all(in: edits, of: zone, allowing: PlanAllowance(names: [.named("mail")])).isEmpty)
  }

  @Test(arguments: Seed.all)
  func `no zone makes a plan touch a foreign or protected record`(_ seed: Seed) {
    var generator = seed.generator
    let zone = generator.shared(generator.mailZone())
    var policy = ZonePolicy()
    policy.protected = [generator.pick(["mail", "@", "mx*", "shop"])].compactMap { NamePattern($0) }
    let foreign = ForeignRecords(zone)
    for preference in [nil] + Remedy.Approach.allCases.map(Optional.some) {
      let plan = Planner(preference: preference, policy: policy).plan(for: zone)
      #expect(plan.changes.allSatisfy { foreign.touches(of: $0.edit).isEmpty }, "\(seed)")
      let records = plan.changes.flatMap { [$0.edit.before, $0.edit.after].compactMap { $0 } }
      #expect(records.allSatisfy { !policy.protects($0.owner, in: zone.apex) }, "\(seed)")
      #expect(plan.hazards.allSatisfy { $0.isExcess || $0.isExplained(by: plan) }, "\(seed): \(plan.hazards)")
    }
  }
}

extension SplitMix64 {
  private static let comments = [
    "Managed by Terraform", "octodns", "web", "pulumi prod", "greycloud 20261126-011117-4f3a",
  ]

  /// Returns a zone of whose records other tools own some, by comment, by tag or in a registry.
  fileprivate mutating func shared(_ zone: Zone) -> Zone {
    let records = zone.records.map { record in
      var record = record
      switch Int.random(in: 0..<6, using: &self) {
      case 0: record.comment = pick(Self.comments)
      case 1: record.tags = [pick(["managed-by:dnscontrol", "team:mail", "ExternalDNS"])]
      default: break
      }
      return record
    }
    let names = ["a-mail", "mx-shop", "imap", "cname-www", "x-a-smtp"].filter { _ in Bool.random(using: &self)
    }
    let entries = names.enumerated().map { index, name in
      Record.line(#"\#(name) TXT "heritage=external-dns,x""#, id: .assigned("e\(index)"))
    }
    return Zone(apex: zone.apex, info: zone.info, records: records + entries)
  }
}

extension Hazard {
  fileprivate var isExcess: Bool {
    if case .large = self { true } else { false }
  }

  /// What comes up by a repair and must not be repaired itself is named with the way to allow it.
  fileprivate func isExplained(by plan: Plan) -> Bool {
    guard case .newErrors(let rules) = self else { return false }
    let forbidden = plan.advice.filter { $0.text(.english).contains(/--touch|protects/) }
    return Set(rules).isSubset(of: forbidden.map(\.rule))
  }
}
