import CloudflareSandbox
import TestSupport
import Testing

/// An answer that cannot be used is refused as a whole, before anything is read or written.
@Suite(.serialized)
struct AnswerTests {
  @Test(arguments: [
    Case("a host of one label", ["--mail-host", "mail"], "Did you mean --mail-host mail.example.com?"),
    Case(
      "a page",
      ["--mail-host", "https://mail.example.com/"],
      "Did you mean --mail-host mail.example.com?"
    ),
    Case("an address as a host", ["--mail-host", "192.0.2.25"], "an address is given with --mail-ip"),
    Case(
      "a reserved ending",
      ["--mail-host", "mx.mail.invalid"],
      "which is a placeholder and no mail server"
    ),
    Case("a private address", ["--mail-ip", "192.168.1.2"], "192.168.1.2 belongs to a private network"),
    Case("one of Cloudflare", ["--mail-ip", "104.16.1.1"], "104.16.1.1 belongs to Cloudflare's proxy"),
    Case(
      "a private address beside a good one",
      ["--mail-ip", "192.0.2.25", "--mail-ip", "10.0.0.1"],
      "10.0.0.1 belongs to a private network"
    ),
    Case("IPv4 as IPv6", ["--mail-ip", "::ffff:192.0.2.25"], "Did you mean --mail-ip 192.0.2.25?"),
    Case(
      "a provider and another host",
      ["--provider", "google", "--mail-host", "mail.example.com"],
      "give --provider or --mail-host, not both"
    ),
    Case("no mail, and a provider", ["--no-mail", "--provider", "google"], "give one of them"),
    Case("a sender", ["--provider", "sendgrid"], "Twilio SendGrid only sends mail"),
    Case("an unknown provider", ["--provider", "gmial"], "Did you mean --provider google-workspace?"),
  ])
  func `nothing is read or written for`(_ row: Case<[String], String>) async throws {
    try await withSandbox(try BrokenZone.orangeMail()) { sandbox in
      for command in [
        ["plan", "example.com"], ["apply", "example.com", "--auto", "add-mx,add-address,add-txt"],
      ] {
        let run = try await GreycloudRun.start(command + row.input, environment: sandbox.environment())
        #expect(run.status == 64, "\(run)")
        #expect(run.errors.words.contains(row.expected), "\(run)")
        #expect(run.output.isEmpty, "\(run)")
      }
      #expect(sandbox.requests.isEmpty)
    }
  }

  /// Both are usable alone, and together they ask for the opposite.
  @Test func `no mail, where the policy names the server that has it`() async throws {
    let zone = try SeedZone("example.com", records: "@ A 192.0.2.1")
    try await withSandbox(zone) { sandbox in
      try await TemporaryFolder.with(["own.yml": "mail-host: mx.example.net\n"]) { folder in
        let run = try await GreycloudRun.start(
          [
            "apply", "example.com", "--no-mail", "--auto", "add-mx,add-txt", "--policy",
            folder.path + "/own.yml",
          ],
          environment: sandbox.environment()
        )
        #expect(run.status == 78, "\(run)")
        #expect(run.errors.words.contains("give one of them"), "\(run)")
        #expect(sandbox.writes.isEmpty)
      }
    }
  }

  @Test func `a private server is refused, also where kinds of changes were allowed`() async throws {
    let records = "@ A 192.0.2.1\nnas A 10.0.0.5"
    try await withSandbox(try SeedZone("example.com", records: records)) { sandbox in
      let run = try await GreycloudRun.start(
        ["apply", "example.com", "--mail-host", "nas.example.com", "--auto", "add-mx"],
        environment: sandbox.environment()
      )
      #expect(run.status == 64, "\(run)")
      #expect(run.errors.words.contains("no mail can arrive (10.0.0.5)"), "\(run)")
      #expect(sandbox.writes.isEmpty)
    }
  }

  @Test func `a token that was pasted in place of an answer is not shown`() async throws {
    try await withSandbox(try BrokenZone.orangeMail()) { sandbox in
      for option in ["--mail-host", "--mail-ip", "--provider"] {
        let run = try await GreycloudRun.start(
          ["plan", "example.com", option, Sandbox.Tokens.full],
          environment: sandbox.environment()
        )
        #expect(run.status == 64, "\(run)")
        #expect(run.errors.contains("not shown because it may be a token"), "\(run)")
        #expect(!run.errors.contains(Sandbox.Tokens.full))
      }
    }
  }

  @Test func `an address of documentation is refused for a real domain, for the record and for SPF alike`()
    async throws
  {
    try await TemporaryFolder.with(["zone.txt": "@ A 8.8.8.8 ; cf_tags=cf-proxied:true\n@ MX 10 mail\n"]) {
      folder in
      let run = try await GreycloudRun.start(
        ["plan", "greycloud.dev", "--zone-file", folder["zone.txt"], "--mail-ip", "203.0.113.25"]
      )
      #expect(run.status == 64, "\(run)")
      #expect(
        run.errors.contains("cannot be used for greycloud.dev: 203.0.113.25 is an example address"),
        "\(run)"
      )
      #expect(run.output.isEmpty, "\(run)")
    }
  }

  @Test(arguments: [
    Case("a provider", ["--provider", "google"], "does not move mail to Google Workspace"),
    Case("a host", ["--mail-host", "mx.example.net"], "does not move mail to mx.example.net"),
    Case("an address", ["--mail-ip", "192.0.2.77"], "goes to mail.example.com (192.0.2.25)"),
  ])
  func `what would change nothing is refused, so that nobody waits for it`(
    _ row: Case<[String], String>
  ) async throws {
    let zone = try SeedZone(
      "example.com",
      records: """
        @    A   192.0.2.10 proxied
        @    MX  10 mail
        mail A   192.0.2.25 dns-only
        @    TXT "v=spf1 mx -all"
        \(BrokenZone.policy)
        """
    )
    try await withSandbox(zone) { sandbox in
      for command in [["plan"], ["apply", "--auto", "grey-cloud"]] {
        let run = try await GreycloudRun.start(
          command + ["example.com"] + row.input,
          environment: sandbox.environment()
        )
        #expect(run.status == 64, "\(run)")
        #expect(run.errors.words.contains(row.expected), "\(run)")
      }
      #expect(sandbox.writes.isEmpty)
    }
  }

  @Test func `a zone that no name told is checked once it is read`() async throws {
    try await withSandbox(try BrokenZone.orangeMail()) { sandbox in
      let run = try await GreycloudRun.start(
        ["plan", "--all", "--mail-host", "mail"],
        environment: sandbox.environment()
      )
      #expect(run.status == 64, "\(run)")
      #expect(run.errors.contains("Did you mean --mail-host mail.example.com?"), "\(run)")
      #expect(sandbox.writes.isEmpty)
    }
  }

  @Test(arguments: [
    Case("a private address", "mail-addresses: [10.0.0.1]", "10.0.0.1 belongs to a private network"),
    Case("a reserved host", "mail-host: mx.mail.invalid", "which is a placeholder and no mail server"),
    Case(
      "a doubled host",
      "mail-host: mail.example.com.example.com",
      "Did you mean mail-host: mail.example.com?"
    ),
  ])
  func `a policy is checked the same way`(_ row: Case<String, String>) async throws {
    try await withSandbox(try BrokenZone.orangeMail()) { sandbox in
      try await TemporaryFolder.with(["policy.yml": row.input]) { folder in
        for command in ["check", "plan", "apply"] {
          let run = try await GreycloudRun.start(
            [command, "example.com", "--policy", folder["policy.yml"]],
            environment: sandbox.environment()
          )
          #expect(run.status == 78, "\(run)")
          #expect(run.errors.words.contains(row.expected), "\(run)")
        }
        #expect(sandbox.writes.isEmpty)
      }
    }
  }
}
