import Wording

/// A piece of a text that knows where in the text it stands.
struct PlacedText {
  /// The whole text in UTF-8 octets.
  let octets: [UInt8]
  /// The place of the piece.
  let range: Range<Int>

  init(_ text: String) {
    octets = Array(text.utf8)
    range = 0..<octets.count
  }

  private init(_ octets: [UInt8], _ range: Range<Int>) {
    self.octets = octets
    self.range = range
  }

  /// The piece as text.
  var text: String { String(decoding: octets[range], as: UTF8.self) }

  /// The piece without the spaces and tabs around it.
  var trimmed: PlacedText {
    piece(octets[range].range(trimming: { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }))
  }

  /// Returns another piece of the same text.
  func piece(_ range: Range<Int>) -> PlacedText { PlacedText(octets, range) }

  /// Returns the pieces between separators, the empty ones too.
  func split(_ separator: Unicode.Scalar) -> [PlacedText] {
    let separator = UInt8(ascii: separator)
    var (pieces, start): ([PlacedText], Int) = ([], range.lowerBound)
    for position in range where octets[position] == separator {
      pieces.append(PlacedText(octets, start..<position))
      start = position + 1
    }
    return pieces + [PlacedText(octets, start..<range.upperBound)]
  }

  /// Returns what stands before and behind the first separator, or `nil` if there is none.
  func cut(at separator: Unicode.Scalar) -> (before: PlacedText, behind: PlacedText)? {
    guard let position = range.first(where: { octets[$0] == UInt8(ascii: separator) }) else { return nil }
    return (
      PlacedText(octets, range.lowerBound..<position), PlacedText(octets, (position + 1)..<range.upperBound)
    )
  }

  /// The piece without the carriage return that ends it, if one does.
  var withoutReturn: PlacedText {
    guard let last = range.last, octets[last] == UInt8(ascii: "\r") else { return self }
    return PlacedText(octets, range.lowerBound..<last)
  }

  func issue(_ message: Text) -> SyntaxIssue {
    SyntaxIssue(range: range, excerpt: text, message: message)
  }

  /// Returns the issue of something that is missing at the end of the text.
  func missing(_ message: Text) -> SyntaxIssue {
    SyntaxIssue(range: range.upperBound..<range.upperBound, excerpt: "", message: message)
  }
}

extension ArraySlice<UInt8> {
  /// Returns the place of what is left without the blanks around it; empty and at the beginning if nothing is.
  func range(trimming isBlank: (UInt8) -> Bool) -> Range<Int> {
    guard let first = firstIndex(where: { !isBlank($0) }), let last = lastIndex(where: { !isBlank($0) })
    else {
      return startIndex..<startIndex
    }
    return first..<(last + 1)
  }
}
