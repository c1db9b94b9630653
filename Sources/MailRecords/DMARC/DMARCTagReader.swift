import Wording

/// Reads the values of a DMARC record's tags and collects what does not fit.
struct DMARCTagReader {
  private let tags: TagList
  private let octets: [UInt8]
  private var issues: [DMARCRecord.Issue]

  init(_ tags: TagList) {
    self.tags = tags
    octets = Array(tags.text.utf8)
    issues = tags.issues.map { DMARCRecord.Issue(tag: nil, syntax: $0) }
  }

  var sortedIssues: [DMARCRecord.Issue] {
    issues.sorted { $0.syntax.range.lowerBound < $1.syntax.range.lowerBound }
  }

  mutating func policy(_ name: String) -> DMARCRecord.Policy? {
    guard let tag = tag(name) else { return nil }
    guard let policy = DMARCRecord.Policy(rawValue: tag.value.lowercased()) else {
      report(
        tag,
        Text("is none of none, quarantine and reject", ja: "none、quarantine、reject のいずれでもありません")
      )
      return nil
    }
    return policy
  }

  mutating func word(_ name: String, of words: [String]) -> String? {
    guard let tag = tag(name) else { return nil }
    let value = tag.value.lowercased()
    guard words.contains(value) else {
      report(tag, Text("is none of \(list: words)", ja: "\(list: words) のいずれでもありません"))
      return nil
    }
    return value
  }

  /// The grammar allows only some combinations, and readers take any list of the four.
  mutating func checkFailureOptions() {
    guard let tag = tag("fo") else { return }
    let options = tag.value.lowercased().split(separator: ":", omittingEmptySubsequences: false)
      .map { $0.filter { $0 != " " && $0 != "\t" } }
    guard !options.allSatisfy({ ["0", "1", "d", "s"].contains($0) }) else { return }
    report(tag, Text("is not a list of 0, 1, d and s", ja: "0、1、d、s のリストになっていません"))
  }

  /// A bad percentage counts as 100 and is not worth words: the tag is obsolete as a whole.
  func percentage() -> Int? {
    guard let tag = tag("pct") else { return nil }
    guard let number = Int(tag.value), (0...100).contains(number) else { return 100 }
    return number
  }

  mutating func reports(_ name: String) -> [DMARCReportURI] {
    guard let tag = tag(name) else { return [] }
    return entries(tag.valueRange).compactMap { report(at: $0, of: name) }
  }

  private mutating func report(at range: Range<Int>, of name: String) -> DMARCReportURI? {
    let text = String(decoding: octets[range], as: UTF8.self)
    do {
      return try DMARCReportEntry(text: text, range: range).uri()
    } catch {
      let syntax = SyntaxIssue(range: range, excerpt: text, message: error.message)
      issues.append(DMARCRecord.Issue(tag: name, syntax: syntax))
      return nil
    }
  }

  /// Returns the places between commas, without the white space around them.
  private func entries(_ range: Range<Int>) -> [Range<Int>] {
    octets[range].split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false)
      .map { $0.range(trimming: TagScanner.isSpace) }
  }

  private func tag(_ name: String) -> TagList.Tag? { tags.tags.first { $0.name.lowercased() == name } }

  private mutating func report(_ tag: TagList.Tag, _ message: Text) {
    let syntax = SyntaxIssue(range: tag.range, excerpt: tags.excerpt(tag), message: message)
    issues.append(DMARCRecord.Issue(tag: tag.name.lowercased(), syntax: syntax))
  }
}
