public import DNSModel

/// An SPF record whose every term fits the grammar (RFC 7208 §4.5 and §12).
///
/// Only ``init(parsing:)`` makes one, so whoever holds a record holds a correct one.
public struct SPFRecord: Sendable, Hashable {
  /// The mechanisms and modifiers in the order of the record.
  public let terms: [SPFTerm]

  init(terms: [SPFTerm]) {
    self.terms = terms
  }

  /// The mechanisms in the order of the record.
  public var directives: [SPFDirective] {
    terms.compactMap { term in
      guard case .directive(let directive) = term.kind else { return nil }
      return directive
    }
  }

  /// The name of `redirect=`, or `nil` if the record has none.
  public var redirect: SPFDomainSpec? {
    terms.lazy.compactMap { term in
      guard case .redirect(let spec) = term.kind else { return nil }
      return spec
    }.first
  }
}

/// One term of an SPF record with its place in the text.
public struct SPFTerm: Sendable, Hashable {
  /// What a term is.
  public enum Kind: Sendable, Hashable {
    /// A mechanism with its qualifier.
    case directive(SPFDirective)
    /// `redirect=`: the record of another name decides if no mechanism matches (RFC 7208 §6.1).
    case redirect(SPFDomainSpec)
    /// `exp=`: the name of an explanation for those who are refused (RFC 7208 §6.2).
    case explanation(SPFDomainSpec)
    /// Another modifier, which is ignored (RFC 7208 §6).
    case unknownModifier(name: String, value: String)
  }

  /// What it is.
  public let kind: Kind
  /// The term as it stands in the record.
  public let text: String
  /// Its place in the record, in UTF-8 octets.
  public let range: Range<Int>

  /// Creates a term.
  public init(_ kind: Kind, text: String, range: Range<Int>) {
    self.kind = kind
    self.text = text
    self.range = range
  }

  /// The mechanism with its qualifier, or `nil` for a modifier.
  public var directive: SPFDirective? {
    guard case .directive(let directive) = kind else { return nil }
    return directive
  }
}

/// A mechanism with its qualifier.
public struct SPFDirective: Sendable, Hashable {
  /// What a match means (RFC 7208 §4.6.2).
  public enum Qualifier: String, Sendable, Hashable, CaseIterable {
    /// The sender is allowed.
    case pass = "+"
    /// The sender is not allowed.
    case fail = "-"
    /// The sender is probably not allowed.
    case softfail = "~"
    /// Nothing is said about the sender.
    case neutral = "?"
  }

  /// What a match means.
  public let qualifier: Qualifier
  /// What is compared.
  public let mechanism: SPFMechanism

  /// Creates a directive.
  public init(_ qualifier: Qualifier = .pass, _ mechanism: SPFMechanism) {
    self.qualifier = qualifier
    self.mechanism = mechanism
  }
}

/// What a directive compares the sender with (RFC 7208 §5).
public enum SPFMechanism: Sendable, Hashable {
  /// Everybody.
  case all
  /// Those that pass the record of another name.
  case include(SPFDomainSpec)
  /// The addresses of a name, which is the domain itself if `nil`.
  case a(SPFDomainSpec?, SPFPrefixes)
  /// The addresses of the mail exchanges of a name, which is the domain itself if `nil`.
  case mx(SPFDomainSpec?, SPFPrefixes)
  /// The host names of the sender's address.
  case ptr(SPFDomainSpec?)
  /// A network of IPv4 addresses, whose host bits may be set.
  case ip4(IPv4Address, prefix: Int)
  /// A network of IPv6 addresses, whose host bits may be set.
  case ip6(IPv6Address, prefix: Int)
  /// Anybody, as long as a name has an A record.
  case exists(SPFDomainSpec)

  /// A Boolean value telling whether its evaluation asks the DNS and counts towards the limit of 10 (RFC 7208
  /// §4.6.4).
  public var countsAsLookup: Bool {
    switch self {
    case .include, .a, .mx, .ptr, .exists: true
    case .all, .ip4, .ip6: false
    }
  }
}

/// The lengths, in bits, of the prefixes that `a` and `mx` compare.
public struct SPFPrefixes: Sendable, Hashable {
  /// For IPv4, from 0 to 32.
  public let ipv4: Int
  /// For IPv6, from 0 to 128.
  public let ipv6: Int

  /// Creates prefix lengths; whole addresses by default.
  public init(ipv4: Int = 32, ipv6: Int = 128) {
    self.ipv4 = ipv4
    self.ipv6 = ipv6
  }
}
