public import DNSModel

/// A name, or a pattern that stands for several, as a policy writes it.
///
/// `*` as the first label stands for one or more labels, anywhere else for any characters of one label. `*` alone is
/// every name, and `@` is the apex of a zone.
public struct NamePattern: Sendable, Hashable {
  private let text: String
  private let labels: [Substring]

  /// Creates a pattern, or `nil` if the text is none.
  ///
  /// - Parameter text: A name in any case, with or without the final dot.
  public init?(_ text: String) {
    guard text != "@", text != "*" else {
      (self.text, labels) = (text, [Substring(text)])
      return
    }
    guard let name = try? DomainName(text), !name.isRoot, !name.dotless.contains("\\") else { return nil }
    self.text = name.dotless
    labels = Self.labels(name)
  }

  /// A Boolean value telling whether it stands for one name only.
  var isExact: Bool { !text.contains("*") }

  /// Returns whether it stands for a name.
  ///
  /// - Parameter name: An absolute name.
  /// - Returns: `true` if it does.
  public func matches(_ name: DomainName) -> Bool {
    text == "*" || Self.matches(labels[...], Self.labels(name)[...])
  }

  /// Returns whether it stands for a name in a zone, written in full or, as in the dashboard, without the zone's name.
  ///
  /// - Parameters:
  ///   - owner: A name in the zone.
  ///   - apex: The zone.
  /// - Returns: `true` if it does.
  public func matches(_ owner: DomainName, in apex: DomainName) -> Bool {
    if text == "@" { return owner == apex }
    if matches(owner) { return true }
    guard owner.isBelow(apex), !isWritten(below: apex) else { return false }
    return Self.matches(labels[...], Self.labels(owner).dropLast(apex.labelCount))
  }

  private func isWritten(below apex: DomainName) -> Bool {
    text == apex.dotless || text.hasSuffix("." + apex.dotless)
  }

  private static func labels(_ name: DomainName) -> [Substring] { name.labels }

  private static func matches(_ pattern: ArraySlice<Substring>, _ name: ArraySlice<Substring>) -> Bool {
    guard pattern.first == "*", name.count >= pattern.count else {
      return pattern.count == name.count && zip(pattern, name).allSatisfy(matches)
    }
    return zip(pattern.reversed().dropLast(), name.reversed()).allSatisfy(matches)
  }

  /// Returns whether a label fits, its stars standing for any characters.
  private static func matches(_ pattern: Substring, _ label: Substring) -> Bool {
    let pieces = pattern.split(separator: "*", omittingEmptySubsequences: false)
    guard let first = pieces.first, let last = pieces.last, pieces.count > 1 else { return pattern == label }
    guard label.hasPrefix(first) else { return false }
    var rest = label.dropFirst(first.count)
    for piece in pieces.dropFirst().dropLast() where !piece.isEmpty {
      guard let place = rest.firstRange(of: piece) else { return false }
      rest = rest[place.upperBound...]
    }
    return rest.count >= last.count && rest.hasSuffix(last)
  }
}

extension NamePattern: CustomStringConvertible {
  /// The pattern as it was written, in lower case.
  public var description: String { text }
}

extension NamePattern {
  /// Returns whether it is less specific than another one.
  ///
  /// A name without a star is the most specific; then more labels, then more characters decide.
  func isMoreGeneral(than other: NamePattern) -> Bool { rank < other.rank }

  private var rank: (Int, Int, Int) {
    (isExact ? 1 : 0, text == "*" ? 0 : labels.count, text.count { $0 != "*" })
  }
}
