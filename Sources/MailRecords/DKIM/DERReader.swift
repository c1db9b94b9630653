/// Reads elements of DER (ITU-T X.690) one after the other, and never beyond the end.
struct DERReader {
  /// The identifier octets that a public key consists of.
  enum Tag: UInt8 {
    case integer = 0x02
    case bitString = 0x03
    case null = 0x05
    case objectIdentifier = 0x06
    case sequence = 0x30
  }

  /// How long a sequence says that it is, header included; `nil` if it is none or its header is not whole.
  static func announcedLength(of octets: [UInt8]) -> Int? {
    var reader = DERReader(octets[...])
    guard reader.octets.popFirst() == Tag.sequence.rawValue, let length = reader.readLength() else {
      return nil
    }
    return octets.count - reader.octets.count + length
  }

  private(set) var octets: ArraySlice<UInt8>

  init(_ octets: ArraySlice<UInt8>) {
    self.octets = octets
  }

  var isAtEnd: Bool { octets.isEmpty }

  /// Reads the contents of an element of a type, or returns `nil` if another one stands there or it is not whole.
  mutating func read(_ tag: Tag) -> ArraySlice<UInt8>? {
    let start = self
    guard octets.popFirst() == tag.rawValue, let length = readLength(), length <= octets.count else {
      self = start
      return nil
    }
    let contents = octets.prefix(length)
    octets = octets.dropFirst(length)
    return contents
  }

  /// Reads a length of up to three octets, which is more than any record holds.
  private mutating func readLength() -> Int? {
    guard let first = octets.popFirst() else { return nil }
    guard first & 0x80 != 0 else { return Int(first) }
    let count = Int(first & 0x7F)
    guard (1...3).contains(count), octets.count >= count else { return nil }
    let length = octets.prefix(count).reduce(0) { $0 << 8 | Int($1) }
    octets = octets.dropFirst(count)
    return length
  }
}
