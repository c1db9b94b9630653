/// Blocks of addresses, however many, among which an address is found at once.
public struct AddressCollection: Sendable {
  private struct Size: Hashable {
    let prefix: Int
    let isIPv4: Bool
  }

  private var blocks: [Size: Set<AddressBlock>] = [:]

  /// Creates the collection of some blocks.
  ///
  /// - Parameter blocks: The blocks, in any order; they may overlap.
  public init(_ blocks: some Sequence<AddressBlock> = []) {
    for block in blocks {
      let size = Size(prefix: block.prefix, isIPv4: block.isIPv4)
      self.blocks[size, default: []].insert(block.withoutHostBits)
    }
  }

  /// A Boolean value telling whether no address is in it.
  public var isEmpty: Bool { blocks.isEmpty }

  /// Returns whether some block holds an address.
  ///
  /// - Parameter address: The address.
  /// - Returns: `true` as soon as one does.
  public func contains(_ address: IPAddress) -> Bool {
    let isIPv4 = if case .v4 = address { true } else { false }
    return blocks.contains { size, blocks in
      size.isIPv4 == isIPv4 && blocks.contains(AddressBlock(address, prefix: size.prefix).withoutHostBits)
    }
  }
}
