import CloudflareSandbox
import Testing

/// What is asked of the API beside a zone's records: only what the records raise, and never at the cost of a run.
@Suite(.serialized)
struct EvidenceTests {
  struct Asking: Sendable, CustomTestStringConvertible {
    let testDescription: String
    var plan = SeedZone.Plan.free
    let records: String
    let asked: [String]

    static let all = [
      Asking(
        testDescription: "a mail server of one's own",
        records: """
          @    A     192.0.2.10 proxied
          mail A     192.0.2.25 dns-only
          @    MX    10 mail
          k1._domainkey CNAME k1.example.net. dns-only
          """,
        asked: []
      ),
      Asking(
        testDescription: "a zone without mail",
        plan: .enterprise,
        records: "@ A 192.0.2.10 proxied",
        asked: ["/email/routing"]
      ),
      Asking(
        testDescription: "Email Routing",
        records: "@ MX 23 route1.mx.cloudflare.net managed",
        asked: ["/email/routing", "/email/routing/dns", "/email/routing/rules"]
      ),
      Asking(
        testDescription: "a leftover of Email Routing",
        records: """
          @ MX  10 mx.example.net
          @ TXT "v=spf1 include:_spf.mx.cloudflare.net ~all"
          """,
        asked: ["/email/routing"]
      ),
      Asking(
        testDescription: "bounces of Email Sending",
        records: """
          @         MX 10 mx.example.net
          cf-bounce MX 23 route1.mx.cloudflare.net managed
          """,
        asked: []
      ),
      Asking(
        testDescription: "keys of TLS in DNS",
        records: """
          @             MX   10 mail
          mail          A    192.0.2.25 dns-only
          _25._tcp.mail TLSA 3 1 1 0d6fce13243aa7
          """,
        asked: ["/dnssec"]
      ),
      Asking(
        testDescription: "an alias for a key on a paid plan",
        plan: .pro,
        records: """
          @ MX 10 mx.example.net
          k1._domainkey CNAME k1.example.net. dns-only
          """,
        asked: ["/dns_settings"]
      ),
      Asking(
        testDescription: "a proxied mail host where Spectrum could carry mail",
        plan: .enterprise,
        records: """
          mail A  192.0.2.25 proxied
          @    MX 10 mail
          """,
        asked: ["/spectrum/apps"]
      ),
      Asking(
        testDescription: "a proxied mail host where Spectrum carries no mail",
        plan: .business,
        records: """
          mail A  192.0.2.25 proxied
          @    MX 10 mail
          """,
        asked: []
      ),
    ]
  }

  @Test(arguments: Asking.all, ["check", "plan"])
  func `only what the records raise is asked`(_ asking: Asking, _ command: String) async throws {
    let zone = try SeedZone("example.com", plan: asking.plan, records: asking.records)
    try await withSandbox(zone) { sandbox in
      let run = try await GreycloudRun.start(
        [command, "example.com"],
        environment: sandbox.environment(token: Sandbox.Tokens.complete)
      )
      #expect([0, 1].contains(run.status), "\(run)")
      #expect(sandbox.questions(about: zone) == asking.asked)
    }
  }

  @Test(arguments: [Sandbox.Tokens.full, Sandbox.Tokens.readOnly])
  func `a token without the permission still gives a check`(_ token: String) async throws {
    var zone = try SeedZone("example.com", records: Self.routed)
    zone.emailRouting = false
    try await withSandbox(zone) { sandbox in
      let run = try await GreycloudRun.start(
        ["check", "example.com", "--verbose"],
        environment: sandbox.environment(token: token)
      )
      #expect(run.status == 0, "\(run)")
      #expect(!run.output.contains("routing-off-records-left"), "\(run)")
      #expect(sandbox.questions(about: zone) == ["/email/routing"])
      #expect(run.errors.contains("/email/routing 403"), "\(run)")
    }
  }

  @Test func `a fault beside the records does not stop a check`() async throws {
    let zone = try SeedZone("example.com", records: Self.routed)
    try await withSandbox(zone) { sandbox in
      sandbox.setFaults([Fault(.htmlPage, on: RequestPattern("GET", "/zones/*/email/routing"))])
      let run = try await GreycloudRun.start(
        ["check", "example.com"],
        environment: sandbox.environment(token: Sandbox.Tokens.complete)
      )
      #expect(run.status == 0, "\(run)")
    }
  }

  @Test func `Email Routing that is off is found, and where to click is said`() async throws {
    var zone = try SeedZone("example.com", records: Self.routed)
    zone.emailRouting = false
    try await withSandbox(zone) { sandbox in
      let environment = sandbox.environment(token: Sandbox.Tokens.settings)
      let check = try await GreycloudRun.start(["check", "example.com"], environment: environment)
      #expect(check.status == 1, "\(check)")
      #expect(check.output.contains("routing-off-records-left"), "\(check)")
      let apply = try await GreycloudRun.start(["apply", "example.com"], environment: environment)
      #expect(apply.output.contains("Email > Email Routing"), "\(apply)")
      #expect(sandbox.writes.isEmpty)
    }
  }

  @Test func `a rule of Email Routing that works is told from none`() async throws {
    var zone = try SeedZone("example.com", records: Self.routed)
    for (rules, status) in [([], 1), ([SeedZone.RoutingRule(address: "me@example.com")], 0)] as [(_, Int32)] {
      zone.routingRules = rules
      try await withSandbox(zone) { sandbox in
        let run = try await GreycloudRun.start(
          ["check", "example.com"],
          environment: sandbox.environment(token: Sandbox.Tokens.complete)
        )
        #expect(run.status == status, "\(run)")
        #expect(run.output.contains("routing-without-live-rule") == (status == 1), "\(run)")
      }
    }
  }

  @Test func `mail that Spectrum carries is no mistake`() async throws {
    var zone = try SeedZone(
      "example.com",
      plan: .enterprise,
      records: """
        mail A  192.0.2.25 proxied
        @    MX 10 mail
        """
    )
    zone.spectrumApps = ["mail.example.com": "tcp/25"]
    try await withSandbox(zone) { sandbox in
      let run = try await GreycloudRun.start(
        ["check", "example.com"],
        environment: sandbox.environment(token: Sandbox.Tokens.complete)
      )
      #expect(!run.output.contains("mx-target-proxied"), "\(run)")
    }
  }

  /// A healthy zone of Email Routing, as Cloudflare makes it.
  private static let routed = """
    @ MX 25 route1.mx.cloudflare.net managed
    @ MX 63 route2.mx.cloudflare.net managed
    @ MX 91 route3.mx.cloudflare.net managed
    @ TXT "v=spf1 include:_spf.mx.cloudflare.net ~all" managed
    cf2024-1._domainkey TXT "v=DKIM1; h=sha256; k=ed25519; p=FE0ximUaqWXye9g29L8feVamBtf5Imqd0ZjxkJ0NaQg=" managed
    """
}

extension Sandbox {
  /// The paths below a zone, without its records, in the order in which they were asked for.
  fileprivate func questions(about zone: SeedZone) -> [String] {
    let prefix = "/zones/\(zone.id)"
    return requests.map(\.path).filter { $0.hasPrefix(prefix) && !$0.hasPrefix("\(prefix)/dns_records") }
      .map { String($0.dropFirst(prefix.count)) }
  }
}
