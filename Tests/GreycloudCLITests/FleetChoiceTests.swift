import CloudflareSandbox
import TestSupport
import Testing

/// Choices for several zones at once.
@Suite(.serialized)
struct FleetChoiceTests {
  @Test func `a kind is chosen in every zone that has it`() async throws {
    try await withSandbox(try BrokenZone.twoPhases(), try healthy()) { sandbox in
      let run = try await GreycloudRun.start(
        ["plan", "--all", "--only-change", "grey-cloud,add-mx"],
        environment: sandbox.environment()
      )
      #expect(run.status == 0, "\(run)")
      #expect(run.output.contains("example.com: 1 change\n"), "\(run)")
      #expect(run.output.contains("example.net: nothing to change\n"), "\(run)")
      #expect(run.output.contains("greycloud apply example.com --only-change grey-cloud`\n"), "\(run)")
    }
  }

  @Test(arguments: [
    Case("a number", ["--only-change", "grey-cloud,c1"], "c1 is the number of another change in each plan."),
    Case("a typing error", ["--except-change", "grey-clod"], "Did you mean grey-cloud?"),
    Case("an alternative", ["--choose", "c2=a"], "--choose is for the conflicts of one plan."),
  ])
  func `what means something else in each plan is refused before anything is read`(
    _ row: Case<[String], String>
  ) async throws {
    try await withSandbox(try BrokenZone.twoPhases(), try healthy()) { sandbox in
      for zones in [["--all"], ["example.com", "example.net"]] {
        let run = try await GreycloudRun.start(
          ["plan"] + zones + row.input,
          environment: sandbox.environment()
        )
        #expect(run.status == 64, "\(run)")
        #expect(run.errors.contains(row.expected), "\(run)")
        #expect(sandbox.requests.isEmpty)
      }
    }
  }

  private func healthy() throws -> SeedZone {
    try SeedZone(
      "example.net",
      records: """
        @       MX   1 smtp.google.com.
        @       TXT  "v=spf1 include:_spf.google.com ~all"
        _dmarc  CNAME example-net.dmarc.example.net. dns-only
        """
    )
  }
}
