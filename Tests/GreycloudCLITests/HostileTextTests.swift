import Foundation
import Testing

/// Records cannot speak to the terminal.
@Suite(.serialized)
struct HostileTextTests {
  private static let zone = """
    example.com. 1 IN A 192.0.2.10 ; cf_tags=cf-proxied:true
    mail.example.com. 1 IN A 192.0.2.25 ; \u{1B}[2J\u{202E}evil cf_tags=cf-proxied:true
    \\027[31mred.example.com. 1 IN CNAME example.com. ; cf_tags=cf-proxied:true
    example.com. 1 IN MX 10 mail.example.com.
    """

  @Test(arguments: [["check"], ["plan"], ["plan", "--format", "json"], ["check", "--format", "json"]])
  func `no control character of a record reaches the output`(_ arguments: [String]) async throws {
    let path = FileManager.default.temporaryDirectory.appending(path: "hostile-\(UUID()).txt")
    try Self.zone.write(to: path, atomically: true, encoding: .utf8)
    let run = try await GreycloudRun.start(arguments + ["example.com", "--zone-file", path.path])
    try FileManager.default.removeItem(at: path)
    #expect(!run.output.isEmpty)
    let hidden = (run.output + run.errors).unicodeScalars.filter {
      $0 != "\n" && ($0.value < 0x20 || $0.value == 0x7F || $0 == "\u{202E}")
    }
    #expect(hidden.isEmpty, "\(run)")
  }

  @Test func `an argument cannot either`() async throws {
    let run = try await GreycloudRun.start(
      ["check", "\u{1B}[31mexample.com"],
      environment: ["CF_API_TOKEN": "not-a-token"]
    )
    #expect(run.status == 64, "\(run)")
    #expect(!run.errors.contains("\u{1B}"), "\(run)")
    let option = try await GreycloudRun.start(["check", "--\u{1B}[31mred"])
    #expect(!option.errors.contains("\u{1B}"), "\(option)")
  }
}
