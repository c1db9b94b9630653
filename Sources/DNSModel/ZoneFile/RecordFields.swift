/// The fields of a record's entry, sorted out but not yet read.
struct RecordFields {
  var owner: ZoneFileField?
  var ttl: TTL?
  var type: RRType
  var data: ArraySlice<ZoneFileField>

  /// Sorts the fields: the owner, then TTL and class in either order and each optional, the type, the data.
  init(_ entry: ZoneFileEntry) throws(ZoneFileError.Reason) {
    var rest = entry.fields[...]
    if !entry.beginsWithBlank { owner = rest.popFirst() }
    var hasClass = false
    while let field = rest.first {
      if ttl == nil, ZoneFileTTL.isMeant(by: field) {
        ttl = try Self.timeToLive(field)
      } else if !hasClass, let isInternet = Self.isInternetClass(field) {
        guard isInternet else { throw .unknownClass(field.text) }
        hasClass = true
      } else {
        break
      }
      rest = rest.dropFirst()
    }
    guard let field = rest.popFirst(), Self.isMnemonic(field) else { throw .missingType }
    type = RRType(field.text)
    guard !rest.isEmpty else { throw .missingData(type) }
    data = rest
  }

  private static func timeToLive(_ field: ZoneFileField) throws(ZoneFileError.Reason) -> TTL {
    guard let ttl = ZoneFileTTL.parse(field) else { throw .badTTL(field.text) }
    return ttl
  }

  /// Returns `nil` for a field that is no class (RFC 1035 §3.2.4, RFC 3597 §5).
  private static func isInternetClass(_ field: ZoneFileField) -> Bool? {
    guard field.octets.count == 2 || field.octets.count > 5 else { return nil }
    return switch field.text.uppercased() {
    case "IN", "CLASS1": true
    case "CH", "CS", "HS": false
    case let text where text.hasPrefix("CLASS") && UInt16(text.dropFirst(5)) != nil: false
    default: nil
    }
  }

  private static func isMnemonic(_ field: ZoneFileField) -> Bool {
    guard let first = field.octets.first, isLetter(first) else { return false }
    return field.octets.allSatisfy {
      isLetter($0) || (0x30...0x39).contains($0) || $0 == UInt8(ascii: "-")
    }
  }

  private static func isLetter(_ octet: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(octet | 0x20)
  }
}
