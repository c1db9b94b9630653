import CloudflareSandbox
import Testing

/// Each step of the mail check on a real server: broken, found, planned, fixed, and then nothing left to do.
@Suite(.serialized)
struct TutorialStepTests {
  @Test(arguments: TutorialStep.all)
  func `is found, with reading requests only`(_ step: TutorialStep) async throws {
    try await withSandbox(try step.seed()) { sandbox in
      let run = try await GreycloudRun.start(["check", "example.com"], environment: sandbox.environment())
      #expect(run.output.contains(step.rule), "\(run)")
      #expect(run.output.contains("step \(step.step) of 5"), "\(run)")
      #expect(Set(sandbox.requests.map(\.method)) == ["GET"], "\(sandbox.requests)")
      // Email Routing is asked only where the domain has no MX record in the list.
      let isAsked = sandbox.requests.contains { $0.path.hasSuffix("/email/routing") }
      #expect(sandbox.requests.count == (isAsked ? 3 : 2), "\(sandbox.requests)")
      #expect(isAsked == (step.step <= 2), "\(sandbox.requests)")
    }
  }

  @Test(arguments: TutorialStep.all)
  func `is planned as a diff, and nothing is written`(_ step: TutorialStep) async throws {
    try await withSandbox(try step.seed()) { sandbox in
      let run = try await GreycloudRun.start(
        ["plan", "example.com"] + step.options,
        environment: sandbox.environment()
      )
      #expect(run.status == 0, "\(run)")
      for line in step.diff { #expect(run.output.contains(line), "\(run)") }
      #expect(run.output.contains("Left alone\n  example.com A"), "the web is named as left alone: \(run)")
      #expect(sandbox.writes.isEmpty)
    }
  }

  @Test(arguments: TutorialStep.all)
  func `is fixed once somebody types yes`(_ step: TutorialStep) async throws {
    try await withSandbox(try step.seed()) { sandbox in
      let before = Set(sandbox.records(ofZone: "example.com").map(\.description))
      let run = try await GreycloudRun.onTerminal(
        ["apply", "example.com", "--no-comment"] + step.options,
        environment: sandbox.environment(),
        typed: "yes\n"
      )
      #expect(run.status == 0, "\(run)")
      #expect(sandbox.writes.map(\.path).allSatisfy { $0.hasSuffix("/dns_records/batch") })
      #expect(
        sandbox.writes.compactMap(\.json) == (try step.batches.map { try JSONValue(parsing: Array($0.utf8)) })
      )
      let after = Set(sandbox.records(ofZone: "example.com").map(\.description))
      #expect(after.isSuperset(of: step.stored))
      let web = before.filter { $0.hasPrefix("example.com. A ") || $0.hasPrefix("www.") }
      #expect(!web.isEmpty && web.isSubset(of: after))
    }
  }

  @Test(arguments: TutorialStep.all)
  func `leaves nothing to find or to plan`(_ step: TutorialStep) async throws {
    try await withSandbox(try step.seed()) { sandbox in
      let environment = sandbox.environment()
      _ = try await GreycloudRun.onTerminal(
        ["apply", "example.com"] + step.options,
        environment: environment,
        typed: "yes\n"
      )
      sandbox.clearRequests()
      let check = try await GreycloudRun.start(
        ["check", "example.com", "--fail-on", "warning"],
        environment: environment
      )
      #expect(check.status == 0, "\(check)")
      let plan = try await GreycloudRun.start(
        ["plan", "example.com", "--detailed-exitcode"] + step.options,
        environment: environment
      )
      #expect(plan.status == 0, "\(plan)")
      #expect(plan.output.contains("nothing to change"), "\(plan)")
      #expect(sandbox.writes.isEmpty)
    }
  }
}
