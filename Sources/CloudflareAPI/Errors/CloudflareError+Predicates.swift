extension CloudflareError {
  /// Whether the token itself was refused: malformed, unknown, or of another kind.
  ///
  /// The numbers alone do not tell: 9109 is an unknown token or a missing permission, and 10000 too.
  public var isAuthentication: Bool {
    guard case .api(let status, let errors, _, _) = self else { return false }
    return status == 401 || errors.flatMap(\.flattened).contains(where: \.isAboutToken)
  }

  /// Whether the token is good but lacks a permission for this.
  public var isPermission: Bool {
    guard case .api(403, _, _, _) = self else { return false }
    return !isAuthentication
  }

  /// Whether there is no such zone or record, or none that this token can see.
  public var isNotFound: Bool {
    guard case .api(let status, let errors, _, _) = self else { return false }
    let codes = [1002, 7003, 81044]
    return status == 404 || errors.flatMap(\.flattened).contains { codes.contains($0.code) }
  }

  /// Whether a record that was to be made is there already, the very same.
  public var isAlreadyThere: Bool {
    guard case .api(_, let errors, _, _) = self else { return false }
    return errors.flatMap(\.flattened).contains { [81057, 81058].contains($0.code) }
  }

  /// The identifier of the answer that Cloudflare's support asks for.
  public var ray: String? {
    switch self {
    case .api(_, _, let ray, _), .notJSON(_, _, let ray, _), .malformedAnswer(_, let ray, _),
      .rateLimited(_, let ray):
      ray
    case .transport, .inconsistentPages, .invalidIdentifier, .unencodableRequest: nil
    }
  }
}

extension WireAPIError {
  fileprivate var isAboutToken: Bool {
    switch code {
    case 6111, 6103, 9103, 9106: true
    case 9109: message.contains("Invalid access token")
    case 1001: message.contains("Authorization")
    default: false
    }
  }
}
