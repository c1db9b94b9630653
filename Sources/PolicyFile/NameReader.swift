import DNSModel
import MailRules

/// Reads names and patterns, internationalised ones too.
struct NameReader {
  private let asciiName: (String) -> String?

  init(_ asciiName: @escaping (String) -> String?) {
    self.asciiName = asciiName
  }

  func name(_ text: String) -> DomainName? {
    guard text.contains("."), !text.contains("*"), !text.contains("@"), IPAddress(text) == nil else {
      return nil
    }
    return ascii(text).flatMap { try? DomainName($0) }
  }

  func pattern(_ text: String) -> NamePattern? {
    guard text != "@", text != "*" else { return NamePattern(text) }
    let isPlain = text.allSatisfy { $0.isLetter || $0.isNumber || "-_.*".contains($0) }
    guard isPlain, let ascii = ascii(text) else { return nil }
    return NamePattern(ascii)
  }

  /// Only names that are not ASCII already are converted, because stars and underscores stand in no host name.
  private func ascii(_ text: String) -> String? {
    guard !text.utf8.allSatisfy({ $0 < 0x80 }) else { return text }
    guard text.hasPrefix("*.") else { return asciiName(text) }
    return asciiName(String(text.dropFirst(2))).map { "*." + $0 }
  }
}
