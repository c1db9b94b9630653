import Wording

/// The record that announces an MTA-STS policy (RFC 8461 §3.1).
public struct MTASTSRecord: Sendable, Hashable {
  /// The name of the policy's present state; senders fetch the policy anew when it changes.
  public let id: String

  /// Reads a record; fields that nobody knows are skipped, and the first of several equal ones counts.
  ///
  /// - Parameter text: The joined value of a TXT record.
  /// - Throws: ``SyntaxIssues`` for everything that keeps senders from using it.
  public init(_ text: String) throws(SyntaxIssues) {
    let list = TagList(text, .fields)
    if let issue = VersionTag("STSv1").issue(in: list) { throw SyntaxIssues(issue) }
    if let failure = SyntaxIssues(list.issuesBesideRepeats) { throw failure }
    guard let tag = list["id"] else {
      throw SyntaxIssues(PlacedText(text).missing(Text("the id is missing", ja: "id がありません")))
    }
    guard Self.isValid(id: tag.value) else {
      throw SyntaxIssues(
        SyntaxIssue(
          range: tag.range,
          excerpt: list.excerpt(tag),
          message: Text(
            "an id consists of 1 to 32 letters and digits",
            ja: "id は 1〜32 文字の英数字である必要があります"
          )
        )
      )
    }
    id = tag.value
  }

  /// Returns whether a text can be the name of a policy's state.
  ///
  /// - Parameter id: The text.
  /// - Returns: Whether it consists of 1 to 32 letters and digits.
  public static func isValid(id: String) -> Bool {
    (1...32).contains(id.utf8.count) && id.utf8.allSatisfy(Self.isLetterOrDigit)
  }

  /// Returns whether somebody meant a text to be such a record.
  ///
  /// - Parameter text: The joined value of a TXT record.
  /// - Returns: Whether it begins like one, in any spelling of the version.
  public static func isMeant(by text: String) -> Bool { VersionTag("STSv1").isMeant(by: text) }

  /// Returns whether senders take a text for such a record and discard it otherwise (RFC 8461 §3.1).
  ///
  /// - Parameter text: The joined value of a TXT record.
  /// - Returns: Whether it begins exactly like one.
  public static func isRecognised(in text: String) -> Bool { VersionTag("STSv1").isRecognised(in: text) }

  static func isLetterOrDigit(_ octet: UInt8) -> Bool {
    (0x30...0x39).contains(octet) || (0x61...0x7A).contains(octet | 0x20)
  }
}
