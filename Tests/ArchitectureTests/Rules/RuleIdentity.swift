/// Turns the name of a rule's type into the rule's identity.
///
/// The name is read from left to right. Where one of ``acronyms`` begins and no lower-case letter follows it, the
/// longest such acronym is a word. Else a capital with the lower-case letters and digits after it is a word.
/// Anything else, such as capitals that no acronym explains, makes the name unreadable. The identity is the words
/// in lower case with hyphens between them; `MTASTS` alone has a hyphen of its own.
enum RuleIdentity {
  /// Every run of capitals that may stand in a rule's name, with the words that it stands for.
  static let acronyms: [String: String] = {
    let hyphenated = ["MTASTS": "mta-sts", "DCMX": "dc-mx"]
    let plain = [
      "A", "AAAA", "AI", "API", "BIMI", "CAA", "CNAME", "DANE", "DC", "DKIM", "DMARC", "DNS", "DNSSEC", "DS",
      "FCrDNS", "HELO", "HTTP", "HTTPS", "ID", "IMAP", "IP", "IPv4", "IPv6", "M365", "MSOID", "MX", "NS",
      "POP3",
      "PTR", "RSA", "SHA1", "SMTP", "SPF", "SRV", "STARTTLS", "STS", "TLS", "TLSA", "TLSRPT", "TTL", "TXT",
      "URI",
      "URL", "VMC",
    ]
    return hyphenated.merging(plain.map { ($0, $0.lowercased()) }) { first, _ in first }
  }()

  /// Returns the identity that belongs to a type's name.
  ///
  /// - Parameter name: The type's name.
  /// - Returns: The identity, or `nil` if the name cannot be read.
  static func identity(of name: String) -> String? {
    var rest = Substring(name)
    var words: [String] = []
    while !rest.isEmpty {
      guard let word = acronym(startingIn: rest) ?? word(startingIn: rest) else { return nil }
      words.append(acronyms[word] ?? word.lowercased())
      rest = rest.dropFirst(word.count)
    }
    return words.isEmpty ? nil : words.joined(separator: "-")
  }

  private static func acronym(startingIn text: Substring) -> String? {
    let fitting = acronyms.keys.filter { acronym in
      text.hasPrefix(acronym) && text.dropFirst(acronym.count).first?.isLowercase != true
    }
    return fitting.max { $0.count < $1.count }
  }

  private static func word(startingIn text: Substring) -> String? {
    let tail = text.dropFirst().prefix { $0.isLowercase || $0.isNumber }
    guard text.first?.isUppercase == true, !tail.isEmpty else { return nil }
    return String(text.prefix(1 + tail.count))
  }
}
