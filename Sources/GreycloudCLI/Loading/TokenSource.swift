import CurlTransport
import Reporting
import Wording

/// Finds the API token, which is never an argument.
struct TokenSource {
  let options: ConnectionOptions

  /// The environment variables that can hold it; the first counts.
  static let variables = ["CLOUDFLARE_API_TOKEN", "CF_API_TOKEN"]

  /// Returns the token of the first source that names one.
  ///
  /// - Returns: The token, without white space or a byte-order mark around it.
  /// - Throws: ``Reporting/Problem`` if there is none, or if it cannot be one.
  func token() throws(Problem) -> Secret {
    let environment = Session.surroundings.environment
    if let token = Self.variables.lazy.compactMap({ environment[$0] }).first {
      return try checked(token)
    }
    guard let path = options.tokenFile else { throw TokenProblems.missing }
    let contents = try TokenFile.contents(of: path)
    return try checked(String(decoding: contents, as: UTF8.self))
  }

  /// Editors end a file with a line break, and some begin it with a byte-order mark; pages add blanks of no width.
  private static func isAround(_ character: Character) -> Bool {
    character.isWhitespace || "\u{FEFF}\u{200B}\u{2060}".contains(character)
  }

  private func checked(_ text: String) throws(Problem) -> Secret {
    let token = text.drop(while: Self.isAround).reversed().drop(while: Self.isAround).reversed()
    guard !token.isEmpty else { throw TokenProblems.empty }
    let secret = Secret(String(token))
    guard secret.isSafeInHeader else { throw TokenProblems.malformed }
    guard token.count >= OutputGate.shortestSecret else { throw TokenProblems.tooShort }
    OutputGate.learn(String(token))
    return secret
  }
}
