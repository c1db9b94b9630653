import Wording

/// The record that names the logo of a domain (draft-brand-indicators-for-message-identification §4).
public struct BIMIRecord: Sendable, Hashable {
  /// The address of the logo; empty if the domain wants none.
  public let logo: String
  /// The address of the certificate that vouches for the logo; empty if there is none.
  public let evidence: String

  /// A Boolean value telling whether the domain declares that it wants no logo shown.
  public var isDeclination: Bool { logo.isEmpty && evidence.isEmpty }

  /// Reads a record.
  ///
  /// - Parameter text: The joined value of a TXT record.
  /// - Throws: ``SyntaxIssues`` for everything that keeps readers from using it.
  public init(_ text: String) throws(SyntaxIssues) {
    let list = TagList(text)
    guard let version = list.tags.first, version.name == "v", version.value == "BIMI1",
      version.range.lowerBound == 0
    else {
      throw SyntaxIssues(PlacedText(text).issue(Text("does not begin with v=BIMI1", ja: "v=BIMI1 で始まっていません")))
    }
    if let failure = SyntaxIssues(list.issues) { throw failure }
    guard let logo = list["l"] else {
      throw SyntaxIssues(
        PlacedText(text).missing(
          Text("the address of the logo, l=, is missing", ja: "ロゴのアドレス l= がありません")
        )
      )
    }
    let tags = [logo, list["a"]].compactMap { $0 }
    if let failure = SyntaxIssues(tags.compactMap { Self.issue($0, in: list) }) { throw failure }
    self.logo = logo.value
    evidence = list["a"]?.value ?? ""
  }

  private static func issue(_ tag: TagList.Tag, in list: TagList) -> SyntaxIssue? {
    guard !tag.value.isEmpty, !tag.value.lowercased().hasPrefix("https://") else { return nil }
    return SyntaxIssue(
      range: tag.range,
      excerpt: list.excerpt(tag),
      message: Text("the address must begin with https://", ja: "アドレスは https:// で始まる必要があります")
    )
  }

  /// Returns whether somebody meant a text to be such a record.
  ///
  /// - Parameter text: The joined value of a TXT record.
  /// - Returns: Whether it begins like one, in any spelling of the version.
  public static func isMeant(by text: String) -> Bool {
    text.lowercased().filter { !$0.isWhitespace && $0 != "\"" }.hasPrefix("v=bimi")
  }
}
