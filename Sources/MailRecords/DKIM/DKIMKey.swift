/// A public key as DKIM publishes it, of which every tag fits the grammar (RFC 6376 §3.6.1).
public struct DKIMKey: Sendable, Hashable {
  /// What `p=` holds.
  public enum Material: Sendable, Hashable {
    /// An RSA key.
    case rsa(bits: Int)
    /// An Ed25519 key (RFC 8463).
    case ed25519
    /// Nothing: the key is revoked.
    case revoked
  }

  /// What `p=` holds.
  public let material: Material
  /// The hash algorithms that signatures may use, in lower case; `nil` for all.
  public let hashes: [String]?
  /// The services that the key is for, in lower case; `nil` for all.
  public let services: [String]?
  /// The flags of `t=`, in lower case.
  public let flags: [String]
  /// The tags that it was read from.
  public let tags: TagList

  /// A Boolean value telling whether the domain only tests signing, so that verifiers may ignore signatures.
  public var isTesting: Bool { flags.contains("y") }

  /// A Boolean value telling whether the key is revoked.
  public var isRevoked: Bool { material == .revoked }

  /// A Boolean value telling whether signatures with SHA-256, the only hash in use, are allowed (RFC 8301 §3.1).
  public var allowsSHA256: Bool { hashes?.contains("sha256") ?? true }

  /// A Boolean value telling whether the key is for mail.
  public var allowsMail: Bool { services.map { $0.contains("*") || $0.contains("email") } ?? true }

  /// Reads a key.
  ///
  /// - Parameter text: The joined value of the TXT record.
  /// - Throws: ``DKIMKeyError`` with every place that breaks the grammar.
  public init(_ text: String) throws(DKIMKeyError) {
    var reader = DKIMKeyReader(TagList(text))
    self = try reader.key()
  }

  init(material: Material, hashes: [String]?, services: [String]?, flags: [String], tags: TagList) {
    self.material = material
    self.hashes = hashes
    self.services = services
    self.flags = flags
    self.tags = tags
  }
}

/// Why a text is no DKIM key: verifiers treat signatures made with it as unsigned.
public struct DKIMKeyError: Error, Sendable, Hashable {
  /// The places that break the grammar, at least one.
  public let issues: [SyntaxIssue]
  /// A Boolean value telling whether the end of the key is missing.
  public let isCut: Bool
}
