import CurlTransport
import Testing

/// What the server gets to see.
@Suite(.onOwnThreads)
struct RequestTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let method: HTTPMethod
    let body: String?

    var testDescription: String { "\(method.rawValue) \(body == nil ? "without" : "with") a body" }
  }

  static let cases = HTTPMethod.allCases.flatMap { method in
    [Case(method: method, body: nil), Case(method: method, body: #"{"proxied":false}"#)]
  }

  @Test(arguments: cases)
  func `arrives with its method, body and headers`(example: Case) async throws {
    let server = try TestServer { _ in .send(Replies.ok("")) }
    defer { server.stop() }
    let request = HTTPRequest(
      method: example.method,
      url: server.url("/zones?name=a%20b"),
      headers: ["Accept": "application/json"],
      body: example.body.map { Array($0.utf8) },
      bearer: Secret("s3cret")
    )
    _ = try await CurlTransport.forTests().send(request)
    let received = try #require(server.requests.first)
    #expect(received.method == example.method.rawValue)
    #expect(received.path == "/zones?name=a%20b")
    #expect(received.body == Array((example.body ?? "").utf8))
    #expect(received.headers["authorization"] == ["Bearer s3cret"])
    #expect(received.headers["user-agent"] == ["greycloud/test"])
    #expect(received.headers["accept"] == ["application/json"])
    #expect(received.header("content-type") == nil)
  }

  @Test func `a large body is sent without asking for leave first`() async throws {
    let server = try TestServer { _ in .send(Replies.ok("")) }
    defer { server.stop() }
    let body = [UInt8](repeating: 0x20, count: 3 << 20)
    _ = try await CurlTransport.forTests().send(HTTPRequest(method: .post, url: server.url(), body: body))
    let received = try #require(server.requests.first)
    #expect(received.body == body)
    #expect(received.header("expect") == nil)
  }

  static let unsafeTokens = ["", "a b", "a\r\nX-Evil: 1", "a\n", "\u{0}", "caf\u{e9}"]

  @Test(arguments: unsafeTokens)
  func `a token that is no header value never leaves`(token: String) async throws {
    let server = try TestServer { _ in .send(Replies.ok("")) }
    defer { server.stop() }
    let failure = await CurlTransport.forTests().failure(
      HTTPRequest(url: server.url(), bearer: Secret(token))
    )
    #expect(failure == TransportError(.unsafeHeader(name: "Authorization"), requestMayHaveBeenSent: false))
    #expect(server.connectionCount == 0)
  }

  static let unsafeHeaders: [(String, String)] = [
    ("X-Note", "a\r\nX-Evil: 1"), ("X-Note", "a\nb"), ("X-Note", "\u{0}"), ("X Note", "a"), ("", "a"),
    ("X:", "a"),
    ("X-Note\r\nX-Evil", "a"), ("Authorization", "Bearer x"), ("host", "elsewhere"), ("Content-Length", "0"),
    ("TRANSFER-ENCODING", "chunked"),
  ]

  @Test(arguments: unsafeHeaders)
  func `a header that would change the request never leaves`(name: String, value: String) async throws {
    let server = try TestServer { _ in .send(Replies.ok("")) }
    defer { server.stop() }
    let headers = HTTPHeaders([HTTPHeaders.Field(name: name, value: value)])
    let failure = await CurlTransport.forTests().failure(HTTPRequest(url: server.url(), headers: headers))
    #expect(failure == TransportError(.unsafeHeader(name: name), requestMayHaveBeenSent: false))
    #expect(server.connectionCount == 0)
  }

  @Test func `a user agent with a newline never leaves`() async {
    let transport = CurlTransport(configuration: TransportConfiguration(userAgent: "greycloud\r\nX-Evil: 1"))
    let failure = await transport.failure(HTTPRequest(url: "http://127.0.0.1:1/"))
    #expect(failure?.cause == .unsafeHeader(name: "User-Agent"))
  }
}
