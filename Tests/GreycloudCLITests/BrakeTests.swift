import CloudflareSandbox
import Foundation
import TestSupport
import Testing

/// A plan that changes more than a repair usually does, or what somebody else owns, needs to be allowed.
@Suite(.serialized)
struct BrakeTests {
  private static func run(_ sandbox: Sandbox, _ arguments: String...) async throws -> GreycloudRun {
    try await GreycloudRun.start(arguments, environment: sandbox.environment())
  }

  // MARK: Large plans

  /// A zone with orange DKIM aliases, all of which a plan makes grey, and other records.
  private static func zone(aliases: Int, others: Int) throws -> SeedZone {
    let lines =
      (1...aliases).map { "fm\($0)._domainkey CNAME fm\($0).example.com.dkim.fmhosted.com. proxied" }
      + (0..<others).map { "t\($0) TXT \"\($0)\"" }
    return try SeedZone("example.com", records: lines.joined(separator: "\n"))
  }

  @Test func `many changes need to be allowed`() async throws {
    try await withSandbox(try Self.zone(aliases: 25, others: 100)) { sandbox in
      let words = "it has 25 changes, and more than 20 need --allow-large"
      let plan = try await Self.run(sandbox, "plan", "example.com")
      #expect(plan.output.contains(words), "\(plan)")
      #expect(!plan.output.contains("To write these changes"), "\(plan)")
      let json = try await Self.run(sandbox, "plan", "example.com", "--format", "jsonl")
      #expect(try JSONValue(parsing: Array(json.output.utf8))["hazards"] == [.string(words)], "\(json)")
      let refused = try await Self.run(sandbox, "apply", "example.com", "--auto", "grey-cloud")
      #expect(refused.status == 1, "\(refused)")
      #expect(refused.output.contains(words), "\(refused)")
      #expect(sandbox.writes.isEmpty)
      let allowed = try await Self.run(sandbox, "plan", "example.com", "--allow-large")
      #expect(allowed.output.contains("greycloud apply example.com --allow-large"), "\(allowed)")
      let done = try await Self.run(
        sandbox,
        "apply",
        "example.com",
        "--auto",
        "grey-cloud",
        "--allow-large"
      )
      #expect(done.status == 0, "\(done)")
      #expect(sandbox.writes.count == 1)
    }
  }

  @Test func `many of the zone's records need to be allowed`() async throws {
    try await withSandbox(try Self.zone(aliases: 7, others: 5)) { sandbox in
      let refused = try await Self.run(sandbox, "apply", "example.com", "--auto", "grey-cloud")
      #expect(refused.status == 1, "\(refused)")
      #expect(
        refused.output.contains(
          "it changes 7 of the zone's 12 records (58 %); more than 30 % need --allow-large"
        ),
        "\(refused)"
      )
      #expect(sandbox.writes.isEmpty)
      let done = try await Self.run(
        sandbox,
        "apply",
        "example.com",
        "--auto",
        "grey-cloud",
        "--allow-large"
      )
      #expect(done.status == 0, "\(done)")
    }
  }

  @Test func `a saved plan needs it when it is applied, however it was saved`() async throws {
    try await SavedPlanFile.with(try Self.zone(aliases: 25, others: 100)) { sandbox, file in
      let refused = try await file.apply(to: sandbox)
      #expect(refused.status == 1, "\(refused)")
      let plan = try await Self.run(sandbox, "plan", "example.com", "--allow-large", "-o", file.path)
      #expect(plan.output.contains("greycloud apply \(file.path) --allow-large"), "\(plan)")
      let again = try await file.apply(to: sandbox)
      #expect(again.status == 1, "\(again)")
      #expect(again.output.contains("more than 20 need --allow-large"), "\(again)")
      #expect(sandbox.writes.isEmpty)
      let done = try await file.apply(to: sandbox, "--allow-large")
      #expect(done.status == 0, "\(done)")
      #expect(sandbox.writes.count == 1)
    }
  }

  // MARK: Records of other tools

  private static func foreignMail(_ label: String, besides more: String = "") throws -> SeedZone {
    try SeedZone(
      "example.com",
      plan: .pro,
      records: """
        @     A    192.0.2.10  proxied
        mail  A    192.0.2.25  proxied \(label) id=\(BrokenZone.mailID)
        @     MX   10 mail     tags=managed-by:terraform
        \(BrokenZone.policy)
        \(more)
        """
    )
  }

  @Test(arguments: [
    Case("a comment", #"comment="managed by Terraform""#, "Terraform (comment)"),
    Case("a tag", "tags=tool:octodns", "octoDNS (tag)"),
    Case("a registry", "", "external-dns (TXT registry)"),
  ])
  func `a foreign record is left alone, and its owner is named`(_ row: Case<String, String>) async throws {
    let entry = row.input.isEmpty ? #"a-mail TXT "heritage=external-dns,external-dns/owner=k8s""# : ""
    try await withSandbox(try Self.foreignMail(row.input, besides: entry)) { sandbox in
      let plan = try await Self.run(sandbox, "plan", "example.com")
      #expect(plan.status == 0, "\(plan)")
      #expect(plan.output.contains("example.com: nothing to change"), "\(plan)")
      #expect(
        plan.output.contains(
          "mail.example.com A is written by \(row.expected); change it there, or add --touch"
        ),
        "\(plan)"
      )
      #expect(plan.output.contains("written by \(row.expected); not touched unless --touch"), "\(plan)")
      let json = try await Self.run(sandbox, "plan", "example.com", "--format", "jsonl")
      let zone = try JSONValue(parsing: Array(json.output.utf8))
      let advice = (zone["manual"]?.array ?? []).compactMap { $0["advice"]?.string }
      #expect(advice.contains { $0.contains("is written by \(row.expected)") }, "\(json)")
      let reasons = (zone["left_alone"]?.array ?? []).compactMap { $0["reason"]?.string }
      #expect(reasons.contains { $0.contains("written by \(row.expected)") }, "\(json)")
      #expect(zone["hazards"] == [], "\(json)")
      let apply = try await Self.run(sandbox, "apply", "example.com", "--auto", "grey-cloud")
      #expect(apply.status == 0, "\(apply)")
      #expect(sandbox.writes.isEmpty)
    }
  }

  @Test(arguments: ["mail", "mail.example.com", "MAIL.Example.COM.", "www,mail"])
  func `a name that is given is touched, with a note`(_ name: String) async throws {
    try await withSandbox(try Self.foreignMail(#"comment="Terraform""#)) { sandbox in
      let plan = try await Self.run(sandbox, "plan", "example.com", "--touch", name)
      #expect(plan.output.contains("Terraform (comment), which may put the old record back"), "\(plan)")
      #expect(plan.output.contains("greycloud apply example.com --touch \(Self.canonical(name))"), "\(plan)")
      let run = try await Self.run(
        sandbox,
        "apply",
        "example.com",
        "--auto",
        "grey-cloud",
        "--touch",
        name
      )
      #expect(run.status == 0, "\(run)")
      #expect(sandbox.writes.map(\.text) == [BrokenZone.greying])
    }
  }

  private static func canonical(_ name: String) -> String {
    let lower = name.lowercased()
    return lower.hasSuffix(".") ? String(lower.dropLast()) : lower
  }

  @Test func `an internationalised name is touched in its own spelling`() async throws {
    let records = """
      @    A  192.0.2.10 proxied
      mail A  192.0.2.25 proxied comment="Pulumi" id=\(BrokenZone.mailID)
      @    MX 10 mail
      """
    try await withSandbox(try SeedZone("xn--bcher-kva.example", records: records)) { sandbox in
      let run = try await Self.run(
        sandbox,
        "apply",
        "bücher.example",
        "--auto",
        "grey-cloud",
        "--touch",
        "mail.bücher.example"
      )
      #expect(run.status == 0, "\(run)")
      #expect(sandbox.writes.map(\.text) == [BrokenZone.greying])
    }
  }

  @Test(arguments: ["", "a b", "mail,,www", "mail@example.com", "."])
  func `what is no name is refused`(_ name: String) async throws {
    let run = try await GreycloudRun.start(["plan", "example.com", "--touch", name])
    #expect(run.status == 64, "\(run)")
    #expect(run.errors.contains("is not a name"), "\(run)")
  }

  @Test func `a saved plan that touches a foreign record needs the name again`() async throws {
    try await SavedPlanFile.with(try Self.foreignMail(#"comment="Terraform""#)) { sandbox, file in
      let plan = try await Self.run(sandbox, "plan", "example.com", "--touch", "mail", "-o", file.path)
      #expect(plan.output.contains("greycloud apply \(file.path) --touch mail"), "\(plan)")
      let refused = try await file.apply(to: sandbox)
      #expect(refused.status == 1, "\(refused)")
      #expect(
        refused.output.contains("it touches a record of mail.example.com that Terraform writes"),
        "\(refused)"
      )
      #expect(sandbox.writes.isEmpty)
      let done = try await file.apply(to: sandbox, "--touch", "mail")
      #expect(done.status == 0, "\(done)")
      #expect(sandbox.writes.map(\.text) == [BrokenZone.greying])
    }
  }

  /// A host with an address that no mail server can have, and an MX that names the orange web name.
  private static func uselessHost(_ label: String) throws -> SeedZone {
    try SeedZone(
      "example.com",
      records: """
        @     A    192.0.2.10  proxied
        mail  A    10.0.0.5    dns-only ttl=600 \(label) id=\(BrokenZone.mailID)
        @     MX   10 @
        @     TXT  "v=spf1 ip4:198.51.100.25 -all"
        \(BrokenZone.policy)
        """
    )
  }

  @Test func `a repair of which one half is foreign is not written, neither from the zone nor from a file`()
    async throws
  {
    let zone = try Self.uselessHost(#"comment="Terraform""#)
    let answers = ["--mail-ip", "198.51.100.25", "--mail-host", "mail.example.com"]
    let given = answers + ["--touch", "mail"]
    try await SavedPlanFile.with(zone, planned: given) { sandbox, file in
      let kinds = "repoint-mx,edit-record,add-txt,edit-txt,grey-cloud,add-address"
      let run = try await GreycloudRun.start(
        ["apply", "example.com", "--auto", kinds] + answers,
        environment: sandbox.environment()
      )
      #expect(run.output.contains("or add --touch mail.example.com"), "\(run)")
      #expect(sandbox.writes.isEmpty, "\(run)")
      let refused = try await file.apply(to: sandbox)
      #expect(refused.status == 1, "\(refused)")
      #expect(refused.output.contains("a record of mail.example.com that Terraform writes"), "\(refused)")
      #expect(sandbox.writes.isEmpty)
      let done = try await file.apply(to: sandbox, "--touch", "mail")
      #expect(done.status == 0, "\(done)")
      let exchange = sandbox.records(ofZone: "example.com").map(\.description).first { $0.contains(" MX ") }
      #expect(exchange?.contains("mail.example.com") == true, "\(done)")
    }
  }

  @Test func `a host's address is replaced by one change of content`() async throws {
    let label = #"comment="ask Ann" tags=team:mail"#
    var zone = try Self.uselessHost(label)
    zone.plan = .pro
    try await withSandbox(zone) { sandbox in
      let run = try await Self.run(
        sandbox,
        "apply",
        "example.com",
        "--auto",
        "edit-record,repoint-mx",
        "--mail-ip",
        "198.51.100.25",
        "--mail-host",
        "mail.example.com"
      )
      #expect(run.status == 0, "\(run)")
      let patch = #"{"patches":[{"content":"198.51.100.25","id":"\#(BrokenZone.mailID)"}]}"#
      #expect(sandbox.writes.first?.text == patch, "\(run)")
      let host = sandbox.records(ofZone: "example.com").map(\.description).first { $0.hasPrefix("mail.") }
      #expect(host?.contains(label) == true, "\(host ?? "")")
      #expect(host?.contains("600") == true, "\(host ?? "")")
    }
  }

  @Test func `a record that becomes another tool's meanwhile is not touched`() async throws {
    try await withSandbox(try BrokenZone.orangeMail()) { sandbox in
      let run = try await interrupted(sandbox, "--auto", "grey-cloud") { zone throws(EditError) in
        try zone.add(#"a-mail TXT "heritage=external-dns,external-dns/owner=k8s""#)
      }
      #expect(run.status == 75, "\(run)")
      #expect(
        run.errors.contains("it touches a record of mail.example.com that external-dns writes"),
        "\(run)"
      )
      #expect(sandbox.writes.isEmpty)
    }
  }

  // MARK: The quota

  /// A Free zone with that many records, whose repair adds one.
  private static func full(_ count: Int) throws -> SeedZone {
    let texts = (0..<(count - 2)).map { "t\($0) TXT \"\($0)\"" }
    return try SeedZone(
      "example.com",
      records: (["@ A 192.0.2.10 proxied", "@ MX 0 @"] + texts).joined(separator: "\n")
    )
  }

  private static let excess = "it would bring the zone to 201 records, and its plan allows 200"

  @Test func `the last record that the plan allows is written`() async throws {
    try await withSandbox(try Self.full(199)) { sandbox in
      let run = try await Self.run(sandbox, "apply", "example.com", "--auto", "add-address,repoint-mx")
      #expect(run.status == 0, "\(run)")
      #expect(sandbox.records(ofZone: "example.com").count == 200)
    }
  }

  @Test func `a record more is not even sent`() async throws {
    try await withSandbox(try Self.full(200)) { sandbox in
      let plan = try await Self.run(sandbox, "plan", "example.com")
      #expect(plan.output.contains(Self.excess), "\(plan)")
      let run = try await Self.run(
        sandbox,
        "apply",
        "example.com",
        "--auto",
        "add-address,repoint-mx",
        "--allow-large"
      )
      #expect(run.status == 1, "\(run)")
      #expect(run.output.contains(Self.excess), "\(run)")
      #expect(!run.output.contains("New records get"), "nothing is written: \(run)")
      #expect(sandbox.writes.isEmpty)
    }
  }

  @Test func `a zone that became full meanwhile gets nothing`() async throws {
    try await withSandbox(try Self.full(199)) { sandbox in
      let run = try await interrupted(sandbox, "--auto", "add-address,repoint-mx") { zone throws(EditError) in
        try zone.add("blog A 192.0.2.77 proxied")
      }
      #expect(run.status == 75, "\(run)")
      #expect(run.errors.contains("The plan is refused now: \(Self.excess)"), "\(run)")
      #expect(sandbox.writes.isEmpty)
    }
  }

  /// Applies the plan of a zone that somebody changes right before it is read for the last time.
  private func interrupted(
    _ sandbox: Sandbox,
    _ arguments: String...,
    by change: (inout ZoneEdit) throws(EditError) -> Void
  ) async throws -> GreycloudRun {
    let gate = Gate()
    sandbox.setFaults([Fault(.holdRequest(gate), on: .listRecords, .nth(2))])
    async let applying = GreycloudRun.start(
      ["apply", "example.com"] + arguments,
      environment: sandbox.environment()
    )
    await gate.arrivals(1)
    try sandbox.edit(zone: "example.com", change)
    gate.open()
    return try await applying
  }
}
