/// What Cloudflare says about a record, as far as it tells who manages it.
public struct WireRecordMarks: Decodable, Hashable, Sendable {
  /// Whether Email Routing manages it.
  public var emailRouting = false
  /// Whether another product does, a Tunnel for example; the API does not document these signs.
  public var otherProduct = false

  private enum Key: String, CodingKey {
    case emailRouting = "email_routing"
    case readOnly = "read_only"
    case apps = "managed_by_apps"
    case tunnel = "managed_by_argo_tunnel"
  }

  /// Decodes the marks; whatever else is said stays undecoded.
  ///
  /// - Parameter decoder: the decoder to read from.
  /// - Throws: `DecodingError` if it is no object.
  public init(from decoder: any Decoder) throws {
    let fields = try WireFields<Key>(decoder)
    func isSet(_ key: Key) throws -> Bool {
      let mark: WireField<WireReading<Bool>> = try fields.field(key)
      return mark.value?.value == true
    }
    emailRouting = try isSet(.emailRouting)
    otherProduct = try isSet(.readOnly) || isSet(.apps) || isSet(.tunnel)
  }
}
