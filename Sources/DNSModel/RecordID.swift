/// The identity of a stored record.
public enum RecordID: Hashable, Sendable {
  /// The identifier that Cloudflare assigned.
  case assigned(String)
  /// The line of a zone file, which has no identifiers.
  case line(Int)
  /// A record that exists only in a plan so far, numbered in the order of its creation.
  case planned(Int)

  /// Cloudflare's identifier, if there is one.
  public var assigned: String? {
    guard case .assigned(let id) = self else { return nil }
    return id
  }
}
