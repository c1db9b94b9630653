import DNSClient
import DNSModel
import TestSupport

extension ScriptedNameServer {
  func client(timeout: Duration = .seconds(20), deadline: ContinuousClock.Instant? = nil) -> DNSClient {
    DNSClient(
      NameServer(.v4(IPv4Address(bits: 0x7F00_0001)), port: port),
      timeout: timeout,
      deadline: deadline
    )
  }

  /// Asks for a type at `host.example`, or at another name.
  func answer(_ type: UInt16, name: DomainName? = nil) async throws -> DNSAnswer {
    let name = try name ?? DomainName("host.example")
    return try await client().answer(to: DNSQuestion(name, RRType(WireType.name(type))))
  }
}
