import DNSModel
import TestSupport
import Testing

@testable import DNSClient

/// No number in a DNS message ends the program: the message is read, or refused.
struct ExtremeNumberTests {
  private static let extremes: [UInt8] = [0x00, 0x01, 0x7F, 0x80, 0xC0, 0xFE, 0xFF]

  private static let records: [(type: UInt16, data: [UInt8])] = [
    (15, WireType.data(15, "10 mx.example")), (1, [192, 0, 2, 1]), (16, WireType.data(16, "v=spf1 -all")),
    (33, [0, 0, 0, 1, 3, 225, 0]), (28, WireType.data(28, "2001:db8::1")), (65280, [1, 2]),
  ]

  private static var message: [UInt8] {
    let name = WireType.name("host.example")
    let head: [UInt8] = [0, 1, 0x81, 0x80, 0, 1, 0, UInt8(records.count), 0, 0, 0, 0]
    return records.reduce(head + name + [0, 15, 0, 1]) { octets, record in
      octets + name + WireType.octets(record.type) + [0, 1, 0, 0, 1, 44]
        + WireType.octets(UInt16(record.data.count)) + record.data
    }
  }

  @Test(arguments: Seed.few)
  func `in an answer`(_ seed: Seed) {
    seed.announce("DNS message")
    var generator = seed.generator
    #expect(DNSMessage(Self.message)?.answers.count == Self.records.count)
    for _ in 0..<200 {
      var octets = Self.message
      for _ in 0...Int.random(in: 0...3, using: &generator) {
        octets[Int.random(in: octets.indices, using: &generator)] = generator.pick(Self.extremes)
      }
      _ = DNSMessage(octets)?.answers
      _ = DNSMessage(Array(octets.prefix(Int.random(in: 0...octets.count, using: &generator))))
    }
  }
}
