import CloudflareSandbox
import Foundation
import Glibc
import TestSupport
import Testing

/// A file is written whole or not at all, and nothing but a file is ever replaced.
@Suite(.serialized)
struct OutputFileTests {
  /// Commands that write FILE, and a word of what they write.
  private static let commands: [Case<[String], String>] = [
    Case(
      "a report",
      ["check", "--zone-file", "zone.txt", "--fail-on", "never", "--out", "FILE"],
      "mx-target"
    ),
    Case("lines", ["plan", "--zone-file", "zone.txt", "--format", "jsonl", "--out", "FILE"], "grey-cloud"),
    Case("a plan", ["plan", "--zone-file", "zone.txt", "-o", "FILE"], "greycloud.saved-plan/2"),
    Case("a baseline", ["check", "--zone-file", "zone.txt", "--write-baseline", "FILE"], "mx-target"),
  ]

  private static func with(do body: (TemporaryFolder) async throws -> Void) async throws {
    let files = ["zone.txt": ExportedZone.orangeMail, ".greycloud.yml": "", "there/old.txt": "old"]
    try await TemporaryFolder.with(files, do: body)
  }

  private static func names(in folder: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
  }

  private static func mode(of path: String) throws -> Int? {
    try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
  }

  @Test(arguments: commands)
  func `a new file appears whole, and nothing beside it`(_ row: Case<[String], String>) async throws {
    try await Self.with { folder in
      let run = try await GreycloudRun.start(row.input, in: folder.path)
      #expect(run.status == 0, "\(run)")
      #expect(try folder.text(of: "FILE").contains(row.expected))
      #expect(try Self.names(in: folder.path) == [".greycloud.yml", "FILE", "there", "zone.txt"])
    }
  }

  @Test(arguments: commands)
  func `a link stays, and what it leads to is written with its mode kept`(
    _ row: Case<[String], String>
  ) async throws {
    try await Self.with { folder in
      chmod(folder["there/old.txt"], 0o640)
      symlink("there/old.txt", folder["FILE"])
      let run = try await GreycloudRun.start(row.input, in: folder.path)
      #expect(run.status == 0, "\(run)")
      let target = try FileManager.default.destinationOfSymbolicLink(atPath: folder["FILE"])
      #expect(target == "there/old.txt")
      #expect(try folder.text(of: "there/old.txt").contains(row.expected))
      #expect(try Self.mode(of: folder["there/old.txt"]) == (row.input.contains("-o") ? 0o600 : 0o640))
      #expect(try Self.names(in: folder["there"]) == ["old.txt"])
    }
  }

  @Test(arguments: commands)
  func `a pipe is written into, and stays`(_ row: Case<[String], String>) async throws {
    try await Self.with { folder in
      mkfifo(folder["FILE"], 0o600)
      let reader = open(folder["FILE"], O_RDONLY | O_NONBLOCK)
      defer { close(reader) }
      let run = try await GreycloudRun.start(row.input, in: folder.path)
      #expect(run.status == 0, "\(run)")
      var buffer = [UInt8](repeating: 0, count: 1 << 16)
      let count = read(reader, &buffer, buffer.count)
      #expect(String(decoding: buffer.prefix(max(0, count)), as: UTF8.self).contains(row.expected))
      var status = stat()
      #expect(lstat(folder["FILE"], &status) == 0 && status.st_mode & S_IFMT == S_IFIFO)
    }
  }

  @Test(arguments: commands)
  func `a device is written into, and a link to it stays`(_ row: Case<[String], String>) async throws {
    try await Self.with { folder in
      symlink("/dev/full", folder["FILE"])
      let run = try await GreycloudRun.start(row.input, in: folder.path)
      #expect(run.status == 65, "\(run)")
      #expect(run.errors.contains("No space left on device"), "\(run)")
      #expect(try FileManager.default.destinationOfSymbolicLink(atPath: folder["FILE"]) == "/dev/full")
    }
  }

  @Test(arguments: commands)
  func `on a full disk the old file stays as it was, and no other is left`(
    _ row: Case<[String], String>
  ) async throws {
    try await Self.with { folder in
      symlink("there/old.txt", folder["FILE"])
      let run = try await GreycloudRun.onFullDisk(row.input, in: folder.path, octets: 20)
      #expect(run.status == 65, "\(run)")
      #expect(run.errors.contains("FILE cannot be written: File too large"), "\(run)")
      #expect(try folder.text(of: "there/old.txt") == "old")
      #expect(try Self.names(in: folder["there"]) == ["old.txt"])
    }
  }

  @Test(arguments: commands, UnusableFolder.here)
  func `where no file can be made, none is begun`(
    _ row: Case<[String], String>,
    _ unusable: UnusableFolder
  ) async throws {
    try await Self.with { folder in
      try await unusable.with { path in
        let arguments = row.input.map { $0 == "FILE" ? path + "/FILE" : $0 }
        let run = try await GreycloudRun.start(arguments, in: folder.path)
        #expect(run.status == 65, "\(run)")
        #expect(run.errors.contains("\(path)/FILE cannot be written"), "\(run)")
      }
    }
  }

  @Test(.enabled(if: geteuid() == 0), arguments: commands)
  func `a stranger's link is not followed`(_ row: Case<[String], String>) async throws {
    try await Self.with { folder in
      symlink("there/old.txt", folder["FILE"])
      lchown(folder["FILE"], 4321, 4321)
      let run = try await GreycloudRun.start(row.input, in: folder.path)
      #expect(run.status == 65, "\(run)")
      #expect(run.errors.contains("The symbolic link FILE belongs to 4321"), "\(run)")
      #expect(try folder.text(of: "there/old.txt") == "old")
    }
  }

  @Test func `a command that fails leaves the old file as it was`() async throws {
    try await Self.with { folder in
      let run = try await folder.run("check", "--zone-file", "none.txt", "--out", "there/old.txt")
      #expect(run.status == 65, "\(run)")
      #expect(try folder.text(of: "there/old.txt") == "old")
      #expect(try Self.names(in: folder["there"]) == ["old.txt"])
    }
  }

  @Test(arguments: ["-", "/dev/stdout", "/dev/fd/1"])
  func `standard output has several names`(_ path: String) async throws {
    try await Self.with { folder in
      let run = try await folder.run("check", "--zone-file", "zone.txt", "--out", path)
      #expect(run.status == 1, "\(run)")
      #expect(run.output.contains("mx-target-proxied"), "\(run)")
      #expect(try Self.names(in: folder.path) == [".greycloud.yml", "there", "zone.txt"])
    }
  }

  @Test(arguments: [["plan", "-o", "-"], ["check", "--write-baseline", "-"]])
  func `what is saved for later needs a name`(_ arguments: [String]) async throws {
    try await Self.with { folder in
      let run = try await GreycloudRun.start(arguments + ["--zone-file", "zone.txt"], in: folder.path)
      #expect(run.status == 64, "\(run)")
      #expect(run.errors.contains("name a file"), "\(run)")
    }
  }

  @Test func `a reader that went away is told where it was named`() async throws {
    try await Self.with { folder in
      let arguments = ["check", "--zone-file", "zone.txt", "--out", "/dev/stdout"]
      let start = ProgramStart(arguments: arguments, directory: folder.path)
      let status = try await GreycloudProcess.withoutReader(start)
      #expect(status == 65)
    }
  }

  @Test func `the diff stands in the file before anything is written`() async throws {
    try await withSandbox(try BrokenZone.orangeMail()) { sandbox in
      try await Self.with { folder in
        let arguments = ["apply", "example.com", "--auto", "grey-cloud", "--out", folder["there/old.txt"]]
        let gate = Gate()
        sandbox.setFaults([Fault(.holdRequest(gate), on: .batch)])
        let start = ProgramStart(arguments: arguments, environment: sandbox.environment())
        let process = try await GreycloudProcess.start(start)
        await gate.arrivals()
        #expect(try folder.text(of: "there/old.txt").contains("mail.example.com"))
        gate.open()
        let run = try await process.wait()
        #expect(run.status == 0, "\(run)")
        #expect(try folder.text(of: "there/old.txt").contains("Done"))
      }
    }
  }
}
