import CurlTransport
import TestSupport
import Testing

/// How connections are shared, and what may not be sent twice.
@Suite(.onOwnThreads)
struct ConnectionTests {
  @Test func `a thousand requests at once share a few connections`() async throws {
    let server = try TestServer { .send(Replies.ok($0.path)) }
    defer { server.stop() }
    let transport = CurlTransport.forTests(maximumConnections: 4)
    let answers = try await withThrowingTaskGroup(of: Bool.self) { group in
      for number in 0..<1000 {
        group.addTask {
          let response = try await transport.send(HTTPRequest(url: server.url("/\(number)")))
          return String(decoding: response.body, as: UTF8.self) == "/\(number)"
        }
      }
      return try await group.reduce(into: []) { $0.append($1) }
    }
    #expect(answers.count == 1000)
    #expect(answers.allSatisfy { $0 })
    #expect(server.connectionCount <= 4)
  }

  @Test func `requests in a row use one connection`() async throws {
    let server = try TestServer { _ in .send(Replies.ok("")) }
    defer { server.stop() }
    let transport = CurlTransport.forTests()
    for _ in 0..<5 {
      _ = try await transport.send(HTTPRequest(url: server.url()))
    }
    #expect(server.connectionCount == 1)
  }

  @Test func `a read is repeated when a kept connection turns out to be dead`() async throws {
    let server = try TestServer {
      $0.connection == 1 && $0.path == "/second" ? .sendThenClose([]) : .send(Replies.ok(""))
    }
    defer { server.stop() }
    let transport = CurlTransport.forTests()
    _ = try await transport.send(HTTPRequest(url: server.url("/first")))
    let response = try await transport.send(HTTPRequest(url: server.url("/second")))
    #expect(response.status == 200)
    #expect(server.requests.map(\.path) == ["/first", "/second", "/second"])
  }

  @Test(arguments: [HTTPMethod.post, .put, .patch, .delete])
  func `a write is never repeated, and takes a fresh connection`(method: HTTPMethod) async throws {
    let server = try TestServer { $0.path == "/write" ? .sendThenClose([]) : .send(Replies.ok("")) }
    defer { server.stop() }
    let transport = CurlTransport.forTests()
    _ = try await transport.send(HTTPRequest(url: server.url("/read")))
    let failure = await transport.failure(
      HTTPRequest(method: method, url: server.url("/write"), body: [0x7B, 0x7D])
    )
    #expect(failure?.requestMayHaveBeenSent == true)
    #expect(server.requests.map(\.path) == ["/read", "/write"])
    #expect(server.requests.map(\.connection) == [1, 2])
  }

  @Test func `cancelling the task ends its transfer`() async throws {
    let server = try TestServer { _ in .send([]) }
    defer { server.stop() }
    let transport = CurlTransport.forTests()
    let task = Task(executorPreference: OwnThreads.shared) {
      await transport.failure(HTTPRequest(url: server.url("/slow")))
    }
    var events = server.events.makeAsyncIterator()
    #expect(await events.next() == .request(path: "/slow"))
    task.cancel()
    #expect(await task.value == TransportError(.cancelled, requestMayHaveBeenSent: true))
    #expect(await events.next() == .clientLeft)
  }

  @Test func `a task that is cancelled already sends nothing`() async throws {
    let server = try TestServer { _ in .send(Replies.ok("")) }
    defer { server.stop() }
    let transport = CurlTransport.forTests()
    let failure = await Task {
      withUnsafeCurrentTask { $0?.cancel() }
      return await transport.failure(HTTPRequest(url: server.url()))
    }.value
    #expect(failure == TransportError(.cancelled, requestMayHaveBeenSent: false))
    #expect(server.requests.isEmpty)
  }

  @Test func `shutting down ends what is under way and refuses what comes later`() async throws {
    let server = try TestServer { _ in .send([]) }
    defer { server.stop() }
    let transport = CurlTransport.forTests()
    let task = Task(executorPreference: OwnThreads.shared) {
      await transport.failure(HTTPRequest(url: server.url("/slow")))
    }
    var events = server.events.makeAsyncIterator()
    #expect(await events.next() == .request(path: "/slow"))
    transport.shutdown()
    #expect(await task.value == TransportError(.shutDown, requestMayHaveBeenSent: true))
    let later = await transport.failure(HTTPRequest(url: server.url()))
    #expect(later == TransportError(.shutDown, requestMayHaveBeenSent: false))
  }

  @Test func `refused requests do not hold up those behind them`() async throws {
    let server = try TestServer { _ in .send(Replies.ok("")) }
    defer { server.stop() }
    let transport = CurlTransport.forTests()
    let statuses = await withTaskGroup(of: Int?.self) { group in
      for number in 0..<200 {
        let url = number.isMultiple(of: 2) ? "ftp://example.com/" : server.url()
        group.addTask { try? await transport.send(HTTPRequest(url: url)).status }
      }
      return await group.reduce(into: [Int?]()) { $0.append($1) }
    }
    #expect(statuses.count { $0 == 200 } == 100)
    #expect(statuses.count { $0 == nil } == 100)
  }
}
