import CloudflareSandbox
import Glibc
import TestSupport
import Testing

/// A token that others can read or replace is not used; it is judged as `ssh` judges keys.
@Suite(.serialized)
struct TokenFileTests {
  /// Who a file belongs to and what its mode is, and the words with which it is refused.
  typealias Row = Case<(owner: uid_t?, mode: mode_t), String?>

  private static let own: [Row] = [
    Row("one's own", (nil, 0o600), nil),
    Row("one's own, not to be written", (nil, 0o400), nil),
    Row(
      "one's own that all may read",
      (nil, 0o644),
      "Others may read the token in token. Nothing was checked."
    ),
    Row("one's own that the group may read", (nil, 0o640), "chmod 600 token"),
    Row("one's own that others may write", (nil, 0o602), "chmod 600 token"),
  ]

  private static let foreign: [Row] = [
    Row("a stranger's", (4321, 0o600), "The token file token belongs to 4321"),
    Row("a stranger's that all may read", (4321, 0o644), "The token file token belongs to 4321"),
  ]

  @Test(arguments: own + (geteuid() == 0 ? foreign : []))
  func `a file is taken from whom it can be trusted`(_ row: Row) async throws {
    try await withSandbox(try BrokenZone.orangeMail()) { sandbox in
      try await TemporaryFolder.with(["token": Sandbox.Tokens.full]) { folder in
        chmod(folder["token"], row.input.mode)
        if let owner = row.input.owner { chown(folder["token"], owner, owner) }
        let run = try await folder.run("zones", "--token-file", "token", "--api-base", sandbox.baseURL)
        #expect(run.status == (row.expected == nil ? 0 : 77), "\(run)")
        #expect(run.errors.contains(row.expected ?? ""), "\(run)")
        #expect(sandbox.requests.isEmpty == (row.expected != nil))
        #expect(!(run.output + run.errors).contains(Sandbox.Tokens.full), "\(run)")
      }
    }
  }

  @Test func `a descriptor that a shell opened is nobody else's`() async throws {
    try await withSandbox(try BrokenZone.orangeMail()) { sandbox in
      try await TemporaryFolder.with(["token": Sandbox.Tokens.full]) { folder in
        for path in ["-", "/dev/stdin", "/dev/fd/0"] {
          let arguments = ["zones", "--token-file", path, "--api-base", sandbox.baseURL]
          let piped = try await GreycloudRun.start(arguments, input: Sandbox.Tokens.full)
          #expect(piped.status == 0, "\(piped)")
          var start = ProgramStart(arguments: arguments, directory: folder.path)
          start.redirections = "<token"
          let redirected = try await GreycloudProcess.start(start).wait()
          #expect(redirected.status == 0, "\(redirected)")
        }
      }
    }
  }
}
