import Wording

/// Why readers do not take a text for a DMARC record.
public struct DMARCRecordError: Error, Sendable, Hashable {
  /// What is wrong with the version.
  public enum Reason: Sendable, Hashable {
    /// There is none.
    case missing
    /// Another tag stands before it.
    case notFirst
    /// It is not exactly `DMARC1`.
    case misspelt
  }

  /// What is wrong with the version.
  public let reason: Reason
  /// The place and the words.
  public let issue: SyntaxIssue

  static func check(_ tags: TagList) throws(DMARCRecordError) {
    guard let version = tags.tags.first(where: { $0.name.lowercased() == "v" }) else {
      let message = Text(
        "lacks the version v=DMARC1 at the beginning",
        ja: "先頭にバージョン v=DMARC1 がありません"
      )
      throw DMARCRecordError(
        reason: .missing,
        issue: SyntaxIssue(range: 0..<0, excerpt: "", message: message)
      )
    }
    guard version.value == "DMARC1" else {
      throw error(
        .misspelt,
        version,
        tags,
        Text("is not exactly v=DMARC1", ja: "v=DMARC1 と完全には一致しません")
      )
    }
    let isFirst =
      tags.tags.first == version && !tags.issues.contains { $0.range.lowerBound < version.range.lowerBound }
    guard isFirst else {
      throw error(.notFirst, version, tags, Text("does not stand first", ja: "先頭にありません"))
    }
  }

  private static func error(
    _ reason: Reason,
    _ tag: TagList.Tag,
    _ tags: TagList,
    _ message: Text
  ) -> DMARCRecordError {
    DMARCRecordError(
      reason: reason,
      issue: SyntaxIssue(range: tag.range, excerpt: tags.excerpt(tag), message: message)
    )
  }
}
