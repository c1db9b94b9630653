import CloudflareSandbox
import Foundation
import Testing

/// Old findings are known, and only new ones count.
@Suite(.serialized)
struct BaselineTests {
  private static let files = ["zone.txt": ExportedZone.orangeMail]

  @Test func `what was written is known, and what comes later is new`() async throws {
    try await TemporaryFolder.with(Self.files) { folder in
      let written = try await folder.run("check", "--zone-file", "zone.txt", "--write-baseline", "base.json")
      #expect(written.status == 0, "\(written)")
      #expect(written.errors.contains("written to base.json"), "\(written)")
      let again = try await folder.run(
        "check",
        "--zone-file",
        "zone.txt",
        "--baseline",
        "base.json",
        "--fail-on",
        "info"
      )
      #expect(again.status == 0, "\(again)")
      #expect(again.output.contains("of base.json"), "\(again)")
      #expect(!again.output.contains("mx-target-proxied"), "\(again)")
      try (ExportedZone.orangeMail.replacing("192.0.2.25", with: "192.0.2.26")).write(
        toFile: folder["zone.txt"],
        atomically: true,
        encoding: .utf8
      )
      let changed = try await folder.run("check", "--zone-file", "zone.txt", "--baseline", "base.json")
      #expect(changed.status == 1, "\(changed)")
      #expect(
        changed.output.contains("gone since base.json was written: mx-target-proxied at mail.example.com"),
        "\(changed)"
      )
      let json = try await folder.run(
        "check",
        "--zone-file",
        "zone.txt",
        "--baseline",
        "base.json",
        "--format",
        "json"
      )
      let zone = try JSONValue(parsing: Array(json.output.utf8))["zones"]?[0]
      #expect(zone?["baseline"]?["gone"]?[0]?["rule"] == "mx-target-proxied", "\(json)")
    }
  }

  @Test func `the file has one finding a line, is the same every time and readable for all`() async throws {
    try await TemporaryFolder.with(Self.files) { folder in
      _ = try await folder.run("check", "--zone-file", "zone.txt", "--write-baseline", "a.json")
      _ = try await folder.run("check", "--zone-file", "zone.txt", "--write-baseline", "b.json", "--quiet")
      let text = try folder.text(of: "a.json")
      #expect(text == (try folder.text(of: "b.json")))
      #expect(text.hasPrefix("{\n  \"schema\": \"greycloud.baseline/1\",\n  \"findings\": [\n    {"))
      let lines = text.split(separator: "\n").filter { $0.hasPrefix("    {") }
      #expect(lines.count == text.split(separator: "\"rule\"").count - 1)
      #expect(lines.contains { $0.contains("mail.example.com A 192.0.2.25 proxied") })
      let mode = try FileManager.default.attributesOfItem(atPath: folder["a.json"])[.posixPermissions] as? Int
      #expect(mode.map { $0 & 0o700 } == 0o600)
      #expect(mode.map { $0 & 0o044 } != 0)
    }
  }

  @Test(arguments: [
    "", "{}", "[]", #"{"schema":"greycloud.baseline/2","findings":[]}"#,
    #"{"schema":"greycloud.baseline/1","findings":[{"zone":"a..b","rule":"no-mx","owner":"a","records":[]}]}"#,
  ])
  func `an unusable baseline is refused`(_ contents: String) async throws {
    try await TemporaryFolder.with(Self.files.merging(["base.json": contents]) { $1 }) { folder in
      let run = try await folder.run("check", "--zone-file", "zone.txt", "--baseline", "base.json")
      #expect(run.status == 65, "\(run)")
      #expect(run.errors.contains("base.json cannot be used: it is not a baseline"), "\(run)")
      #expect(run.output.isEmpty, "\(run)")
    }
  }

  @Test func `all zones share a file, and it is not written if one cannot be read`() async throws {
    try await TemporaryFolder.with([:].merging(["keep.json": "old"]) { $1 }) { folder in
      try await withSandbox(
        try BrokenZone.orangeMail(),
        try SeedZone("example.net", records: "mail A 192.0.2.25 proxied\n@ MX 10 mail")
      ) { sandbox in
        let environment = sandbox.environment()
        let written = try await GreycloudRun.start(
          ["check", "--all", "--write-baseline", folder["base.json"]],
          environment: environment
        )
        #expect(written.status == 0, "\(written)")
        let known = try await GreycloudRun.start(
          ["check", "--all", "--baseline", folder["base.json"]],
          environment: environment
        )
        #expect(known.status == 0, "\(known)")
        let failed = try await GreycloudRun.start(
          ["check", "example.com", "missing.example", "--write-baseline", folder["keep.json"]],
          environment: environment
        )
        #expect(failed.status == 77, "\(failed)")
        #expect(failed.errors.contains("was not written"), "\(failed)")
        #expect(try folder.text(of: "keep.json") == "old")
      }
    }
  }
}
