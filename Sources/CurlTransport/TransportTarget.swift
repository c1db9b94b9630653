import CCurl

/// Where a request goes, checked.
struct TransportTarget: Equatable {
  /// The URL as libcurl normalised it.
  let url: String
  /// The host name.
  let host: String
  /// Whether the connection is protected by TLS.
  let isSecure: Bool

  /// Checks a URL.
  ///
  /// Plain HTTP shows the token to everybody on the way, so it is only for this computer. A user name in the
  /// URL would become an `Authorization` header of its own.
  init(_ text: String) throws(TransportError) {
    guard let parser = CurlURL(), parser.set(CURLUPART_URL, text) else { throw .unsent(.malformedURL) }
    guard let scheme = parser.get(CURLUPART_SCHEME)?.lowercased(), scheme == "https" || scheme == "http",
      let host = parser.get(CURLUPART_HOST), let url = parser.get(CURLUPART_URL),
      parser.get(CURLUPART_USER) == nil, parser.get(CURLUPART_PASSWORD) == nil
    else { throw .unsent(.malformedURL) }
    guard scheme == "https" || Self.isLoopback(host) else { throw .unsent(.insecureURL) }
    self.url = url
    self.host = host
    isSecure = scheme == "https"
  }

  /// Whether a host can only be this computer; libcurl has turned every spelling of an IPv4 address into four
  /// numbers.
  static func isLoopback(_ host: String) -> Bool {
    let host = host.lowercased()
    if host == "localhost" || host == "[::1]" { return true }
    let numbers = host.split(separator: ".", omittingEmptySubsequences: false).map { UInt8($0) }
    return numbers.count == 4 && numbers.first == 127 && !numbers.contains(nil)
  }
}
