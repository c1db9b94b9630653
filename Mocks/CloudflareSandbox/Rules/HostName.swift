/// The API's rules for DNS names: lower case, no final dot.
enum HostName {
  static let maximumLength = 253

  /// The form in which a name is stored.
  static func canonical(_ name: String) -> String {
    let lower = name.lowercased()
    return lower.hasSuffix(".") && lower != "." ? String(lower.dropLast()) : lower
  }

  /// Completes an owner name; the API appends the zone to every name that does not already end in it.
  static func owner(_ name: String, in zone: String) throws(APIFailure) -> String {
    let name = canonical(name)
    let complete = name == "@" || name == zone ? zone : completed(name, in: zone)
    guard isValid(complete) else { throw .badName }
    return complete
  }

  /// Whether a text can be the target of an alias or a delegation: at least two labels and not an address.
  static func isTarget(_ name: String) -> Bool {
    name.contains(".") && isValid(name) && IPv4Address(name) == nil
  }

  static func isValid(_ name: String) -> Bool {
    guard name.utf8.count <= maximumLength else { return false }
    return name.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
      .allSatisfy { (1...63).contains($0.count) && $0.allSatisfy(isNameByte) }
  }

  private static func completed(_ name: String, in zone: String) -> String {
    name.hasSuffix("." + zone) ? name : name + "." + zone
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): true
    case UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "*"): true
    default: false
    }
  }
}
