import FoundationEssentials

/// Decodes JSON from outside, once it is known to be small enough.
///
/// What a decoder does for an array in an array can grow faster than the text, and a text of a few octets can be
/// made to keep it busy for minutes. So the octets are looked at first, each of them once.
public enum BoundedJSON {
  /// Decodes a value.
  ///
  /// - Parameters:
  ///   - type: What the text describes.
  ///   - octets: The text.
  ///   - limits: How much it may be.
  /// - Returns: The value.
  /// - Throws: ``JSONExcess`` if it is more than that, or `DecodingError` if it is something else.
  public static func decode<Value: Decodable>(
    _ type: Value.Type,
    from octets: some Collection<UInt8>,
    within limits: JSONLimits
  ) throws -> Value {
    try check(octets, within: limits)
    return try JSONDecoder().decode(type, from: Data(octets))
  }

  /// Checks that a text is no more than it may be; whether it is JSON does not matter here.
  private static func check(_ octets: some Collection<UInt8>, within limits: JSONLimits) throws(JSONExcess) {
    guard octets.count <= limits.octets else { throw .tooLong(limit: limits.octets) }
    var (depth, values, isString, isEscaped) = (0, 1, false, false)
    for octet in octets {
      if isString {
        if isEscaped {
          isEscaped = false
        } else if octet == UInt8(ascii: "\\") {
          isEscaped = true
        } else if octet == UInt8(ascii: "\"") {
          isString = false
        }
        continue
      }
      switch octet {
      case UInt8(ascii: "\""): isString = true
      case UInt8(ascii: "["), UInt8(ascii: "{"): (depth, values) = (depth + 1, values + 1)
      case UInt8(ascii: "]"), UInt8(ascii: "}"): depth -= 1
      case UInt8(ascii: ","): values += 1
      default: continue
      }
      guard depth <= JSONLimits.depth else { throw .tooDeep(limit: JSONLimits.depth) }
      guard values <= limits.values else { throw .tooManyValues(limit: limits.values) }
    }
  }
}
