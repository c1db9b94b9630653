/// The numbers from which rules speak up, where an owner may see it differently.
public struct Thresholds: Sendable, Hashable {
  /// The look-ups of an SPF record from which it is called close to the limit of 10 (RFC 7208 §4.6.4).
  public var spfLookups = 9
  /// The RSA modulus, in bits, below which a DKIM key is a warning, or `nil` if a shorter one that verifiers accept is
  /// only worth a note (RFC 8301 §3.2).
  public var dkimBits: Int?

  /// Creates the numbers that hold without a policy.
  public init() {}
}
