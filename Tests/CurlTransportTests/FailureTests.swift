import CurlTransport
import Testing

/// What breaks on the way, and what is known about the request then.
@Suite(.onOwnThreads)
struct FailureTests {
  @Test(arguments: HTTPMethod.allCases)
  func `a connection that is dropped after the request may have carried it`(method: HTTPMethod) async throws {
    let server = try TestServer { _ in .sendThenClose([]) }
    defer { server.stop() }
    let failure = try #require(
      await CurlTransport.forTests().failure(HTTPRequest(method: method, url: server.url()))
    )
    #expect(isConnectionLost(failure))
    #expect(failure.requestMayHaveBeenSent)
    #expect(server.requests.count == 1)
  }

  @Test func `a connection that is dropped before the request may have carried it`() async throws {
    let server = try TestServer(closesAtOnce: true) { _ in .send([]) }
    defer { server.stop() }
    let failure = try #require(
      await CurlTransport.forTests().failure(HTTPRequest(method: .post, url: server.url()))
    )
    #expect(isConnectionLost(failure))
    #expect(failure.requestMayHaveBeenSent)
  }

  @Test func `an answer that ends too early is no answer`() async throws {
    let server = try TestServer { _ in
      .sendThenClose(Array("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{".utf8))
    }
    defer { server.stop() }
    let failure = try #require(await CurlTransport.forTests().failure(HTTPRequest(url: server.url())))
    #expect(isConnectionLost(failure))
    #expect(failure.requestMayHaveBeenSent)
  }

  @Test func `a silent server runs into the time limit`() async throws {
    let server = try TestServer { _ in .send([]) }
    defer { server.stop() }
    let timeouts = HTTPTimeouts(total: .milliseconds(500))
    let failure = await CurlTransport.forTests().failure(HTTPRequest(url: server.url(), timeouts: timeouts))
    #expect(failure == TransportError(.timedOut, requestMayHaveBeenSent: true))
  }

  @Test func `a server that speaks no TLS is a TLS failure before anything was sent`() async throws {
    let server = try TestServer(closesAtOnce: true) { _ in .send([]) }
    defer { server.stop() }
    let request = HTTPRequest(method: .post, url: server.url(scheme: "https"), bearer: Secret("t"))
    let failure = try #require(await CurlTransport.forTests().failure(request))
    guard case .tls = failure.cause else {
      Issue.record("\(failure)")
      return
    }
    #expect(!failure.requestMayHaveBeenSent)
  }

  @Test func `a body over the limit is refused`() async throws {
    let server = try TestServer { _ in .send(Replies.ok(String(repeating: "x", count: 2000))) }
    defer { server.stop() }
    let transport = CurlTransport.forTests(maximumResponseBytes: 1999)
    let failure = await transport.failure(HTTPRequest(url: server.url()))
    #expect(failure == TransportError(.responseTooLarge(limit: 1999), requestMayHaveBeenSent: true))
  }

  @Test func `the limit counts what comes out of compression`() async throws {
    let server = try TestServer { _ in .send(Replies.gzipped) }
    defer { server.stop() }
    let transport = CurlTransport.forTests(maximumResponseBytes: 14)
    let failure = await transport.failure(HTTPRequest(url: server.url()))
    #expect(failure?.cause == .responseTooLarge(limit: 14))
  }

  @Test func `headers without end are refused`() async throws {
    let lines = String(repeating: "X-Filler: \(String(repeating: "y", count: 1000))\r\n", count: 1100)
    let server = try TestServer { _ in .send(Replies.ok("", headers: lines)) }
    defer { server.stop() }
    let failure = await CurlTransport.forTests().failure(HTTPRequest(url: server.url()))
    #expect(failure != nil)
  }

  private func isConnectionLost(_ error: TransportError) -> Bool {
    if case .connectionLost = error.cause { true } else { false }
  }
}
