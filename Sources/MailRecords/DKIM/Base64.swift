import Wording

/// Reads base64 as it stands in a key record, where white space may fold it (RFC 4648 §4, RFC 6376 §3.2).
struct Base64 {
  /// Where a text stops being base64, in octets of the text, and why.
  struct Failure: Error {
    let range: Range<Int>
    let message: Text
  }

  private var octets: [UInt8] = []
  private var bits: UInt32 = 0
  private var pending = 0
  private var padding = 0

  private init() {}

  static func decode(_ text: String) throws(Failure) -> [UInt8] {
    let input = Array(text.utf8)
    var decoder = Base64()
    for place in input.indices where !TagScanner.isSpace(input[place]) {
      guard decoder.take(input[place]) else {
        let end = input[(place + 1)...].firstIndex { $0 & 0xC0 != 0x80 } ?? input.count
        throw Failure(
          range: place..<end,
          message: Text("does not belong into base64 data", ja: "base64 のデータに使えない文字です")
        )
      }
    }
    return try decoder.finished(at: input.count)
  }

  private mutating func take(_ octet: UInt8) -> Bool {
    if octet == UInt8(ascii: "=") {
      padding += 1
      return pending != 0 && padding + pending <= 4
    }
    guard padding == 0, let value = Self.value(octet) else { return false }
    bits = bits << 6 | UInt32(value)
    pending += 1
    if pending == 4 {
      octets += [UInt8(truncatingIfNeeded: bits >> 16), UInt8(truncatingIfNeeded: bits >> 8)]
      octets.append(UInt8(truncatingIfNeeded: bits))
      (bits, pending) = (0, 0)
    }
    return true
  }

  /// The last group may hold one or two octets; one character alone holds none.
  private mutating func finished(at end: Int) throws(Failure) -> [UInt8] {
    guard pending == 0 || padding + pending == 4, pending != 1 else {
      throw Failure(
        range: end..<end,
        message: Text(
          "ends in the middle of a group of four characters",
          ja: "base64 のデータが 4 文字の区切りの途中で終わっています"
        )
      )
    }
    if pending == 2 { octets.append(UInt8(truncatingIfNeeded: bits >> 4)) }
    if pending == 3 {
      octets += [UInt8(truncatingIfNeeded: bits >> 10), UInt8(truncatingIfNeeded: bits >> 2)]
    }
    return octets
  }

  private static func value(_ octet: UInt8) -> UInt8? {
    switch octet {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): octet - UInt8(ascii: "A")
    case UInt8(ascii: "a")...UInt8(ascii: "z"): octet - UInt8(ascii: "a") + 26
    case UInt8(ascii: "0")...UInt8(ascii: "9"): octet - UInt8(ascii: "0") + 52
    case UInt8(ascii: "+"): 62
    case UInt8(ascii: "/"): 63
    default: nil
    }
  }
}
