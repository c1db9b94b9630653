import Foundation
import Testing

/// What the program says about its rules, and the pages that are written from it.
@Suite(.serialized)
struct RulePageTests {
  private static let folder = "Sources/GreycloudCLI/Documentation.docc"

  @Test(arguments: [("en", "Rules.md"), ("ja", "Rules.ja.md")])
  func `the page of the documentation is current`(_ language: String, _ name: String) async throws {
    let root = #filePath.replacing("Tests/GreycloudCLITests/RulePageTests.swift", with: "")
    let arguments = ["rules", "--format", "markdown", "--lang", language]
    let run = try await GreycloudRun.start(arguments)
    let page = FileManager.default.contents(atPath: root + Self.folder + "/" + name) ?? Data()
    let command = "swift run greycloud \(arguments.joined(separator: " ")) --out \(Self.folder)/\(name)"
    #expect(run.output == String(decoding: page, as: UTF8.self), "\(name) is stale; run: \(command)")
  }

  @Test func `a rule is explained as Markdown`() async throws {
    let run = try await GreycloudRun.start(["explain", "doubled-domain", "--format", "markdown"])
    #expect(run.status == 0, "\(run)")
    #expect(run.output.hasPrefix("# doubled-domain\n\n**"), "\(run)")
    #expect(run.output.contains("](https://www.rfc-editor.org/rfc/rfc"), "\(run)")
    #expect(run.output.contains("```zone\n"), "\(run)")
  }

  @Test func `an unknown rule is answered with the nearest ones`() async throws {
    let run = try await GreycloudRun.start(["explain", "mx-target-orange"])
    #expect(run.status == 64, "\(run)")
    #expect(run.errors.contains("Did you mean mx-target-"), "\(run)")
  }

  @Test(arguments: [
    ["apply", "example.com"], ["history"], ["zones"], ["providers"], ["doctor"],
  ])
  func `other commands refuse Markdown`(_ arguments: [String]) async throws {
    let run = try await GreycloudRun.start(arguments + ["--format", "markdown"])
    #expect(run.status == 64, "\(run)")
    #expect(run.errors.contains("text"), "\(run)")
    #expect(run.output.isEmpty, "\(run)")
  }
}
