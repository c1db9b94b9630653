import DNSModel
import Testing
import TestSupport

struct IPv6AddressTests {
  @Test(arguments: [
    Case("nothing but zeros", "0:0:0:0:0:0:0:0", "::"),
    Case("loopback", "0:0:0:0:0:0:0:1", "::1"),
    Case("zeros at the end", "2001:db8:0:0:0:0:0:0", "2001:db8::"),
    Case("leading zeros go", "2001:0db8:0000:0000:0001:0002:0003:0004", "2001:db8::1:2:3:4"),
    Case("letters become small", "2001:DB8::ABCD", "2001:db8::abcd"),
    Case("one zero group is not shortened", "2001:db8:0:1:1:1:1:1", "2001:db8:0:1:1:1:1:1"),
    Case("a pair of colons for one group is spelt out", "2001:db8::1:1:1:1:1", "2001:db8:0:1:1:1:1:1"),
    Case("the longest run is shortened", "2001:0:0:1:0:0:0:1", "2001:0:0:1::1"),
    Case("the first of two equal runs is shortened", "2001:db8:0:0:1:0:0:1", "2001:db8::1:0:0:1"),
    Case("a pair of colons at the end for one group", "1:2:3:4:5:6:7::", "1:2:3:4:5:6:7:0"),
    Case("a pair of colons at the start for one group", "::2:3:4:5:6:7:8", "0:2:3:4:5:6:7:8"),
    Case("no zeros", "1:2:3:4:5:6:7:8", "1:2:3:4:5:6:7:8"),
    Case("an embedded IPv4 address", "::ffff:192.0.2.1", "::ffff:c000:201"),
    Case("an embedded IPv4 address behind six groups", "64:ff9b:0:0:0:0:192.0.2.1", "64:ff9b::c000:201"),
    Case("the highest", "ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff", "ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff"),
  ])
  func `prints as RFC 5952 wants it`(_ row: Case<String, String>) {
    #expect(IPv6Address(row.input)?.description == row.expected)
  }

  @Test(arguments: [
    "", ":", ":::", "1", "1:2:3:4:5:6:7", "1:2:3:4:5:6:7:8:9", "1::2::3", "::1::", "1:2:3:4:5:6:7:8::",
    "::1:2:3:4:5:6:7:8", "1:2:3:4::5:6:7:8", ":1:2:3:4:5:6:7", "1:2:3:4:5:6:7:", "12345::", "g::", "::1%eth0",
    "[::1]", " ::1", "::1 ", "::1/128", "192.0.2.1", "192.0.2.1::", "::192.0.2.1:1", "::192.0.2", "::+1",
    "::-1",
    "1:2:3:4:5:6:7:192.0.2.1", "::\u{FF11}",
  ])
  func `refuses`(_ text: String) {
    #expect(IPv6Address(text) == nil)
  }

  @Test(arguments: Seed.all)
  func `gives every address back`(_ seed: Seed) {
    var random = seed.generator
    for _ in 0..<50 {
      let address = random.address()
      #expect(IPv6Address(address.description) == address)
      #expect(IPv6Address(address.description.uppercased()) == address)
      #expect(IPAddress(address.description) == .v6(address))
    }
  }

  @Test func `an address of either family publishes itself`() {
    #expect(IPAddress("192.0.2.1")?.rdata.type == .a)
    #expect(IPAddress("2001:db8::1")?.rdata.type == .aaaa)
    #expect(IPAddress("2001:DB8::1")?.description == "2001:db8::1")
    #expect(IPAddress("mail.example.com") == nil)
  }
}

extension SplitMix64 {
  /// Returns an address with more zero groups than chance would give it.
  fileprivate mutating func address() -> IPv6Address {
    let groups = (0..<8).map { _ in
      Bool.random(using: &self) ? 0 : UInt64.random(in: 0...0xFFFF, using: &self)
    }
    return IPv6Address(
      high: groups[..<4].reduce(0) { $0 << 16 | $1 },
      low: groups[4...].reduce(0) { $0 << 16 | $1 }
    )
  }
}
