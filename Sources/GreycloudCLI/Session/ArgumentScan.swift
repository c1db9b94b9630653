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

  /// The words of the arguments that look like a token of Cloudflare's: somebody gave one where a name or a path belongs.
  var misplacedTokens: [String] {
    arguments.flatMap { $0.split { !Self.isTokenSign($0) } }.map(String.init).filter(Self.looksLikeToken)
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
  /// Older ones are forty signs at random. What lacks a kind of sign, such as a digest or a name, is none of them.
  private static func looksLikeToken(_ word: String) -> Bool {
    if ["cfut_", "cfat_", "cfoat_", "cfk_"].contains(where: word.hasPrefix) { return word.utf8.count >= 20 }
    return word.utf8.count == 40 && word.contains { $0.isUppercase } && word.contains { $0.isLowercase }
      && word.contains { $0.isNumber }
  }

  private static func isTokenSign(_ sign: Character) -> Bool {
    sign.isASCII && (sign.isLetter || sign.isNumber || sign == "_" || sign == "-")
  }
}
