import Testing

extension GreycloudRun {
  /// The commands that are suggested on standard output and standard error, in their order.
  var suggestions: [String] {
    let text = (output + errors).words
    let quoted = text.matches(of: /`(greycloud [^`]*)`/).map { String($0.1) }
    let alone = (output + errors).matches(of: /\n  (greycloud .*)/).map { String($0.1) }
    return quoted + alone
  }

  /// Returns the arguments of a suggested command as a shell hands them over.
  ///
  /// - Parameter verb: The command's first word.
  /// - Returns: The arguments.
  /// - Throws: An error if no such command is suggested.
  func suggested(_ verb: String) throws -> [String] {
    let line = try #require(suggestions.first { $0.hasPrefix("greycloud \(verb) ") }, "\(self)")
    return Self.words(of: line).dropFirst().map(\.self)
  }

  /// Blanks separate words, unless they stand between quotation marks.
  private static func words(of line: String) -> [String] {
    var (words, isQuoted) = ([""], false)
    for character in line {
      if character == "'" {
        isQuoted.toggle()
      } else if character == " ", !isQuoted {
        words.append("")
      } else {
        words[words.count - 1].append(character)
      }
    }
    return words
  }
}
