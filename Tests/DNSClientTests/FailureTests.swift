import DNSClient
import DNSModel
import TestSupport
import Testing

/// Whatever comes that is no answer to the question is a failure, never "no data".
struct FailureTests {
  struct Hostile: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let reply: @Sendable (ScriptedNameServer.Query) -> ScriptedNameServer.Reply

    init(_ name: String, _ reply: @escaping @Sendable (ScriptedNameServer.Query) -> ScriptedNameServer.Reply)
    {
      testDescription = name
      self.reply = reply
    }

    /// An answer that is right but for one change.
    static func changed(
      _ name: String,
      _ change: @escaping @Sendable (inout WireMessage) -> Void
    ) -> Hostile {
      Hostile(name) {
        var message = WireMessage(to: $0, [.init("host.example", "A", "192.0.2.1")])
        change(&message)
        return .message(message)
      }
    }
  }

  @Test(arguments: [
    Hostile.changed("another identifier") { $0.id &+= 1 },
    .changed("a query") { $0.flags &= 0x7FFF },
    .changed("another kind of message") { $0.flags |= 0x2800 },
    .changed("no question") { $0.questions = [] },
    .changed("another name") { $0.questions = [("other.example", 1)] },
    .changed("another type") { $0.questions = [("host.example", 28)] },
    .changed("two questions") { $0.questions += $0.questions },
    .changed("rubbish at the end") { $0.rest = [1, 2, 3] },
    .changed("an address too short") { $0.answers[0].data = [192, 0, 2] },
    .changed("an address too long") { $0.answers[0].data = [192, 0, 2, 1, 1] },
    .changed("an alias to itself") { $0.answers = [.init("host.example", "CNAME", "host.example")] },
    .changed("aliases in a circle") {
      $0.answers = [.init("host.example", "CNAME", "b.example"), .init("b.example", "CNAME", "host.example")]
    },
    .changed("a chain of 17 aliases") {
      $0.answers = (0...16).map {
        .init($0 == 0 ? "host.example" : "n\($0).example", "CNAME", "n\($0 + 1).example")
      }
    },
    .changed("an alias without a name") { $0.answers = [.init("host.example", 5, [])] },
    .changed("octets after the alias") { $0.answers = [.init("host.example", 5, [1, 97, 0, 0])] },
    .changed("a name that points at itself") { $0.answers = [.init("host.example", 5, [0xC0, 42])] },
    .changed("a name that points outside") { $0.answers = [.init("host.example", 5, [0xFF, 0xFF])] },
    .changed("a label of a reserved kind") { $0.answers = [.init("host.example", 5, [0x80, 97, 0])] },
    .changed("a name over 255 octets") {
      $0.answers = [.init("host.example", 5, ([63] + Array(repeating: 97, count: 63)) * 5 + [0])]
    },
    .changed("an address of no octets") { $0.answers[0].data = [] },
    Hostile("only a header") {
      .octets([0, 12] + $0.message.prefix(2) + [0x81, 0x80, 0, 0, 0, 0, 0, 0, 0, 0])
    },
    Hostile("more answers than there are") {
      let message = WireMessage(to: $0).octets
      return .octets(WireType.octets(UInt16(message.count)) + message[..<7] + [9] + message[8...])
    },
    Hostile("an empty message") { _ in .octets([0, 0]) },
    Hostile("one octet") { _ in .octets([0, 1, 7]) },
    Hostile("random octets") { _ in .octets([0, 40] + (0..<40).map { UInt8($0 * 37 % 251) }) },
  ])
  func `is malformed`(_ hostile: Hostile) async throws {
    #expect(try await failure(hostile.reply) == .malformed)
  }

  @Test(arguments: [
    Case("no connection after the question", [UInt8](), ()), Case("half a length", [0], ()),
    Case("half a message", [0, 50, 1, 2, 3], ()),
    Case("an HTTP server", Array("HTTP/1.1 400 x\r\n\r\n".utf8), ()),
  ])
  func `a connection that ends too early is a failure`(_ row: Case<[UInt8], Void>) async throws {
    let failure = try await failure { _ in .octets(row.input) }
    guard case .unreachable = failure else {
      Issue.record("\(String(describing: failure))")
      return
    }
  }

  @Test(arguments: [
    Case("FORMERR", UInt16(1), LookupFailure.refused), Case("SERVFAIL", 2, .serverFailure),
    Case("NOTIMP", 4, .refused), Case("REFUSED", 5, .refused), Case("NOTAUTH", 9, .serverFailure),
  ])
  func `a server's refusal is told apart`(_ row: Case<UInt16, LookupFailure>) async throws {
    let failure = try await failure {
      var reply = WireMessage(to: $0)
      reply.code = row.input
      return .message(reply)
    }
    #expect(failure == row.expected)
  }

  @Test func `a server that only names other servers has not answered`() async throws {
    let failure = try await failure {
      var reply = WireMessage(to: $0)
      reply.flags = 0x8000
      reply.authority = [.init("example", "NS", "ns1.example")]
      return .message(reply)
    }
    #expect(failure == .refused)
  }

  @Test func `a referral at the end of an alias is no answer either`() async throws {
    let failure = try await failure {
      var reply = WireMessage(to: $0)
      reply.flags = $0.name == "host.example" ? 0x8400 : 0x8000
      if $0.name == "host.example" { reply.answers = [.init("host.example", "CNAME", "far.test")] }
      return .message(reply)
    }
    #expect(failure == .refused)
  }

  @Test func `a server that cannot read the question need not repeat it`() async throws {
    let failure = try await failure {
      var reply = WireMessage(to: $0)
      (reply.code, reply.questions) = (1, [])
      return .message(reply)
    }
    #expect(failure == .refused)
  }

  @Test func `silence runs into the time limit`() async throws {
    #expect(try await failure(timeout: .milliseconds(200)) { _ in .silence } == .timeout)
  }

  @Test func `past the deadline nothing is asked any more`() async throws {
    let server = try ScriptedNameServer {
      .message(WireMessage(to: $0, [.init("host.example", "A", "192.0.2.1")]))
    }
    defer { server.stop() }
    #expect(try await server.client(deadline: .now).failure() == .timeout)
    #expect(server.questions.isEmpty)
    #expect(try await server.client(deadline: .now.advanced(by: .seconds(600))).failure() == nil)
    #expect(server.questions == ["host.example A"])
  }

  @Test func `the deadline cuts a question short`() async throws {
    let server = try ScriptedNameServer { _ in .silence }
    defer { server.stop() }
    let client = server.client(timeout: .seconds(600), deadline: .now.advanced(by: .milliseconds(200)))
    #expect(try await client.failure() == .timeout)
  }

  @Test func `nobody there is told`() async throws {
    // Nobody listens on the port of tcpmux any more.
    let client = DNSClient(NameServer(.v4(IPv4Address(bits: 0x7F00_0001)), port: 1))
    guard case .unreachable(let reason) = try await client.failure() else {
      Issue.record("somebody listens there")
      return
    }
    #expect(!reason.isEmpty)
  }

  @Test func `a type without a number is not asked`() async throws {
    let server = try ScriptedNameServer { .message(WireMessage(to: $0)) }
    defer { server.stop() }
    let question = DNSQuestion(try DomainName("host.example"), .other("NONSENSE"))
    await #expect(throws: LookupFailure.refused) { try await server.client().answer(to: question) }
    #expect(server.questions.isEmpty)
  }

  @Test func `a cancelled look-up ends`() async throws {
    let server = try ScriptedNameServer { _ in .silence }
    defer { server.stop() }
    let client = server.client()
    let task = Task { try await client.failure() }
    task.cancel()
    #expect(try await task.value != nil)
  }

  private func failure(
    timeout: Duration = .seconds(20),
    _ script: @escaping @Sendable (ScriptedNameServer.Query) -> ScriptedNameServer.Reply
  ) async throws -> LookupFailure? {
    let server = try ScriptedNameServer(script)
    defer { server.stop() }
    return try await server.client(timeout: timeout).failure()
  }
}

extension DNSClient {
  /// Returns why a look-up of an address has no answer, or `nil` if it has one.
  fileprivate func failure() async throws -> LookupFailure? {
    let question = DNSQuestion(try DomainName("host.example"), .a)
    do throws(LookupFailure) {
      _ = try await answer(to: question)
      return nil
    } catch {
      return error
    }
  }
}

private func * (octets: [UInt8], count: Int) -> [UInt8] {
  Array(repeatElement(octets, count: count).joined())
}
