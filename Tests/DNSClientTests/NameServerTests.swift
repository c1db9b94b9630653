import DNSClient
import TestSupport
import Testing

struct NameServerTests {
  @Test(arguments: [
    Case("an IPv4 address", "192.0.2.1", "192.0.2.1:53"),
    Case("with a port", "192.0.2.1:5300", "192.0.2.1:5300"),
    Case("an IPv6 address", "2001:db8::1", "[2001:db8::1]:53"),
    Case("in brackets", "[2001:DB8::1]", "[2001:db8::1]:53"),
    Case("in brackets with a port", "[::1]:5353", "[::1]:5353"),
    Case("nothing", "", nil),
    Case("a name", "dns.example", nil),
    Case("port zero", "192.0.2.1:0", nil),
    Case("a port too high", "192.0.2.1:65536", nil),
    Case("no port after the colon", "192.0.2.1:", nil),
    Case("a signed port", "192.0.2.1:+53", nil),
    Case("IPv4 in brackets", "[192.0.2.1]:53", nil),
    Case("an open bracket", "[::1", nil),
    Case("rubbish after the bracket", "[::1]53", nil),
    Case("an empty bracket", "[]:53", nil),
  ])
  func `reads where a server listens`(_ row: Case<String, String?>) {
    #expect(NameServer(row.input)?.description == row.expected)
  }

  @Test func `the system's servers are at most three, at the port of DNS`() {
    let servers = NameServer.ofSystem()
    #expect(servers.count <= 3)
    #expect(servers.allSatisfy { $0.port == 53 })
  }
}
