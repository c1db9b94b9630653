import CloudflareSandbox
import Foundation
import Glibc
import TestSupport
import Testing

/// Whatever a path leads to, no command waits for ever at it, and what can be read is read.
@Suite(.serialized)
struct InputFileTests {
  /// What a path can lead to that holds nothing.
  enum Trap: String, CaseIterable {
    case pipe
    case folder
    case device
    case socket

    /// Puts it at a path.
    func set(at path: String) throws {
      switch self {
      case .pipe: mkfifo(path, 0o600)
      case .folder: mkdir(path, 0o755)
      case .device: symlink("/dev/zero", path)
      case .socket: try Self.socket(at: path)
      }
    }

    private static func socket(at path: String) throws {
      var address = sockaddr_un()
      address.sun_family = sa_family_t(AF_UNIX)
      withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: path.utf8.prefix($0.count - 1)) }
      let descriptor = Glibc.socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
      defer { close(descriptor) }
      let result = withUnsafePointer(to: &address) { pointer in
        pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
          bind(descriptor, $0, socklen_t(MemoryLayout<sockaddr_un>.size))
        }
      }
      try #require(result == 0)
    }
  }

  /// Arguments in which TRAP is the path, and the exit code.
  private static let onlyFiles: [Case<[String], Int32>] = [
    Case("a policy", ["check", "--zone-file", "zone.txt", "--policy", "TRAP"], 78),
    Case("a baseline", ["check", "--zone-file", "zone.txt", "--baseline", "TRAP"], 65),
    Case("a plan to apply", ["apply", "./TRAP", "--auto", "grey-cloud"], 65),
  ]

  @Test(arguments: onlyFiles, Trap.allCases)
  func `only a file is taken where only a file makes sense`(
    _ row: Case<[String], Int32>,
    _ trap: Trap
  ) async throws {
    try await TemporaryFolder.with(["zone.txt": ExportedZone.orangeMail]) { folder in
      try trap.set(at: folder["TRAP"])
      let run = try await GreycloudRun.start(row.input, in: folder.path)
      #expect(run.status == row.expected, "\(run)")
      #expect(run.errors.contains("TRAP"), "\(run)")
      #expect(run.output.isEmpty, "\(run)")
    }
  }

  @Test(arguments: Trap.allCases)
  func `a policy that is found counts, and is refused if it is no file`(_ trap: Trap) async throws {
    try await TemporaryFolder.with(["zone.txt": ExportedZone.orangeMail]) { folder in
      try trap.set(at: folder[".greycloud.yml"])
      let run = try await folder.run("check", "--zone-file", "zone.txt")
      #expect(run.status == 78, "\(run)")
    }
  }

  @Test(arguments: [
    ["check", "--zone-file", "TRAP"], ["check", "--records", "TRAP", "example.com"], ["show", "TRAP"],
    ["zones", "--token-file", "TRAP"], ["spf", "example.com", "--ip", "192.0.2.1", "--plan", "TRAP"],
  ])
  func `a folder, a device and a socket hold no input`(_ arguments: [String]) async throws {
    for trap in Trap.allCases where trap != .pipe {
      try await TemporaryFolder.with([:]) { folder in
        try trap.set(at: folder["TRAP"])
        let run = try await GreycloudRun.start(arguments, in: folder.path)
        #expect([65, 77].contains(run.status), "\(run)")
        #expect(run.errors.contains("TRAP"), "\(run)")
      }
    }
  }

  @Test func `a pipe that nobody writes to is given up`() async throws {
    try await TemporaryFolder.with([:]) { folder in
      try Trap.pipe.set(at: folder["pipe"])
      let run = try await folder.run("check", "--zone-file", "pipe")
      #expect(run.status == 65, "\(run)")
      #expect(run.errors.contains("Nobody writes to the pipe pipe"), "\(run)")
    }
  }

  @Test func `what another program writes into a pipe is read`() async throws {
    try await TemporaryFolder.with([:]) { folder in
      let path = folder["pipe"]
      try Trap.pipe.set(at: path)
      Thread.detachNewThread {
        let descriptor = open(path, O_WRONLY)
        _ = Array(ExportedZone.orangeMail.utf8).withUnsafeBytes {
          write(descriptor, $0.baseAddress, $0.count)
        }
        close(descriptor)
      }
      let run = try await folder.run("check", "--zone-file", "pipe")
      #expect(run.status == 1, "\(run)")
      #expect(run.output.contains("mx-target-proxied"), "\(run)")
    }
  }

  @Test(arguments: ["-", "/dev/stdin", "/dev/fd/0", "/proc/self/fd/0"])
  func `standard input has several names`(_ path: String) async throws {
    let run = try await GreycloudRun.start(["check", "--zone-file", path], input: ExportedZone.orangeMail)
    #expect(run.status == 1, "\(run)")
    #expect(run.output.contains("mx-target-proxied"), "\(run)")
  }

  @Test func `a descriptor that a shell opened is read`() async throws {
    try await TemporaryFolder.with(["zone.txt": ExportedZone.orangeMail]) { folder in
      var start = ProgramStart(arguments: ["check", "--zone-file", "/dev/fd/3"], directory: folder.path)
      start.redirections = "3<zone.txt"
      let run = try await GreycloudProcess.start(start).wait()
      #expect(run.status == 1, "\(run)")
    }
  }

  @Test(arguments: [1 << 16, (1 << 16) + 1])
  func `a policy is read up to its limit`(_ octets: Int) async throws {
    let policy = String(repeating: "#", count: octets)
    try await TemporaryFolder.with(["zone.txt": ExportedZone.orangeMail, "own.yml": policy]) { folder in
      let run = try await folder.run("check", "--zone-file", "zone.txt", "--policy", "own.yml")
      #expect(run.status == (octets > 1 << 16 ? 78 : 1), "\(run)")
      #expect(run.errors.contains("larger than the 64 KiB") == (octets > 1 << 16), "\(run)")
    }
  }

  @Test(arguments: Trap.allCases)
  func `a journal that is no file is named, and hides no other`(_ trap: Trap) async throws {
    try await withSandbox(try BrokenZone.orangeMail()) { sandbox in
      let environment = sandbox.environment()
      let made = try await GreycloudRun.start(
        ["apply", "example.com", "--auto", "grey-cloud"],
        environment: environment
      )
      try #require(made.status == 0, "\(made)")
      let name = "20201126-011117-4f3a.jsonl"
      try trap.set(at: sandbox.stateFolder + "/greycloud/runs/" + name)
      let run = try await GreycloudRun.start(["history"], environment: environment)
      #expect(run.errors.contains(name), "\(run)")
      #expect(run.output.contains("example.com"), "\(run)")
    }
  }
}
