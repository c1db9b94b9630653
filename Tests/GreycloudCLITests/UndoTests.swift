import CloudflareSandbox
import Foundation
import TestSupport
import Testing

/// A run can be taken back, finished and found again.
@Suite(.serialized)
struct UndoTests {
  @Test func `every field comes back to the letter, and what points goes first`() async throws {
    try await withSandbox(try BrokenZone.adorned()) { sandbox in
      let before = sandbox.letters
      let apply = try await GreycloudRun.confirmed(["apply", "example.com"], in: sandbox)
      #expect(apply.status == 0, "\(apply)")
      #expect(sandbox.letters != before)
      let undo = try await GreycloudRun.confirmed(["undo"], in: sandbox)
      #expect(undo.status == 0, "\(undo)")
      #expect(undo.output.contains("takes back run \(try apply.runName)"), "\(undo)")
      #expect(sandbox.letters == before)
    }
  }

  @Test func `only a yes takes it back`() async throws {
    try await withSandbox(try BrokenZone.orangeMail()) { sandbox in
      _ = try await GreycloudRun.confirmed(["apply", "example.com"], in: sandbox)
      sandbox.clearRequests()
      let undo = try await GreycloudRun.onTerminal(
        ["undo"],
        environment: sandbox.environment(),
        typed: "y\n"
      )
      #expect(undo.status == 1, "\(undo)")
      #expect(undo.output.contains("takes back run"), "\(undo)")
      #expect(sandbox.writes.isEmpty)
    }
  }

  @Test func `what it costs to take a run back is that errors come back`() async throws {
    try await withSandbox(try BrokenZone.orangeMail()) { sandbox in
      _ = try await GreycloudRun.confirmed(["apply", "example.com"], in: sandbox)
      let undo = try await GreycloudRun.onTerminal(
        ["undo", "--interactive"],
        environment: sandbox.environment(),
        typed: "e\nq\n"
      )
      #expect(undo.output.contains("what was there before the run, errors included."), "\(undo)")
      #expect(!undo.output.contains("There is no trade-off"), "\(undo)")
    }
  }

  @Test func `a run is named, and the latest one is meant otherwise`() async throws {
    try await withSandbox(try BrokenZone.twoPhases()) { sandbox in
      let first = try await GreycloudRun.confirmed(
        ["apply", "example.com", "--only", "mail-auth-cname-proxied"],
        in: sandbox
      )
      let second = try await GreycloudRun.confirmed(["apply", "example.com"], in: sandbox)
      #expect(second.status == 0, "\(second)")
      let undo = try await GreycloudRun.confirmed(["undo", try first.runName], in: sandbox)
      #expect(undo.status == 0, "\(undo)")
      #expect(sandbox.writes.last?.text == #"{"patches":[{"id":"\#(BrokenZone.keyID)","proxied":true}]}"#)
      let latest = try await GreycloudRun.confirmed(["undo"], in: sandbox)
      #expect(latest.output.contains("takes back run \(try second.runName)"), "\(latest)")
      let none = try await GreycloudRun.start(["undo"], environment: sandbox.environment())
      #expect(none.status == 64, "\(none)")
      #expect(none.errors.contains("no run that could be undone"), "\(none)")
      let redo = "to take that back: greycloud undo \(try latest.runName)"
      #expect(none.errors.words.contains(redo), "\(none)")
    }
  }

  @Test func `a record that somebody changed since is shown as it should be and as it is`() async throws {
    try await withSandbox(try BrokenZone.orangeMail()) { sandbox in
      let apply = try await GreycloudRun.confirmed(["apply", "example.com"], in: sandbox)
      try sandbox.edit(zone: "example.com") { zone throws(EditError) in
        try zone.change("mail", "A", to: ["content": "192.0.2.99"])
      }
      sandbox.clearRequests()
      let undo = try await GreycloudRun.confirmed(["undo"], in: sandbox)
      #expect(undo.status == 75, "\(undo)")
      #expect(undo.errors.contains("expected:\n    A 192.0.2.25  DNS only (grey)  TTL auto"), "\(undo)")
      #expect(undo.errors.contains("found:\n    A 192.0.2.99  DNS only (grey)  TTL auto"), "\(undo)")
      #expect(undo.errors.contains("changed mail.example.com since run \(try apply.runName)"), "\(undo)")
      #expect(sandbox.writes.isEmpty)
    }
  }

  @Test func `what is taken back already needs nothing`() async throws {
    try await withSandbox(try BrokenZone.orangeMail()) { sandbox in
      let apply = try await GreycloudRun.confirmed(["apply", "example.com"], in: sandbox)
      let undo = try await GreycloudRun.confirmed(["undo"], in: sandbox)
      sandbox.clearRequests()
      let again = try await GreycloudRun.confirmed(["undo", try apply.runName], in: sandbox)
      #expect(again.status == 0, "\(again)")
      #expect(again.output.contains(": already taken back by \(try undo.runName)"), "\(again)")
      let japanese = try await GreycloudRun.confirmed(
        ["undo", try apply.runName, "--lang", "ja"],
        in: sandbox
      )
      #expect(japanese.output.contains("実行 \(try undo.runName) で取り消し済みです"), "\(japanese)")
      #expect(sandbox.writes.isEmpty)
    }
  }

  @Test func `what somebody took back by hand needs nothing`() async throws {
    try await withSandbox(try BrokenZone.orangeMail()) { sandbox in
      let apply = try await GreycloudRun.confirmed(["apply", "example.com"], in: sandbox)
      try sandbox.edit(zone: "example.com") { zone throws(EditError) in
        try zone.change("mail", "A", to: ["proxied": true])
      }
      sandbox.clearRequests()
      let undo = try await GreycloudRun.confirmed(["undo", try apply.runName], in: sandbox)
      #expect(undo.status == 0, "\(undo)")
      #expect(undo.output.contains(": nothing to change"), "\(undo)")
      #expect(sandbox.writes.isEmpty)
    }
  }

  @Test func `an undo can be undone`() async throws {
    try await withSandbox(try BrokenZone.adorned()) { sandbox in
      _ = try await GreycloudRun.confirmed(["apply", "example.com"], in: sandbox)
      let applied = sandbox.letters
      let undo = try await GreycloudRun.confirmed(["undo"], in: sandbox)
      let redo = try await GreycloudRun.confirmed(["undo", try undo.runName], in: sandbox)
      #expect(redo.status == 0, "\(redo)")
      #expect(sandbox.letters == applied)
    }
  }

  @Test func `a run that was made again is taken back as a whole`() async throws {
    try await withSandbox(try BrokenZone.adorned()) { sandbox in
      let before = sandbox.letters
      let apply = try await GreycloudRun.confirmed(["apply", "example.com"], in: sandbox)
      let undo = try await GreycloudRun.confirmed(["undo"], in: sandbox)
      _ = try await GreycloudRun.confirmed(["undo", try undo.runName], in: sandbox)
      #expect(sandbox.letters != before)
      let again = try await GreycloudRun.confirmed(["undo"], in: sandbox)
      #expect(again.status == 0, "\(again)")
      #expect(again.output.contains("takes back run \(try apply.runName)"), "\(again)")
      #expect(sandbox.letters == before)
    }
  }

  @Test func `a run that stopped half-way is finished as the same run`() async throws {
    try await withSandbox(try BrokenZone.twoPhases()) { sandbox in
      sandbox.setFaults([Fault(.status(503), on: .batch, .nth(2))])
      let apply = try await GreycloudRun.confirmed(["apply", "example.com", "--timeout", "5"], in: sandbox)
      #expect(apply.status == 74, "\(apply)")
      let run = try #require(apply.errors.runs.first, "\(apply)")
      #expect(apply.errors.words.contains("to finish it, greycloud apply \(run);"), "\(apply)")
      #expect(apply.errors.words.contains("to take it back, greycloud undo \(run)."), "\(apply)")
      let finish = try await GreycloudRun.confirmed(["apply", run, "--timeout", "5"], in: sandbox)
      #expect(finish.status == 0, "\(finish)")
      #expect(finish.output.contains(": 1 change\n"), "\(finish)")
      let history = try await GreycloudRun.start(["history"], environment: sandbox.environment())
      #expect(history.output.contains("\(run)  "), "\(history)")
      #expect(history.output.contains("done (changes: 3)"), "\(history)")
      let again = try await GreycloudRun.confirmed(["apply", run], in: sandbox)
      #expect(again.status == 0, "\(again)")
      #expect(again.output.contains("run \(run) has nothing left to finish\n"), "\(again)")
      #expect(again.output.contains("greycloud plan example.com"), "\(again)")
      #expect(sandbox.writes.count == 3)
    }
  }

  @Test(arguments: ["20260101-000000-0000", "yesterday", "../../etc/passwd"])
  func `a run that nobody knows is told`(_ run: String) async throws {
    try await withSandbox(try BrokenZone.orangeMail()) { sandbox in
      let undo = try await GreycloudRun.start(["undo", run], environment: sandbox.environment())
      #expect(undo.status == 64, "\(undo)")
      #expect(undo.errors.contains("There is no run"), "\(undo)")
      #expect(sandbox.requests.isEmpty)
    }
  }

  @Test func `history tells what was written and what was taken back`() async throws {
    try await withSandbox(try BrokenZone.orangeMail()) { sandbox in
      let empty = try await GreycloudRun.start(["history"], environment: sandbox.environment())
      #expect(empty.output == "Nothing was written from this machine yet.\n")
      let apply = try await GreycloudRun.confirmed(["apply", "example.com"], in: sandbox)
      let undo = try await GreycloudRun.confirmed(["undo"], in: sandbox)
      let text = try await GreycloudRun.start(["history"], environment: sandbox.environment())
      let lines = text.output.split(separator: "\n")
      #expect(lines.count == 2)
      #expect(lines.first?.contains("done (changes: 1), takes back \(try apply.runName)") == true, "\(text)")
      #expect(lines.last?.contains("taken back by \(try undo.runName)") == true, "\(text)")
      let json = try await GreycloudRun.start(
        ["history", "--format", "json"],
        environment: sandbox.environment()
      )
      let runs = try #require(try JSONTree(json.output)["runs"]?.elements, "\(json)")
      #expect(runs.map { $0["state"]?.text } == ["done", "done"])
      #expect(runs.map { $0["undoes"]?.text } == [try apply.runName, nil])
      #expect(try JSONTree(json.output)["schema"]?.text == "greycloud.history/1")
      #expect(runs.first?["made"]?.elements?.map(\.text) == ["c1"])
    }
  }

  @Test func `a journal of a newer version is named and hides no other run`() async throws {
    try await withSandbox(try BrokenZone.orangeMail()) { sandbox in
      let apply = try await GreycloudRun.confirmed(["apply", "example.com"], in: sandbox)
      let folder = try #require(sandbox.environment()["XDG_STATE_HOME"]) + "/greycloud/runs/"
      let journal = try String(contentsOfFile: folder + "\(try apply.runName).jsonl", encoding: .utf8)
      let newer = "20260101-000000-0000"
      try journal.replacing("greycloud.run/2", with: "greycloud.run/3").replacing(
        try apply.runName,
        with: newer
      )
      .write(toFile: folder + newer + ".jsonl", atomically: true, encoding: .utf8)
      let history = try await GreycloudRun.start(["history"], environment: sandbox.environment())
      #expect(history.status == 0, "\(history)")
      #expect(history.output.contains(try apply.runName), "\(history)")
      #expect(history.errors.contains("another version of greycloud (greycloud.run/3)"), "\(history)")
      let undo = try await GreycloudRun.start(["undo", newer], environment: sandbox.environment())
      #expect(undo.status == 65, "\(undo)")
    }
  }

  @Test func `without a name nothing is taken back if the latest journal cannot be read`() async throws {
    try await withSandbox(try BrokenZone.orangeMail()) { sandbox in
      let apply = try await GreycloudRun.confirmed(["apply", "example.com"], in: sandbox)
      let (folder, newer) = (sandbox.stateFolder + "/greycloud/runs/", "29990101-000000-0000")
      try "???\n".write(toFile: folder + newer + ".jsonl", atomically: true, encoding: .utf8)
      sandbox.clearRequests()
      let undo = try await GreycloudRun.start(
        ["undo", "--auto", "edit-record"],
        environment: sandbox.environment()
      )
      #expect(undo.status == 65, "\(undo)")
      #expect(undo.errors.contains("The journal of run \(newer) cannot be read"), "\(undo)")
      #expect(undo.errors.contains("Name the run"), "\(undo)")
      #expect(sandbox.requests.isEmpty)
      let named = try await GreycloudRun.confirmed(["undo", try apply.runName], in: sandbox)
      #expect(named.status == 0, "\(named)")
    }
  }

  @Test func `a clock that was ahead makes no run older than the one that it takes back`() async throws {
    try await withSandbox(try BrokenZone.orangeMail()) { sandbox in
      let apply = try await GreycloudRun.confirmed(["apply", "example.com", "--no-comment"], in: sandbox)
      let (folder, late) = (sandbox.stateFolder + "/greycloud/runs/", "29990101-000000-ffff")
      let path = folder + "\(try apply.runName).jsonl"
      try String(contentsOfFile: path, encoding: .utf8).replacing(try apply.runName, with: late)
        .write(toFile: folder + late + ".jsonl", atomically: true, encoding: .utf8)
      try FileManager.default.removeItem(atPath: path)
      let undo = try await GreycloudRun.confirmed(["undo"], in: sandbox)
      #expect(undo.status == 0, "\(undo)")
      #expect(try undo.runName == "29990101-000001-0000", "\(undo)")
      let again = try await GreycloudRun.start(["undo"], environment: sandbox.environment())
      #expect(again.status == 64, "\(again)")
    }
  }

  @Test func `a zone that the token no longer sees is named as what it is`() async throws {
    try await withSandbox(try BrokenZone.orangeMail()) { sandbox in
      let apply = try await GreycloudRun.confirmed(["apply", "example.com"], in: sandbox)
      try await withSandbox { empty in
        let environment = empty.environment().merging(["XDG_STATE_HOME": sandbox.stateFolder]) { $1 }
        let undo = try await GreycloudRun.start(["undo"], environment: environment)
        #expect(undo.status == 77, "\(undo)")
        let says = "The token does not see example.com, the zone of run \(try apply.runName)"
        #expect(undo.errors.words.contains(says), "\(undo)")
      }
    }
  }

  @Test func `no token is ever in a journal`() async throws {
    try await withSandbox(try BrokenZone.twoPhases()) { sandbox in
      let apply = try await GreycloudRun.confirmed(["apply", "example.com"], in: sandbox)
      let folder = try #require(sandbox.environment()["XDG_STATE_HOME"]) + "/greycloud/runs/"
      let journal = try String(contentsOfFile: folder + "\(try apply.runName).jsonl", encoding: .utf8)
      #expect(!journal.contains(Sandbox.Tokens.full))
      #expect(journal.contains(#""path":"/zones/"#), "\(journal)")
      for write in sandbox.writes {
        let quoted = write.text.replacing(#"""#, with: #"\""#)
        #expect(journal.contains(quoted), "what was sent is written down: \(write.text)")
      }
    }
  }
}
