public import DNSModel

/// A host name as a provider documents it, with placeholders for what differs from customer to customer.
///
/// `{domain}` stands for the customer's domain and `{domain-dashes}` for the domain with dashes in place of its dots,
/// which stays open for a domain with a hyphen, as providers differ in what they make of that one. Only the customer
/// knows what any other placeholder stands for.
public struct HostTemplate: Sendable, Hashable {
  /// The name without its final dot.
  public let text: String

  init(_ text: some StringProtocol) {
    self.text = String(text)
  }

  /// The names of its placeholders, without the braces.
  public var placeholders: [String] {
    text.split(separator: "{").dropFirst(text.hasPrefix("{") ? 0 : 1).compactMap { part in
      part.firstIndex(of: "}").map { String(part[..<$0]) }
    }
  }

  /// A Boolean value telling whether it is the same for every customer.
  public var isLiteral: Bool { !text.utf8.contains(UInt8(ascii: "{")) }

  /// Returns the host of a domain.
  ///
  /// - Parameter domain: The customer's domain.
  /// - Returns: The host, or `nil` if a placeholder remains that only the customer can fill.
  public func filled(for domain: DomainName) -> DomainName? {
    guard !isLiteral else { return try? DomainName(text) }
    let name = named(for: domain)
    return name.contains("{") ? nil : try? DomainName(name)
  }

  /// The pattern of all customers' hosts, or `nil` if the host lies in the customer's own domain.
  var pattern: HostPattern? {
    guard !isLiteral else { return HostPattern(text.lowercased()) }
    guard !isOfCustomer else { return nil }
    return HostPattern(text.lowercased().split(separator: ".").map(Self.pattern).joined(separator: "."))
  }

  /// Returns the pattern of one domain's hosts.
  ///
  /// - Parameter domain: The customer's domain.
  /// - Returns: The pattern, in which only placeholders that the customer must fill stay open.
  func pattern(for domain: DomainName) -> HostPattern? {
    HostTemplate(named(for: domain)).pattern
  }

  /// Returns what its one placeholder stands for in a host.
  ///
  /// - Parameter host: A host of some customer.
  /// - Returns: The placeholder with its value, or `nil` if the host is none of this template or it has several.
  func values(in host: DomainName) -> [String: String]? {
    guard placeholders.count == 1, let name = placeholders.first, !isOfCustomer else { return nil }
    let parts = text.split(separator: "{\(name)}", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2, host.dotless.hasPrefix(parts[0]), host.dotless.hasSuffix(parts[1]) else {
      return nil
    }
    let value = host.dotless.dropFirst(parts[0].count).dropLast(parts[1].count)
    return value.isEmpty || value.contains(".") ? nil : [name: String(value)]
  }

  /// A Boolean value telling whether it lies in the customer's own domain.
  public var isOfCustomer: Bool { text.hasSuffix("{domain}") || text.hasSuffix("{mail-host}") }

  private static func pattern(of label: Substring) -> String {
    guard let open = label.firstIndex(of: "{"), let close = label.lastIndex(of: "}") else {
      return String(label)
    }
    return label[..<open] + "*" + label[label.index(after: close)...]
  }

  private func named(for domain: DomainName) -> String {
    let own = replacing("{domain}", in: text, by: domain.dotless)
    guard !domain.dotless.utf8.contains(UInt8(ascii: "-")) else { return own }
    let dashes = domain.dotless.split(separator: ".").joined(separator: "-")
    return replacing("{domain-dashes}", in: own, by: dashes)
  }

  private func replacing(_ placeholder: String, in name: String, by value: String) -> String {
    name.split(separator: placeholder, omittingEmptySubsequences: false).joined(separator: value)
  }
}
