import Wording

/// The `v=` that begins a record and by which readers recognise it.
struct VersionTag {
  private let version: String

  init(_ version: String) {
    self.version = version
  }

  /// Returns whether somebody meant a text to be such a record.
  ///
  /// Case, spaces, quotation marks and the number of the version do not matter for that.
  func isMeant(by text: String) -> Bool {
    let spelling = text.lowercased().filter { !$0.isWhitespace && $0 != "\"" }
    return spelling.hasPrefix("v=" + version.lowercased().dropLast(2))
  }

  /// Returns whether a text begins with exactly the version and a semicolon, before which there may be spaces.
  func isRecognised(in text: String) -> Bool {
    guard text.hasPrefix("v=" + version) else { return false }
    return text.dropFirst(2 + version.count).drop { $0 == " " || $0 == "\t" }.first == ";"
  }

  /// Returns what keeps readers from recognising a record, or `nil` if they do.
  func issue(in list: TagList) -> SyntaxIssue? {
    guard !isRecognised(in: list.text) else { return nil }
    let whole = PlacedText(list.text)
    guard let tag = list.tags.first, tag.name.lowercased() == "v" else {
      return whole.issue(Text("does not begin with v=\(version)", ja: "v=\(version) で始まっていません"))
    }
    let range = 0..<tag.range.upperBound
    let excerpt = String(decoding: whole.octets[range], as: UTF8.self)
    let message =
      excerpt == "v=" + version
      ? Text("has no semicolon behind it", ja: "後ろにセミコロンがありません")
      : Text("must be written v=\(version)", ja: "v=\(version) と書く必要があります")
    return SyntaxIssue(range: range, excerpt: excerpt, message: message)
  }
}
