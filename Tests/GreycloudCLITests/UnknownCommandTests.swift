import CloudflareSandbox
import TestSupport
import Testing

/// A word that is no command: the one that was meant is printed as it has to be typed.
@Suite(.serialized)
struct UnknownCommandTests {
  @Test(arguments: [
    Case("a slip", ["chek", "example.com"], "greycloud check example.com"),
    Case("a slip alone", ["chek"], "greycloud check"),
    Case("capitals", ["Check", "example.com"], "greycloud check example.com"),
    Case(
      "with options",
      ["aply", "my plan.json", "--lang", "en"],
      "greycloud apply 'my plan.json' --lang en"
    ),
    Case("asked for help", ["help", "chek"], "greycloud help check"),
    Case("no command but a zone", ["example.com", "--quiet"], "greycloud check example.com --quiet"),
    Case("no command but a page", ["https://example.com/"], "greycloud check https://example.com/"),
  ])
  func `is answered with the command that was meant`(_ row: Case<[String], String>) async throws {
    let run = try await GreycloudRun.start(row.input)
    let word = row.input.first { $0 != "help" } ?? ""
    #expect(run.status == 64, "\(run)")
    #expect(run.errors.hasPrefix("greycloud: There is no command \(word). Nothing was done."), "\(run)")
    #expect(run.errors.contains("Did you mean this?\n  \(row.expected)\n"), "\(run)")
    #expect(run.output.isEmpty)
  }

  @Test func `Japanese asks in Japanese`() async throws {
    let run = try await GreycloudRun.start(["chek", "example.com", "--lang", "ja"])
    #expect(run.status == 64, "\(run)")
    #expect(run.errors.contains("chek というコマンドはありません。"), "\(run)")
    #expect(run.errors.hasSuffix("もしかして:\n  greycloud check example.com --lang ja\n"), "\(run)")
  }

  @Test(arguments: ["qqqqqqqq", "", "\u{1B}[31m"])
  func `a word that is near to nothing leads to the list`(_ word: String) async throws {
    let run = try await GreycloudRun.start([word])
    #expect(run.status == 64, "\(run)")
    #expect(run.errors.words.contains("`greycloud --help` lists the commands."), "\(run)")
    #expect(!run.errors.contains("\u{1B}"), "\(run)")
  }

  @Test(arguments: [[], ["--help"], ["help"], ["help", "check"], ["--version"], ["check", "--help"]])
  func `help and version stay as they are`(_ arguments: [String]) async throws {
    let run = try await GreycloudRun.start(arguments)
    #expect(run.status == 0, "\(run)")
    #expect(run.errors.isEmpty, "\(run)")
  }
}
