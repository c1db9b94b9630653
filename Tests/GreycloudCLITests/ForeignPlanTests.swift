import CloudflareSandbox
import Foundation
import TestSupport
import Testing

/// A plan is for the zone for which it was made, and for a program that understands all of it.
@Suite(.serialized)
struct ForeignPlanTests {
  /// A server to which the plan of `example.com` is brought, and how that ends.
  struct Server: Sendable {
    let name: String
    let id: String
    let status: Int32
    let says: String
  }

  private static let (first, second) = (
    "00000000000000000000000000000b01", "00000000000000000000000000000b02"
  )

  private static func zone(_ name: String, id: String) throws -> SeedZone {
    try SeedZone(
      name,
      id: id,
      records: """
        @     A    192.0.2.10  proxied
        mail  A    192.0.2.25  proxied id=\(BrokenZone.mailID)
        @     MX   10 mail
        _dmarc CNAME example-com.dmarc.example.net. dns-only
        """
    )
  }

  @Test(arguments: [
    Case(
      "the zone itself",
      Server(name: "example.com", id: first, status: 0, says: "Phase 1 is in the zone as planned."),
      1
    ),
    Case("the name is another zone now", Server(name: "example.com", id: second, status: 77, says: first), 0),
    Case(
      "the identifier is another zone's",
      Server(name: "example.net", id: first, status: 65, says: "made for another zone than example.net"),
      0
    ),
  ])
  func `a plan from another zone changes nothing`(_ row: Case<Server, Int>) async throws {
    try await SavedPlanFile.with(try Self.zone("example.com", id: Self.first)) { _, file in
      try await withSandbox(try Self.zone(row.input.name, id: row.input.id)) { sandbox in
        let run = try await file.apply(to: sandbox)
        #expect(run.status == row.input.status, "\(run)")
        #expect(run.errors.words.contains(row.input.says), "\(run)")
        #expect(sandbox.writes.count == row.expected)
      }
    }
  }

  @Test(arguments: ["apply", "show"], [1, 3])
  func `a plan of another schema is named as such, and nothing is asked of the API`(
    _ command: String,
    _ version: Int
  ) async throws {
    try await SavedPlanFile.with(try BrokenZone.orangeMail()) { sandbox, file in
      let text = try String(contentsOfFile: file.path, encoding: .utf8)
        .replacing("greycloud.saved-plan/2", with: "greycloud.saved-plan/\(version)")
      try text.write(toFile: file.path, atomically: true, encoding: .utf8)
      let run = try await GreycloudRun.start([command, file.path], environment: sandbox.environment())
      #expect(run.status == 65, "\(run)")
      #expect(
        run.errors.words.contains("saved by another version (greycloud.saved-plan/\(version))"),
        "\(run)"
      )
      #expect(sandbox.requests.isEmpty)
    }
  }

  @Test func `a report of a plan is told from a saved one`() async throws {
    try await TemporaryFolder.with([:]) { folder in
      try await withSandbox(try BrokenZone.orangeMail()) { sandbox in
        let report = try await GreycloudRun.start(
          ["plan", "example.com", "--format", "json", "--out", folder["plan.json"]],
          environment: sandbox.environment()
        )
        #expect(report.status == 0, "\(report)")
        sandbox.clearRequests()
        let run = try await GreycloudRun.start(
          ["apply", folder["plan.json"]],
          environment: sandbox.environment()
        )
        #expect(run.status == 65, "\(run)")
        #expect(run.errors.words.contains("it is a report of `greycloud plan --format json`"), "\(run)")
        #expect(run.errors.words.contains("greycloud plan ZONE -o FILE"), "\(run)")
        #expect(sandbox.requests.isEmpty)
      }
    }
  }

  @Test func `a zone that the token does not see is named as the plan names it`() async throws {
    try await TemporaryFolder.with([:]) { folder in
      let (first, second) = (
        try SeedZone("example.net", records: "@ A 192.0.2.1"), try BrokenZone.orangeMail()
      )
      try await withSandbox(first, second) { sandbox in
        let path = folder["plan.json"]
        let plan = try await GreycloudRun.start(
          ["plan", "example.com", "-o", path],
          environment: sandbox.environment()
        )
        #expect(plan.status == 0, "\(plan)")
        let run = try await GreycloudRun.start(
          ["apply", path],
          environment: sandbox.environment(token: Sandbox.Tokens.firstZoneOnly)
        )
        #expect(run.status == 77, "\(run)")
        #expect(run.errors.contains("The token does not see example.com ("), "\(run)")
        #expect(run.errors.contains("), the zone of \(path). Nothing was written."), "\(run)")
        #expect(run.errors.contains("greycloud plan example.com -o \(path)"), "\(run)")
        #expect(sandbox.writes.isEmpty)
      }
    }
  }
}
