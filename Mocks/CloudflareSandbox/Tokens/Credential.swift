/// What a request brought to identify itself.
struct Credential: Sendable {
  let bearer: String?
  let globalKey: String?

  init(authorization: String?, globalKey: String?) {
    let isBearer = authorization?.lowercased().hasPrefix("bearer ") ?? false
    bearer = isBearer ? authorization.map { String($0.dropFirst(7)) } : authorization
    self.globalKey = globalKey
  }

  var kind: CredentialKind {
    guard let bearer else { return globalKey == nil ? .none : .globalKey }
    guard Self.isToken(bearer) else { return .malformedToken }
    if bearer.hasPrefix("cfut_") { return .userToken }
    return bearer.hasPrefix("cfat_") ? .accountToken : .unprefixedToken
  }

  /// Finds the token, or refuses with the words that the endpoint uses.
  func token(atAccount: Bool) throws(APIFailure) -> Token {
    switch kind {
    case .none: throw .missingAuthorization
    case .globalKey: throw Self.isKey(globalKey ?? "") ? .unknownKey : .malformedKey
    case .malformedToken: throw atAccount ? .malformedTokenAtAccount : .malformedToken
    case .userToken, .accountToken, .unprefixedToken:
      guard let bearer, let token = Sandbox.Tokens.known[bearer] else {
        throw atAccount ? .unknownTokenAtAccount : .unknownToken
      }
      return token
    }
  }

  /// Forty characters without a prefix, or at least as many after one.
  private static func isToken(_ text: String) -> Bool {
    let isPrefixed = text.hasPrefix("cfut_") || text.hasPrefix("cfat_")
    let rest = isPrefixed ? text.dropFirst(5) : text[...]
    return rest.utf8.allSatisfy(isTokenByte) && (isPrefixed ? rest.count >= 40 : rest.count == 40)
  }

  private static func isKey(_ text: String) -> Bool {
    text.hasPrefix("cfk_") || (37...45).contains(text.count) && text.allSatisfy(\.isHexDigit)
  }

  private static func isTokenByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): true
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"): true
    default: false
    }
  }
}
