import Wording

/// The record that says where reports about encrypted delivery go (RFC 8460 §3).
public struct TLSRPTRecord: Sendable, Hashable {
  /// The addresses, each with the scheme `mailto` or `https`.
  public let destinations: [String]

  /// Reads a record; fields that nobody knows are skipped.
  ///
  /// - Parameter text: The joined value of a TXT record.
  /// - Throws: ``SyntaxIssues`` for everything that keeps senders from using it.
  public init(_ text: String) throws(SyntaxIssues) {
    let list = TagList(text, .fields)
    if let issue = VersionTag("TLSRPTv1").issue(in: list) { throw SyntaxIssues(issue) }
    if let failure = SyntaxIssues(list.issuesBesideRepeats) { throw failure }
    guard let tag = list["rua"], !tag.value.isEmpty else {
      throw SyntaxIssues(
        PlacedText(text).missing(
          Text("the address for reports, rua=, is missing", ja: "レポートの送り先 rua= がありません")
        )
      )
    }
    let parts = PlacedText(text).piece(tag.valueRange).split(",").map(\.trimmed)
    if let failure = SyntaxIssues(parts.compactMap(Self.issue)) { throw failure }
    destinations = parts.map(\.text)
  }

  private static func issue(_ part: PlacedText) -> SyntaxIssue? {
    let text = part.text
    if text.isEmpty { return part.issue(Text("an address is missing", ja: "送り先が空です")) }
    let scheme = text.prefix { $0 != ":" }.lowercased()
    guard scheme.count < text.count, ["mailto", "https"].contains(scheme) else {
      return part.issue(
        Text(
          "an address for reports begins with mailto: or https:",
          ja: "レポートの送り先は mailto: か https: で始まる必要があります"
        )
      )
    }
    let rest = text.dropFirst(scheme.count + 1)
    let isComplete = scheme == "mailto" ? Self.isMailbox(rest) : Self.isHTTPS(rest)
    return isComplete
      ? nil : part.issue(Text("is not a complete address", ja: "送り先として完全ではありません"))
  }

  /// Returns whether a text is a mail address, which may have header fields behind a question mark (RFC 6068 §2).
  ///
  /// - Parameter text: The text behind `mailto:`.
  /// - Returns: Whether something stands on both sides of one at sign.
  static func isMailbox(_ text: some StringProtocol) -> Bool {
    let address = text.prefix { $0 != "?" }
    let parts = address.split(separator: "@", omittingEmptySubsequences: false)
    return parts.count == 2 && parts.allSatisfy { !$0.isEmpty } && !text.contains { $0 == " " || $0 == "!" }
  }

  private static func isHTTPS(_ text: Substring) -> Bool {
    text.hasPrefix("//") && text.dropFirst(2).first.map { $0.isLetter || $0.isNumber || $0 == "[" } == true
      && !text.contains { $0 == " " || $0 == "!" }
  }

  /// Returns whether somebody meant a text to be such a record.
  ///
  /// - Parameter text: The joined value of a TXT record.
  /// - Returns: Whether it begins like one, in any spelling of the version.
  public static func isMeant(by text: String) -> Bool { VersionTag("TLSRPTv1").isMeant(by: text) }

  /// Returns whether senders take a text for such a record and discard it otherwise (RFC 8460 §3).
  ///
  /// - Parameter text: The joined value of a TXT record.
  /// - Returns: Whether it begins exactly like one.
  public static func isRecognised(in text: String) -> Bool { VersionTag("TLSRPTv1").isRecognised(in: text) }
}
