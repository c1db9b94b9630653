extension APIFailure {
  static let missingAuthorization = Self(400, 1001, "Missing \"Authorization\" header")
  static let malformedToken = headers(6111, "Invalid format for Authorization header")
  static let malformedKey = headers(6103, "Invalid format for X-Auth-Key header")
  static let unknownKey = Self(403, 9103, "Unknown X-Auth-Key or X-Auth-Email")
  static let unknownToken = Self(403, 9109, "Invalid access token")
  static let outOfScope = Self(403, 9109, "Unauthorized to access requested resource")
  static let permissionMissing = Self(403, 10000, "Authentication error")
  /// Account endpoints word the two token failures in their own way.
  static let malformedTokenAtAccount = Self(400, 9106, "Authentication failed (status: 400)")
  static let unknownTokenAtAccount = Self(401, 10000, "Authentication error")

  static let internalError = Self(500, 10000, "Internal server error")

  static func zoneListRefused(tokenID: String) -> Self {
    let actor = "com.cloudflare.api.token.\(tokenID)"
    let permission = "com.cloudflare.api.account.zone.list"
    return Self(403, 0, "Actor '\(actor)' requires permission '\(permission)' to list zones")
  }

  static func rateLimited(_ limit: RateLimit, retryAfter: Int?) -> Self {
    let window = "More than \(limit.requests) requests per \(limit.seconds) seconds reached."
    let advice = "Please wait and consider throttling your request speed"
    var failure = Self(429, 10100, "\(window) \(advice)")
    failure.retryAfter = retryAfter
    return failure
  }

  private static func headers(_ code: Int, _ message: String) -> Self {
    Self(400, 6003, "Invalid request headers", chain: [Item(code: code, message: message)])
  }
}
