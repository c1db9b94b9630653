import CurlTransport
import Testing

/// Where a request may go.
struct TargetTests {
  static let insecure = [
    "http://example.com/", "http://10.0.0.1/", "http://128.0.0.1/", "http://127.0.0.1.example.com/",
    "http://localhost.example.com/", "http://[::2]/", "http://0.0.0.0/", "HTTP://EXAMPLE.COM",
  ]

  @Test(arguments: insecure)
  func `plain HTTP to another computer never leaves`(url: String) async {
    let failure = await CurlTransport.forTests().failure(HTTPRequest(url: url, bearer: Secret("t")))
    #expect(failure == TransportError(.insecureURL, requestMayHaveBeenSent: false))
  }

  static let malformed = [
    "", "example.com", "/zones", "ftp://example.com/", "file:///etc/passwd", "https://",
    "https://a b.example/",
    "https://example.com/\r\nX: 1", "https://example.com/\u{0}", "https://user@example.com/",
    "https://user:pass@example.com/", "http://user@127.0.0.1/", "https://example.com:99999/",
  ]

  @Test(arguments: malformed)
  func `a URL that is none, or holds a user, never leaves`(url: String) async {
    let failure = await CurlTransport.forTests().failure(HTTPRequest(url: url, bearer: Secret("t")))
    #expect(failure == TransportError(.malformedURL, requestMayHaveBeenSent: false))
  }

  static let loopback = ["127.0.0.1", "127.1", "localhost", "LOCALHOST", "127.200.3.4", "2130706433"]

  @Test(arguments: loopback)
  func `plain HTTP to this computer is let through`(host: String) async {
    // Nothing listens on port 1: refused by the computer, not by us.
    let failure = await CurlTransport.forTests().failure(HTTPRequest(url: "http://\(host):1/"))
    guard case .cannotConnect = failure?.cause else {
      Issue.record("\(String(describing: failure))")
      return
    }
    #expect(failure?.requestMayHaveBeenSent == false)
  }

  @Test func `a name without an address is told with the name`() async {
    let failure = await CurlTransport.forTests().failure(HTTPRequest(url: "https://nowhere.invalid/"))
    #expect(
      failure
        == TransportError(.nameNotResolved(host: "nowhere.invalid"), requestMayHaveBeenSent: false)
    )
  }
}
