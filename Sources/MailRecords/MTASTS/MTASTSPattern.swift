public import DNSModel

/// A line `mx:` of an MTA-STS policy: a host, or the hosts directly below a name (RFC 8461 §4.1).
public struct MTASTSPattern: Sendable, Hashable {
  /// The host, or the name behind `*.`.
  public let name: DomainName
  /// A Boolean value telling whether the pattern stands for the hosts directly below the name.
  public let isWildcard: Bool

  /// Creates a pattern.
  ///
  /// - Parameter text: A host name of letters, digits and hyphens without a final dot, or `*.` before one.
  public init?(_ text: String) {
    isWildcard = text.utf8.starts(with: "*.".utf8)
    let host = isWildcard ? String(text.dropFirst(2)) : text
    guard let name = try? DomainName(host), name.isHostName, host.utf8.last != UInt8(ascii: ".") else {
      return nil
    }
    self.name = name
  }

  /// Returns whether a mail exchange fits; a wildcard stands for one label.
  ///
  /// - Parameter host: The host of an MX record.
  /// - Returns: Whether a sender accepts the host.
  public func matches(_ host: DomainName) -> Bool {
    isWildcard ? host.parent == name : host == name
  }
}

extension DomainName {
  /// A Boolean value telling whether every label consists of letters, digits and inner hyphens (RFC 1123 §2.1).
  public var isHostName: Bool {
    labelCount > 0
      && labels.allSatisfy { label in
        label.utf8.first != UInt8(ascii: "-") && label.utf8.last != UInt8(ascii: "-")
          && label.utf8.allSatisfy(Self.isLetterDigitHyphen)
      }
  }

  private static func isLetterDigitHyphen(_ octet: UInt8) -> Bool {
    switch octet {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"): true
    default: false
    }
  }
}
