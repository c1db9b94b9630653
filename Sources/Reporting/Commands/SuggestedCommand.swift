public import Wording

/// A command that a message suggests, as a person can paste it behind a shell's prompt.
public struct SuggestedCommand: Sendable, Hashable, CustomStringConvertible {
  private let arguments: [String]

  /// Creates a command.
  ///
  /// - Parameter arguments: The arguments without the program's name.
  public init(_ arguments: [String]) {
    self.arguments = arguments
  }

  /// The command line, quoted for a shell.
  public var description: String { ShellWord.line(["greycloud"] + arguments) }
}

extension SuggestedCommand: Speakable {
  /// The command line between marks, so that the punctuation of a sentence is not pasted with it.
  public var spoken: String { "`\(description)`" }
}
