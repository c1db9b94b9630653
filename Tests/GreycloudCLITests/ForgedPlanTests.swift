import CloudflareSandbox
import DNSModel
import Foundation
import MailRules
import TestSupport
import Testing

@testable import ZonePlan

/// Anybody can seal a plan, so a seal allows nothing that greycloud would not plan itself.
@Suite(.serialized)
struct ForgedPlanTests {
  /// How the edits of a plan are altered before it is sealed anew.
  typealias Forgery = @Sendable (Zone, [Edit]) -> [Edit]

  private static func zone() throws -> SeedZone {
    try SeedZone(
      "example.com",
      records: """
        @     A     192.0.2.10  proxied
        www   CNAME @           proxied
        mail  A     192.0.2.25  proxied id=\(BrokenZone.mailID)
        @     MX    10 mail
        @     TXT   "v=spf1 mx -all"
        @     CAA   0 issue "letsencrypt.org"
        _dmarc TXT  "v=DMARC1; p=none; rua=mailto:dmarc@example.com"
        fm1._domainkey CNAME fm1.example.com.dkim.fmhosted.com. dns-only
        shop  NS    ns1.example.net.
        shop  DS    1 13 2 00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff
        _acme-challenge TXT "token"
        """
    )
  }

  /// Alters a record of the zone.
  private static func alter(
    _ name: String,
    _ type: String,
    _ change: @escaping @Sendable (inout Record) -> Void
  ) -> Forgery {
    { zone, _ in
      zone.records(at: .of(name), RRType(type)).map { record in
        var after = record
        change(&after)
        return .update(before: record, after: after)
      }
    }
  }

  /// Gives a record of the zone other data.
  private static func repoint(_ name: String, _ type: String, _ data: String) -> Forgery {
    alter(name, type) { $0.rdata = RData(RRType(type), presentation: data) }
  }

  private static func delete(_ name: String, _ type: String) -> Forgery {
    { zone, _ in zone.records(at: .of(name), RRType(type)).map(Edit.delete) }
  }

  private static func create(_ name: String, _ type: String, _ data: String) -> Forgery {
    { _, _ in
      [
        .create(
          Record(
            id: .planned(9),
            owner: .of(name),
            rdata: RData(RRType(type), presentation: data),
            proxyStatus: .dnsOnly
          )
        )
      ]
    }
  }

  private static let forgeries: [Case<Forgery, String>] = [
    Case("the web name leads elsewhere", repoint("@", "A", "198.51.100.66"), "example.com A"),
    Case("the web name is deleted", delete("@", "A"), "example.com A"),
    Case("the web name is made grey", alter("@", "A") { $0.proxyStatus = .dnsOnly }, "example.com A"),
    Case("www leads elsewhere", repoint("www", "CNAME", "evil.example.net."), "www.example.com CNAME"),
    Case("a second address of the web", create("@", "A", "198.51.100.66"), "example.com A"),
    Case("mail leads elsewhere", repoint("@", "MX", "10 mx.evil.example.net."), "example.com MX"),
    Case("the only MX is deleted", delete("@", "MX"), "example.com MX"),
    Case("the mail host moves", repoint("mail", "A", "198.51.100.66"), "mail.example.com A"),
    Case(
      "DMARC is raised, with reports for a stranger",
      repoint("_dmarc", "TXT", #""v=DMARC1; p=reject; rua=mailto:x@evil.example.net""#),
      "_dmarc.example.com TXT"
    ),
    Case("SPF is deleted", delete("@", "TXT"), "example.com TXT"),
    Case("SPF lets everybody in", repoint("@", "TXT", #""v=spf1 +all""#), "example.com TXT"),
    Case("CAA is deleted", delete("@", "CAA"), "example.com CAA"),
    Case(
      "a DKIM key is a stranger's",
      repoint("fm1._domainkey", "CNAME", "k.evil.example.net."),
      "fm1._domainkey.example.com CNAME"
    ),
    Case(
      "a sub-domain is delegated elsewhere",
      repoint("shop", "NS", "ns.evil.example.net."),
      "shop.example.com NS"
    ),
    Case("a new delegation", create("new", "NS", "ns.evil.example.net."), "new.example.com NS"),
    Case("the zone's own name servers", create("@", "NS", "ns.evil.example.net."), "example.com NS"),
    Case("a DS record is deleted", delete("shop", "DS"), "shop.example.com DS"),
    Case("an ACME token is deleted", delete("_acme-challenge", "TXT"), "_acme-challenge.example.com TXT"),
    Case(
      "a new ACME token",
      create("_acme-challenge", "TXT", #""other""#),
      "_acme-challenge.example.com TXT"
    ),
    Case(
      "a right change with another time to live",
      alter("mail", "A") { ($0.proxyStatus, $0.ttl) = (.dnsOnly, .seconds(60)) },
      "mail.example.com A"
    ),
    Case(
      "a right change with a comment",
      alter("mail", "A") { ($0.proxyStatus, $0.comment) = (.dnsOnly, "x") },
      "mail.example.com A"
    ),
  ]

  @Test(arguments: forgeries, [false, true])
  func `a change that no planning makes is refused by name, and nothing is written`(
    _ row: Case<Forgery, String>,
    _ besideOthers: Bool
  ) async throws {
    try await SavedPlanFile.with(try Self.zone()) { sandbox, file in
      try file.forge { zone, planned in
        let forged = row.input(zone, planned)
        let ids = Set(forged.compactMap(\.recordID))
        return forged + (besideOthers ? planned.filter { !ids.contains($0.recordID ?? .line(0)) } : [])
      }
      let run = try await file.apply(to: sandbox)
      #expect(run.status == 65, "\(run)")
      #expect(run.errors.words.contains("changes that greycloud would not plan for example.com"), "\(run)")
      #expect(run.errors.words.contains("c1 (\(row.expected))"), "\(run)")
      #expect(!run.errors.contains("c2 ("), "\(run)")
      #expect(run.errors.words.contains("Nothing was written."), "\(run)")
      #expect(run.output.isEmpty, "\(run)")
      #expect(sandbox.writes.isEmpty)
    }
  }

  @Test(arguments: [["--auto", "grey-cloud"], ["--auto", "edit-record"]])
  func `no kind that is allowed covers it`(_ consent: [String]) async throws {
    try await SavedPlanFile.with(try Self.zone()) { sandbox, file in
      try file.forge { zone, planned in
        let web = Self.alter("@", "A") { $0.proxyStatus = .dnsOnly }(zone, planned)
        return web + Self.repoint("@", "CAA", "0 issue \"evil.example.net\"")(zone, planned)
      }
      let run = try await GreycloudRun.start(
        ["apply", file.path] + consent,
        environment: sandbox.environment()
      )
      #expect(run.status == 65, "\(run)")
      #expect(sandbox.writes.isEmpty)
    }
  }

  @Test func `the right changes can be chosen without it`() async throws {
    try await SavedPlanFile.with(try Self.zone()) { sandbox, file in
      try file.forge { zone, planned in planned + Self.delete("@", "CAA")(zone, planned) }
      let run = try await GreycloudRun.start(
        ["apply", file.path, "--only-change", "c1", "--auto", "grey-cloud"],
        environment: sandbox.environment()
      )
      #expect(run.status == 0, "\(run)")
      #expect(sandbox.writes.map(\.text) == [BrokenZone.greying])
    }
  }

  @Test func `a change that is not needed any more is refused`() async throws {
    try await SavedPlanFile.with(try Self.zone()) { sandbox, file in
      try sandbox.edit(zone: "example.com") { zone throws(EditError) in
        try zone.change("@", "MX", to: ["content": "mx.example.net"])
        try zone.change("@", "TXT", to: ["content": "\"v=spf1 -all\""])
      }
      let run = try await file.apply(to: sandbox)
      #expect(run.status == 65, "\(run)")
      #expect(run.errors.words.contains("c1 (mail.example.com A)"), "\(run)")
      #expect(run.errors.words.contains("greycloud plan example.com -o \(file.path)"), "\(run)")
      #expect(sandbox.writes.isEmpty)
    }
  }

  @Test func `it is shown bare, without a word of greycloud's`() async throws {
    try await SavedPlanFile.with(try Self.zone()) { _, file in
      try file.forge { zone, planned in planned + Self.delete("@", "CAA")(zone, planned) }
      let show = try await GreycloudRun.start(["show", file.path])
      #expect(show.status == 0, "\(show)")
      #expect(show.output.words.contains("greycloud would not plan these changes"), "\(show)")
      #expect(show.output.words.contains("c2 (example.com CAA)"), "\(show)")
      #expect(!show.output.contains("To write these changes"), "\(show)")
    }
  }

  private static let outside: [Case<Forgery, String>] = [
    Case("another zone's name", create("example.net.", "A", "192.0.2.1"), "example.net"),
    Case("a name that only ends alike", create("notexample.com.", "A", "192.0.2.1"), "notexample.com"),
    Case(
      "a record that moves away",
      alter("mail", "A") { $0.owner = .of("mail.example.net.") },
      "mail.example.net"
    ),
  ]

  @Test(arguments: outside, ["apply", "show"])
  func `a name outside the zone is refused when the file is read`(
    _ row: Case<Forgery, String>,
    _ command: String
  ) async throws {
    try await SavedPlanFile.with(try Self.zone()) { sandbox, file in
      try file.forge(row.input)
      try await Self.expectUnusable(
        file,
        command,
        sandbox,
        "it would change \(row.expected), which is not in example.com."
      )
    }
  }

  private static let numbers: [Case<[String], String>] = [
    Case("two changes have one number", ["c1", "c1"], "changed after it was saved"),
    Case("a change has a kind for a number", ["add-txt", "c2"], "changed after it was saved"),
    Case("a change has no number", ["", "c2"], "changed after it was saved"),
  ]

  @Test(arguments: numbers, ["apply", "show"])
  func `numbers that no planner gives are refused when the file is read`(
    _ row: Case<[String], String>,
    _ command: String
  ) async throws {
    try await SavedPlanFile.with(try Self.zone()) { sandbox, file in
      try file.forge(numbers: row.input) { zone, planned in
        planned.prefix(1) + Self.delete("@", "CAA")(zone, planned)
      }
      try await Self.expectUnusable(file, command, sandbox, row.expected)
    }
  }

  @Test(arguments: ["10.0.0.1", "fe80::1", "104.16.1.1", "127.0.0.1"], ["apply", "show"])
  func `an answer that nobody could give is refused when the file is read`(
    _ address: String,
    _ command: String
  ) async throws {
    try await SavedPlanFile.with(try Self.zone()) { sandbox, file in
      let address = try #require(IPAddress(address))
      try file.ask { $0.answers.mailAddresses = [address] }
      try await Self.expectUnusable(
        file,
        command,
        sandbox,
        "cannot be used: \(address) "
      )
    }
  }

  @Test func `an answer that was put in is planned with, so what was planned without it is refused`()
    async throws
  {
    try await SavedPlanFile.with(try Self.zone()) { sandbox, file in
      try file.ask { $0.answers.provider = .named("google-workspace") }
      let run = try await file.apply(to: sandbox)
      #expect(run.status == 65, "\(run)")
      #expect(sandbox.writes.isEmpty)
    }
  }

  private static func expectUnusable(
    _ file: SavedPlanFile,
    _ command: String,
    _ sandbox: Sandbox,
    _ reason: String
  ) async throws {
    let run = try await GreycloudRun.start(
      [command, file.path] + (command == "apply" ? ["--confirm", "000000000000"] : []),
      environment: sandbox.environment()
    )
    #expect(run.status == 65, "\(run)")
    #expect(run.errors.words.contains(reason), "\(run)")
    #expect(run.output.isEmpty, "\(run)")
    #expect(sandbox.requests.isEmpty)
  }
}

extension DomainName {
  /// Returns a name relative to the zone; one with a final dot is absolute.
  fileprivate static func of(_ text: String) -> DomainName {
    (try? DomainName(text, relativeTo: .example)) ?? .root
  }
}
