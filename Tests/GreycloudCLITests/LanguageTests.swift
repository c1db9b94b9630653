import CloudflareSandbox
import Testing

/// The language of a run: `--lang`, else the locale; machine formats stay English.
@Suite(.serialized)
struct LanguageTests {
  struct Choice: Sendable, CustomTestStringConvertible {
    let testDescription: String
    var environment: [String: String] = [:]
    var options: [String] = []
    let isJapanese: Bool
  }

  @Test(arguments: [
    Choice(testDescription: "LC_ALL", environment: ["LC_ALL": "ja_JP.UTF-8"], isJapanese: true),
    Choice(
      testDescription: "LC_MESSAGES",
      environment: ["LC_ALL": "", "LC_MESSAGES": "ja_JP.UTF-8"],
      isJapanese: true
    ),
    Choice(testDescription: "LANG", environment: ["LC_ALL": "", "LANG": "ja_JP.UTF-8"], isJapanese: true),
    Choice(
      testDescription: "LC_ALL before LANG",
      environment: ["LC_ALL": "C", "LANG": "ja_JP.UTF-8"],
      isJapanese: false
    ),
    Choice(
      testDescription: "--lang before LC_ALL",
      environment: ["LC_ALL": "ja_JP.UTF-8"],
      options: ["--lang", "en"],
      isJapanese: false
    ),
    Choice(testDescription: "--lang=ja", options: ["--lang=ja"], isJapanese: true),
    Choice(testDescription: "nothing", isJapanese: false),
  ])
  func `it follows the option, then the locale`(_ choice: Choice) async throws {
    try await withSandbox(try BrokenZone.orangeMail()) { sandbox in
      let environment = sandbox.environment().merging(choice.environment) { $1 }
      let run = try await GreycloudRun.start(
        ["plan", "example.com"] + choice.options,
        environment: environment
      )
      #expect(run.output.contains("DNS のみ（グレーの雲）") == choice.isJapanese, "\(run)")
      #expect(run.output.contains("DNS only (grey)") != choice.isJapanese, "\(run)")
    }
  }

  @Test func `machine formats are English unless a language is asked for`() async throws {
    try await withSandbox(try BrokenZone.orangeMail()) { sandbox in
      let environment = sandbox.environment().merging(["LC_ALL": "ja_JP.UTF-8"]) { $1 }
      let plain = try await GreycloudRun.start(
        ["check", "example.com", "--format", "json"],
        environment: environment
      )
      #expect(plain.output.contains("is proxied (orange cloud)"), "\(plain)")
      let asked = try await GreycloudRun.start(
        ["check", "example.com", "--format", "json", "--lang", "ja"],
        environment: environment
      )
      #expect(asked.output.contains("オレンジの雲"), "\(asked)")
    }
  }

  @Test(arguments: [["--help"], ["check", "--help"], ["apply", "--help"], ["doctor", "--help"]])
  func `help speaks Japanese`(_ arguments: [String]) async throws {
    let run = try await GreycloudRun.start(arguments, environment: ["LC_ALL": "ja_JP.UTF-8"])
    #expect(run.status == 0, "\(run)")
    #expect(run.output.contains("使い方:"), "\(run)")
    for word in ["OVERVIEW", "USAGE", "OPTIONS", "Show help"] {
      #expect(!run.output.contains(word), "\(run)")
    }
  }

  @Test func `a wrong option is answered in Japanese`() async throws {
    let run = try await GreycloudRun.start(["plan", "--bogus"], environment: ["LC_ALL": "ja_JP.UTF-8"])
    #expect(run.status == 64, "\(run)")
    #expect(run.errors.contains("エラー:"), "\(run)")
  }

  @Test func `the question is Japanese and the word stays yes`() async throws {
    try await withSandbox(try BrokenZone.orangeMail()) { sandbox in
      let environment = sandbox.environment().merging(["LC_ALL": "ja_JP.UTF-8"]) { $1 }
      let run = try await GreycloudRun.onTerminal(
        ["apply", "example.com"],
        environment: environment,
        typed: "yes\n"
      )
      #expect(run.status == 0, "\(run)")
      #expect(run.output.contains("yes と入力してください"), "\(run)")
      #expect(sandbox.writes.map(\.text) == [BrokenZone.greying])
    }
  }
}
