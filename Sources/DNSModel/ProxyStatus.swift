/// The cloud beside a record in Cloudflare's dashboard.
public enum ProxyStatus: String, Hashable, Sendable {
  /// Orange: public DNS answers with Cloudflare's addresses, which carry HTTP only.
  case proxied
  /// Grey: public DNS answers with what the record says.
  case dnsOnly = "dns-only"

  /// Creates a status from the API's Boolean value.
  ///
  /// - Parameter isProxied: The `proxied` field; its absence is no status, not "DNS only".
  public init(isProxied: Bool) {
    self = isProxied ? .proxied : .dnsOnly
  }
}
