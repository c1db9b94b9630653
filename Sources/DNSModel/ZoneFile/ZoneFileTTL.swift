/// A time to live as zone files write it: seconds, or numbers with the units of BIND (`1h30m`).
enum ZoneFileTTL {
  /// RFC 2181 §8 leaves the highest bit unused.
  private static let longest: UInt64 = 0x7FFF_FFFF

  /// Returns whether a field can only be meant as a time to live.
  static func isMeant(by field: ZoneFileField) -> Bool {
    guard let first = field.octets.first, isDigit(first) else { return false }
    return field.octets.allSatisfy { isDigit($0) || scale(of: $0) != nil }
  }

  static func parse(_ field: ZoneFileField) -> TTL? {
    var total: UInt64 = 0
    var number: UInt64?
    for octet in field.octets {
      if isDigit(octet) {
        number = (number ?? 0) * 10 + UInt64(octet - UInt8(ascii: "0"))
      } else {
        guard let count = number, let scale = scale(of: octet) else { return nil }
        total += count * scale
        number = nil
      }
      guard total + (number ?? 0) <= longest else { return nil }
    }
    return UInt32(exactly: total + (number ?? 0)).map(TTL.init(apiValue:))
  }

  private static func isDigit(_ octet: UInt8) -> Bool {
    octet >= UInt8(ascii: "0") && octet <= UInt8(ascii: "9")
  }

  /// The bit that tells upper from lower case in ASCII is ignored.
  private static func scale(of octet: UInt8) -> UInt64? {
    switch octet | 0x20 {
    case UInt8(ascii: "s"): 1
    case UInt8(ascii: "m"): 60
    case UInt8(ascii: "h"): 3600
    case UInt8(ascii: "d"): 86_400
    case UInt8(ascii: "w"): 604_800
    default: nil
    }
  }
}
