import Wording

/// Makes text stand in Markdown as it is.
enum MarkdownText {
  /// Returns text in which nothing is taken for markup, except code in backticks.
  static func escaped(_ text: String) -> String {
    let pieces = HostileText.visible(text).split(separator: "`", omittingEmptySubsequences: false)
    guard pieces.count % 2 == 1 else { return escaped(pieces.joined(separator: "'")) }
    return pieces.enumerated().map { index, piece in
      index % 2 == 1 ? "`\(piece)`" : signs(in: piece)
    }.joined()
  }

  /// Returns text that is no heading, list or quotation although it stands at the start of a line.
  static func atStart(_ text: String) -> String {
    if let first = text.first, "#>+-=~".contains(first) { return "\\" + text }
    let number = text.prefix { $0.isASCII && $0.isNumber }
    let sign = text.dropFirst(number.count)
    return !number.isEmpty && [".", ")"].contains(sign.first) ? number + "\\" + sign : text
  }

  /// Returns a block of lines that stand as they are.
  ///
  /// - Parameters:
  ///   - lines: The lines.
  ///   - language: What they are written in.
  /// - Returns: The block, closed by more backticks than stand together in it.
  static func block(_ lines: [String], of language: String) -> [String] {
    let lines = lines.map(HostileText.visible)
    let longest = lines.flatMap { $0.split { $0 != "`" } }.map(\.count).max() ?? 0
    let fence = String(repeating: "`", count: max(3, longest + 1))
    return [fence + language] + lines + [fence]
  }

  /// Escapes what is markup anywhere, and keeps a text from calling a person or an issue.
  private static func signs(in text: Substring) -> String {
    var result = ""
    for (index, character) in zip(text.indices, text) {
      if "\\*_|<[]".contains(character) { result.append("\\") }
      result.append(character)
      if isCall(character, before: text[..<index].last, after: text[index...].dropFirst().first) {
        result.append("<!-- -->")
      }
    }
    return result
  }

  /// An address is no call, because a word stands before its sign.
  private static func isCall(_ sign: Character, before: Character?, after: Character?) -> Bool {
    guard let after, !(before.map { $0.isLetter || $0.isNumber } ?? false) else { return false }
    return sign == "@" && (after.isLetter || after.isNumber) || sign == "#" && after.isNumber
  }
}
