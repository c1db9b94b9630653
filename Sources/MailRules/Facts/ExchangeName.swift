import DNSModel

extension DomainName {
  /// A Boolean value telling whether the name is one that Cloudflare makes up while it answers.
  ///
  /// It does so for an MX or SRV record whose host is proxied. The older form `dc-<hex>` could be a real host's
  /// name, so a digit is asked for too.
  var isSynthesised: Bool {
    let labels = labels
    guard let first = labels.first else { return false }
    if first == "_dc-mx" || first == "_dc-srv" { return labels.count > 1 && Self.isToken(labels[1]) }
    let token = first.dropFirst(3)
    return first.hasPrefix("dc-") && Self.isToken(token) && token.contains(where: \.isNumber)
  }

  private static func isToken(_ label: Substring) -> Bool {
    label.utf8.count >= 6 && label.allSatisfy(\.isHexDigit)
  }

  /// Returns the name that was meant where a zone's own name was appended once more.
  ///
  /// - Parameter apex: The zone's name.
  /// - Returns: The name with one apex less, or `nil` if it does not end in the apex twice.
  func undoubled(in apex: DomainName) -> DomainName? {
    guard isBelow(apex), let meant = try? DomainName(relative(to: apex)), meant.isAtOrBelow(apex) else {
      return nil
    }
    return meant
  }
}

extension Zone {
  /// Top-level domains that no zone uses as a label of its own names.
  private static let foreignEndings: Set<Substring> = ["com", "net", "org", "info", "biz"]

  /// Returns the name that was meant where a record leads to it with the zone's own name appended once too often.
  ///
  /// - Parameter target: The name that a record leads to.
  /// - Returns: The name without the zone's name, or `nil` for a name that the zone holds or could hold.
  func nameWithoutAppendedApex(_ target: DomainName) -> DomainName? {
    if let meant = target.undoubled(in: apex) { return meant }
    guard target.isBelow(apex), records(at: target).isEmpty, cut(above: target) == nil,
      let meant = try? DomainName(target.relative(to: apex)), let ending = meant.labels.last,
      meant.labels.count > 1
    else { return nil }
    if ProviderIndex.shared.provider(of: meant) != nil { return meant }
    guard Self.foreignEndings.contains(ending), let own = try? apex.child(String(ending)) else { return nil }
    return owners.contains { $0.isAtOrBelow(own) } ? nil : meant
  }
}

extension Record {
  /// Returns the IP address that an MX record holds in place of a host name.
  ///
  /// Cloudflare and zone files complete a name without a final dot, so the address may stand in front of the apex.
  ///
  /// - Parameter apex: The zone's name.
  /// - Returns: The address, or `nil` for a name.
  func addressLiteral(in apex: DomainName) -> IPAddress? {
    guard case .opaque(.mx, let text) = rdata else {
      guard let exchange = rdata.mx?.exchange else { return nil }
      return Self.address(exchange.dotless) ?? Self.address(exchange.relative(to: apex))
    }
    return text.split(separator: " ").last.flatMap { Self.address(String($0)) }
  }

  private static func address(_ text: String) -> IPAddress? {
    var literal = Substring(text).drop { $0 == "[" }
    if literal.lowercased().hasPrefix("ipv6:") { literal = literal.dropFirst(5) }
    while let last = literal.last, last == "." || last == "]" { literal.removeLast() }
    return IPAddress(literal)
  }
}
