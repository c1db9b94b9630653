import DNSModel

/// Recognises the ways in which people get a term wrong, from a term that is known to be wrong.
struct SPFDiagnosis {
  private static let words = ["include:", "exists:", "ip4:", "ip6:", "redirect="]
  private static let qualifiers = "+-~?"

  private let text: String

  init(_ text: String) {
    self.text = text
  }

  /// The mistake, or `nil` if it is none of the usual ones.
  var problem: SPFProblem? {
    if isPlaceholder { return .placeholder }
    if let mark = outsideOfMacros.first(where: { ",;".contains($0) }) { return .separator(String(mark)) }
    if text.contains("://") { return .webAddress }
    if let secondTerm { return .missingSpace(before: String(text.dropFirst(secondTerm))) }
    if let renamed { return .calledOtherwise(renamed) }
    let body = text.drop { Self.qualifiers.contains($0) }
    if body.count < text.count, ["redirect=", "exp="].contains(where: body.lowercased().hasPrefix) {
      return .qualifiedModifier
    }
    return nil
  }

  /// The number of characters before a second term that a space should stand before.
  var secondTerm: Int? {
    let lower = text.lowercased()
    let first = lower.prefix { Self.qualifiers.contains($0) }.count
    return lower.indices.enumerated().dropFirst(first + 1).first { _, index in
      let rest = lower[index...]
      guard let mark = rest.first, Self.qualifiers.contains(mark) else {
        return Self.words.contains(where: rest.hasPrefix)
      }
      let body = rest.dropFirst()
      return body == "all" || Self.words.contains(where: body.hasPrefix)
    }?.offset
  }

  /// The term as it is written right, for addresses behind the wrong word: the address tells which one is right.
  var renamed: String? {
    let qualifier = text.prefix { Self.qualifiers.contains($0) }
    let body = text.dropFirst(qualifier.count)
    let word = body.prefix { $0 != ":" }
    let isNamed = ["ip", "ipv4", "ipv6", "ip4", "ip6", "a", "mx"].contains(word.lowercased())
    let value = isNamed ? body.dropFirst(word.count + 1) : body
    guard qualifier.count <= 1, let address = IPAddress(value.prefix { $0 != "/" }) else { return nil }
    let family = if case .v4 = address { "ip4:" } else { "ip6:" }
    let right = String(qualifier + family + value)
    return right == text || (try? SPFTermParser.kind(of: right)) == nil ? nil : right
  }

  private var isPlaceholder: Bool {
    let lower = outsideOfMacros.lowercased().replacing("%{", with: "%")
    return lower.contains { "<>{}[".contains($0) } && !lower.contains(":[")
      || [
        "x.x.x", "your-", "your_", "yourserver", "yourip", "server-ip", "server_ip", "ip_address",
        "ip-address",
      ]
      .contains(where: lower.contains)
  }

  /// The text without its macros, which may hold commas and braces.
  private var outsideOfMacros: String {
    var (result, rest) = ("", text[...])
    while let start = rest.firstRange(of: "%{"), let end = rest[start.upperBound...].firstIndex(of: "}") {
      result += rest[..<start.lowerBound]
      rest = rest[rest.index(after: end)...]
    }
    return result + rest
  }
}
