import CloudflareSandbox
import Testing

/// Two runs at once on one zone.
@Suite(.serialized)
struct TwoWritersTests {
  @Test func `on one machine the second is told who is writing, and writes nothing`() async throws {
    try await withSandbox(try BrokenZone.orangeMail()) { sandbox in
      let gate = Gate()
      sandbox.setFaults([Fault(.holdRequest(gate), on: .batch, .nth(1))])
      async let first = GreycloudRun.start(
        ["apply", "example.com", "--auto", "grey-cloud"],
        environment: sandbox.environment()
      )
      await gate.arrivals(1)
      let second = try await GreycloudRun.start(
        ["apply", "example.com", "--auto", "grey-cloud"],
        environment: sandbox.environment()
      )
      gate.open()
      #expect(second.status == 75, "\(second)")
      #expect(second.errors.contains("Another run is writing to this zone (run 20"), "\(second)")
      #expect(try await first.status == 0)
      #expect(sandbox.writes.count == 1)
    }
  }

  @Test func `on two machines the loser changes nothing and is told to look again`() async throws {
    try await withSandbox(try BrokenZone.twoPhases()) { sandbox in
      try await TemporaryFolder.with([:]) { other in
        let gate = Gate()
        sandbox.setFaults([Fault(.holdRequest(gate), on: .batch, .nth(1))])
        let kinds = "grey-cloud,add-address,repoint-mx"
        async let slow = GreycloudRun.start(
          ["apply", "example.com", "--auto", kinds],
          environment: sandbox.environment()
        )
        await gate.arrivals(1)
        let environment = sandbox.environment().merging(["XDG_STATE_HOME": other.path]) { $1 }
        let quick = try await GreycloudRun.start(
          ["apply", "example.com", "--auto", kinds],
          environment: environment
        )
        #expect(quick.status == 0, "\(quick)")
        let after = sandbox.letters
        gate.open()
        let loser = try await slow
        #expect(loser.status == 75, "\(loser)")
        #expect(sandbox.letters == after)
      }
    }
  }

  @Test func `somebody who edits between the phases stops the second`() async throws {
    try await withSandbox(try BrokenZone.twoPhases()) { sandbox in
      let gate = Gate()
      // The third reading is the one after phase 1.
      sandbox.setFaults([Fault(.holdRequest(gate), on: .listRecords, .nth(3))])
      async let applying = GreycloudRun.start(
        ["apply", "example.com", "--auto", "grey-cloud,add-address,repoint-mx"],
        environment: sandbox.environment()
      )
      await gate.arrivals(1)
      try sandbox.edit(zone: "example.com") { zone throws(EditError) in
        try zone.change("@", "MX", to: ["content": "mx.example.net"])
      }
      gate.open()
      let run = try await applying
      #expect(run.status == 74, "\(run)")
      #expect(run.errors.contains("found:\n    MX 0 mx.example.net"), "\(run)")
      #expect(run.errors.contains("Not tried: c3."), "\(run)")
      #expect(sandbox.writes.count == 1)
    }
  }
}
