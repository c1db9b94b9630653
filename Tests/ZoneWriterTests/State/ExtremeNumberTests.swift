import DNSModel
import FoundationEssentials
import TestSupport
import Testing

@testable import ZoneWriter

/// No number in a journal or a lock ends the program: the entry is read, or refused.
struct ExtremeNumberTests {
  @Test(arguments: Seed.few)
  func `in a journal`(_ seed: Seed) throws {
    let entries: [RunEntry] = [
      .begunJob, .sending(step: 1), .settled(step: 1, made: ["c1": "r4"]), .sending(step: 2),
      .refused(step: 2),
      .found(made: ["c4": "r1"]),
    ]
    let lines = try entries.map { String(decoding: try JSONEncoder().encode($0), as: UTF8.self) }
    for text in seed.extremes(of: lines.joined(separator: "\n"), for: "journal") {
      var record = RunRecord(.sample())
      for line in text.split(separator: "\n") {
        (try? JSONDecoder().decode(RunEntry.self, from: Data(line.utf8))).map { record.note($0) }
      }
      _ = (record.state, record.settling(in: .sample("@ A 192.0.2.1")))
    }
  }

  @Test(arguments: Seed.few)
  func `in a lock`(_ seed: Seed) throws {
    let owner = LockOwner(run: .sample(), host: "h1", process: 17, since: "2026-11-23T12:00:00Z")
    let text = String(decoding: try JSONEncoder().encode(owner), as: UTF8.self)
    for text in seed.extremes(of: text, for: "lock") {
      _ = try? JSONDecoder().decode(LockOwner.self, from: Data(text.utf8))
    }
  }

  @Test(arguments: Seed.few)
  func `in the name of a run`(_ seed: Seed) throws {
    let names =
      seed.extremes(of: RunID.sample().description, for: "run") + [
        "99999999-999999-ffff", "00000000-000000-0000",
      ]
    for name in names {
      guard let run = RunID(name) else { continue }
      _ = RunID(at: .now, after: run)
    }
  }
}
