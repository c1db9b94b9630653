/// Identifiers of zones, records and tokens: 32 hexadecimal digits.
enum Identifier {
  /// An identifier that depends on the text alone.
  static func derived(from text: String) -> String {
    let halves: [UInt64] = [0xcbf2_9ce4_8422_2325, 0x9e37_79b9_7f4a_7c15]
    return halves.map { hexadecimal(hash(text, seed: $0)) }.joined()
  }

  static func isWellFormed(_ text: String) -> Bool {
    text.utf8.count == 32 && text.allSatisfy { $0.isHexDigit && !$0.isUppercase }
  }

  /// FNV-1a, its bits mixed once more so that similar texts differ everywhere.
  private static func hash(_ text: String, seed: UInt64) -> UInt64 {
    let hash = text.utf8.reduce(seed) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
    let mixed = (hash ^ (hash >> 30)) &* 0xbf58_476d_1ce4_e5b9
    return mixed ^ (mixed >> 31)
  }

  private static func hexadecimal(_ value: UInt64) -> String {
    let digits = String(value, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}
