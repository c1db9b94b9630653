import CloudflareSandbox
import Foundation
import TestSupport
import Testing

/// Whatever goes wrong is said in one clear line, with the right exit code, without the token, and nothing is written.
@Suite(.serialized)
struct BadInputTests {
  @Test(arguments: BadInput.tokens + BadInput.zones + BadInput.servers + BadInput.files)
  func `is answered with one clear line`(_ input: BadInput) async throws {
    try await withSandbox(try BrokenZone.orangeMail()) { sandbox in
      sandbox.setFaults(input.faults)
      let environment = sandbox.environment(token: input.token).merging(input.environment) { $1 }
      let run = try await GreycloudRun.start(input.arguments, environment: environment)
      #expect(run.status == input.status, "\(run)")
      for words in input.says { #expect(run.errors.contains(words), "\(run)") }
      #expect(sandbox.requests.map(\.method) == input.requests, "\(sandbox.requests)")
      let stored = sandbox.records(ofZone: "example.com").map(\.description)
      #expect(stored.contains { $0.hasPrefix("mail.example.com. A 192.0.2.25 proxied") })
      if !input.token.isEmpty, input.token != "  " {
        #expect(!(run.output + run.errors).contains(input.token), "\(run)")
      }
    }
  }

  @Test func `no token at all names the ways to give one`() async throws {
    let run = try await GreycloudRun.start(["check", "example.com"])
    #expect(run.status == 77, "\(run)")
    #expect(run.errors.contains("No API token was given"), "\(run)")
    #expect(run.errors.contains("--token-file"), "\(run)")
    #expect(run.errors.contains("`greycloud check --zone-file FILE`"), "\(run)")
  }

  @Test(
    arguments: [
      Case("to check", "check", "name=greycloud%20read"), Case("to plan", "plan", "name=greycloud%20read"),
      Case("to write", "apply", "name=greycloud%20edit"),
    ],
    ["en", "ja"]
  )
  func `no token at all shows the page that makes one, and the line that takes it`(
    _ row: Case<String, String>,
    _ language: String
  ) async throws {
    let run = try await GreycloudRun.start([row.input, "example.com", "--lang", language])
    #expect(run.status == 77, "\(run)")
    let lines = run.errors.split(separator: "\n").suffix(2).map { $0.drop { $0 == " " } }
    #expect(lines[0].hasSuffix(row.expected), "\(run)")
    let readme = try String(contentsOf: Self.readme, encoding: .utf8)
    for line in lines { #expect(readme.contains(line), "the README says otherwise: \(line)") }
  }

  private static let readme = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "README.md")

  @Test func `a rate limit that passes is waited for`() async throws {
    try await withSandbox(try BrokenZone.orangeMail()) { sandbox in
      sandbox.setFaults([Fault(.rateLimited(retryAfter: 1), on: .listRecords, .nth(1))])
      let run = try await GreycloudRun.start(["check", "example.com"], environment: sandbox.environment())
      #expect(run.status == 1, "\(run)")
      #expect(sandbox.requests.map(\.method) == ["GET", "GET", "GET"])
    }
  }

  @Test func `a page that repeats is never taken for the zone`() async throws {
    let records = (1...1500).map { "host\($0) A 192.0.2.1 proxied" }.joined(separator: "\n")
    try await withSandbox(try SeedZone("example.com", plan: .business, records: records)) { sandbox in
      sandbox.setFaults([Fault(.repeatFirstPage, on: .listRecords)])
      let run = try await GreycloudRun.start(["check", "example.com"], environment: sandbox.environment())
      #expect(run.status == 69, "\(run)")
      #expect(run.errors.contains("cannot be understood"), "\(run)")
    }
  }

  @Test func `verbose shows every request and never the token`() async throws {
    try await withSandbox(try BrokenZone.orangeMail()) { sandbox in
      let run = try await GreycloudRun.start(
        ["check", "example.com", "--verbose"],
        environment: sandbox.environment()
      )
      #expect(run.errors.contains("GET /zones?name=example.com"), "\(run)")
      #expect(!(run.output + run.errors).contains(Sandbox.Tokens.full), "\(run)")
    }
  }
}
