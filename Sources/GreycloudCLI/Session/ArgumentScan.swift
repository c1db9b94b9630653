import Wording

/// Looks into arguments before they are parsed, because the parser's own messages need what they say.
struct ArgumentScan {
  private let arguments: [String]

  init(_ arguments: [String]) {
    self.arguments = arguments
  }

  /// The language that `--lang` names, if it names one.
  var language: Language? { value(of: "--lang").flatMap(Language.init) }

  /// What `--color` asks for, if it asks for something that there is.
  var color: ColorChoice? { value(of: "--color").flatMap(ColorChoice.init) }

  /// The arguments that look like a token of Cloudflare's: somebody gave one where a name or a path belongs.
  var misplacedTokens: [String] {
    arguments.map { String($0.drop { $0 != "=" }.dropFirst()) }.filter(Self.looksLikeToken)
      + arguments.filter(Self.looksLikeToken)
  }

  private func value(of option: String) -> String? {
    for (index, argument) in arguments.enumerated() {
      if argument == "--" { return nil }
      if argument == option, index + 1 < arguments.count { return arguments[index + 1] }
      if argument.hasPrefix(option + "=") { return String(argument.dropFirst(option.count + 1)) }
    }
    return nil
  }

  /// Tokens begin with what tells their kind.
  ///
  /// Older ones are forty signs, as are parts of a digest, which has only hexadecimal digits.
  private static func looksLikeToken(_ text: String) -> Bool {
    guard text.utf8.allSatisfy({ tokenSigns.contains($0) }) else { return false }
    let isMarked = ["cfut_", "cfat_", "cfoat_", "cfk_"].contains { text.hasPrefix($0) }
    let isOlder = text.utf8.count == 40 && !text.allSatisfy(\.isHexDigit)
    return isMarked && text.utf8.count >= 20 || isOlder
  }

  private static let tokenSigns = Set("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-".utf8)
}
