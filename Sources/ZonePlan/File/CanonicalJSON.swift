import Crypto
import FoundationEssentials

/// JSON of one spelling: keys sorted, no white space, slashes as they are.
enum CanonicalJSON {
  /// Returns the SHA-256 of a value's canonical JSON as lower-case hexadecimal digits.
  static func digest(of value: some Encodable) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return SHA256.hash(data: try encoder.encode(value)).map { octet in
      let digits = String(octet, radix: 16)
      return digits.count == 1 ? "0" + digits : digits
    }.joined()
  }
}
