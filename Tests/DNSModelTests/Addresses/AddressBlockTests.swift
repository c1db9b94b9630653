import DNSModel
import Testing
import TestSupport

struct AddressBlockTests {
  @Test(arguments: [
    Case("the first address", ("192.0.2.0/24", "192.0.2.0"), true),
    Case("the last address", ("192.0.2.0/24", "192.0.2.255"), true),
    Case("the address after it", ("192.0.2.0/24", "192.0.3.0"), false),
    Case("the address before it", ("192.0.2.0/24", "192.0.1.255"), false),
    Case("a block of one", ("192.0.2.1/32", "192.0.2.1"), true),
    Case("beside a block of one", ("192.0.2.1/32", "192.0.2.0"), false),
    Case("a block of all", ("0.0.0.0/0", "203.0.113.9"), true),
    Case("a block of all is of one family", ("0.0.0.0/0", "2001:db8::1"), false),
    Case("a block of all IPv6", ("::/0", "2001:db8::1"), true),
    Case("a block of all IPv6 is of one family", ("::/0", "203.0.113.9"), false),
    Case("bits beyond the prefix do not matter", ("192.0.2.77/24", "192.0.2.1"), true),
    Case("a prefix in the upper half", ("2001:db8::/32", "2001:db8:ffff::1"), true),
    Case("beside a prefix in the upper half", ("2001:db8::/32", "2001:db9::1"), false),
    Case("a prefix of exactly one half", ("2001:db8::/64", "2001:db8::ffff:0:0:1"), true),
    Case("beside a prefix of exactly one half", ("2001:db8::/64", "2001:db8:0:1::"), false),
    Case("a prefix in the lower half", ("2001:db8::8000:0:0:0/65", "2001:db8::ffff:0:0:1"), true),
    Case("beside a prefix in the lower half", ("2001:db8::8000:0:0:0/65", "2001:db8::1"), false),
    Case("a block of one IPv6 address", ("2001:db8::1/128", "2001:db8::1"), true),
    Case("beside a block of one IPv6 address", ("2001:db8::1/128", "2001:db8::2"), false),
  ])
  func `contains`(_ row: Case<(String, String), Bool>) throws {
    let block = try #require(AddressBlock(row.input.0))
    let address = try #require(IPAddress(row.input.1))
    #expect(block.contains(address) == row.expected)
  }

  @Test(arguments: [
    Case("itself", ("192.0.2.0/24", "192.0.2.0/24"), true),
    Case("a part of it", ("192.0.2.0/24", "192.0.2.128/25"), true),
    Case("a block around it", ("192.0.2.128/25", "192.0.2.0/24"), false),
    Case("the block beside it", ("192.0.2.0/25", "192.0.2.128/25"), false),
    Case("a part in the lower half", ("2001:db8::/64", "2001:db8::8000:0:0:0/65"), true),
    Case("a block around it in the upper half", ("2001:db8::/64", "2001:db8::/32"), false),
    Case("a block of the other family", ("0.0.0.0/0", "::/0"), false),
  ])
  func `contains a whole block`(_ row: Case<(String, String), Bool>) throws {
    let block = try #require(AddressBlock(row.input.0))
    let other = try #require(AddressBlock(row.input.1))
    #expect(block.contains(other) == row.expected)
  }

  @Test(arguments: [
    Case("a block of the proxy", "104.16.0.0/20", [true, false, false]),
    Case("a block that reaches beyond the proxy", "172.64.0.0/10", [false, false, false]),
    Case("what Email Routing sends from", "2405:8100:c000::/38", [false, false, false]),
    Case("a block of the proxy around it", "2405:8100::/32", [false, false, false]),
    Case("a private network", "10.0.0.0/8", [false, true, false]),
    Case("a block around a private network", "192.0.0.0/8", [false, false, false]),
    Case("a block of documentation", "198.51.100.0/25", [false, false, true]),
  ])
  func `tells what a whole block is`(_ row: Case<String, [Bool]>) throws {
    let block = try #require(AddressBlock(row.input))
    #expect([block.isCloudflareProxyAlone, block.isNotPublic, block.isDocumentation] == row.expected)
  }

  @Test(arguments: [
    "", "/", "192.0.2.0", "192.0.2.0/", "/24", "192.0.2.0/33", "2001:db8::/129", "192.0.2.0/-1",
    "192.0.2.0/+8",
    "192.0.2.0/8/", "192.0.2.0//8", "192.0.2.0/8/8", "192.0.2.0/a", "192.0.2/24", "192.0.2.0/24 ",
    "192.0.2.0/999",
  ])
  func `refuses`(_ text: String) {
    #expect(AddressBlock(text) == nil)
  }

  @Test(arguments: [
    Case("Cloudflare's proxy", "104.16.0.1", [true, false, false]),
    Case("Cloudflare's proxy, IPv6", "2606:4700::1111", [true, false, false]),
    Case("beside Cloudflare's proxy", "104.15.255.255", [false, false, false]),
    Case("documentation", "192.0.2.1", [false, true, false]),
    Case("documentation, IPv6", "2001:db8::1", [false, true, false]),
    Case("private", "10.1.2.3", [false, false, true]),
    Case("private, the end of the block", "172.31.255.255", [false, false, true]),
    Case("beside a private block", "172.32.0.0", [false, false, false]),
    Case("shared by a provider's customers", "100.64.0.1", [false, false, true]),
    Case("loopback", "127.0.0.1", [false, false, true]),
    Case("loopback, IPv6", "::1", [false, false, true]),
    Case("link-local, IPv6", "fe80::1", [false, false, true]),
    Case("local, IPv6", "fd00::1", [false, false, true]),
    Case("an ordinary address", "8.8.8.8", [false, false, false]),
  ])
  func `tells proxy, documentation and private addresses`(_ row: Case<String, [Bool]>) throws {
    let address = try #require(IPAddress(row.input))
    #expect([address.isCloudflareProxy, address.isDocumentation, address.isNotPublic] == row.expected)
  }
}
