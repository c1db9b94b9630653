import CloudflareSandbox
import Foundation
import Glibc
#if canImport(FoundationNetworking)
import FoundationNetworking
#endif
import Testing

/// Helpers without a token work from files.
struct FileSourceTests {
  private static let export = """
    ;; Domain: example.com.
    example.com\t3600\tIN\tSOA\tns1.example.net. dns.example.net. 1 10000 2400 604800 3600

    ;; A Records
    example.com.\t1\tIN\tA\t192.0.2.10 ; cf_tags=cf-proxied:true
    mail.example.com.\t1\tIN\tA\t192.0.2.25 ; cf_tags=cf-proxied:true

    ;; MX Records
    example.com.\t1\tIN\tMX\t10 mail.example.com.
    """

  @Test func `an export is checked without a token and without the zone's name`() async throws {
    try await withFile(Self.export) { path in
      let run = try await GreycloudRun.start(["check", "--zone-file", path])
      #expect(run.status == 1, "\(run)")
      #expect(run.output.contains("mx-target-proxied"), "\(run)")
    }
  }

  @Test func `an export is planned, but offers no digest to apply`() async throws {
    try await withFile(Self.export) { path in
      let run = try await GreycloudRun.start(["plan", "--zone-file", path])
      #expect(run.status == 0, "\(run)")
      #expect(run.output.contains("make DNS only"), "\(run)")
      #expect(!run.output.contains("--confirm"), "\(run)")
    }
  }

  @Test func `a syntax error is named by file, line and reason`() async throws {
    try await withFile(Self.export + "\nbroken.example.com. 1 IN TXT \"never ends") { path in
      let run = try await GreycloudRun.start(["check", "--zone-file", path])
      #expect(run.status == 65, "\(run)")
      #expect(run.errors.contains("\(path), line 10: a quoted string does not end."), "\(run)")
    }
  }

  @Test func `a saved answer of the API gives the same findings as the API`() async throws {
    try await withSandbox(try BrokenZone.orangeMail()) { sandbox in
      let online = try await GreycloudRun.start(
        ["check", "example.com", "--quiet"],
        environment: sandbox.environment()
      )
      let list = try await URLSession.shared.data(for: try request(sandbox)).0
      try await withFile(String(decoding: list, as: UTF8.self)) { path in
        let hinting = try await GreycloudRun.start(["check", "example.com", "--records", path])
        #expect(hinting.output.contains("greycloud plan example.com --records \(path)"), "\(hinting)")
        let offline = try await GreycloudRun.start(["check", "example.com", "--quiet", "--records", path])
        #expect(offline.output == online.output)
        #expect(offline.status == online.status)
      }
    }
  }

  @Test(arguments: [
    ("", "it is not a list of records"), ("[]", "does not tell which zone"),
    (
      #"{"success":false,"errors":[{"code":10000,"message":"Authentication error"}]}"#, "Authentication error"
    ),
    (
      #"{"success":true,"result":[],"result_info":{"page":1,"per_page":1,"count":0,"total_count":7}}"#,
      "0 of 7"
    ),
  ])
  func `a list that cannot be used says why`(_ contents: String, _ reason: String) async throws {
    try await withFile(contents) { path in
      let run = try await GreycloudRun.start(["check", "--records", path])
      #expect(run.status == 65, "\(run)")
      #expect(run.errors.contains(reason), "\(run)")
    }
  }

  @Test func `the token can come from a file`() async throws {
    try await withSandbox(try BrokenZone.orangeMail()) { sandbox in
      try await withFile(Sandbox.Tokens.full + "\n") { path in
        chmod(path, 0o600)
        let run = try await GreycloudRun.start(
          ["zones", "--quiet", "--token-file", path, "--api-base", sandbox.baseURL])
        #expect(run.status == 0, "\(run)")
        #expect(run.output.contains("example.com"), "\(run)")
        let piped = try await GreycloudRun.start(
          ["zones", "--quiet", "--token-file", "-", "--api-base", sandbox.baseURL],
          input: Sandbox.Tokens.full
        )
        #expect(piped.output == run.output, "\(piped)")
      }
    }
  }

  @Test(arguments: ["\u{FEFF}TOKEN\r\n", "\u{FEFF}TOKEN", " TOKEN\u{200B}\n"])
  func `what editors put around a token is no part of it`(_ contents: String) async throws {
    try await withSandbox(try BrokenZone.orangeMail()) { sandbox in
      let text = contents.replacing("TOKEN", with: Sandbox.Tokens.full)
      try await withFile(text) { path in
        chmod(path, 0o600)
        let read = try await GreycloudRun.start([
          "zones", "--token-file", path, "--api-base", sandbox.baseURL,
        ])
        #expect(read.status == 0, "\(read)")
      }
      let given = try await GreycloudRun.start(["zones"], environment: sandbox.environment(token: text))
      #expect(given.status == 0, "\(given)")
    }
  }

  @Test func `a token file that does not exist is named`() async throws {
    let run = try await GreycloudRun.start(["zones", "--token-file", "/nonexistent/token"])
    #expect(run.status == 65, "\(run)")
    #expect(run.errors.contains("/nonexistent/token cannot be read"), "\(run)")
  }

  private func request(_ sandbox: Sandbox) throws -> URLRequest {
    let id = try #require(sandbox.requests.last?.path.split(separator: "/").dropFirst().first)
    var request = URLRequest(url: try #require(URL(string: "\(sandbox.baseURL)/zones/\(id)/dns_records")))
    request.setValue("Bearer \(Sandbox.Tokens.full)", forHTTPHeaderField: "Authorization")
    return request
  }

  private func withFile(_ contents: String, do body: (String) async throws -> Void) async throws {
    let file = FileManager.default.temporaryDirectory.appending(path: "greycloud-\(UUID()).txt")
    try contents.write(to: file, atomically: true, encoding: .utf8)
    do {
      try await body(file.path)
    } catch {
      try FileManager.default.removeItem(at: file)
      throw error
    }
    try FileManager.default.removeItem(at: file)
  }
}
