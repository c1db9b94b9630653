import CloudflareSandbox
import TestSupport
import Testing

/// What happened to a write is found out by reading, never by writing again.
@Suite(.serialized)
struct LostAnswerTests {
  struct Loss: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let effect: Fault.Effect
    let status: Int32
    let says: String
  }

  private static let lostAfterwards = [
    Loss(
      testDescription: "cut after the commit",
      effect: .dropAfterHandling,
      status: 0,
      says: "No answer tells whether phase 1 was written;"
    ),
    Loss(
      testDescription: "500 after the commit",
      effect: .statusAfterHandling(500),
      status: 0,
      says: "No answer tells whether phase 1 was written;"
    ),
    Loss(
      testDescription: "truncated answer",
      effect: .truncatedBody,
      status: 0,
      says: "No answer tells whether phase 1 was written;"
    ),
    Loss(
      testDescription: "empty answer",
      effect: .emptyBody,
      status: 0,
      says: "No answer tells whether phase 1 was written;"
    ),
  ]

  private static let neverMade = [
    Loss(
      testDescription: "cut before the commit",
      effect: .drop,
      status: 74,
      says: "not seen in the zone so far; it may still arrive. Uncertain: c1. Both of these"
    ),
    Loss(
      testDescription: "502 without a commit",
      effect: .status(502),
      status: 74,
      says: "not seen in the zone so far; it may still arrive. Uncertain: c1. Both of these"
    ),
    Loss(
      testDescription: "HTML instead of an answer",
      effect: .htmlPage,
      status: 74,
      says: "not seen in the zone so far; it may still arrive. Uncertain: c1. Both of these"
    ),
    Loss(
      testDescription: "success that changes nothing",
      effect: .ignoreProxied,
      status: 69,
      says: "Cloudflare has accepted the changes, and none of them took effect. Failed: c1. To finish it"
    ),
    Loss(
      testDescription: "429",
      effect: .rateLimited(retryAfter: 900),
      status: 75,
      says: "Nothing was written"
    ),
  ]

  @Test(arguments: lostAfterwards)
  func `a committed write counts as done, and is sent once`(_ loss: Loss) async throws {
    try await run(loss) { sandbox in
      #expect(
        sandbox.records(ofZone: "example.com").contains {
          $0.description.hasPrefix("mail.example.com. A 192.0.2.25") && !$0.description.contains("proxied")
        }
      )
    }
  }

  @Test(arguments: neverMade)
  func `a write that was not made is reported, and is sent once`(_ loss: Loss) async throws {
    try await run(loss) { sandbox in
      #expect(
        sandbox.records(ofZone: "example.com").contains {
          $0.description.hasPrefix("mail.example.com. A 192.0.2.25 proxied")
        }
      )
    }
  }

  @Test func `a phase that fails after one that succeeded is told apart`() async throws {
    try await withSandbox(try BrokenZone.twoPhases()) { sandbox in
      sandbox.setFaults([Fault(.status(503), on: .batch, .nth(2))])
      let run = try await GreycloudRun.onTerminal(
        ["apply", "example.com", "--timeout", "5"],
        environment: sandbox.environment(),
        typed: "yes\n"
      )
      #expect(run.status == 74, "\(run)")
      #expect(run.errors.contains("Done: c1, c2. Uncertain: c3. Both of these"), "\(run)")
      #expect(sandbox.writes.count == 2)
    }
  }

  @Test(arguments: [
    Case(
      "en",
      "A write was sent, and the zone could not be read afterwards: The API's answer cannot be understood: HTTP 403",
      "Done: c1. Both of these"
    ),
    Case(
      "ja",
      "書き込みを送信しましたが、その後ゾーンを読み取れませんでした。API の応答を解釈できません: HTTP 403",
      "完了: c1。"
    ),
  ])
  func `why the zone could not be read after a write is said`(_ row: Case<String, String>) async throws {
    try await withSandbox(try BrokenZone.orangeMail()) { sandbox in
      sandbox.setFaults([Fault(.status(403), on: .listRecords, .from(3))])
      let run = try await GreycloudRun.start(
        ["apply", "example.com", "--auto", "grey-cloud", "--timeout", "5", "--lang", row.description],
        environment: sandbox.environment()
      )
      #expect(run.status == 74, "\(run)")
      #expect(run.errors.contains(row.input), "\(run)")
      #expect(run.errors.contains(row.expected), "\(run)")
      #expect(sandbox.writes.count == 1)
    }
  }

  @Test func `somebody who is faster makes the plan stale`() async throws {
    try await withSandbox(try BrokenZone.orangeMail()) { sandbox in
      let gate = Gate()
      sandbox.setFaults([Fault(.holdRequest(gate), on: .listRecords, .nth(2))])
      async let applying = GreycloudRun.start(
        ["apply", "example.com", "--auto", "grey-cloud"],
        environment: sandbox.environment()
      )
      await gate.arrivals(1)
      try sandbox.edit(zone: "example.com") { zone throws(EditError) in
        try zone.change("mail", "A", to: ["content": "192.0.2.99"])
      }
      gate.open()
      let run = try await applying
      #expect(run.status == 75, "\(run)")
      #expect(run.errors.contains("mail.example.com changed since"), "\(run)")
      #expect(sandbox.writes.isEmpty)
    }
  }

  /// A write that is handled only when the program has ended.
  private func withLateWrite(_ body: (Sandbox, GreycloudRun, _ arrive: () async -> Void) async throws -> Void)
    async throws
  {
    try await withSandbox(try BrokenZone.orangeMail()) { sandbox in
      let (request, answer) = (Gate(), Gate())
      sandbox.setFaults([Fault(.holdBoth(request: request, answer: answer), on: .batch)])
      let run = try await GreycloudRun.onTerminal(
        ["apply", "example.com", "--timeout", "2"],
        environment: sandbox.environment(),
        typed: "yes\n"
      )
      #expect(run.status == 74, "\(run)")
      #expect(!run.errors.contains("Nothing was written"), "\(run)")
      try await body(sandbox, run) {
        request.open()
        await answer.arrivals()
        answer.open()
        sandbox.setFaults([])
      }
    }
  }

  @Test func `an answer that never came leaves the run open, and whoever asks is told`() async throws {
    try await withLateWrite { sandbox, run, arrive in
      let name = try #require(run.errors.runs.first, "\(run)")
      let history = try await GreycloudRun.start(["history"], environment: sandbox.environment())
      #expect(
        history.output.contains("unknown: no answer came, and it was not seen in the zone so far"),
        "\(history)"
      )
      for command in ["check", "plan"] {
        let seen = try await GreycloudRun.start([command, "example.com"], environment: sandbox.environment())
        #expect(
          seen.errors.words.contains("What run \(name) sent to example.com is not seen in the zone so far"),
          "\(seen)"
        )
      }
      await arrive()
      let seen = try await GreycloudRun.start(["check", "example.com"], environment: sandbox.environment())
      #expect(
        seen.errors.words.contains("What run \(name) sent to example.com is in the zone now"),
        "\(seen)"
      )
    }
  }

  @Test func `a plain undo takes back what landed after the run had ended`() async throws {
    try await withLateWrite { sandbox, _, arrive in
      await arrive()
      let undo = try await GreycloudRun.confirmed(["undo"], in: sandbox)
      #expect(undo.status == 0, "\(undo)")
      #expect(sandbox.writes.last?.text == #"{"patches":[{"id":"\#(BrokenZone.mailID)","proxied":true}]}"#)
    }
  }

  @Test func `it does so even if an undo had looked for it in vain before`() async throws {
    try await withLateWrite { sandbox, run, arrive in
      let vain = try await GreycloudRun.confirmed(["undo", "--timeout", "1"], in: sandbox)
      #expect(vain.status == 0, "\(vain)")
      #expect(vain.output.contains("nothing to change"), "\(vain)")
      let history = try await GreycloudRun.start(["history"], environment: sandbox.environment())
      #expect(!history.output.contains("nothing was written"), "\(history)")
      await arrive()
      let check = try await GreycloudRun.start(["check", "example.com"], environment: sandbox.environment())
      #expect(check.errors.words.contains("is in the zone now"), "\(check)")
      let undo = try await GreycloudRun.confirmed(["undo"], in: sandbox)
      #expect(undo.status == 0, "\(undo)")
      #expect(undo.output.contains("takes back run \(try #require(run.errors.runs.first))"), "\(undo)")
    }
  }

  private func run(_ loss: Loss, _ check: (Sandbox) -> Void) async throws {
    try await withSandbox(try BrokenZone.orangeMail()) { sandbox in
      sandbox.setFaults([Fault(loss.effect, on: .batch)])
      let run = try await GreycloudRun.onTerminal(
        ["apply", "example.com", "--timeout", "5"],
        environment: sandbox.environment(),
        typed: "yes\n"
      )
      #expect(run.status == loss.status, "\(run)")
      #expect(run.errors.contains(loss.says), "\(run)")
      if loss.effect == .status(502) { #expect(run.errors.contains("HTTP 502"), "\(run)") }
      #expect(sandbox.writes.count == 1, "\(sandbox.requests)")
      check(sandbox)
    }
  }
}
