/// A source that a rule rests on.
public enum Reference: Sendable, Hashable {
  /// A section of an RFC.
  case rfc(Int, section: String)
  /// A page of Cloudflare's documentation, by its path.
  case cloudflare(String)
  /// Another vendor's page.
  case page(String)

  /// The source as a citation or an address.
  public var citation: String {
    switch self {
    case .rfc(let number, let section): "RFC \(number) §\(section)"
    case .cloudflare(let path): "https://developers.cloudflare.com/\(path)/"
    case .page(let address): address
    }
  }
}
