import DNSModel
import Testing
import TestSupport

struct IPv4AddressTests {
  @Test(arguments: [
    Case("the lowest", "0.0.0.0", 0),
    Case("the highest", "255.255.255.255", 0xFFFF_FFFF),
    Case("one in between", "192.0.2.1", 0xC000_0201),
  ])
  func `reads and prints`(_ row: Case<String, UInt32>) {
    #expect(IPv4Address(row.input) == IPv4Address(bits: row.expected))
    #expect(IPv4Address(bits: row.expected).description == row.input)
  }

  @Test(arguments: [
    "", "1", "192.0.2", "192.0.2.1.", "192.0.2.1.1", "192.0.2.256", "192.0.2.01", "192.0.2.00", "192.0.2.-1",
    "192.0.2.+1", "192..2.1", " 192.0.2.1", "192.0.2.1 ", "192.0.2.1/32", "0xC0.0.2.1", "192.0.2.\u{663}",
    "192.0.2.\u{FF11}",
    "3221225985", "::ffff:192.0.2.1", "mail.example.com",
  ])
  func `refuses`(_ text: String) {
    #expect(IPv4Address(text) == nil)
  }

  @Test(arguments: Seed.all)
  func `gives every address back`(_ seed: Seed) {
    var random = seed.generator
    for _ in 0..<50 {
      let address = IPv4Address(bits: .random(in: .min ... .max, using: &random))
      #expect(IPv4Address(address.description) == address)
    }
  }
}
