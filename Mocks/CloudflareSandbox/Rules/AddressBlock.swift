/// A range of addresses that share a prefix.
struct AddressBlock<Value: FixedWidthInteger & Sendable>: Sendable {
  let network: Value
  let length: Int

  func contains(_ address: Value) -> Bool {
    let hostBits = Value.bitWidth - length
    return address >> hostBits == network >> hostBits
  }

  private init?(_ text: String, network: (String) -> Value?) {
    let parts = text.split(separator: "/").map(String.init)
    guard parts.count == 2, let network = network(parts[0]), let length = Int(parts[1]) else { return nil }
    self.network = network
    self.length = length
  }
}

extension AddressBlock<UInt32> {
  init?(ipv4 text: String) { self.init(text) { IPv4Address($0)?.value } }
}

extension AddressBlock<UInt128> {
  init?(ipv6 text: String) { self.init(text) { IPv6Address($0)?.value } }
}
