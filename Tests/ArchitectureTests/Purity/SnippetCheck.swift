/// Checks that code holds none of a list of snippets, as whole words outside comments and literals.
struct SnippetCheck: Sendable {
  let snippets: [String]
  let reason: String

  func violations(in file: SourceFile) -> [Violation] {
    snippets.flatMap { snippet in
      file.swift.places(of: snippet).map { place in
        file.violation(line: file.swift.line(of: place), "`\(snippet)`: \(reason)")
      }
    }
  }

  /// What pure code does not do: it gets the time, the environment and all input as values.
  static let pure = SnippetCheck(
    snippets: [
      "print(", "ProcessInfo", "Date.now", "Date()", "ContinuousClock", "SuspendingClock", "FileManager",
      "URLSession", "getenv", "Task {", "Task.detached", ".random(", "randomElement", "shuffled(",
    ],
    reason: "a pure target does no input or output and reads no clock, environment or chance"
  )

  /// What no code of ours does.
  static let unsafe = SnippetCheck(
    snippets: ["import Foundation", "try!", "as!", "fatalError("],
    reason: "use FoundationEssentials, and errors that can be handled"
  )
}
