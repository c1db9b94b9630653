import DNSClient
import DNSModel
import TestSupport
import Testing

/// What a server answers, and what a client makes of it.
struct AnswerTests {
  @Test(arguments: [
    Case("A", WireMessage.Record("host.example", "A", "192.0.2.1"), "192.0.2.1"),
    Case("AAAA", .init("host.example", "AAAA", "2001:db8::1"), "2001:db8::1"),
    Case("MX", .init("host.example", "MX", "10 mx.example"), "10 mx.example."),
    Case("a null MX", .init("host.example", "MX", "0 ."), "0 ."),
    Case("PTR", .init("host.example", "PTR", "mail.example"), "mail.example."),
    Case("NS", .init("host.example", "NS", "ns1.example"), "ns1.example."),
    Case("CNAME", .init("host.example", "CNAME", "other.example"), "other.example."),
    Case("TXT", .init("host.example", "TXT", "v=spf1 -all"), "\"v=spf1 -all\""),
    Case(
      "SRV",
      .init("host.example", 33, [0, 1, 0, 2, 1, 187] + WireType.name("h.example")),
      "1 2 443 h.example."
    ),
    Case("another type", .init("host.example", 65_280, [0, 5, 105]), "\\# 3 000569"),
  ])
  func `reads data of every type`(_ row: Case<WireMessage.Record, String>) async throws {
    let answer = try await answer(row.input.type) { .message(WireMessage(to: $0, [row.input])) }
    #expect(answer.rdata.map(\.description) == [row.expected])
    #expect(answer.nameExists)
  }

  @Test func `joins the strings of a long text`() async throws {
    let text = String(repeating: "a long text ", count: 100)
    let answer = try await answer(16) { .message(WireMessage(to: $0, [.init("host.example", "TXT", text)])) }
    #expect(answer.texts == [text])
  }

  @Test func `octets that are no UTF-8 stand as replacement characters`() async throws {
    let answer = try await answer(16) {
      .message(WireMessage(to: $0, [.init("host.example", 16, [2, 0xFF, 97])]))
    }
    #expect(answer.texts == ["\u{FFFD}a"])
  }

  @Test func `a name with every kind of octet comes back as it was asked for`() async throws {
    let name = try DomainName(#"a\.b\\c\000\255.example"#)
    let answer = try await answer(1, name: name) { query in
      // The question is sent back octet by octet, because its name is no text.
      let header: [UInt8] = [0x81, 0x80, 0, 1, 0, 0, 0, 0, 0, 0]
      let message = query.message.prefix(2) + header + query.message[12...]
      return .octets(WireType.octets(UInt16(message.count)) + message)
    }
    #expect(answer.isVoid)
  }

  @Test func `follows aliases in any order and ignores what is beside the way`() async throws {
    let answer = try await answer(1) {
      .message(
        WireMessage(
          to: $0,
          [
            .init("end.example", "A", "192.0.2.7"), .init("beside.example", "A", "192.0.2.8"),
            .init("Middle.Example", "CNAME", "end.example"), .init("host.example", "CNAME", "middle.example"),
            .init("end.example", "AAAA", "2001:db8::7"),
          ]
        )
      )
    }
    #expect(answer.addresses.map(\.description) == ["192.0.2.7"])
    #expect(answer.aliases.map(\.dotless) == ["middle.example", "end.example"])
  }

  @Test func `goes on by itself where a server without recursion stops`() async throws {
    let server = try ScriptedNameServer { query in
      let isFirst = query.name == "host.example"
      var reply = WireMessage(
        to: query,
        [isFirst ? .init("host.example", "CNAME", "far.example") : .init("far.example", "A", "192.0.2.9")]
      )
      reply.flags = 0x8400
      return .message(reply)
    }
    defer { server.stop() }
    let answer = try await server.answer(1)
    #expect(answer.addresses.map(\.description) == ["192.0.2.9"])
    #expect(answer.aliases.map(\.dotless) == ["far.example"])
    #expect(server.questions == ["host.example A", "far.example A"])
  }

  @Test func `an alias without data at its end is no data`() async throws {
    let server = try ScriptedNameServer {
      .message(WireMessage(to: $0, [.init("host.example", "CNAME", "far.example")]))
    }
    defer { server.stop() }
    let answer = try await server.answer(1)
    #expect(answer.isVoid && answer.nameExists)
    #expect(server.questions == ["host.example A"])
  }

  @Test func `no such name is an answer`() async throws {
    let answer = try await answer(1) {
      var reply = WireMessage(to: $0)
      reply.code = 3
      return .message(reply)
    }
    #expect(answer.isVoid && !answer.nameExists)
  }

  @Test func `no data of the type is an answer`() async throws {
    let answer = try await answer(1) { .message(WireMessage(to: $0)) }
    #expect(answer.isVoid && answer.nameExists)
  }

  @Test func `an authoritative server need not offer recursion to say that there is no data`() async throws {
    let answer = try await answer(1) {
      var reply = WireMessage(to: $0)
      reply.flags = 0x8400
      return .message(reply)
    }
    #expect(answer.isVoid && answer.nameExists)
  }

  @Test func `the root is a name like any other`() async throws {
    let answer = try await answer(2, name: .root) {
      .message(WireMessage(to: $0, [.init("", "NS", "a.root.example")]))
    }
    #expect(answer.rdata.map(\.description) == ["a.root.example."])
  }

  @Test func `asks for recursion`() async throws {
    let server = try ScriptedNameServer {
      .message(WireMessage(to: $0, [.init("host.example", "A", "192.0.2.1")]))
    }
    defer { server.stop() }
    _ = try await server.answer(1)
    let query = try #require(server.queries.first)
    #expect(query.message[2] & 1 == 1, "recursion desired")
  }

  @Test func `an answer of the greatest length is read`() async throws {
    let records = (0..<250).map { _ in
      WireMessage.Record("host.example", "TXT", String(repeating: "x", count: 230))
    }
    let answer = try await answer(16) { .message(WireMessage(to: $0, records)) }
    #expect(answer.texts.count == 250)
  }

  @Test func `many questions at once get their own answers`() async throws {
    let server = try ScriptedNameServer {
      .message(WireMessage(to: $0, [.init($0.name, "TXT", $0.name)]))
    }
    defer { server.stop() }
    let client = server.client()
    let texts = try await withThrowingTaskGroup(of: String?.self) { group in
      for number in 0..<100 {
        group.addTask {
          try await client.answer(to: DNSQuestion(DomainName("n\(number).example"), .txt)).texts.first
        }
      }
      return try await group.reduce(into: Set<String>()) { $0.formUnion($1.map { [$0] } ?? []) }
    }
    #expect(texts == Set((0..<100).map { "n\($0).example" }))
  }

  private func answer(
    _ type: UInt16,
    name: DomainName? = nil,
    _ script: @escaping @Sendable (ScriptedNameServer.Query) -> ScriptedNameServer.Reply
  ) async throws -> DNSAnswer {
    let server = try ScriptedNameServer(script)
    defer { server.stop() }
    return try await server.answer(type, name: name)
  }
}
