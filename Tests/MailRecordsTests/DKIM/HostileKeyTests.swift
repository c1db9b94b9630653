import MailRecords
import TestSupport
import Testing

/// Whatever stands in a record, reading it comes to an end and tells a place inside the text.
struct HostileKeyTests {
  @Test(arguments: Seed.all)
  func `damaged keys never crash and never gain length`(_ seed: Seed) {
    var generator = seed.generator
    var data = Array(generator.pick([SampleKeys.rsa512, SampleKeys.bareRSA512, SampleKeys.rsa1024]).utf8)
    for _ in 0..<Int.random(in: 1...4, using: &generator) { damage(&data, &generator) }
    check("v=DKIM1; k=\(generator.pick(["rsa", "ed25519"])); p=" + String(decoding: data, as: UTF8.self))
  }

  @Test(arguments: Seed.all)
  func `headers with absurd lengths never crash`(_ seed: Seed) {
    var generator = seed.generator
    let tags: [UInt8] = [0x30, 0x02, 0x03, 0x05, 0x06]
    let lengths: [UInt8] = [0, 1, 2, 3, 0x7F, 0x80, 0x81, 0x82, 0x83, 0x84, 0x88, 0xFF]
    let octets = (0..<Int.random(in: 1...40, using: &generator)).map { _ -> UInt8 in
      switch Int.random(in: 0...2, using: &generator) {
      case 0: generator.pick(tags)
      case 1: generator.pick(lengths)
      default: UInt8.random(in: 0...255, using: &generator)
      }
    }
    check("p=" + base64(octets))
  }

  private func check(_ text: String) {
    do {
      if case .rsa(let bits) = try DKIMKey(text).material {
        #expect((1...text.utf8.count * 6).contains(bits))
      }
    } catch {
      #expect(!error.issues.isEmpty)
      let octets = Array(text.utf8)
      for issue in error.issues {
        #expect(String(decoding: octets[issue.range], as: UTF8.self) == issue.excerpt)
      }
    }
  }

  private func damage(_ data: inout [UInt8], _ generator: inout SplitMix64) {
    guard !data.isEmpty else { return }
    let place = Int.random(in: data.indices, using: &generator)
    switch Int.random(in: 0...3, using: &generator) {
    case 0: data[place] = generator.pick(Array("ABz09+/=".utf8))
    case 1: data.remove(at: place)
    case 2: data.insert(generator.pick(Array("A/ ;\"".utf8)), at: place)
    default: data.removeSubrange(place...)
    }
  }

  private func base64(_ octets: [UInt8]) -> String {
    let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/")
    return stride(from: 0, to: octets.count, by: 3).map { start in
      let group = octets[start..<min(start + 3, octets.count)]
      let bits = group.reduce(0) { $0 << 8 | Int($1) } << (8 * (3 - group.count))
      let characters = (0..<4).map { alphabet[bits >> (18 - 6 * $0) & 63] }
      return String(characters.prefix(group.count + 1)) + String(repeating: "=", count: 3 - group.count)
    }.joined()
  }
}
