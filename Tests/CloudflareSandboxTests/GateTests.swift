import CloudflareSandbox
import Testing

/// Requests wait where a test wants them to, and nowhere longer than the server runs.
struct GateTests {
  private static let creation = FaultTests.creation

  @Test(arguments: [true, false])
  func `a gate holds a request before or after it is handled`(isBefore: Bool) async throws {
    try await withSandbox { sandbox, client async throws in
      let gate = Gate()
      sandbox.setFaults([Fault(isBefore ? .holdRequest(gate) : .holdAnswer(gate), on: .createRecord)])
      async let reply = client.post(recordsPath, Self.creation)
      await gate.arrivals()
      #expect(sandbox.records(ofZone: "example.com").isEmpty == isBefore)
      gate.open()
      #expect(try await reply.status == 200)
      #expect(sandbox.records(ofZone: "example.com").count == 1)
    }
  }

  @Test func `a held request can be dropped`() async throws {
    try await withSandbox { sandbox, client async throws in
      let gate = Gate()
      sandbox.setFaults([Fault(.holdThenDrop(gate), on: .createRecord)])
      async let reply = client.post(recordsPath, Self.creation)
      await gate.arrivals()
      gate.open()
      #expect(try await reply.status == 0)
      #expect(sandbox.records(ofZone: "example.com").isEmpty)
    }
  }

  @Test func `a request can be held twice`() async throws {
    try await withSandbox { sandbox, client async throws in
      let (before, after) = (Gate(), Gate())
      sandbox.setFaults([Fault(.holdBoth(request: before, answer: after), on: .createRecord)])
      async let reply = client.post(recordsPath, Self.creation)
      await before.arrivals()
      #expect(sandbox.records(ofZone: "example.com").isEmpty)
      before.open()
      await after.arrivals()
      #expect(sandbox.records(ofZone: "example.com").count == 1)
      after.open()
      #expect(try await reply.status == 200)
    }
  }

  @Test func `any number of held requests leave the way to others`() async throws {
    try await withSandbox { sandbox, client async throws in
      let gate = Gate()
      sandbox.setFaults([Fault(.holdRequest(gate), on: .createRecord)])
      try await withThrowingTaskGroup(of: Int.self) { group in
        for number in 0..<50 {
          let body: JSONValue = ["type": "A", "name": "a", "content": .string("192.0.2.\(number)")]
          group.addTask { try await client.post(recordsPath, body).status }
        }
        await gate.arrivals(50)
        #expect(try await client.get("/zones").status == 200)
        gate.open()
        for try await status in group { #expect(status == 200) }
      }
      #expect(sandbox.records(ofZone: "example.com").count == 50)
    }
  }

  @Test(arguments: [true, false])
  func `a client that vanishes changes nothing about its request`(isDropped: Bool) async throws {
    try await withSandbox { sandbox, client async throws in
      let (before, after) = (Gate(), Gate())
      let effect = isDropped ? Fault.Effect.holdThenDrop(before) : .holdBoth(request: before, answer: after)
      sandbox.setFaults([Fault(effect, on: .createRecord)])
      let connection = try await IdleConnection.open(port: sandbox.port)
      try await connection.send(client.request("POST", recordsPath, "\(Self.creation)"))
      await before.arrivals()
      try await connection.close()
      #expect(sandbox.records(ofZone: "example.com").isEmpty)
      before.open()
      if !isDropped { await after.arrivals() }
      #expect(sandbox.records(ofZone: "example.com").isEmpty == isDropped)
    }
  }

  @Test func `waiting at a gate that nothing reaches ends with the task`() async {
    let gate = Gate()
    let waiter = Task { await gate.arrivals() }
    waiter.cancel()
    await waiter.value
  }

  enum Hold: CaseIterable {
    case request, answer, drop, delay

    func effect(_ gate: Gate) -> Fault.Effect {
      switch self {
      case .request: .holdRequest(gate)
      case .answer: .holdBoth(request: gate, answer: Gate())
      case .drop: .holdThenDrop(gate)
      case .delay: .delayAnswer(.seconds(86_400))
      }
    }
  }

  @Test(arguments: Hold.allCases, [true, false])
  func `a sandbox can be stopped while a request is held`(_ hold: Hold, isForgotten: Bool) async throws {
    let sandbox = try await Sandbox.start(zones: [try SeedZone("example.com")])
    let gate = Gate()
    sandbox.setFaults([Fault(hold.effect(gate), on: .listZones)])
    let request = Task { try await RawClient(port: sandbox.port).get("/zones") }
    if hold == .delay {
      while sandbox.requests.isEmpty { await Task.yield() }
    } else {
      await gate.arrivals()
    }
    if isForgotten { sandbox.setFaults([]) }
    await sandbox.stop()
    _ = await request.result
  }
}
