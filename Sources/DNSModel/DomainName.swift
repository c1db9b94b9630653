public import Wording

/// An absolute domain name in canonical form: lower case, A-labels, escapes normalised.
///
/// Only absolute names exist, so two names are the same exactly when they are equal. The text form is RFC 1035
/// presentation format and is printed with the final dot; Cloudflare's dotless names are converted at its boundary.
public struct DomainName: Hashable, Sendable {
  /// The canonical presentation without the final dot; empty for the root.
  let text: String

  /// The root of the name space.
  public static let root = DomainName(canonical: "")

  init(canonical text: String) {
    self.text = text
  }

  /// Creates a name from an absolute presentation, with or without the final dot.
  ///
  /// - Parameter presentation: The name, for example `mail.example.com.` or Cloudflare's `mail.example.com`.
  /// - Throws: ``DomainNameError`` if it is no domain name.
  public init(_ presentation: String) throws(DomainNameError) {
    text = try CanonicalName.text(of: presentation)
  }

  /// Creates a name that may be written relative to an origin, as in a zone file.
  ///
  /// - Parameters:
  ///   - presentation: `@`, a relative name, or an absolute one with its final dot.
  ///   - origin: The name that completes a relative one.
  /// - Throws: ``DomainNameError`` if the completed name is no domain name.
  public init(_ presentation: String, relativeTo origin: DomainName) throws(DomainNameError) {
    if presentation == "@" {
      self = origin
    } else if CanonicalName.endsInDot(presentation) {
      self = try DomainName(presentation)
    } else {
      self = try DomainName(presentation + "." + origin.text)
    }
  }

  /// The name without its final dot, as Cloudflare writes it.
  public var dotless: String { text }

  /// The name without its final dot and without escapes, as the octets that it stands for; a dot within a label looks
  /// like one between labels.
  public var unescaped: String { CanonicalName.unescaped(text) }

  /// The number of labels; zero for the root.
  public var labelCount: Int {
    text.isEmpty ? 0 : labels.count
  }

  /// The labels from left to right, in presentation form.
  public var labels: [Substring] {
    guard text.utf8.contains(UInt8(ascii: "\\")) else {
      return text.split(separator: ".")
    }
    return CanonicalName.escapedLabels(text)
  }

  /// The leftmost label, or the empty string for the root.
  public var firstLabel: Substring {
    guard text.utf8.contains(UInt8(ascii: "\\")) else { return text.prefix { $0 != "." } }
    return labels.first ?? ""
  }

  /// The name without its leftmost label, or `nil` for the root.
  public var parent: DomainName? {
    guard !text.isEmpty else { return nil }
    return DomainName(canonical: String(text.dropFirst(firstLabel.count).dropFirst()))
  }

  /// A Boolean value telling whether the leftmost label is the wildcard label (RFC 4592 §2.1.1).
  public var isWildcard: Bool {
    text == "*" || text.utf8.starts(with: "*.".utf8)
  }

  /// A Boolean value telling whether the name is the root.
  public var isRoot: Bool { text.isEmpty }

  /// Returns whether the name is the other one or lies below it.
  ///
  /// - Parameter other: The possible ancestor.
  /// - Returns: `true` for the name itself and for every name below it.
  public func isAtOrBelow(_ other: DomainName) -> Bool {
    self == other || isBelow(other)
  }

  /// Returns whether the name lies strictly below the other one.
  ///
  /// - Parameter other: The possible ancestor.
  /// - Returns: `false` for the name itself.
  public func isBelow(_ other: DomainName) -> Bool {
    guard !other.text.isEmpty else { return !text.isEmpty }
    let (mine, theirs) = (text.utf8, other.text.utf8)
    guard mine.count > theirs.count else { return false }
    let suffix = mine.suffix(theirs.count + 1)
    return suffix.first == UInt8(ascii: ".") && suffix.dropFirst().elementsEqual(theirs)
      && !CanonicalName.endsInBackslash(mine.dropLast(theirs.count + 1))
  }

  /// Returns the name with one more label on its left.
  ///
  /// - Parameter label: A label of letters, digits, hyphens and underscores, or `*`.
  /// - Returns: The child's name.
  /// - Throws: ``DomainNameError`` if the result would be too long or the label is not one.
  public func child(_ label: String) throws(DomainNameError) -> DomainName {
    try DomainName(text.isEmpty ? label : label + "." + text)
  }

  /// Returns the labels on the left of an ancestor, joined by dots.
  ///
  /// - Parameter ancestor: The name to cut off.
  /// - Returns: `@` for the ancestor itself, the whole name if it is no ancestor.
  public func relative(to ancestor: DomainName) -> String {
    if self == ancestor { return "@" }
    guard isBelow(ancestor) else { return description }
    return String(text.dropLast(ancestor.text.count + (ancestor.isRoot ? 0 : 1)))
  }
}

extension DomainName: CustomStringConvertible {
  /// The absolute name in presentation format, with its final dot.
  public var description: String { text + "." }
}

extension DomainName: Speakable {
  /// The name as people write it, without the final dot; the root stays a dot.
  public var spoken: String { isRoot ? "." : dotless }
}

extension DomainName: Comparable {
  /// Orders names as RFC 4034 §6.1 does: by labels from the right, so that a zone's names stand together.
  public static func < (left: DomainName, right: DomainName) -> Bool {
    CanonicalOrder.precedes(left.text, right.text)
  }
}
