import CloudflareSandbox
import Foundation
import Glibc
import Testing

/// What is in the memory of the program stays there.
@Suite(.serialized)
struct ProcessPrivacyTests {
  /// Starts the program, and looks at it while a request of it waits.
  private func look(
    _ environment: [String: String] = [:],
    _ body: (pid_t) throws -> Void
  ) async throws {
    try await withSandbox(try BrokenZone.orangeMail()) { sandbox in
      let gate = Gate()
      sandbox.setFaults([Fault(.holdRequest(gate), on: .listZones)])
      let start = ProgramStart(
        arguments: ["check", "example.com"],
        environment: sandbox.environment().merging(environment) { $1 }
      )
      let process = try await GreycloudProcess.start(start)
      await gate.arrivals()
      let result = Result { try body(process.id) }
      gate.open()
      let run = try await process.wait()
      #expect(run.status == 1, "\(run)")
      try result.get()
    }
  }

  @Test func `no core file is written`() async throws {
    try await look { id in
      let limits = try String(contentsOfFile: "/proc/\(id)/limits", encoding: .utf8)
      let core = try #require(limits.split(separator: "\n").first { $0.hasPrefix("Max core file size") })
      #expect(core.split(separator: " ").suffix(3) == ["0", "0", "bytes"])
    }
  }

  @Test(.enabled(if: geteuid() == 0))
  func `the token is gone from the block of variables once it is read`() async throws {
    try await look(["CF_API_TOKEN": "second-token", "OTHER": "kept"]) { id in
      let block = try Data(contentsOf: URL(filePath: "/proc/\(id)/environ"))
      #expect(block.contains(Data("OTHER=kept".utf8)))
      #expect(!block.contains(Data(Sandbox.Tokens.full.utf8)))
      #expect(!block.contains(Data("second-token".utf8)))
    }
  }

  @Test(.enabled(if: geteuid() != 0))
  func `other processes of the same user do not see its memory`() async throws {
    try await look { id in
      #expect(open("/proc/\(id)/environ", O_RDONLY) < 0)
      #expect(open("/proc/\(id)/mem", O_RDONLY) < 0)
    }
  }

  @Test func `the keys of connections are written nowhere`() async throws {
    try await TemporaryFolder.with([:]) { folder in
      try await look(["SSLKEYLOGFILE": folder["keys"]]) { id in
        guard geteuid() == 0 else { return }
        let block = try Data(contentsOf: URL(filePath: "/proc/\(id)/environ"))
        #expect(!block.contains(Data(folder["keys"].utf8)))
      }
      #expect(access(folder["keys"], F_OK) != 0)
    }
  }
}

extension Data {
  fileprivate func contains(_ other: Data) -> Bool { range(of: other) != nil }
}
