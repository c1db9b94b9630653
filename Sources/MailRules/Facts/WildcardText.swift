import DNSModel

extension Zone {
  /// Returns whether a wildcard answers for the text at a name.
  ///
  /// Its addresses and other texts do not, and an alias that is proxied hides the texts behind it.
  ///
  /// - Parameters:
  ///   - name: A name without records.
  ///   - isMeant: Tells whether a reader takes a text for what it looks for.
  /// - Returns: `true` if a reader finds something there.
  func hasWildcardText(for name: DomainName, _ isMeant: (String) -> Bool) -> Bool {
    guard let source = wildcard(covering: name) else { return false }
    return records(at: source).contains { record in
      record.type == .cname && !record.isProxied || record.rdata.text.map(isMeant) == true
    }
  }

  /// Returns whether a wildcard may answer for the DKIM key at a name.
  ///
  /// - Parameter name: A name without records.
  /// - Returns: `true` if it has a key or a visible alias.
  func hasWildcardKey(for name: DomainName) -> Bool { hasWildcardText(for: name) { $0.contains("p=") } }
}
