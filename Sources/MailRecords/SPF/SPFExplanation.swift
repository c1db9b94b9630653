/// The explanation that `exp=` leads to: words and macros (RFC 7208 §6.2).
public struct SPFExplanation: Sendable, Hashable {
  /// The text as it stands in the record.
  public let text: String
  /// The literal pieces and macros that it consists of.
  public let pieces: [SPFMacroPiece]

  /// Creates an explanation from the text that is published for it.
  ///
  /// - Parameter text: The joined text of the one TXT record; spaces are allowed.
  /// - Throws: ``SPFRecord/ParseError`` if it holds a bad macro or a character that is not ASCII.
  public init(parsing text: String) throws(SPFRecord.ParseError) {
    let whole = 0..<text.utf8.count
    do throws(SPFProblem) {
      if let odd = SPFTermParser.oddCharacter(in: text, allowingSpaces: true) {
        throw SPFProblem.notVisibleASCII(odd)
      }
      pieces = try SPFMacroParser(text[...], isExplanation: true).pieces
      self.text = text
    } catch {
      throw SPFRecord.ParseError([error.issue(at: whole, excerpt: text)])
    }
  }
}
