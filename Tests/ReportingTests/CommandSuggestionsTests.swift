import Reporting
import TestSupport
import Testing
import Wording

/// Commands that messages suggest carry what they need, and nothing else.
struct CommandSuggestionsTests {
  private static let online = CommandSuggestions(
    connection: ["--token-file", "my token", "--api-base", "https://api.example/v4?a=b&c"],
    policy: ["--policy", "own.yml"],
    language: ["--lang", "ja"],
    identifiers: ["z1"]
  )

  private static let connection = "--token-file 'my token' --api-base 'https://api.example/v4?a=b&c'"

  @Test(arguments: [
    Case("check", online.check("a.example"), "check a.example \(connection) --policy own.yml --lang ja"),
    Case(
      "plan",
      online.plan("a.example", ["-o", "it's"]),
      #"plan a.example -o 'it'\''s' \#(connection) --policy own.yml --lang ja"#
    ),
    Case(
      "apply",
      online.apply("a.example", ["--touch", "*.a.example"]),
      "apply a.example --touch '*.a.example' --policy own.yml \(connection) --lang ja"
    ),
    Case("undo", online.undo("r1"), "undo r1 --policy own.yml \(connection) --lang ja"),
    Case("zones", online.zones, "zones \(connection) --lang ja"),
    Case("doctor", online.doctor("a.example"), "doctor a.example \(connection) --lang ja"),
    Case("check all", online.checkAll, "check --all \(connection) --policy own.yml --lang ja"),
    Case("history", online.history, "history --lang ja"),
    Case("explain", online.explain("no-mx"), "explain no-mx --lang ja"),
    Case("providers", online.providers("gmail"), "providers gmail --lang ja"),
    Case("nothing to carry", CommandSuggestions().check("a.example"), "check a.example"),
  ])
  func `a command carries what it takes`(_ row: Case<SuggestedCommand, String>) {
    #expect(row.input.description == "greycloud \(row.expected)")
  }

  @Test func `a file takes the place of the API`() {
    var commands = Self.online
    commands.source = ["--zone-file", "a.txt"]
    let plan = commands.plan("a.example").description
    #expect(plan == "greycloud plan a.example --zone-file a.txt --policy own.yml --lang ja")
  }

  @Test func `a zone is named by its identifier where its name does not tell which is meant`() {
    #expect(Self.online.zone("a.example", "z1") == "z1")
    #expect(Self.online.zone("a.example", "z2") == "a.example")
    #expect(Self.online.zone("a.example", "z2", isShared: true) == "z2")
    #expect(Self.online.zone("a.example", nil, isShared: true) == "a.example")
  }

  @Test func `in a sentence it stands between marks, so that no full stop is pasted with it`() {
    let command = CommandSuggestions().check("a.example")
    #expect(Text("Run \(command).", ja: "\(command)。")(.english) == "Run `greycloud check a.example`.")
  }
}
