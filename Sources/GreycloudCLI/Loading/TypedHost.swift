/// The host name in what a person typed or pasted where a name is wanted.
struct TypedHost {
  /// The name, not yet checked.
  let name: String

  /// Finds the host name of a web address, a mail address, or a name with a port or a path behind it.
  ///
  /// - Parameter text: What was typed.
  init(_ text: String) {
    name = Self.name(in: text[...])
  }

  /// Returns what was typed without the user and the password of a web address.
  static func shown(_ text: String) -> String {
    guard let scheme = text.firstRange(of: "://") else { return text }
    let authority = text[scheme.upperBound...].prefix { !"/?#".contains($0) }
    guard let sign = authority.lastIndex(of: "@") else { return text }
    return String(text[..<scheme.upperBound] + text[text.index(after: sign)...])
  }

  private static func name(in text: Substring) -> String {
    if let scheme = text.firstRange(of: "://") { return host(ofPage: text[scheme.upperBound...]) }
    let text = text.lowercased().hasPrefix("mailto:") ? text.dropFirst("mailto:".count) : text
    guard let sign = text.lastIndex(of: "@") else { return host(ofPage: text) }
    // Mail programs copy an address as `Ann <ann@example.com>`, and links give it a subject.
    return String(text[text.index(after: sign)...].prefix { !">?".contains($0) })
  }

  private static func host(ofPage text: Substring) -> String {
    let authority = text.prefix { !"/?#".contains($0) }
    let host = authority.lastIndex(of: "@").map { authority[authority.index(after: $0)...] } ?? authority
    if host == "dash.cloudflare.com", let zone = zone(inDashboardPath: text.dropFirst(authority.count)) {
      return zone
    }
    let port = host.lastIndex(of: ":").map { host[$0...].dropFirst() }
    return String(port.map { isNumber($0) ? host.dropLast($0.count + 1) : host } ?? host)
  }

  /// The dashboard names the account and then the zone.
  private static func zone(inDashboardPath path: Substring) -> String? {
    let parts = path.prefix { !"?#".contains($0) }.split(separator: "/")
    guard parts.count > 1, parts[0].count == 32, parts[1].contains(".") else { return nil }
    return String(parts[1])
  }

  private static func isNumber(_ text: Substring) -> Bool {
    !text.isEmpty && text.allSatisfy { "0123456789".contains($0) }
  }
}
