import DNSModel
import Foundation
import TestSupport
import Testing
import ZonePlan
import ZoneWriter

/// What a run writes down survives it.
struct JournalTests {
  private static let open = "greycloud/runs/\(RunID.sample()).open.jsonl"
  private static let closed = "greycloud/runs/\(RunID.sample()).jsonl"

  @Test func `the file appears with the first entry, private, and is renamed once somebody was told`() throws
  {
    try TemporaryState.with { folder in
      let journal = folder.state.journal(beginning: .sample())
      #expect(folder.files.isEmpty)
      try journal.write(.begunJob)
      #expect(folder.files == [Self.open])
      #expect(try folder.mode(of: Self.open) == 0o600)
      #expect(try folder.mode(of: "greycloud/runs") == 0o700)
      #expect(try folder.state.openRuns() == [.sample()])
      try journal.close()
      #expect(folder.files == [Self.closed])
      #expect(try folder.state.openRuns().isEmpty)
      #expect(try folder.state.allRuns() == [.sample()])
    }
  }

  @Test func `a run that wrote nothing down leaves no file`() throws {
    try TemporaryState.with { folder in
      try folder.state.journal(beginning: .sample()).close()
      #expect(folder.files.isEmpty)
      #expect(try folder.state.allRuns().isEmpty)
    }
  }

  /// How far a run came, and what its journal says then.
  struct Story: Sendable {
    let state: RunRecord.State
    let made: Set<String>
    let uncertain: Set<String>
  }

  private static let first = RunEntry.settled(step: 1, made: ["c1": "r4", "c2": "r5", "c3": "new1"])
  private static let second = RunEntry.settled(step: 2, made: ["c4": "r1"])
  private static let phaseOne: Set<String> = ["c1", "c2", "c3"]

  private static let stories: [Case<[RunEntry], Story>] = [
    Case("begun", [.begunJob], Story(state: .nothing, made: [], uncertain: [])),
    Case(
      "sent",
      [.begunJob, .sending(step: 1)],
      Story(state: .unknown, made: [], uncertain: phaseOne)
    ),
    Case(
      "refused",
      [.begunJob, .sending(step: 1), .refused(step: 1)],
      Story(state: .nothing, made: [], uncertain: [])
    ),
    Case(
      "read back as not made",
      [.begunJob, .sending(step: 1), .settled(step: 1, made: [:])],
      Story(state: .unseen, made: [], uncertain: [])
    ),
    Case(
      "answered, and not read back",
      [.begunJob, .sending(step: 1), .acknowledged(step: 1, made: ["c1": "r4", "c2": "r5", "c3": "new1"])],
      Story(state: .partly, made: phaseOne, uncertain: [])
    ),
    Case(
      "answered in part",
      [.begunJob, .sending(step: 1), .acknowledged(step: 1, made: ["c1": "r4"])],
      Story(state: .unknown, made: ["c1"], uncertain: ["c2", "c3"])
    ),
    Case(
      "looked for in vain by the run itself",
      [.begunJob, .sending(step: 1), .sought(made: ["c2": "r5"])],
      Story(state: .unknown, made: ["c2"], uncertain: ["c1", "c3"])
    ),
    Case(
      "read back in part",
      [.begunJob, .sending(step: 1), .settled(step: 1, made: ["c2": "r5"])],
      Story(state: .partly, made: ["c2"], uncertain: [])
    ),
    Case(
      "one phase",
      [.begunJob, .sending(step: 1), first],
      Story(state: .partly, made: phaseOne, uncertain: [])
    ),
    Case(
      "the second phase sent",
      [.begunJob, .sending(step: 1), first, .sending(step: 2)],
      Story(state: .unknown, made: phaseOne, uncertain: ["c4"])
    ),
    Case(
      "all",
      [.begunJob, .sending(step: 1), first, .sending(step: 2), second],
      Story(state: .done, made: ["c1", "c2", "c3", "c4"], uncertain: [])
    ),
    Case(
      "finished by a second attempt",
      [
        .begunJob, .sending(step: 1), first, .closed,
        .begun([RunStep(number: 1, phase: 1, changes: ["c4"], request: .sample)]), .sending(step: 1),
        .settled(step: 1, made: ["c4": "r1"]),
      ],
      Story(state: .done, made: ["c1", "c2", "c3", "c4"], uncertain: [])
    ),
  ]

  @Test(arguments: stories)
  func `tells how far the run came`(_ row: Case<[RunEntry], Story>) throws {
    try TemporaryState.with { folder in
      let journal = folder.state.journal(beginning: .sample())
      for entry in row.input { try journal.write(entry) }
      let record = try folder.state.record(of: .sample())
      #expect(record.state == row.expected.state)
      #expect(Set(record.applied.made.keys) == row.expected.made)
      #expect(record.uncertain == row.expected.uncertain)
      #expect(try record.applied.plan.digest() == Job().plan.digest())
    }
  }

  @Test(arguments: stories)
  func `a loss of power in the middle of an entry loses that entry alone`(_ row: Case<[RunEntry], Story>)
    throws
  {
    try TemporaryState.with { folder in
      let journal = folder.state.journal(beginning: .sample())
      for entry in row.input { try journal.write(entry) }
      let whole = try folder.text(of: Self.open)
      try folder.write(whole + #"{"entry":"sett"#, to: Self.open)
      #expect(try folder.state.record(of: .sample()).state == row.expected.state)
      try folder.state.journal(continuing: .sample()).close()
      #expect(try folder.text(of: Self.closed) == whole + #"{"entry":"closed"}"# + "\n")
    }
  }

  @Test func `a journal cut at any octet is read as far as it goes, or is no run`() throws {
    try TemporaryState.with { folder in
      let journal = folder.state.journal(beginning: .sample())
      for entry in Self.stories[10].input { try journal.write(entry) }
      let whole = Array(try folder.text(of: Self.open).utf8)
      let header = try #require(whole.firstIndex(of: UInt8(ascii: "\n")))
      for length in stride(from: 0, to: whole.count, by: 37) + [header, header + 1, whole.count - 1] {
        try folder.write(String(decoding: whole[..<length], as: UTF8.self), to: Self.open)
        if length <= header {
          #expect(throws: StateFailure.noRun(.sample())) { try folder.state.record(of: .sample()) }
        } else {
          #expect(try folder.state.record(of: .sample()).id == .sample())
        }
      }
    }
  }

  @Test func `a journal of the version before is read`() throws {
    try TemporaryState.with { folder in
      let journal = folder.state.journal(beginning: .sample())
      for entry in [RunEntry.begunJob, .sending(step: 1), Self.first] { try journal.write(entry) }
      let text = try folder.text(of: Self.open)
      try folder.write(text.replacing("greycloud.run/2", with: "greycloud.run/1"), to: Self.open)
      let record = try folder.state.record(of: .sample())
      #expect(record.state == .partly)
    }
  }

  private static let damages: [Case<@Sendable (String) -> String, String>] = [
    Case("no journal", { _ in "hello\n" }, "damaged"),
    Case("another address in the plan", { $0.replacing("192.0.2.1", with: "192.0.2.66") }, "damaged"),
    Case("an entry that is none", { $0 + "{}\n" }, "damaged"),
    Case(
      "a newer schema",
      { $0.replacing("greycloud.run/2", with: "greycloud.run/3") },
      "schema greycloud.run/3"
    ),
  ]

  @Test(arguments: damages)
  func `a journal that was changed is refused`(_ row: Case<@Sendable (String) -> String, String>) throws {
    try TemporaryState.with { folder in
      try folder.state.journal(beginning: .sample()).write(.begunJob)
      try folder.write(row.input(try folder.text(of: Self.open)), to: Self.open)
      let path = folder.path(Self.open)
      let failure: StateFailure =
        row.expected == "damaged" ? .damaged(path: path) : .schema(path: path, "greycloud.run/3")
      #expect(throws: failure) { try folder.state.record(of: .sample()) }
    }
  }

  @Test func `a run that is not there is none`() throws {
    try TemporaryState.with { folder in
      #expect(throws: StateFailure.noRun(.sample())) { try folder.state.record(of: .sample()) }
      #expect(throws: StateFailure.noRun(.sample())) { try folder.state.journal(continuing: .sample()) }
    }
  }

  @Test func `what was sent and never answered is settled by reading`() throws {
    try TemporaryState.with { folder in
      let journal = folder.state.journal(beginning: .sample())
      for entry in [RunEntry.begunJob, .sending(step: 1)] { try journal.write(entry) }
      let record = try folder.state.record(of: .sample())
      let zone = Job().zone
      #expect(record.settling(in: zone) == [.settled(step: 1, made: [:])])
      let written = zone.changing("r4") { $0.proxyStatus = .dnsOnly }.dropping("r5")
        .adding("mail A 192.0.2.1 ; cf_tags=cf-proxied:false", id: "n")
      #expect(record.settling(in: written) == [.settled(step: 1, made: ["c1": "r4", "c2": "r5", "c3": "n"])])
    }
  }

  @Test func `what was looked for in vain is recognised when it has come after all`() throws {
    try TemporaryState.with { folder in
      let journal = folder.state.journal(beginning: .sample())
      for entry in [
        .begunJob, .sending(step: 1), Self.first, .sending(step: 2), .settled(step: 2, made: [:]),
      ] {
        try journal.write(entry)
      }
      let record = try folder.state.record(of: .sample())
      #expect(record.missed == ["c4"])
      #expect(record.settling(in: Job().zone).isEmpty)
      let late = Job().zone.changing("r1") { $0.rdata = .mx(MX(preference: 10, exchange: .named("mail"))) }
      #expect(record.settling(in: late) == [.found(made: ["c4": "r1"])])
      try journal.write(.found(made: ["c4": "r1"]))
      let now = try folder.state.record(of: .sample())
      #expect(now.state == .done)
      #expect(now.missed.isEmpty)
    }
  }

  @Test func `what was refused is not looked for again`() throws {
    try TemporaryState.with { folder in
      let journal = folder.state.journal(beginning: .sample())
      for entry in [RunEntry.begunJob, .sending(step: 1), .refused(step: 1)] { try journal.write(entry) }
      #expect(try folder.state.record(of: .sample()).missed.isEmpty)
    }
  }

  private static let places: [Case<[String: String], String?>] = [
    Case("XDG_STATE_HOME", ["XDG_STATE_HOME": "/x", "HOME": "/h"], "/x/greycloud"),
    Case("HOME", ["HOME": "/h"], "/h/.local/state/greycloud"),
    Case(
      "a relative XDG_STATE_HOME does not count",
      ["XDG_STATE_HOME": "x", "HOME": "/h"],
      "/h/.local/state/greycloud"
    ),
    Case(
      "an empty XDG_STATE_HOME does not count",
      ["XDG_STATE_HOME": "", "HOME": "/h"],
      "/h/.local/state/greycloud"
    ),
    Case("nothing", [:], nil),
    Case("a relative home", ["HOME": "h"], nil),
  ]

  @Test(arguments: places)
  func `lies where the user keeps state`(_ row: Case<[String: String], String?>) throws {
    guard let path = row.expected else {
      #expect(throws: StateFailure.noPlace) { try StateFolder(environment: row.input) }
      return
    }
    #expect(try StateFolder(environment: row.input).path == path)
  }

  @Test func `a file where the folder should be is told`() throws {
    try TemporaryState.with { folder in
      try FileManager.default.createDirectory(atPath: folder.home, withIntermediateDirectories: true)
      try folder.write("x", to: "greycloud")
      let failure = StateFailure.file(path: folder.path("greycloud"), errno: ENOTDIR)
      #expect(throws: failure) { try folder.state.journal(beginning: .sample()).write(.begunJob) }
      #expect(throws: failure) { try folder.state.lock(ZoneKey(Job().zone), for: .sample) }
    }
  }
}
