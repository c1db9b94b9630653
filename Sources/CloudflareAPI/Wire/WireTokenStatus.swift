/// What the API says about the token in use.
public struct WireTokenStatus: Decodable, Hashable, Sendable {
  /// The identifier of the token, which is not the token.
  public var id: String
  /// Whether it works: `active`, `disabled` or `expired`.
  public var status: String
  /// When it begins to work.
  public var notBefore: WireField<String> = .absent
  /// When it stops working.
  public var expiresOn: WireField<String> = .absent

  private enum Key: String, CodingKey {
    case id, status
    case notBefore = "not_before"
    case expiresOn = "expires_on"
  }

  /// Decodes the answer; fields that are not described here stay undecoded.
  ///
  /// - Parameter decoder: the decoder to read from.
  /// - Throws: `DecodingError` if a field is missing or of another type.
  public init(from decoder: any Decoder) throws {
    let fields = try WireFields<Key>(decoder)
    id = try fields.required(.id)
    status = try fields.required(.status)
    notBefore = try fields.field(.notBefore)
    expiresOn = try fields.field(.expiresOn)
  }
}
