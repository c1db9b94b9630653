import Testing

@testable import CloudflareSandbox

struct AddressTests {
  @Test(arguments: [
    ("2001:db8:0:0:0:0:0:1", "2001:db8::1"), ("2001:DB8::1", "2001:db8::1"), ("::", "::"), ("::1", "::1"),
    ("1::", "1::"), ("2001:db8:0:1:1:1:1:1", "2001:db8:0:1:1:1:1:1"),
    ("2001:0:0:1:0:0:0:1", "2001:0:0:1::1"), ("2001:db8:0:0:1:0:0:1", "2001:db8::1:0:0:1"),
    ("::ffff:192.0.2.1", "::ffff:c000:201"), ("fe80::0001", "fe80::1"),
  ])
  func `an IPv6 address has one canonical form`(text: String, canonical: String) {
    #expect(IPv6Address(text)?.description == canonical)
  }

  @Test(arguments: [
    "", ":", ":::", "1::2::3", "1:2:3:4:5:6:7", "1:2:3:4:5:6:7:8:9", "12345::", "g::", "192.0.2.1",
    "1:2:3:4:5:6:7:8::",
    "::1%eth0", "192.0.2.1::", "1:2:3:4:5:6:7:",
  ])
  func `what is not an IPv6 address is refused`(text: String) {
    #expect(IPv6Address(text) == nil)
  }

  @Test(arguments: [
    "", "1.2.3", "1.2.3.4.5", "256.1.1.1", "01.2.3.4", "1.2.3.x", "1..2.3", " 1.2.3.4", "+1.2.3.4",
  ])
  func `what is not an IPv4 address is refused`(text: String) {
    #expect(IPv4Address(text) == nil)
  }
}
