/// An account, as far as a zone names it.
public struct WireAccount: Decodable, Hashable, Sendable {
  /// Its name.
  public var name: String?
}
