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

  /// Returns a block of zone-file lines.
  static func block(_ lines: [String]) -> [String] {
    ["```zone"] + lines.map(HostileText.visible) + ["```", ""]
  }

  private static func signs(in text: Substring) -> String {
    text.reduce(into: "") { result, character in
      if "\\*_|<[]".contains(character) { result.append("\\") }
      result.append(character)
    }
  }
}
