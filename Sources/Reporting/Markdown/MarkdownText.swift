import Wording

/// Makes text stand in Markdown as it is.
enum MarkdownText {
  /// Returns text in which nothing is taken for markup, except code in backticks and bare addresses of pages.
  static func escaped(_ text: String) -> String {
    let pieces = HostileText.visible(text).unicodeScalars.split(
      separator: "`",
      omittingEmptySubsequences: false
    )
    // Markdown pairs backticks by how many stand together, so only single ones in pairs are certain to hold code.
    let isCode = pieces.count % 2 == 1 && pieces.dropFirst().dropLast().allSatisfy { !$0.isEmpty }
    guard isCode else { return pieces.map(signs).joined(separator: "'") }
    return pieces.enumerated().map { index, piece in
      index % 2 == 1 ? "`\(String(piece))`" : signs(in: piece)
    }.joined()
  }

  /// Returns text that is no heading, list or quotation although it stands at the start of a line.
  static func atStart(_ text: String) -> String {
    if let first = text.first, "#>+-=".contains(first) { return "\\" + text }
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
  private static func signs(in text: Substring.UnicodeScalarView) -> String {
    var result = String.UnicodeScalarView()
    var before: Unicode.Scalar?
    for (index, scalar) in zip(text.indices, text) {
      if "\\*_|<[]&~".unicodeScalars.contains(scalar) { result.append("\\") }
      result.append(scalar)
      if isCall(scalar, before: before, after: text[index...].dropFirst().first) {
        result.append(contentsOf: "<!-- -->".unicodeScalars)
      }
      before = scalar
    }
    return String(result)
  }

  /// An address of mail is no call, because a word stands before its sign.
  private static func isCall(
    _ sign: Unicode.Scalar,
    before: Unicode.Scalar?,
    after: Unicode.Scalar?
  ) -> Bool {
    guard let after else { return false }
    return sign == "@" && after.isWord && before?.isWord != true || sign == "#" && after.isWord
  }
}

extension Unicode.Scalar {
  /// A Boolean value telling whether it is a letter or a digit of ASCII.
  fileprivate var isWord: Bool { isASCII && properties.isAlphabetic || ("0"..."9").contains(self) }
}
