import CloudflareSandbox
import Foundation
import TestSupport
import Testing

/// `spf`: whether mail from a server would pass, from DNS, from a file, and as after a plan.
struct SPFTests {
  private static let zone = """
    $ORIGIN example.com.
    @ 300 IN SOA ns1.example.net. dns.example.net. 1 10000 2400 604800 3600
    @ 300 IN A 192.0.2.10 ; cf_tags=cf-proxied:true
    @ 300 IN MX 10 mail
    @ 300 IN TXT "v=spf1 a:web.example.com mx -all"
    web 300 IN CNAME example.com. ; cf_tags=cf-proxied:true
    mail 300 IN A 192.0.2.25 ; cf_tags=cf-proxied:false
    soft 300 IN TXT "v=spf1 ~all"
    far 300 IN TXT "v=spf1 include:_spf.provider.example -all"
    """

  @Test func `a file answers everything, without DNS and without a token`() async throws {
    try await withFile(Self.zone) { path in
      let run = try await spf(
        "example.com",
        "--ip",
        "192.0.2.25",
        "--zone-file",
        path,
        "--resolver",
        "127.0.0.1:1"
      )
      #expect(run.status == 0, "\(run)")
      #expect(
        run.output == """
          mail from 192.0.2.25 passes SPF of example.com

            example.com: v=spf1 a:web.example.com mx -all
            a:web.example.com  no match: web.example.com is proxied (orange): it answers with Cloudflare's addresses \
          (104.16.0.1), so the mail server's own address never matches here
            mx  pass: the mail server mail.example.com matches
              mail.example.com  match: mail.example.com has this address

          2 of 10 look-ups used; 0 of 2 found nothing.

          """
      )
      #expect(run.errors.isEmpty)
    }
  }

  @Test func `the server behind the orange cloud fails, and is told why`() async throws {
    try await withFile(Self.zone) { path in
      let run = try await spf("example.com", "--ip", "192.0.2.10", "--zone-file", path)
      #expect(run.status == 1, "\(run)")
      let lines = run.output.split(separator: "\n", omittingEmptySubsequences: false)
      #expect(
        lines[0] == "mail from 192.0.2.10 fails SPF of example.com, because of -all; receivers may refuse it"
      )
      #expect(run.output.contains("put ip4:192.0.2.10 into the SPF record"), "\(run)")
      let quiet = try await spf("example.com", "--ip", "192.0.2.10", "--zone-file", path, "--quiet")
      #expect(!quiet.output.contains("put ip4:"), "\(quiet)")
    }
  }

  @Test(arguments: [
    Case("softfail", ["soft.example.com"], Int32(1)),
    Case("no record", ["mail.example.com"], 1),
    Case("no domain", ["example"], 1),
    Case("a failing look-up", ["far.example.com"], 75),
  ])
  func `the exit code tells the result`(_ row: Case<[String], Int32>) async throws {
    try await withFile(Self.zone) { path in
      let arguments = row.input + ["--ip", "192.0.2.10", "--zone-file", path, "--resolver", "127.0.0.1:1"]
      let run = try await GreycloudRun.start(["spf"] + arguments)
      #expect(run.status == row.expected, "\(run)")
    }
  }

  @Test func `a look-up that fails is a temperror with its reason`() async throws {
    try await withFile(Self.zone) { path in
      let run = try await spf(
        "far.example.com",
        "--ip",
        "192.0.2.10",
        "--zone-file",
        path,
        "--resolver",
        "127.0.0.1:1"
      )
      let first = run.output.prefix { $0 != "\n" }
      #expect(
        first.hasPrefix(
          "SPF of far.example.com could not be checked for 192.0.2.10 now (temperror): "
            + "TXT of _spf.provider.example could not be looked up: the resolver could not be reached ("
        ),
        "\(run)"
      )
    }
  }

  @Test func `public DNS is asked for what the record needs, and for nothing else`() async throws {
    let server = try ScriptedNameServer(records: [
      "example.com TXT": ["some-verification=1", "v=spf1 a:mail.example.com include:_spf.example.net -all"],
      "mail.example.com A": ["198.51.100.1"],
      "_spf.example.net TXT": ["v=spf1 ip4:203.0.113.0/24 -all"],
    ])
    defer { server.stop() }
    let run = try await spf("Example.COM", "--ip", "203.0.113.25", "--resolver", server.address)
    #expect(run.status == 0, "\(run)")
    #expect(run.output.hasPrefix("mail from 203.0.113.25 passes SPF of example.com\n"), "\(run)")
    #expect(server.questions == ["example.com TXT", "mail.example.com A", "_spf.example.net TXT"])
  }

  @Test func `macros get the sender and the server's name`() async throws {
    let server = try ScriptedNameServer(records: [
      "example.com TXT": ["v=spf1 exists:%{l}._at.%{o}._helo.%{h}.x.example -all exp=why.example.com"],
      "why.example.com TXT": ["%{i} may not send as %{s}."],
    ])
    defer { server.stop() }
    let run = try await spf(
      "example.com",
      "--ip",
      "192.0.2.1",
      "--from",
      "someone@other.example",
      "--helo",
      "me.example",
      "--resolver",
      server.address
    )
    #expect(run.status == 1, "\(run)")
    #expect(
      run.output.contains(
        "example.com tells those whom it refuses: 192.0.2.1 may not send as someone@other.example."
      ),
      "\(run)"
    )
    #expect(
      server.questions == [
        "example.com TXT", "someone._at.other.example._helo.me.example.x.example A", "why.example.com TXT",
      ]
    )
  }

  @Test func `a file that does not tell the cloud gives an answer with a caveat`() async throws {
    let bare = """
      $ORIGIN example.com.
      @ 300 IN A 192.0.2.10
      @ 300 IN TXT "v=spf1 a -all"
      """
    try await withFile(bare) { path in
      let check = ["spf", "example.com", "--ip", "192.0.2.10", "--zone-file", path, "--quiet"]
      let run = try await GreycloudRun.start(check)
      #expect(run.status == 0, "\(run)")
      #expect(
        run.output.contains("The records do not tell whether example.com is proxied (orange cloud)."),
        "\(run)"
      )
      let json = try JSONTree(try await GreycloudRun.start(check + ["--format", "json"]).output)
      #expect(json["trace"]?[1]?["assumes_dns_only"] == .bool(true))
    }
  }

  @Test func `names are asked for as the DNS spells them`() async throws {
    let server = try ScriptedNameServer(records: [
      "xn--bcher-kva.example TXT": ["v=spf1 exists:%{o}.o.example exists:%{h}.h.example -all"]
    ])
    defer { server.stop() }
    let arguments = ["--from", "jürgen@Bücher.example", "--helo", "bücher.example"]
    let run = try await GreycloudRun.start(
      ["spf", "bücher.example", "--ip", "192.0.2.1", "--resolver", server.address] + arguments
    )
    #expect(run.status == 1, "\(run)")
    #expect(
      server.questions == [
        "xn--bcher-kva.example TXT", "xn--bcher-kva.example.o.example A", "xn--bcher-kva.example.h.example A",
      ]
    )
  }

  @Test func `JSON holds what the contract names`() async throws {
    try await withFile(Self.zone) { path in
      let run = try await spf("example.com", "--ip", "192.0.2.10", "--zone-file", path, "--format", "json")
      #expect(run.status == 1, "\(run)")
      let json = try JSONTree(run.output)
      #expect(
        json.keys == ["domain", "explanation", "ip", "lookups", "result", "schema", "trace", "void_lookups"]
      )
      #expect(json["schema"] == .string("greycloud.spf/1"))
      #expect(json["result"] == .string("fail"))
      #expect(json["explanation"] == .null)
      #expect(json["lookups"] == .number(2))
      #expect(json["void_lookups"] == .number(0))
      let step = try #require(json["trace"]?[1])
      #expect(step.keys == ["assumes_dns_only", "at", "depth", "detail", "meets_proxy", "result", "term"])
      #expect(step["term"] == .string("a:web.example.com"))
      #expect(step["at"] == .string("example.com"))
      #expect(step["result"] == .string("no-match"))
      let line = try await spf("example.com", "--ip", "192.0.2.10", "--zone-file", path, "--format", "jsonl")
      #expect(line.output.split(separator: "\n").count == 1)
      #expect(try JSONTree(line.output) == json)
    }
  }

  @Test func `it speaks Japanese`() async throws {
    try await withFile(Self.zone) { path in
      let run = try await spf("example.com", "--ip", "192.0.2.10", "--zone-file", path, "--lang", "ja")
      #expect(run.output.hasPrefix("192.0.2.10 からのメールは example.com の SPF に不合格です（fail）"), "\(run)")
      #expect(run.output.contains("DNS 参照 2 回（上限 10 回）"), "\(run)")
      let help = try await spf("--help", "--lang", "ja")
      #expect(help.status == 0 && help.output.contains("トークンは不要です"), "\(help)")
    }
  }

  @Test func `a plan is tried before it is applied`() async throws {
    try await inFolder { folder in
      try Self.proxied.write(toFile: folder + "/zone.txt", atomically: true, encoding: .utf8)
      let plan = try await GreycloudRun.start(
        ["plan", "--zone-file", "zone.txt", "-o", "plan.json"],
        in: folder
      )
      #expect(plan.status == 0, "\(plan)")
      let check = ["spf", "example.com", "--ip", "192.0.2.25", "--zone-file", "zone.txt"]
      let before = try await GreycloudRun.start(check, in: folder)
      #expect(before.status == 1, "\(before)")
      let after = try await GreycloudRun.start(check + ["--plan", "plan.json"], in: folder)
      #expect(after.status == 0, "\(after)")
      let server = try ScriptedNameServer(records: ["example.com TXT": ["v=spf1 a:mail.example.com -all"]])
      defer { server.stop() }
      let alone = try await GreycloudRun.start(
        ["spf", "example.com", "--ip", "192.0.2.25", "--plan", "plan.json", "--resolver", server.address],
        in: folder
      )
      #expect(alone.status == 0, "\(alone)")
      #expect(server.questions == ["example.com TXT"])
    }
  }

  @Test func `a plan does not hide what stands beside an alias that it replaces`() async throws {
    try await inFolder { folder in
      try Self.aliased.write(toFile: folder + "/zone.txt", atomically: true, encoding: .utf8)
      let plan = try await GreycloudRun.start(
        ["plan", "--zone-file", "zone.txt", "-o", "plan.json"],
        in: folder
      )
      #expect(plan.status == 0, "\(plan)")
      let server = try ScriptedNameServer(records: ["mail.example.com TXT": ["v=spf1 ip4:192.0.2.25 -all"]])
      defer { server.stop() }
      let run = try await GreycloudRun.start(
        [
          "spf", "mail.example.com", "--ip", "192.0.2.25", "--plan", "plan.json", "--resolver",
          server.address,
        ],
        in: folder
      )
      #expect(run.status == 0, "\(run)")
      #expect(server.questions == ["mail.example.com TXT"])
    }
  }

  @Test func `a plan for other records is refused`() async throws {
    try await inFolder { folder in
      try Self.proxied.write(toFile: folder + "/zone.txt", atomically: true, encoding: .utf8)
      _ = try await GreycloudRun.start(["plan", "--zone-file", "zone.txt", "-o", "plan.json"], in: folder)
      try Self.zone.write(toFile: folder + "/other.txt", atomically: true, encoding: .utf8)
      let run = try await GreycloudRun.start(
        ["spf", "example.com", "--ip", "192.0.2.25", "--zone-file", "other.txt", "--plan", "plan.json"],
        in: folder
      )
      #expect(run.status == 65, "\(run)")
      #expect(run.errors.contains("plan.json cannot be used: the plan was made for other records"), "\(run)")
    }
  }

  @Test(arguments: [
    Case("no address", ["example.com"], "--ip"),
    Case("a bad address", ["example.com", "--ip", "192.0.2"], "192.0.2 is not an IP address."),
    Case("a mail address", ["a@example.com", "--ip", "192.0.2.1"], "belongs to --from"),
    Case(
      "a bad server",
      ["example.com", "--ip", "192.0.2.1", "--resolver", "dns.example"],
      "not an address of a DNS server"
    ),
    Case(
      "two files",
      ["example.com", "--ip", "192.0.2.1", "--zone-file", "a", "--records", "b"],
      "exclude each other"
    ),
  ])
  func `a wrong command line is told`(_ row: Case<[String], String>) async throws {
    let run = try await GreycloudRun.start(["spf"] + row.input)
    #expect(run.status == 64, "\(run)")
    #expect(run.errors.contains(row.expected), "\(run)")
  }

  @Test func `hostile text of a record cannot reach the terminal`() async throws {
    let server = try ScriptedNameServer(records: ["example.com TXT": ["v=spf1 a:\u{1B}[31mx.example -all"]])
    defer { server.stop() }
    for format in ["text", "json"] {
      let run = try await spf(
        "example.com",
        "--ip",
        "192.0.2.1",
        "--resolver",
        server.address,
        "--format",
        format
      )
      #expect(run.status == 1, "\(run)")
      #expect(!run.output.contains("\u{1B}"))
    }
  }

  private static let proxied = """
    $ORIGIN example.com.
    @ 300 IN A 192.0.2.10 ; cf_tags=cf-proxied:true
    @ 300 IN MX 10 mail
    @ 300 IN TXT "v=spf1 a:mail.example.com -all"
    mail 300 IN A 192.0.2.25 ; cf_tags=cf-proxied:true
    """

  private static let aliased = """
    $ORIGIN example.com.
    @ 300 IN A 192.0.2.10 ; cf_tags=cf-proxied:true
    @ 300 IN MX 10 mail
    mail 300 IN CNAME example.com. ; cf_tags=cf-proxied:false
    mail 300 IN TXT "v=spf1 ip4:192.0.2.25 -all"
    """

  private func spf(_ arguments: String...) async throws -> GreycloudRun {
    try await GreycloudRun.start(["spf"] + arguments)
  }

  private func withFile(_ contents: String, do body: (String) async throws -> Void) async throws {
    try await inFolder { folder in
      try contents.write(toFile: folder + "/zone.txt", atomically: true, encoding: .utf8)
      try await body(folder + "/zone.txt")
    }
  }

  private func inFolder(_ body: (String) async throws -> Void) async throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "greycloud-\(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try await body(folder.path)
  }
}
