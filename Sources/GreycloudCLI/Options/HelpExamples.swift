import Wording

/// The examples under a command's summary, one on each line.
struct HelpExamples {
  /// A command line and what it is good for.
  struct Example: ExpressibleByStringLiteral {
    let command: String
    let meaning: Text?

    init(_ command: String, _ meaning: Text) {
      (self.command, self.meaning) = (command, meaning)
    }

    init(stringLiteral command: String) {
      self.command = command
      meaning = nil
    }
  }

  private let examples: [Example]
  private let note: Text?

  init(_ examples: Example..., note: Text? = nil) {
    (self.examples, self.note) = (examples, note)
  }

  /// Returns the examples in a language.
  func callAsFunction(_ language: Language) -> String {
    let width = examples.map(\.command.count).max() ?? 0
    let lines = examples.map { example in
      guard let meaning = example.meaning else { return "  " + example.command }
      let gap = String(repeating: " ", count: width - example.command.count + 4)
      return "  " + example.command + gap + meaning(language)
    }
    let notes = note.map { ["", $0(language)] } ?? []
    return ([Self.title(language)] + lines + notes).joined(separator: "\n")
  }

  private static let title = Text("Examples:", ja: "例:")
}
