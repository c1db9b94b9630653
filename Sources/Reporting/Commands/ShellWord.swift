/// Arguments as a person can paste them behind a shell's prompt.
public enum ShellWord {
  /// Returns arguments as one command line.
  ///
  /// - Parameter arguments: The arguments, the program's name first.
  /// - Returns: The line.
  public static func line(_ arguments: [String]) -> String {
    arguments.map(of).joined(separator: " ")
  }

  /// Returns an argument, in quotation marks if a shell would not take it as it is.
  private static func of(_ argument: String) -> String {
    let isPlain = !argument.isEmpty && argument.allSatisfy(isPlain)
    return isPlain ? argument : "'" + argument.replacing("'", with: #"'\''"#) + "'"
  }

  private static func isPlain(_ character: Character) -> Bool {
    character.isLetter || character.isNumber || "-_./:,=@+%".contains(character)
  }
}
