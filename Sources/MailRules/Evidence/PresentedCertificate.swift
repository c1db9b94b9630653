/// The certificate chain that a server presents.
public struct PresentedCertificate: Sendable, Hashable {
  /// One certificate of a chain, by the data that a TLSA record can hold (RFC 6698 §2.1).
  public struct Link: Sendable, Hashable {
    /// Lower-case hexadecimal data of the whole certificate by matching type 0, 1 and 2.
    public let certificate: [UInt8: String]
    /// Lower-case hexadecimal data of its public key by matching type 0, 1 and 2.
    public let publicKey: [UInt8: String]

    /// Creates a link.
    public init(certificate: [UInt8: String], publicKey: [UInt8: String]) {
      self.certificate = certificate
      self.publicKey = publicKey
    }
  }

  /// The names that it covers, wildcards included, in lower case.
  public let names: Set<String>
  /// A Boolean value telling whether a public authority vouches for it.
  public let isTrusted: Bool
  /// A Boolean value telling whether its time is over or has not come.
  public let isOutdated: Bool
  /// The chain, the server's own certificate first; empty if only the names were looked at.
  public let chain: [Link]

  /// Creates the description of a certificate.
  public init(names: Set<String>, isTrusted: Bool = true, isOutdated: Bool = false, chain: [Link] = []) {
    self.names = names
    self.isTrusted = isTrusted
    self.isOutdated = isOutdated
    self.chain = chain
  }

  /// Returns whether the certificate is made out for a host; a wildcard covers one label (RFC 9525 §6.3).
  ///
  /// - Parameter host: The host's name without a final dot.
  /// - Returns: Whether one of the names covers it.
  public func covers(_ host: String) -> Bool {
    let wanted = host.lowercased()
    let parent = wanted.firstIndex(of: ".").map { wanted[$0...] }
    return names.contains(wanted) || parent.map { names.contains("*" + $0) } == true
  }
}
