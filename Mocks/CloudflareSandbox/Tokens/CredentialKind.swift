/// The kind of credential that a request brought; the credential itself is never kept.
public enum CredentialKind: String, Sendable, Hashable {
  /// The request brought nothing.
  case none
  /// A token that belongs to a user.
  case userToken
  /// A token that belongs to an account.
  case accountToken
  /// A token from before tokens had prefixes.
  case unprefixedToken
  /// A bearer value that is no token.
  case malformedToken
  /// The old global key, with or without its e-mail address.
  case globalKey
}
