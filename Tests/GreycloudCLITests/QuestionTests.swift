import CloudflareSandbox
import Glibc
import TestSupport
import Testing

/// An error that stands because an answer is missing is not taken for a clean zone.
@Suite(.serialized)
struct QuestionTests {
  /// The MX records were lost, and only the person knows where the mailboxes are.
  private static let lost = """
    @     A    192.0.2.10  proxied
    @     TXT  "v=spf1 include:spf.messagingengine.com ?all"
    fm1._domainkey CNAME fm1.example.com.dkim.fmhosted.com. dns-only
    """

  /// The same, and an alias that can be made DNS only without asking.
  private static let lostAndOrange = lost.replacing("dns-only", with: "proxied")

  /// The host has no address.
  private static let homeless = """
    @     A    192.0.2.10  proxied
    @     MX   10 mail
    @     TXT  "v=spf1 mx -all"
    """

  private static let exchanges = #"""
    {"posts":[{"content":"in1-smtp.messagingengine.com","name":"example.com","priority":10,"ttl":1,"type":"MX"},\#
    {"content":"in2-smtp.messagingengine.com","name":"example.com","priority":20,"ttl":1,"type":"MX"}]}
    """#

  private static func seed(_ records: String) throws -> SeedZone {
    try SeedZone("example.com", records: records + "\n" + BrokenZone.policy)
  }

  // MARK: Where nobody can be asked

  @Test(arguments: [[], ["--detailed-exitcode"], ["--format", "json"], ["--quiet"]])
  func `plan says that an answer is needed, and which command gives it`(_ options: [String]) async throws {
    try await withSandbox(try Self.seed(Self.lost)) { sandbox in
      let run = try await GreycloudRun.start(
        ["plan", "example.com"] + options,
        environment: sandbox.environment()
      )
      #expect(run.status == 3, "\(run)")
      #expect(!run.output.contains("nothing to change"), "\(run)")
      guard !options.contains("json") else { return }
      #expect(run.output.contains("example.com: 1 answer is needed\n"), "\(run)")
      #expect(run.output.contains("To answer: `greycloud plan example.com --provider ID`\n"), "\(run)")
    }
  }

  @Test(arguments: [["--auto", "grey-cloud"], ["--confirm", "0123456789ab"], []])
  func `apply writes nothing and says so too`(_ options: [String]) async throws {
    try await withSandbox(try Self.seed(Self.lost)) { sandbox in
      let run = try await GreycloudRun.start(
        ["apply", "example.com"] + options,
        environment: sandbox.environment()
      )
      #expect(run.status == 3, "\(run)")
      #expect(run.output.contains("To answer: `greycloud apply example.com --provider ID`\n"), "\(run)")
      #expect(sandbox.writes.isEmpty)
    }
  }

  @Test func `changes beside it are planned and written, and it still stands`() async throws {
    try await withSandbox(try Self.seed(Self.lostAndOrange)) { sandbox in
      let plan = try await GreycloudRun.start(
        ["plan", "example.com", "--detailed-exitcode"],
        environment: sandbox.environment()
      )
      #expect(plan.status == 3, "\(plan)")
      #expect(plan.output.contains("example.com: 1 change, 1 answer is needed\n"), "\(plan)")
      let apply = try await GreycloudRun.start(
        ["apply", "example.com", "--auto", "grey-cloud"],
        environment: sandbox.environment()
      )
      #expect(apply.status == 3, "\(apply)")
      #expect(apply.output.contains("Done: the change is written"), "\(apply)")
      #expect(sandbox.writes.count == 1)
    }
  }

  @Test(arguments: ["plan", "apply"])
  func `the command works once the answer stands in it`(_ command: String) async throws {
    try await withSandbox(try Self.seed(Self.lost)) { sandbox in
      try await TemporaryFolder.with(["my token": Sandbox.Tokens.full]) { folder in
        chmod(folder["my token"], 0o600)
        let environment = ["XDG_STATE_HOME": sandbox.stateFolder]
        let run = try await GreycloudRun.start(
          [command, "example.com", "--token-file", folder["my token"], "--api-base", sandbox.baseURL],
          environment: environment
        )
        #expect(run.status == 3, "\(run)")
        let next = try run.suggested(command).map { $0 == "ID" ? "fastmail" : $0 }
        let consent = command == "apply" ? ["--auto", "add-mx"] : []
        let again = try await GreycloudRun.start(next + consent, environment: environment)
        #expect(again.status == 0, "\(again)")
        #expect(sandbox.writes.map(\.unmarked) == (command == "apply" ? [Self.exchanges] : []))
      }
    }
  }

  @Test func `the command names the file, for a shell`() async throws {
    let records = "@ A 192.0.2.10 ; cf_tags=cf-proxied:true\n@ MX 10 mail\n"
    try await TemporaryFolder.with(["my zone.txt": records]) { folder in
      let run = try await GreycloudRun.start(
        ["plan", "Example.com", "--zone-file", "my zone.txt", "--skip", "missing-spf"],
        in: folder.path
      )
      #expect(run.status == 3, "\(run)")
      #expect(
        run.output.contains(
          "To answer: `greycloud plan example.com --mail-ip ADDRESS --skip missing-spf --zone-file 'my zone.txt'`\n"
        ),
        "\(run)"
      )
    }
  }

  @Test(arguments: [
    Case("one of them", ["plan", "--all"], 3),
    Case("one of them, and changes at another", ["plan", "--all", "--detailed-exitcode"], 3),
    Case("one of them, and one that does not exist", ["plan", "example.com", "missing.example"], 77),
  ])
  func `over several zones it is the highest that counts`(_ row: Case<[String], Int32>) async throws {
    let orange = try SeedZone("a.example", records: "@ MX 10 mail\nmail A 192.0.2.25 proxied")
    try await withSandbox(orange, try Self.seed(Self.lost)) { sandbox in
      let run = try await GreycloudRun.start(row.input, environment: sandbox.environment())
      #expect(run.status == row.expected, "\(run)")
    }
  }

  // MARK: At a terminal

  @Test(arguments: ["fastmail\n", "Fast Mail\n", "fastmial\nfastmail\n", "sendgrid\nfastmail\n"])
  func `plan asks, and shows what the answer leads to`(_ typed: String) async throws {
    try await withSandbox(try Self.seed(Self.lost)) { sandbox in
      let run = try await GreycloudRun.onTerminal(
        ["plan", "example.com"],
        environment: sandbox.environment(),
        typed: typed
      )
      #expect(run.status == 0, "\(run)")
      #expect(run.output.contains("+ MX 10 in1-smtp.messagingengine.com"), "\(run)")
      #expect(run.output.words.contains("greycloud apply example.com --provider fastmail"), "\(run)")
      #expect(sandbox.writes.isEmpty)
    }
  }

  @Test func `apply asks, shows the diff, and writes only after yes`() async throws {
    try await withSandbox(try Self.seed(Self.lost)) { sandbox in
      let refused = try await ask("fastmail\nno\n", sandbox)
      #expect(refused.status == 1, "\(refused)")
      #expect(sandbox.writes.isEmpty)
      let run = try await ask("fastmial\nfastmail\nyes\n", sandbox)
      #expect(run.status == 0, "\(run)")
      #expect(run.output.contains("Did you mean fastmail?"), "\(run)")
      #expect(sandbox.writes.map(\.unmarked) == [Self.exchanges])
    }
  }

  @Test func `an answer that cannot be used is asked for again`() async throws {
    try await withSandbox(try Self.seed(Self.homeless)) { sandbox in
      let run = try await ask("10.0.0.1\nmail.example.com\n104.16.1.1\n192.0.2.25\nyes\n", sandbox)
      #expect(run.status == 0, "\(run)")
      #expect(run.output.words.contains("10.0.0.1 belongs to a private network"), "\(run)")
      #expect(run.output.words.contains("mail.example.com is not an IP address."), "\(run)")
      #expect(run.output.words.contains("104.16.1.1 belongs to Cloudflare's proxy"), "\(run)")
      #expect(
        sandbox.writes.map(\.unmarked)
          == [
            #"{"posts":[{"content":"192.0.2.25","name":"mail.example.com","proxied":false,"ttl":1,"type":"A"}]}"#
          ]
      )
    }
  }

  @Test(arguments: ["\n", "  \n", ""])
  func `what is left open stays open`(_ typed: String) async throws {
    try await withSandbox(try Self.seed(Self.lost)) { sandbox in
      let run = try await ask(typed, sandbox)
      #expect(run.status == 3, "\(run)")
      #expect(run.output.contains("example.com\u{1B}[0m: "), "\(run)")
      #expect(run.output.contains("1 answer is needed"), "\(run)")
      #expect(!run.output.contains("Type yes"), "\(run)")
      #expect(sandbox.writes.isEmpty)
    }
  }

  @Test func `what was typed before the question is no answer`() async throws {
    try await withSandbox(try Self.seed(Self.lost)) { sandbox in
      let run = try await GreycloudRun.onTerminal(
        ["apply", "example.com"],
        environment: sandbox.environment(),
        typed: "",
        ahead: "fastmail\nyes\n"
      )
      #expect(run.status == 3, "\(run)")
      #expect(sandbox.writes.isEmpty)
    }
  }

  @Test(arguments: [
    ["--auto", "grey-cloud"], ["--confirm", "0123456789ab"], ["--quiet"],
  ])
  func `nobody is asked who wants no questions`(_ options: [String]) async throws {
    try await withSandbox(try Self.seed(Self.lost)) { sandbox in
      let run = try await GreycloudRun.onTerminal(
        ["apply", "example.com"] + options,
        environment: sandbox.environment(),
        typed: "fastmail\n"
      )
      #expect(run.status == 3, "\(run)")
      #expect(!run.output.contains("Enter leaves it open"), "\(run)")
      #expect(sandbox.writes.isEmpty)
    }
  }

  // MARK: A domain without any mail record

  private static func silent() throws -> SeedZone {
    try SeedZone("example.com", records: "@ A 192.0.2.10 proxied\nwww CNAME @ proxied")
  }

  private static let lockDown = #"""
    {"posts":[{"content":".","name":"example.com","priority":0,"ttl":1,"type":"MX"},\#
    {"content":"\"v=spf1 -all\"","name":"example.com","ttl":1,"type":"TXT"},\#
    {"content":"\"v=DMARC1; p=reject;\"","name":"_dmarc.example.com","ttl":1,"type":"TXT"}]}
    """#

  @Test func `a domain without mail is asked whether it should have some before it is locked down`()
    async throws
  {
    try await withSandbox(try Self.silent()) { sandbox in
      let run = try await GreycloudRun.start(["plan", "example.com"], environment: sandbox.environment())
      #expect(run.status == 0, "\(run)")
      #expect(run.output.words.contains("Should example.com have mail?"), "\(run)")
      #expect(run.output.contains("--provider ID | --mail-host NAME | --no-mail"), "\(run)")
      #expect(!run.output.contains("+ MX"), "\(run)")
    }
  }

  @Test(arguments: [
    Case("a provider", ["--provider", "gmail"], "+ MX 1 smtp.google.com"),
    Case("a host", ["--mail-host", "mx.example.net"], "+ MX 10 mx.example.net"),
    Case("no mail", ["--no-mail"], "+ MX 0 .  TTL auto"),
    Case("the rule by name", ["--only", "no-mail-domain-unprotected"], "+ MX 0 .  TTL auto"),
  ])
  func `the answer is an option`(_ row: Case<[String], String>) async throws {
    try await withSandbox(try Self.silent()) { sandbox in
      let run = try await GreycloudRun.start(
        ["plan", "example.com"] + row.input,
        environment: sandbox.environment()
      )
      #expect(run.status == 0, "\(run)")
      #expect(run.output.contains(row.expected), "\(run)")
      #expect(!run.output.contains("Should example.com have mail?"), "\(run)")
      #expect(try run.suggested("apply") == ["apply", "example.com"] + row.input.canonical, "\(run)")
    }
  }

  @Test(arguments: ["none\n", "no\n", "sendgrid\n--no-mail\n"])
  func `no mail is an answer at the prompt`(_ typed: String) async throws {
    try await withSandbox(try Self.silent()) { sandbox in
      let refused = try await ask(typed + "no\n", sandbox)
      #expect(refused.status == 1, "\(refused)")
      #expect(sandbox.writes.isEmpty)
      let run = try await ask(typed + "yes\n", sandbox)
      #expect(run.status == 0, "\(run)")
      #expect(sandbox.writes.map(\.unmarked) == [Self.lockDown])
    }
  }

  @Test func `a domain without mail is asked once, and left as it is without an answer`() async throws {
    try await withSandbox(try Self.silent()) { sandbox in
      let run = try await ask("\n", sandbox)
      #expect(run.status == 0, "\(run)")
      #expect(run.output.contains("nothing to change"), "\(run)")
      #expect(sandbox.writes.isEmpty)
      let other = try await ask("fastmail\nno\n", sandbox)
      #expect(other.output.contains("+ MX 10 in1-smtp.messagingengine.com"), "\(other)")
    }
  }

  @Test func `a domain with a sign of mail is not locked down`() async throws {
    try await withSandbox(try BrokenZone.orangeMail()) { sandbox in
      for command in ["plan", "apply"] {
        let run = try await GreycloudRun.start(
          [command, "example.com", "--no-mail"],
          environment: sandbox.environment()
        )
        #expect(run.status == 64, "\(run)")
        #expect(
          run.errors.words.contains(
            "shows signs of mail (at example.com, _dmarc.example.com, mail.example.com)"
          ),
          "\(run)"
        )
        #expect(run.output.isEmpty, "\(run)")
      }
      #expect(sandbox.writes.isEmpty)
    }
  }

  private func ask(_ typed: String, _ sandbox: Sandbox) async throws -> GreycloudRun {
    try await GreycloudRun.onTerminal(
      ["apply", "example.com"],
      environment: sandbox.environment(),
      typed: typed
    )
  }
}

extension [String] {
  /// The options with the provider by its identity.
  fileprivate var canonical: [String] { map { $0 == "gmail" ? "google-workspace" : $0 } }
}
