import DNSModel

/// A host name of a provider, or all names below one.
struct HostPattern: Sendable, Hashable {
  private let text: String

  /// Creates a pattern.
  ///
  /// - Parameter text: A host name without its final dot; `*.` in front means every name below it, and `*` inside a
  ///   label any characters of that label.
  init(_ text: String) {
    self.text = text
  }

  func matches(_ name: DomainName) -> Bool {
    guard text.contains("*") else { return name.dotless == text }
    guard text.hasPrefix("*.") else { return matchesLabels(name) }
    return name.dotless.hasSuffix(text.dropFirst())
  }

  private func matchesLabels(_ name: DomainName) -> Bool {
    let (wanted, given) = (text.split(separator: "."), name.labels)
    return wanted.count == given.count && zip(wanted, given).allSatisfy(Self.matches)
  }

  private static func matches(_ pattern: Substring, _ label: Substring) -> Bool {
    guard let star = pattern.firstIndex(of: "*") else { return pattern == label }
    let (head, tail) = (pattern[..<star], pattern[pattern.index(after: star)...])
    return label.count >= head.count + tail.count && label.hasPrefix(head) && label.hasSuffix(tail)
  }
}
