import DNSModel
import TestSupport
import Testing

struct ReverseNameTests {
  static let rows: [Case<String, String>] = [
    Case("IPv4, the last octet first", "192.0.2.10", "10.2.0.192.in-addr.arpa."),
    Case("IPv4 without leading zeros", "203.0.113.5", "5.113.0.203.in-addr.arpa."),
    Case(
      "IPv6, every hexadecimal digit, the last first",
      "2001:db8::567:89ab",
      "b.a.9.8.7.6.5.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.8.b.d.0.1.0.0.2.ip6.arpa."
    ),
  ]

  @Test(arguments: rows)
  func `turns an address around`(_ row: Case<String, String>) throws {
    let address = try #require(IPAddress(row.input))
    #expect(address.reverseName.description == row.expected)
    #expect(try DomainName(row.expected) == address.reverseName)
  }
}
