import CloudflareSandbox
import Testing

/// The policy file as a person uses it.
@Suite(.serialized)
struct PolicyTests {
  private static func files(_ policy: String, at place: String = ".greycloud.yml") -> [String: String] {
    ["zone.txt": ExportedZone.orangeMail, "deep/er/zone.txt": ExportedZone.orangeMail, place: policy]
  }

  private static let accepting = """
    suppressions:
      - {rule: mx-target-proxied, reason: known and wanted}

    """

  @Test func `an accepted finding neither counts nor shows, and its number does`() async throws {
    try await TemporaryFolder.with(Self.files(Self.accepting)) { folder in
      let run = try await folder.run("check", "--only", "mx-target-proxied", "--zone-file", "zone.txt")
      #expect(run.status == 0, "\(run)")
      #expect(run.output.contains("1 finding suppressed by .greycloud.yml"), "\(run)")
      #expect(!run.output.contains("known and wanted"), "\(run)")
      #expect(!run.output.contains("nothing that breaks mail"), "\(run)")
      let verbose = try await folder.run("check", "--zone-file", "zone.txt", "-v", "--lang", "ja")
      #expect(verbose.output.contains(".greycloud.yml により抑制: 1 件"), "\(verbose)")
      #expect(verbose.output.contains("mx-target-proxied, mail.example.com: known and wanted"), "\(verbose)")
    }
  }

  @Test func `json names what is accepted`() async throws {
    try await TemporaryFolder.with(Self.files(Self.accepting)) { folder in
      for command in ["check", "plan"] {
        let run = try await folder.run(command, "--zone-file", "zone.txt", "--format", "json")
        let zone = try JSONValue(parsing: Array(run.output.utf8))["zones"]?[0]
        #expect(zone?["suppressed"]?[0]?["rule"] == "mx-target-proxied", "\(run)")
        #expect(zone?["suppressed"]?[0]?["reason"] == "known and wanted", "\(run)")
        #expect(zone?["suppressed"]?[0]?["until"] == .null, "\(run)")
      }
    }
  }

  @Test func `an accepted finding is not planned`() async throws {
    try await TemporaryFolder.with(Self.files(Self.accepting)) { folder in
      let arguments = ["plan", "--only", "mx-target-proxied", "--zone-file", "zone.txt"]
      let run = try await GreycloudRun.start(arguments, in: folder.path)
      #expect(run.output.contains("nothing to change"), "\(run)")
      #expect(run.output.contains("1 finding suppressed"), "\(run)")
      let without = try await GreycloudRun.start(arguments + ["--no-policy"], in: folder.path)
      #expect(without.output.contains("make DNS only"), "\(without)")
    }
  }

  @Test(arguments: [("2020-01-01", 1 as Int32), ("2999-12-31", 0)])
  func `a suppression is over after its day`(_ until: String, _ status: Int32) async throws {
    let policy = "suppressions: [{rule: mx-target-proxied, reason: a, until: \(until)}]"
    try await TemporaryFolder.with(Self.files(policy)) { folder in
      let run = try await folder.run("check", "--only", "mx-target-proxied", "--zone-file", "zone.txt")
      #expect(run.status == status, "\(run)")
      #expect(run.output.contains("until 2020-01-01, and that is over") == (status == 1), "\(run)")
    }
  }

  @Test func `the file is found in a folder above, and the nearest one wins`() async throws {
    try await TemporaryFolder.with(Self.files(Self.accepting)) { folder in
      let run = try await folder.run("check", "--zone-file", "zone.txt", below: "deep/er")
      #expect(run.output.contains("suppressed by \(folder[".greycloud.yml"])"), "\(run)")
    }
    let files = Self.files(Self.accepting).merging(["deep/.greycloud.yml": ""]) { $1 }
    try await TemporaryFolder.with(files) { folder in
      let run = try await folder.run("check", "--zone-file", "zone.txt", below: "deep/er")
      #expect(!run.output.contains("suppressed"), "\(run)")
    }
  }

  @Test func `every mistake is listed with its place`() async throws {
    let policy = "provder: fastmail\nzones:\n  example.com:\n    severities: {no-mxx: off}\n"
    try await TemporaryFolder.with(Self.files(policy, at: "own.yml")) { folder in
      let run = try await folder.run("check", "--zone-file", "zone.txt", "--policy", "own.yml")
      #expect(run.status == 78, "\(run)")
      #expect(run.output.isEmpty, "\(run)")
      let lines = run.errors.split(separator: "\n")
      #expect(
        lines == [
          "own.yml, line 1, column 1: there is no setting provder; did you mean provider?",
          "own.yml, line 4, column 18: there is no rule no-mxx; did you mean no-mx?",
          "greycloud: The policy own.yml has 2 mistakes. Nothing was done. Correct the file, or leave it aside with "
            + "--no-policy.",
        ],
        "\(run)"
      )
      let japanese = try await folder.run(
        "plan",
        "--zone-file",
        "zone.txt",
        "--policy",
        "own.yml",
        "--lang",
        "ja"
      )
      #expect(japanese.status == 78, "\(japanese)")
      #expect(japanese.errors.contains("ポリシー own.yml に誤りが 2 件あります。"), "\(japanese)")
    }
  }

  @Test func `a file that cannot be read is no reason to go on without it`() async throws {
    try await TemporaryFolder.with(Self.files("", at: ".greycloud.yml/file")) { folder in
      let run = try await folder.run("check", "--zone-file", "zone.txt")
      #expect(run.status == 78, "\(run)")
      let missing = try await folder.run("check", "--zone-file", "zone.txt", "--policy", "none.yml")
      #expect(missing.status == 78, "\(missing)")
      #expect(missing.errors.contains("none.yml cannot be read"), "\(missing)")
      let endless = try await folder.run("check", "--zone-file", "zone.txt", "--policy", "/dev/zero")
      #expect(endless.status == 78, "\(endless)")
      let both = try await folder.run("check", "--zone-file", "zone.txt", "--policy", "a", "--no-policy")
      #expect(both.status == 64, "\(both)")
    }
  }

  @Test func `options win over the file`() async throws {
    let policy = "provider: fastmail\nseverities: {mx-target-proxied: off}\n"
    try await TemporaryFolder.with(Self.files(policy)) { folder in
      let all = try await folder.run("check", "--zone-file", "zone.txt", "--format", "jsonl")
      #expect(!all.output.contains("mx-target-proxied"), "\(all)")
      #expect(all.output.contains("unexpected-provider"), "\(all)")
      let only = try await folder.run("check", "--zone-file", "zone.txt", "--only", "mx-target-proxied")
      #expect(only.output.contains("mx-target-proxied"), "\(only)")
      let plan = try await folder.run("plan", "--zone-file", "zone.txt", "--format", "json")
      #expect(!plan.output.contains("messagingengine.com"), "\(plan)")
      // The rule that would move the mail is off, and comes back if it is named.
      let arguments = ["plan", "--zone-file", "zone.txt", "--provider", "fastmail", "--format", "json"]
      let stated = try await GreycloudRun.start(arguments, in: folder.path)
      #expect(stated.status == 64, "\(stated)")
      #expect(stated.errors.contains("greycloud does not move mail to Fastmail"), "\(stated)")
      let moved = try await GreycloudRun.start(arguments + ["--only", "mx-target-proxied"], in: folder.path)
      #expect(moved.status == 0, "\(moved)")
      #expect(moved.output.contains("messagingengine.com"), "\(moved)")
    }
  }

  @Test func `a protected name stays as it is, and a saved plan that touches it is refused`() async throws {
    try await TemporaryFolder.with(["own.yml": "protected: mail", "none.yml": ""]) { folder in
      try await withSandbox(try BrokenZone.orangeMail()) { sandbox in
        let environment = sandbox.environment()
        let plan = folder["plan.json"]
        let saved = try await GreycloudRun.start(
          ["plan", "example.com", "--prefer", "grey-cloud", "-o", plan, "--policy", folder["none.yml"]],
          environment: environment
        )
        #expect(saved.status == 0, "\(saved)")
        let refused = try await GreycloudRun.start(
          ["apply", plan, "--auto", "grey-cloud", "--policy", folder["own.yml"]],
          environment: environment
        )
        #expect(refused.status != 0, "\(refused)")
        #expect(
          refused.output.contains("it touches mail.example.com, which the policy file protects"),
          "\(refused)"
        )
        #expect(sandbox.writes.isEmpty)
        let planned = try await GreycloudRun.start(
          ["plan", "example.com", "--policy", folder["own.yml"]],
          environment: environment
        )
        #expect(planned.output.contains("protected by the policy file"), "\(planned)")
        #expect(!planned.output.contains("make DNS only"), "\(planned)")
      }
    }
  }
}
