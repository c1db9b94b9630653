import DNSModel

extension DomainName {
  /// Endings under which no public host can be (RFC 6761 §6, RFC 6762 §3, and what people copy from manuals).
  private static let privateEndings: Set<Substring> = [
    "invalid", "localhost", "localdomain", "local", "internal", "lan", "tld",
  ]

  private static let templateLabels: Set<Substring> = [
    "yourdomain", "your-domain", "your_domain", "yourdomainname", "your-domain-name", "yourdomain-com",
  ]

  /// What manuals write in place of the customer's domain within a host's name.
  private static let templateNames: Set<[Substring]> = [
    ["domain", "tld"], ["domain", "com"], ["example", "com"], ["example", "org"], ["example", "net"],
    ["yourdomain", "com"], ["your-domain", "com"], ["yourdomain", "tld"], ["mydomain", "com"],
    ["domaine", "fr"],
    ["dominio", "com"], ["meinedomain", "de"], ["ihredomain", "de"],
  ]

  private static let placeholders: [HostPattern] = [
    "domain.not.configured", "invalid.mx", "*.suspended-domain.com",
  ].map(HostPattern.init)

  /// A Boolean value telling whether it is an ending under which no public host can be.
  var isPrivateEnding: Bool { labelCount == 1 && Self.privateEndings.contains(firstLabel) }

  /// Returns whether the name stands for a mail host that was never filled in, or that takes in no mail of people.
  ///
  /// - Parameter apex: The name of the zone that the name is used in. In a zone made for documentation or tests,
  ///   the names reserved for that are ordinary ones.
  /// - Returns: `true` for a placeholder; `false` for every name of the zone itself.
  func isPlaceholder(in apex: DomainName) -> Bool {
    if dotless.utf8.contains(where: { "{}<>".utf8.contains($0) }) { return true }
    guard !isRoot, !isAtOrBelow(apex) else { return false }
    return labelCount == 1 || isMicrosoftPlaceholder || hasPrivateEnding(unlike: apex)
      || isReservedForDocumentation && !apex.isReservedForDocumentation
      || labels.contains { Self.templateLabels.contains($0) } || completed(with: apex) != nil
      || (Self.placeholders + MailProvider.parkingHosts).contains { $0.matches(self) }
  }

  /// Returns a provider's host with a customer's domain in place of the one that stands for it in the manual.
  ///
  /// - Parameter apex: The customer's domain.
  /// - Returns: The name, or `nil` if it holds no such domain in front of another one.
  func completed(with apex: DomainName) -> DomainName? {
    let labels = labels
    for start in 0..<max(labels.count - 3, 0)
    where Self.templateNames.contains(Array(labels[start...start + 1])) {
      let completed = labels[..<start] + apex.labels + labels[(start + 2)...]
      guard let name = try? DomainName(completed.joined(separator: ".")), name != self else { continue }
      return name
    }
    return nil
  }

  /// A Boolean value telling whether it is the host by which Microsoft 365 verifies a domain and that takes no mail.
  var isMicrosoftPlaceholder: Bool {
    let labels = labels
    guard labels.count >= 3, labels[1...].starts(with: ["msv1", "invalid"]) else { return false }
    let number = labels[0].dropFirst(2)
    return labels[0].hasPrefix("ms") && !number.isEmpty && number.allSatisfy(\.isNumber)
  }

  /// A zone below such an ending serves a private network, in which its names are real.
  private func hasPrivateEnding(unlike apex: DomainName) -> Bool {
    guard let ending = labels.last, Self.privateEndings.contains(ending) else { return false }
    return apex.labels.last != ending
  }
}

extension Record {
  /// Returns whether an MX record names a placeholder in place of a mail host.
  ///
  /// - Parameter apex: The zone's name.
  /// - Returns: `true` for a placeholder or the text of a template.
  func isPlaceholderMX(in apex: DomainName) -> Bool {
    guard addressLiteral(in: apex) == nil else { return false }
    return switch rdata {
    case .mx(let mx): mx.exchange.isPlaceholder(in: apex)
    case .opaque(.mx, let text): text.utf8.contains { "{}<>".utf8.contains($0) }
    default: false
    }
  }
}

extension MailZone {
  /// Returns whether an MX record can lead mail to a server, as far as its data shows.
  ///
  /// - Parameter record: An MX record.
  /// - Returns: `false` for null MX, placeholders, addresses, and names that only Cloudflare's answers hold.
  func isPlausible(_ record: Record) -> Bool {
    guard let exchange = record.rdata.mx?.exchange, !exchange.isRoot else { return false }
    return !record.isPlaceholderMX(in: zone.apex) && record.addressLiteral(in: zone.apex) == nil
      && !exchange.isSynthesised && zone.nameWithoutAppendedApex(exchange) == nil
      && DirtyHostText(record, in: zone.apex) == nil
  }
}
