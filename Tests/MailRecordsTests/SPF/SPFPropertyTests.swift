import DNSModel
import MailRecords
import TestSupport
import Testing

struct SPFPropertyTests {
  @Test(arguments: Seed.all)
  func `prints what it has read`(_ seed: Seed) throws {
    var generator = seed.generator
    let text = generator.spfRecord()
    #expect(try SPFRecord(parsing: text).description == text)
    #expect(SPFRecord.repaired(text) == nil)
  }

  @Test(arguments: Seed.all)
  func `garbage is refused with places inside the text`(_ seed: Seed) {
    var generator = seed.generator
    let octets = generator.octets(upTo: 80, special: "v=spf1 %{}dir:/~-?+,;.a0 include:ip4:mx")
    let text = "v=spf1 " + String(decoding: octets, as: UTF8.self)
    do {
      let record = try SPFRecord(parsing: text)
      #expect(try SPFRecord(parsing: record.description).terms.map(\.kind) == record.terms.map(\.kind))
    } catch {
      #expect(!error.issues.isEmpty)
      #expect(error.issues.allSatisfy { $0.range.upperBound <= text.utf8.count })
    }
    if let repaired = SPFRecord.repaired(text) { #expect(SPFRecord.repaired(repaired) == nil) }
  }

  @Test(arguments: Seed.all)
  func `a record with one octet changed is read or refused, and its repair is final`(_ seed: Seed) {
    var generator = seed.generator
    var octets = Array(generator.spfRecord().utf8)
    octets[Int.random(in: 6..<octets.count, using: &generator)] =
      generator.octets(upTo: 1, special: " ,;~-:/%")[0]
    let text = String(decoding: octets, as: UTF8.self)
    guard let repaired = SPFRecord.repaired(text) else { return }
    #expect((try? SPFRecord(parsing: repaired))?.doubts == [])
    #expect(SPFRecord.repaired(repaired) == nil)
  }
}

extension SplitMix64 {
  /// Returns a valid record in the usual spelling.
  mutating func spfRecord() -> String {
    let terms = (0...Int.random(in: 0...5, using: &self)).map { _ in spfTerm() }
    let end = pick([["-all"], ["~all"], ["redirect=" + spfName()], ["?all", "exp=" + spfName()], []])
    return (["v=spf1"] + terms + end).joined(separator: " ")
  }

  private mutating func spfTerm() -> String {
    pick(["", "-", "~", "?"]) + spfMechanism()
  }

  private mutating func spfMechanism() -> String {
    switch Int.random(in: 0...6, using: &self) {
    case 0: "include:" + spfName()
    case 1: "a" + pick(["", ":" + spfName()]) + spfPrefix(31, "/") + spfPrefix(127, "//")
    case 2: "mx" + pick(["", ":" + spfName()]) + spfPrefix(31, "/") + spfPrefix(127, "//")
    case 3: "ip4:\(IPv4Address(bits: .random(in: .min ... .max, using: &self)))" + spfPrefix(31, "/")
    case 4:
      "ip6:\(IPv6Address(high: .random(in: .min ... .max, using: &self), low: pick([0, 1, 77])))"
        + spfPrefix(127, "/")
    case 5: "exists:" + spfMacro() + "." + spfName()
    default: "ptr" + pick(["", ":" + spfName()])
    }
  }

  private mutating func spfPrefix(_ longest: Int, _ slashes: String) -> String {
    Bool.random(using: &self) ? slashes + String(Int.random(in: 0...longest, using: &self)) : ""
  }

  private mutating func spfName() -> String {
    pick(["_spf.", "a1.", "", spfMacro() + "."])
      + pick(["example.com", "example.xn--zckzah", "example.net."])
  }

  private mutating func spfMacro() -> String {
    let letter = pick(SPFMacro.Letter.allCases.filter { !["c", "r", "t"].contains($0.rawValue) })
    return SPFMacro(
      letter,
      isEscaped: Bool.random(using: &self),
      count: pick([nil, 1, 2, 127]),
      isReversed: Bool.random(using: &self),
      delimiters: pick(["", ".", "+-", "/_="])
    ).description
  }
}
