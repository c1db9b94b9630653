import DNSClient
import DNSModel
import TestSupport
import Testing

/// Several servers: one that is not there does not matter while another is.
struct FailoverTests {
  private static let question = DNSQuestion((try? DomainName("host.example")) ?? .root, .a)

  /// A server where nobody listens.
  private static let absent = DNSClient(NameServer(.v4(IPv4Address(bits: 0x7F00_0001)), port: 1))

  private static func present(_ address: String) throws -> ScriptedNameServer {
    try ScriptedNameServer(records: ["host.example A": [address]])
  }

  @Test func `the next server answers where the first is not there`() async throws {
    let (first, second) = (try Self.present("192.0.2.1"), try Self.present("192.0.2.2"))
    defer { [first, second].forEach { $0.stop() } }
    let resolver = FailoverResolver([Self.absent, first.client(), second.client()])
    let answer = try await resolver.answer(to: Self.question)
    #expect(answer.addresses.map(\.description) == ["192.0.2.1"])
    #expect(second.questions.isEmpty)
  }

  @Test func `silence is not waited for twice`() async throws {
    let silent = try ScriptedNameServer { _ in .silence }
    let other = try Self.present("192.0.2.2")
    defer { [silent, other].forEach { $0.stop() } }
    let resolver = FailoverResolver([silent.client(timeout: .milliseconds(200)), other.client()])
    for _ in 1...3 { _ = try await resolver.answer(to: Self.question) }
    #expect(silent.questions.count == 1)
    #expect(other.questions.count == 3)
  }

  @Test func `what a server could not find out is no reason to ask another`() async throws {
    let failing = try ScriptedNameServer {
      var reply = WireMessage(to: $0)
      reply.code = 2
      return .message(reply)
    }
    let other = try Self.present("192.0.2.2")
    defer { [failing, other].forEach { $0.stop() } }
    let resolver = FailoverResolver([failing.client(), other.client()])
    await #expect(throws: LookupFailure.serverFailure) { try await resolver.answer(to: Self.question) }
    #expect(other.questions.isEmpty)
  }

  @Test func `with nobody there the failure is told`() async throws {
    let resolver = FailoverResolver([Self.absent, Self.absent])
    let failure = await #expect(throws: LookupFailure.self) { try await resolver.answer(to: Self.question) }
    guard case .unreachable(let reason) = failure else {
      Issue.record("\(String(describing: failure))")
      return
    }
    #expect(!reason.isEmpty)
  }
}
