/// An RSA public key in one of the two forms that people publish.
///
/// The standard form names the algorithm (SubjectPublicKeyInfo, RFC 5280 §4.1.2.7); the bare RSAPublicKey of RFC 8017
/// §A.1.1, to which RFC 6376 refers, stands inside it and is published alone as well.
struct RSAPublicKey {
  /// The length of the modulus.
  let bits: Int

  private static let rsaEncryption: [UInt8] = [0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 0x01, 0x01, 0x01]

  init?(der octets: [UInt8]) {
    var outer = DERReader(octets[...])
    guard let contents = outer.read(.sequence), outer.isAtEnd else { return nil }
    let modulus = Self.modulus(in: contents) ?? Self.wrapped(in: contents).flatMap(Self.modulus)
    guard let modulus, let first = modulus.first else { return nil }
    bits = modulus.count * 8 - first.leadingZeroBitCount
  }

  private static func wrapped(in contents: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    var reader = DERReader(contents)
    guard let algorithm = reader.read(.sequence), let bits = reader.read(.bitString), reader.isAtEnd else {
      return nil
    }
    var identifier = DERReader(algorithm)
    guard let name = identifier.read(.objectIdentifier), name.elementsEqual(rsaEncryption) else { return nil }
    // The first octet counts unused bits, of which whole octets have none.
    guard bits.first == 0 else { return nil }
    var inner = DERReader(bits.dropFirst())
    guard let key = inner.read(.sequence), inner.isAtEnd else { return nil }
    return key
  }

  /// Returns the octets of the modulus without leading zeros.
  private static func modulus(in contents: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    var reader = DERReader(contents)
    guard let modulus = reader.read(.integer), let exponent = reader.read(.integer), reader.isAtEnd else {
      return nil
    }
    guard isPositive(modulus), isPositive(exponent) else { return nil }
    return modulus.drop { $0 == 0 }
  }

  private static func isPositive(_ integer: ArraySlice<UInt8>) -> Bool {
    guard let first = integer.first else { return false }
    return first & 0x80 == 0 && integer.contains { $0 != 0 }
  }
}
