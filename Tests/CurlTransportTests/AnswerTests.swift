import CurlTransport
import Testing

/// What an answer looks like after its way through libcurl.
@Suite(.onOwnThreads)
struct AnswerTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let reply: TestServer.Reply
    let status: Int
    let body: String
  }

  static let cases = [
    Case(testDescription: "with a length", reply: .send(Replies.ok("hello")), status: 200, body: "hello"),
    Case(testDescription: "in chunks", reply: .send(Replies.chunked), status: 200, body: "greycloud"),
    Case(
      testDescription: "compressed",
      reply: .send(Replies.gzipped),
      status: 200,
      body: #"{"packed":true}"#
    ),
    Case(
      testDescription: "until the end of the connection",
      reply: .sendThenClose(Array("HTTP/1.0 200 OK\r\n\r\nold".utf8)),
      status: 200,
      body: "old"
    ),
    Case(
      testDescription: "after an interim answer",
      reply: .send(Array("HTTP/1.1 103 Early Hints\r\nLink: x\r\n\r\n".utf8) + Replies.ok("late")),
      status: 200,
      body: "late"
    ),
    Case(
      testDescription: "a refusal",
      reply: .send(Array("HTTP/1.1 403 No\r\nContent-Length: 2\r\n\r\nno".utf8)),
      status: 403,
      body: "no"
    ),
    Case(
      testDescription: "without a body",
      reply: .send(Array("HTTP/1.1 204 None\r\n\r\n".utf8)),
      status: 204,
      body: ""
    ),
  ]

  @Test(arguments: cases)
  func `comes back whole`(example: Case) async throws {
    let server = try TestServer { _ in example.reply }
    defer { server.stop() }
    let response = try await CurlTransport.forTests().send(HTTPRequest(url: server.url()))
    #expect(response.status == example.status)
    #expect(String(decoding: response.body, as: UTF8.self) == example.body)
  }

  @Test func `keeps the headers of the final answer and finds them in any case`() async throws {
    let server = try TestServer { _ in
      .send(
        Array("HTTP/1.1 103 Early Hints\r\nX-Early: 1\r\n\r\n".utf8)
          + Replies.ok("", headers: "CF-Ray:  8c1-FRA \r\nRateLimit: \"default\";r=50;t=30\r\n")
      )
    }
    defer { server.stop() }
    let response = try await CurlTransport.forTests().send(HTTPRequest(url: server.url()))
    #expect(response.headers["cf-ray"] == "8c1-FRA")
    #expect(response.headers["ratelimit"] == #""default";r=50;t=30"#)
    #expect(response.headers["x-early"] == nil)
  }

  @Test(arguments: [
    "Content-Encoding: gzip, gzip\r\n", "Content-Encoding: gzip\r\nContent-Encoding: br\r\n",
    "Content-Encoding: identity, deflate,gzip\r\n",
    "Content-Encoding: gzip\r\nTransfer-Encoding: gzip, chunked\r\n",
  ])
  func `what is compressed twice is not decompressed`(headers: String) async throws {
    let server = try TestServer { _ in .send(Replies.ok("", headers: headers)) }
    defer { server.stop() }
    let failure = await CurlTransport.forTests().failure(HTTPRequest(url: server.url()))
    #expect(failure == TransportError(.repeatedlyCompressed, requestMayHaveBeenSent: true))
  }

  @Test(arguments: [(14, true), (15, false), (nil, false)] as [(Int?, Bool)])
  func `a request can allow less than the transport`(limit: Int?, isTooMuch: Bool) async throws {
    let server = try TestServer { _ in .send(Replies.gzipped) }
    defer { server.stop() }
    let request = HTTPRequest(url: server.url(), maximumResponseBytes: limit)
    let failure = await CurlTransport.forTests().failure(request)
    #expect(failure?.cause == (isTooMuch ? .responseTooLarge(limit: 14) : nil))
  }

  @Test func `a redirect is an answer and nothing is asked of its target`() async throws {
    let target = try TestServer { _ in .send(Replies.ok("stolen")) }
    let redirect = "HTTP/1.1 302 Found\r\nLocation: \(target.url("/elsewhere"))\r\nContent-Length: 0\r\n\r\n"
    let server = try TestServer { _ in .send(Array(redirect.utf8)) }
    defer {
      server.stop()
      target.stop()
    }
    let request = HTTPRequest(url: server.url(), bearer: Secret("token"))
    let response = try await CurlTransport.forTests().send(request)
    #expect(response.status == 302)
    #expect(response.headers["Location"] == target.url("/elsewhere"))
    #expect(server.requests.count == 1)
    #expect(target.connectionCount == 0)
  }
}
