import DNSModel
import TestSupport
import Testing

struct AddressCollectionTests {
  @Test(arguments: Seed.all)
  func `holds exactly the addresses that one of its blocks holds`(_ seed: Seed) throws {
    var random = seed.generator
    let blocks = try (0..<20).map { _ in
      try #require(AddressBlock("\(Self.address(&random))/\(random.pick([0, 8, 22, 24, 30, 31, 32]))"))
        as AddressBlock
    }
    let some = Array(blocks.dropFirst(random.pick([0, 10, 19, 20])))
    let collection = AddressCollection(some)
    #expect(collection.isEmpty == some.isEmpty)
    for _ in 0..<50 {
      let address = try #require(IPAddress(Self.address(&random)))
      #expect(collection.contains(address) == some.contains { $0.contains(address) }, "\(address)")
    }
  }

  @Test(arguments: [
    Case("its own address", "2001:db8::1", true),
    Case("another one of its network", "2001:db8::2", false),
    Case("the end of a network", "2001:db8:1:ffff::1", true),
    Case("a network of the other family", "0.0.0.1", false),
  ])
  func `tells the families and their prefixes apart`(_ row: Case<String, Bool>) throws {
    let blocks = ["2001:db8::1/128", "2001:db8:1::/48", "192.0.2.0/24"].compactMap(AddressBlock.init)
    let address = try #require(IPAddress(row.input))
    #expect(AddressCollection(blocks).contains(address) == row.expected)
  }

  /// Few networks, so that addresses and blocks meet.
  private static func address(_ random: inout SplitMix64) -> String {
    "192.0.\(random.pick([2, 3])).\(Int.random(in: 0...255, using: &random))"
  }
}
