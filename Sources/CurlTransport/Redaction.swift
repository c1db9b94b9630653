/// Strikes secrets out of what is about to leave the process, however they are spelt there.
///
/// What an answer quotes comes back in many forms: with a backslash before some signs (JSON, Markdown), in lower case
/// (a domain name), percent-encoded (an address) or in Base64 (a header). One scan finds all of them.
public struct Redaction: Sendable, CustomStringConvertible, CustomReflectable {
  /// What stands in the place of a secret.
  public static let mark = Secret("").description

  private let spellings: [[UInt8]]
  private let firsts: Set<UInt8>

  /// The word that stands for what is struck out.
  public var description: String { Self.mark }

  /// A reflection without children: the spellings are as secret as what they spell.
  public var customMirror: Mirror { Mirror(self, children: []) }

  /// Creates a redaction.
  ///
  /// - Parameter secrets: what is struck out; an empty one is nothing.
  public init(_ secrets: [Secret]) {
    spellings = Set(secrets.flatMap { Self.spellings(of: Array($0.reveal().utf8)) })
      .sorted { $0.count > $1.count }
    firsts = Set(spellings.compactMap(\.first))
  }

  /// Returns octets without any secret.
  ///
  /// - Parameter octets: a whole text, as far as it is one: a secret that is cut in two is not found.
  /// - Returns: the text with a mark in the place of each.
  public func struckOut(_ octets: [UInt8]) -> [UInt8] {
    guard !spellings.isEmpty else { return octets }
    var (result, index, copied) = ([UInt8](), 0, 0)
    while index < octets.count {
      guard let end = end(ofSecretAt: index, in: octets) else {
        index += 1
        continue
      }
      result += octets[copied..<index] + Array(Self.mark.utf8)
      (index, copied) = (end, end)
    }
    return copied == 0 ? octets : result + octets[copied...]
  }

  /// Returns a text without any secret.
  ///
  /// - Parameter text: a whole text.
  /// - Returns: the text with a mark in the place of each.
  public func struckOut(_ text: String) -> String {
    spellings.isEmpty ? text : String(decoding: struckOut(Array(text.utf8)), as: UTF8.self)
  }

  /// Returns whether a text holds a secret.
  ///
  /// - Parameter octets: a whole text.
  /// - Returns: whether it does, in any spelling.
  public func finds(in octets: [UInt8]) -> Bool {
    octets.indices.contains { end(ofSecretAt: $0, in: octets) != nil }
  }

  private func end(ofSecretAt start: Int, in octets: [UInt8]) -> Int? {
    guard firsts.contains(Self.folded(octets[start])) else { return nil }
    return spellings.lazy.compactMap { Self.end(of: $0, at: start, in: octets) }.first
  }

  private static func end(of spelling: [UInt8], at start: Int, in octets: [UInt8]) -> Int? {
    var index = start
    for wanted in spelling {
      // A sign can be escaped more than once, as a quotation mark behind a backslash in JSON.
      while index < octets.count, folded(octets[index]) != wanted, octets[index] == UInt8(ascii: "\\") {
        index += 1
      }
      guard index < octets.count, folded(octets[index]) == wanted else { return nil }
      index += 1
    }
    return index
  }

  /// Lower case of ASCII: a domain name loses the case, and what is left still gives a secret away.
  private static func folded(_ octet: UInt8) -> UInt8 {
    UInt8(ascii: "A")...UInt8(ascii: "Z") ~= octet ? octet | 0x20 : octet
  }

  private static func spellings(of secret: [UInt8]) -> [[UInt8]] {
    guard !secret.isEmpty else { return [] }
    let all = [secret, percentEncoded(secret)] + (0..<3).flatMap { base64(of: secret, after: $0) }
    return all.map { $0.map(folded) }
  }

  private static func percentEncoded(_ secret: [UInt8]) -> [UInt8] {
    let plain = Set("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~".utf8)
    let digits = Array("0123456789ABCDEF".utf8)
    return secret.flatMap { octet in
      plain.contains(octet) ? [octet] : [UInt8(ascii: "%"), digits[Int(octet >> 4)], digits[Int(octet & 15)]]
    }
  }

  /// Returns the part of Base64 (RFC 4648) that depends on the secret alone, in either alphabet.
  ///
  /// - Parameters:
  ///   - secret: the secret.
  ///   - count: how many octets stand before it in its group of three.
  /// - Returns: the spellings, none if they would be too short to tell a secret from other text.
  private static func base64(of secret: [UInt8], after count: Int) -> [[UInt8]] {
    let whole = [UInt8](repeating: 0, count: count) + secret
    let sextets = whole.indices.filter { $0.isMultiple(of: 3) && $0 + 2 < whole.count }.flatMap { index in
      let group = whole[index..<(index + 3)].reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
      return [18, 12, 6, 0].map { Int(group >> UInt32($0) & 63) }
    }
    // The first group holds what stands before the secret.
    let own = sextets.dropFirst(count == 0 ? 0 : 4)
    guard own.count >= 8 else { return [] }
    let common = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789".utf8)
    return ["+/", "-_"].map { ending in own.map { (common + Array(ending.utf8))[$0] } }
  }
}
