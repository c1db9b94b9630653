import CloudflareSandbox
import Foundation
import TestSupport
import Testing

/// A journal can end anywhere, and be of any zone: it never stops a run that it has nothing to do with.
@Suite(.serialized)
struct JournalPrefixTests {
  /// A journal that is laid before the next run, as if the run that wrote it had been cut off.
  private struct Laid {
    let run: String
    let contents: [UInt8]
    let folder: String

    /// Every length at which an entry ends, and some in the middle of one.
    var lengths: [Int] {
      let ends = contents.indices.filter { contents[$0] == UInt8(ascii: "\n") }
      return [0, 1] + ends.flatMap { [$0 - 9, $0, $0 + 1] }
    }

    var header: Int { (contents.firstIndex(of: UInt8(ascii: "\n")) ?? 0) + 1 }

    func lay(_ octets: some Sequence<UInt8>) throws {
      try Data(octets).write(to: URL(filePath: folder + run + ".open.jsonl"))
    }

    func clear() throws {
      for name in try FileManager.default.contentsOfDirectory(atPath: folder) {
        try FileManager.default.removeItem(atPath: folder + name)
      }
    }
  }

  /// Two broken zones, and the whole journal of a run on the first of them, which is nowhere now.
  private func withJournal(_ body: (Sandbox, Laid) async throws -> Void) async throws {
    let other = try SeedZone(
      "example.net",
      records: """
        @     A    192.0.2.10  proxied
        mail  A    192.0.2.25  proxied
        @     MX   10 mail
        _dmarc CNAME example-net.dmarc.example.org. dns-only
        """
    )
    try await withSandbox(try BrokenZone.twoPhases(), other) { sandbox in
      let run = try await GreycloudRun.confirmed(["apply", "example.com"], in: sandbox)
      try #require(run.status == 0, "\(run)")
      let folder = sandbox.stateFolder + "/greycloud/runs/"
      let name = try run.runName
      let journal = Laid(
        run: name,
        contents: Array(try Data(contentsOf: URL(filePath: folder + name + ".jsonl"))),
        folder: folder
      )
      try journal.clear()
      sandbox.clearRequests()
      try await body(sandbox, journal)
    }
  }

  private func apply(_ zone: String, to sandbox: Sandbox) async throws -> GreycloudRun {
    let run = try await GreycloudRun.start(
      ["apply", zone, "--auto", "grey-cloud", "--timeout", "5"],
      environment: sandbox.environment()
    )
    return run
  }

  @Test func `wherever it ends, the next run on its zone goes on`() async throws {
    try await withJournal { sandbox, journal in
      for length in journal.lengths {
        try journal.lay(journal.contents.prefix(length))
        let run = try await apply("example.com", to: sandbox)
        #expect(run.status == 0, "cut to \(length) octets: \(run)")
        #expect(run.errors.contains("was interrupted") == (length >= journal.header), "\(length): \(run)")
        try journal.clear()
      }
    }
  }

  @Test func `wherever it ends, a run on another zone does not even mention it`() async throws {
    try await withJournal { sandbox, journal in
      for length in journal.lengths {
        try journal.lay(journal.contents.prefix(length))
        let run = try await apply("example.net", to: sandbox)
        #expect(run.status == 0, "cut to \(length) octets: \(run)")
        #expect(!run.errors.contains(journal.run), "\(length): \(run)")
        try journal.clear()
      }
      #expect(sandbox.writes.count == 1)
    }
  }

  /// What becomes of a run while the open journal of `example.com` is damaged.
  struct Fate: Sendable {
    let zone: String
    let status: Int32
    let says: String
  }

  /// How a journal is spoilt, and how long it stays known whose it is.
  struct Damage: Sendable {
    let spoil: @Sendable (String) -> String
    let fates: [Fate]
  }

  private static let reading = Fate(zone: "example.net", status: 0, says: "")

  private static let damages: [Case<Damage, Void>] = [
    Case(
      "another address in the plan",
      Damage(
        spoil: { $0.replacing("192.0.2.10", with: "192.0.2.66") },
        fates: [
          reading, Fate(zone: "example.com", status: 65, says: "Move the file elsewhere to go on without it"),
        ]
      ),
      ()
    ),
    Case(
      "an entry that is none",
      Damage(
        spoil: { $0 + "{}\n" },
        fates: [reading, Fate(zone: "example.com", status: 65, says: "or it was changed.")]
      ),
      ()
    ),
    Case(
      "a newer version",
      Damage(
        spoil: { $0.replacing("greycloud.run/2", with: "greycloud.run/3") },
        fates: [reading, Fate(zone: "example.com", status: 65, says: "(greycloud.run/3)")]
      ),
      ()
    ),
    Case(
      "nothing that could be read",
      Damage(
        spoil: { _ in "???\n" },
        fates: [
          Fate(zone: "example.net", status: 0, says: "It may be of this zone"),
          Fate(zone: "example.com", status: 0, says: "It may be of this zone"),
        ]
      ),
      ()
    ),
  ]

  @Test(arguments: damages)
  func `one that cannot be read stops only runs on its own zone`(_ row: Case<Damage, Void>) async throws {
    try await withJournal { sandbox, journal in
      for fate in row.input.fates {
        let spoilt = row.input.spoil(String(decoding: journal.contents, as: UTF8.self))
        try journal.lay(spoilt.utf8)
        let run = try await apply(fate.zone, to: sandbox)
        #expect(run.status == fate.status, "\(run)")
        #expect(fate.says.isEmpty || run.errors.words.contains(fate.says), "\(run)")
        #expect(run.errors.contains(journal.run) == !fate.says.isEmpty, "\(run)")
      }
    }
  }
}
