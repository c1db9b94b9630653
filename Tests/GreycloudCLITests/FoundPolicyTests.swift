import CloudflareSandbox
import Glibc
import TestSupport
import Testing

/// A policy that nobody named counts only if it is clear whose it is, and then it is named.
@Suite(.serialized)
struct FoundPolicyTests {
  private static let stranger: uid_t = 4321

  private static func with(_ policy: String, do body: (TemporaryFolder) async throws -> Void) async throws {
    let files = ["zone.txt": ExportedZone.orangeMail, "sub/zone.txt": ExportedZone.orangeMail]
    try await TemporaryFolder.with(files.merging([".greycloud.yml": policy]) { $1 }, do: body)
  }

  @Test(arguments: [
    Case("a severity", "severities: {mx-target-proxied: off}", true),
    Case("a protected name", "protected: [mail]", true),
    Case("an expected provider", "provider: fastmail", true),
    Case("an answer", "mail-host: mail.example.com", true),
    Case("a threshold", "thresholds: {spf-lookups: 8}", true),
    Case("part of it", "zones: {example.com: {provider: fastmail}}", true),
    Case("nothing", "# nothing yet", false),
  ])
  func `it is named whenever it lays something down, and always where much is wanted`(
    _ row: Case<String, Bool>
  ) async throws {
    try await Self.with(row.input) { folder in
      for command in ["check", "plan"] {
        let run = try await folder.run(command, "--zone-file", "zone.txt", "--quiet", below: "sub")
        let line = "The policy of this run is \(folder[".greycloud.yml"])."
        #expect(run.errors.contains(line) == row.expected, "\(run)")
        let verbose = try await folder.run(command, "--zone-file", "zone.txt", "-v")
        #expect(verbose.errors.contains("The policy of this run is .greycloud.yml."), "\(verbose)")
        let without = try await folder.run(command, "--zone-file", "zone.txt", "--no-policy", "-v")
        #expect(!without.errors.contains("policy"), "\(without)")
      }
    }
  }

  @Test(arguments: [0o666, 0o646])
  func `one that others may write is used only if it is named`(_ mode: mode_t) async throws {
    try await Self.with("provider: fastmail") { folder in
      chmod(folder[".greycloud.yml"], mode)
      let run = try await folder.run("check", "--zone-file", "zone.txt")
      #expect(run.status == 78, "\(run)")
      #expect(run.errors.contains("Others may write to the policy .greycloud.yml."), "\(run)")
      #expect(run.errors.contains("chmod go-w .greycloud.yml"), "\(run)")
      let named = try await folder.run("check", "--zone-file", "zone.txt", "--policy", ".greycloud.yml")
      #expect(named.status == 1, "\(named)")
      let without = try await folder.run("check", "--zone-file", "zone.txt", "--no-policy")
      #expect(without.status == 1, "\(without)")
    }
  }

  @Test(arguments: [Case("a folder of all", 0o777 as mode_t, 78 as Int32), Case("one like /tmp", 0o1777, 1)])
  func `others can put none there`(_ row: Case<mode_t, Int32>) async throws {
    try await Self.with("provider: fastmail") { folder in
      chmod(folder.path, row.input)
      for below in ["", "sub"] {
        let run = try await folder.run("check", "--zone-file", "zone.txt", below: below)
        #expect(run.status == row.expected, "\(run)")
        #expect(run.errors.contains("Others may write to \(folder.path)") == (row.expected == 78), "\(run)")
      }
    }
  }

  @Test(arguments: [Case("a safe place", 0o755 as mode_t, 1 as Int32), Case("a place of all", 0o777, 78)])
  func `a link counts with what it leads to`(_ row: Case<mode_t, Int32>) async throws {
    try await Self.with("") { folder in
      try await TemporaryFolder.with(["own.yml": "provider: fastmail"]) { elsewhere in
        chmod(elsewhere.path, row.input)
        unlink(folder[".greycloud.yml"])
        symlink(elsewhere["own.yml"], folder[".greycloud.yml"])
        let run = try await folder.run("check", "--zone-file", "zone.txt")
        #expect(run.status == row.expected, "\(run)")
      }
    }
  }

  @Test(.enabled(if: geteuid() == 0))
  func `one of somebody else is used after its path and owner were said`() async throws {
    try await Self.with("provider: fastmail") { folder in
      chown(folder.path, Self.stranger, Self.stranger)
      chown(folder[".greycloud.yml"], Self.stranger, Self.stranger)
      chmod(folder[".greycloud.yml"], 0o664)
      let run = try await folder.run("check", "--zone-file", "zone.txt", "--quiet")
      #expect(run.status == 1, "\(run)")
      #expect(run.errors.contains("/.greycloud.yml belongs to 4321; without it: --no-policy"), "\(run)")
      #expect(run.output.contains("unexpected-provider"), "\(run)")
    }
  }

  @Test(.enabled(if: geteuid() == 0))
  func `one that somebody else put where everybody may is refused`() async throws {
    try await Self.with("provider: fastmail") { folder in
      chmod(folder.path, 0o1777)
      chown(folder[".greycloud.yml"], Self.stranger, Self.stranger)
      let run = try await folder.run("check", "--zone-file", "zone.txt", below: "sub")
      #expect(run.status == 78, "\(run)")
    }
  }
}
