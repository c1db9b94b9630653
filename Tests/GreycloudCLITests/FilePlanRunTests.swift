import CloudflareSandbox
import Testing

/// A plan that was made from a file knows only the zone's name; once it is applied, it is of that very zone.
@Suite(.serialized)
struct FilePlanRunTests {
  private static let export = """
    example.com. 1 IN A 192.0.2.10 ; cf_tags=cf-proxied:true
    example.com. 1 IN MX 10 mail.example.com.
    _dmarc.example.com. 1 IN CNAME example-com.dmarc.example.net. ; cf_tags=cf-proxied:false

    """
  private static let id = "00000000000000000000000000000b01"

  private static func zone(id: String = id, plan: SeedZone.Plan = .free) throws -> SeedZone {
    try SeedZone(
      "example.com",
      id: id,
      plan: plan,
      records: """
        @     A    192.0.2.10  proxied
        @     MX   10 mail
        \(BrokenZone.policy)
        """
    )
  }

  private func withPlan(
    _ plan: SeedZone.Plan = .free,
    _ body: (Sandbox, String) async throws -> Void
  ) async throws {
    try await TemporaryFolder.with(["zone.txt": Self.export]) { folder in
      try await withSandbox(try Self.zone(plan: plan)) { sandbox in
        let path = folder["plan.json"]
        let made = try await GreycloudRun.start(
          ["plan", "example.com", "--zone-file", folder["zone.txt"], "--mail-ip", "192.0.2.10", "-o", path],
          environment: sandbox.environment()
        )
        try #require(made.status == 0, "\(made)")
        try await body(sandbox, path)
      }
    }
  }

  private func start(_ path: String, _ sandbox: Sandbox) -> ProgramStart {
    ProgramStart(
      arguments: ["apply", path, "--auto", "add-address"],
      environment: sandbox.environment()
    )
  }

  @Test func `nobody else writes to the zone meanwhile`() async throws {
    try await withPlan { sandbox, path in
      let gate = Gate()
      sandbox.setFaults([Fault(.holdRequest(gate), on: .batch, .nth(1))])
      let first = try await GreycloudProcess.start(start(path, sandbox))
      await gate.arrivals(1)
      let second = try await GreycloudRun.start(
        ["apply", "example.com", "--mail-ip", "192.0.2.10", "--auto", "add-address"],
        environment: sandbox.environment()
      )
      gate.open()
      #expect(second.status == 75, "\(second)")
      #expect(second.errors.contains("Another run is writing to this zone (run 20"), "\(second)")
      let end = try await first.wait()
      #expect(end.status == 0, "\(end)")
      #expect(sandbox.writes.count == 1)
    }
  }

  @Test func `a run that was cut off is recognised by the zone`() async throws {
    try await withPlan { sandbox, path in
      let gate = Gate()
      sandbox.setFaults([Fault(.holdAnswer(gate), on: .batch, .nth(1))])
      let run = try await GreycloudProcess.start(start(path, sandbox)).killed(at: gate)
      #expect(run.status == 137, "\(run)")
      gate.open()
      let next = try await GreycloudRun.start(["apply", "example.com"], environment: sandbox.environment())
      #expect(next.errors.words.contains("on example.com was interrupted."), "\(next)")
      #expect(next.errors.words.contains("all of it is there"), "\(next)")
    }
  }

  @Test func `among two zones of one name the run finds its own`() async throws {
    try await withPlan { sandbox, path in
      let run = try await GreycloudProcess.start(start(path, sandbox)).wait()
      #expect(run.status == 0, "\(run)")
      let other = "00000000000000000000000000000b02"
      try await withSandbox(try Self.zone(), try Self.zone(id: other)) { two in
        let environment = two.environment().merging(["XDG_STATE_HOME": sandbox.stateFolder]) { $1 }
        let undo = try await GreycloudRun.start(["undo", try run.runName], environment: environment)
        #expect(undo.status == 0, "\(undo)")
        #expect(undo.output.contains("nothing to change"), "\(undo)")
        #expect(two.requests.allSatisfy { !$0.path.contains(other) }, "\(two.requests)")
      }
    }
  }

  @Test func `the comment may be as long as the zone allows`() async throws {
    try await withPlan(.pro) { sandbox, path in
      var long = start(path, sandbox)
      long.arguments += ["--comment", String(repeating: "x", count: 400)]
      let run = try await GreycloudProcess.start(long).wait()
      #expect(run.status == 0, "\(run)")
    }
  }

  /// Whoever makes a file can answer what a person is asked, so the person has to see it.
  @Test func `answers in a file are told`() async throws {
    try await withPlan { sandbox, path in
      let run = try await GreycloudRun.start(["apply", path], environment: sandbox.environment())
      #expect(run.status == 1, "\(run)")
      #expect(run.errors.words.contains("brings these answers: --mail-ip 192.0.2.10."), "\(run)")
      #expect(sandbox.writes.isEmpty)
    }
  }
}
