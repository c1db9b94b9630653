/// What is paid for a zone.
public struct WirePlan: Decodable, Hashable, Sendable {
  /// The short name, such as `free`.
  public var id: String?

  private enum CodingKeys: String, CodingKey {
    case id = "legacy_id"
  }
}
