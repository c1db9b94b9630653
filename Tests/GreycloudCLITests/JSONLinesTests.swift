import CloudflareSandbox
import TestSupport
import Testing

/// A line of JSON tells by itself what it is, also where it was torn out of its file.
@Suite(.serialized)
struct JSONLinesTests {
  @Test(arguments: [
    Case("check", ["check", "example.com", "unknown.example"], "greycloud.check/1"),
    Case("plan", ["plan", "example.com", "unknown.example"], "greycloud.plan/1"),
    Case("zones", ["zones"], "greycloud.zones/1"),
    Case("doctor", ["doctor", "example.com"], "greycloud.doctor/1"),
    Case("rules", ["rules"], "greycloud.rules/1"),
    Case("explain", ["explain", "no-mx"], "greycloud.rules/1"),
    Case("history", ["history"], "greycloud.history/1"),
    Case("spf", ["spf", "example.com", "--ip", "192.0.2.25", "--zone-file", "zone.txt"], "greycloud.spf/1"),
  ])
  func `every line carries its schema`(_ row: Case<[String], String>) async throws {
    try await TemporaryFolder.with(["zone.txt": ExportedZone.orangeMail]) { folder in
      try await withSandbox(try BrokenZone.orangeMail()) { sandbox in
        let environment = sandbox.environment()
        let apply = ["apply", "example.com", "--auto", "grey-cloud"]
        if row.input == ["history"] { _ = try await GreycloudRun.start(apply, environment: environment) }
        let run = try await GreycloudRun.start(
          row.input + ["--format", "jsonl"],
          environment: environment,
          in: folder.path
        )
        let lines = try run.output.split(separator: "\n").map { try JSONValue(parsing: Array($0.utf8)) }
        #expect(!lines.isEmpty, "\(run)")
        #expect(lines.allSatisfy { $0["schema"] == .string(row.expected) }, "\(run)")
      }
    }
  }
}
