/// A list of tags such as `v=DKIM1; k=rsa; p=…` (RFC 6376 §3.2).
///
/// Readers differ in what they make of a part that does not fit: a DKIM key is void as a whole, a DMARC policy goes
/// on without it. So the list holds every part that is a tag, and tells of the others with their places.
public struct TagList: Sendable, Hashable {
  /// How names and equals signs may stand.
  enum Grammar {
    /// Names of letters, digits and underscores; white space around the equals sign (RFC 6376 §3.2).
    case tags
    /// Names with hyphens and dots too, up to 32 characters; no white space there (RFC 8460 §3, RFC 8461 §3.1).
    case fields
  }

  /// One tag with its place in the text, in UTF-8 octets.
  public struct Tag: Sendable, Hashable {
    /// The name, whose case matters.
    public let name: String
    /// The value without the white space around it.
    public let value: String
    /// The place of the whole tag, without the white space around it.
    public let range: Range<Int>
    /// The place of the value; empty and behind the equals sign if the value is.
    public let valueRange: Range<Int>
  }

  /// The parts that are tags, in the order of the text.
  public let tags: [Tag]
  /// The parts that are none, tags that stand more than once, and characters that no value may hold.
  public let issues: [SyntaxIssue]
  /// The issues without those of tags that stand more than once, for readers to whom the first counts.
  let issuesBesideRepeats: [SyntaxIssue]
  /// The text that was read.
  public let text: String

  /// Reads a text.
  ///
  /// - Parameter text: The joined value of a TXT record.
  public init(_ text: String) {
    self.init(text, .tags)
  }

  init(_ text: String, _ grammar: Grammar) {
    var scanner = TagScanner(text, grammar)
    scanner.run()
    self.text = text
    tags = scanner.tags
    issuesBesideRepeats = scanner.issues
    issues = (scanner.issues + scanner.repeats).sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  /// Returns a tag as it stands in the text.
  func excerpt(_ tag: Tag) -> String { String(decoding: Array(text.utf8)[tag.range], as: UTF8.self) }

  /// Returns the first tag of a name.
  ///
  /// - Parameter name: The name, whose case matters.
  /// - Returns: The tag, or `nil` if there is none.
  public subscript(_ name: String) -> Tag? { tags.first { $0.name == name } }

  /// Returns the text with the value of a tag replaced, and everything else as it is.
  ///
  /// - Parameters:
  ///   - tag: A tag of this list.
  ///   - value: The new value.
  /// - Returns: The new text.
  public func text(replacing tag: Tag, with value: String) -> String {
    let octets = Array(text.utf8)
    return String(decoding: octets[..<tag.valueRange.lowerBound], as: UTF8.self) + value
      + String(decoding: octets[tag.valueRange.upperBound...], as: UTF8.self)
  }

  /// Returns the text without some tags, the others as they stand and `; ` between them.
  ///
  /// - Parameter isRemoved: Tells which tags go.
  /// - Returns: The new text.
  public func text(removing isRemoved: (Tag) -> Bool) -> String {
    let octets = Array(text.utf8)
    return tags.filter { !isRemoved($0) }
      .map { String(decoding: octets[$0.range], as: UTF8.self) }
      .joined(separator: "; ")
  }
}

extension TagList.Grammar {
  var allowsBlankAtEquals: Bool { self == .tags }

  func isName(_ octets: ArraySlice<UInt8>) -> Bool {
    guard let first = octets.first else { return false }
    switch self {
    case .tags:
      return Self.isLetter(first) && octets.allSatisfy { Self.isLetterOrDigit($0) || $0 == UInt8(ascii: "_") }
    case .fields:
      return octets.count <= 32 && Self.isLetterOrDigit(first)
        && octets.allSatisfy { Self.isLetterOrDigit($0) || [0x2D, 0x2E, 0x5F].contains($0) }
    }
  }

  private static func isLetterOrDigit(_ octet: UInt8) -> Bool {
    isLetter(octet) || (0x30...0x39).contains(octet)
  }

  private static func isLetter(_ octet: UInt8) -> Bool { (0x61...0x7A).contains(octet | 0x20) }
}
