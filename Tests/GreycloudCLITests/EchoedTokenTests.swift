import CloudflareSandbox
import Foundation
import TestSupport
import Testing

/// A token that an answer quotes is seen nowhere, wherever in the answer it stands.
@Suite(.serialized)
struct EchoedTokenTests {
  private static let token = Sandbox.Tokens.full
  private static let zoneID = "00000000000000000000000000000e01"

  private static func list(_ items: String) -> String {
    #"{"success":true,"errors":[],"messages":[],"result":[\#(items)]}"#
  }

  private static func zone(name: String = "example.com", _ fields: String = "") -> String {
    list(#"{"id":"\#(zoneID)","name":"\#(name)"\#(fields)}"#)
  }

  private static let record = #""type":"A","ttl":1,"proxied":true,"content":"192.0.2.1""#

  private static let echoes: [Case<Fault, Void>] = [
    Case("a zone's name", Fault(.answer(200, body: zone(name: "\(token).com")), on: .listZones), ()),
    Case("a zone's status", Fault(.answer(200, body: zone(#","status":"\#(token)""#)), on: .listZones), ()),
    Case(
      "a zone's account",
      Fault(.answer(200, body: zone(#","account":{"name":"\#(token)"}"#)), on: .listZones),
      ()
    ),
    Case("a key", Fault(.answer(200, body: zone(#","permissions":{"\#(token)":1}"#)), on: .listZones), ()),
    Case(
      "an identifier",
      Fault(.answer(200, body: list(#"{"id":"\#(token)","name":"example.com"}"#)), on: .listZones),
      ()
    ),
    Case(
      "a record's identifier",
      Fault(
        .answer(200, body: list(#"{"id":"\#(token)","name":"mail.example.com",\#(record)}"#)),
        on: .listRecords
      ),
      ()
    ),
    Case(
      "a record's name",
      Fault(
        .answer(200, body: list(#"{"id":"r1","name":"\#(token).example.com",\#(record)}"#)),
        on: .listRecords
      ),
      ()
    ),
    Case(
      "a record's text",
      Fault(
        .answer(
          200,
          body: list(
            #"{"id":"r1","name":"example.com","type":"TXT","ttl":1,"content":"v=spf1 \#(token) -all"}"#
          )
        ),
        on: .listRecords
      ),
      ()
    ),
    Case(
      "an error",
      Fault(
        .answer(400, body: #"{"success":false,"errors":[{"code":1,"message":"Bearer \#(token)"}]}"#),
        on: .listRecords
      ),
      ()
    ),
    Case("a page", Fault(.answer(502, body: "<p>\(token)</p>"), on: .listRecords), ()),
  ]

  private static let commands: [[String]] = [
    ["zones"], ["zones", "--format", "json"], ["check", "example.com"],
    ["check", "example.com", "--format", "json", "--verbose"], ["check", "--all", "--format", "jsonl"],
    ["check", "example.com", "--out", "out.txt"], ["plan", "example.com", "-o", "plan.json"],
    ["plan", "example.com", "--format", "markdown"], ["apply", "example.com", "--auto", "grey-cloud"],
    ["doctor", "example.com"],
  ]

  @Test(arguments: echoes, commands)
  func `no command shows or keeps it`(_ row: Case<Fault, Void>, _ command: [String]) async throws {
    try await TemporaryFolder.with(["own.yml": ""]) { folder in
      try await withSandbox(try SeedZone("example.com", id: Self.zoneID, records: "@ A 192.0.2.1 proxied")) {
        sandbox in
        var fault = row.input
        // A fault that passes would be waited for.
        if case .answer(502, _) = fault.effect { fault.effect = .answer(404, body: "<p>\(Self.token)</p>") }
        sandbox.setFaults([fault])
        let run = try await GreycloudRun.start(command, environment: sandbox.environment(), in: folder.path)
        for text in [run.output, run.errors] + (try folder.texts()) {
          #expect(!text.lowercased().contains(Self.token.lowercased()), "\(run)")
        }
      }
    }
  }

  @Test func `a zone that holds the token is told apart, and no plan of it is kept`() async throws {
    let body = Self.list(
      """
      {"id":"\(BrokenZone.mailID)","name":"mail.example.com",\(Self.record),"comment":"\(Self.token)"},
      {"id":"r2","name":"example.com","type":"MX","ttl":1,"content":"mail.example.com","priority":10}
      """
    )
    try await TemporaryFolder.with(["own.yml": ""]) { folder in
      try await withSandbox(try SeedZone("example.com", id: Self.zoneID, records: "@ A 192.0.2.1 proxied")) {
        sandbox in
        sandbox.setFaults([Fault(.answer(200, body: body), on: .listRecords)])
        let environment = sandbox.environment()
        let saved = try await GreycloudRun.start(
          ["plan", "example.com", "-o", folder["plan.json"]],
          environment: environment
        )
        #expect(saved.status == 77, "\(saved)")
        #expect(saved.errors.contains("the API token itself"), "\(saved)")
        let applied = try await GreycloudRun.start(
          ["apply", "example.com", "--auto", "grey-cloud"],
          environment: environment
        )
        #expect(applied.status == 77, "\(applied)")
        #expect(sandbox.writes.isEmpty)
      }
    }
  }

  @Test func `a token that is too short to be struck out is refused`() async throws {
    try await withSandbox(try SeedZone("example.com", records: "@ A 192.0.2.1")) { sandbox in
      let run = try await GreycloudRun.start(["zones"], environment: sandbox.environment(token: "a1b2c3d"))
      #expect(run.status == 77, "\(run)")
      #expect(run.errors.contains("too short"), "\(run)")
      #expect(sandbox.requests.isEmpty)
    }
  }

  @Test(arguments: [
    ["doctor", "example.com", "--token-file", token], ["check", "--zone-file=\(token)"], ["check", token],
    ["explain", "cfat_0123456789abcdefghij"], ["check", "Bearer \(token)"],
    ["check", "\(token).example.com"],
    ["check", "--records", "./secrets/\(token)/x"],
    ["show", "aB3dE6gH9jK2mN5pQ8sT1vW4yZ7bC0eF3hI6kL9n"],
  ])
  func `a token in the place of a name or a path is not printed`(_ arguments: [String]) async throws {
    let run = try await GreycloudRun.start(arguments)
    #expect(run.status != 0, "\(run)")
    let others = ["cfat_0123456789abcdefghij", "aB3dE6gH9jK2mN5pQ8sT1vW4yZ7bC0eF3hI6kL9n"]
    for token in [Self.token] + others {
      #expect(!(run.output + run.errors).contains(token), "\(run)")
    }
  }

  @Test(arguments: ["a-file-name-of-exactly-forty-letters-all", "0123456789abcdef0123456789abcdef01234567"])
  func `a name that is as long as a token is printed`(_ name: String) async throws {
    let run = try await GreycloudRun.start(["show", name])
    #expect(name.count == 40)
    #expect(run.errors.words.contains(name), "\(run)")
  }
}
