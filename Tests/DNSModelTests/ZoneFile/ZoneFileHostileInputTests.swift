import DNSModel
import Testing
import TestSupport

/// Files come from strangers: none may crash the reader or slip a record past the writer.
struct ZoneFileHostileInputTests {
  @Test(arguments: Seed.all)
  func `what can be read is the same after writing and reading again`(_ seed: Seed) throws {
    var random = seed.generator
    for _ in 0..<30 {
      guard let file = try? ZoneFile.parse(random.scraps(), origin: .example) else { continue }
      let text = ZoneFile.text(of: file.zone)
      let again = try ZoneFile.parse(text, origin: nil)
      #expect(ZoneFile.text(of: again.zone) == text)
      #expect(again.records.count == file.records.count)
      #expect(again.apex == file.apex)
    }
  }

  /// The records that a file yields, or `nil` if it is refused.
  typealias Line = Case<(start: String, repeated: String, end: String), Int?>

  private static let lines = [
    Line("markers", ("@ A 192.0.2.1 ; ", #" cf_tags=""#, ""), 1),
    Line("quoted tags", ("@ A 192.0.2.1 ; cf_tags=", #"a:"b","#, "z"), 1),
    Line("parentheses", ("@ TXT a ", "(", ""), nil),
    Line("backslashes", ("@ TXT a", #"\"#, ""), 1),
    Line("labels", ("@ CNAME a", ".a", ""), 1),
    Line("blanks", ("@ TXT a", " \t", "b"), 1),
  ]

  @Test(arguments: lines)
  func `a line of 100,000 times the same ends as a short one would`(_ row: Line) {
    for count in [1_000, 100_000] {
      let text = row.input.start + String(repeating: row.input.repeated, count: count) + row.input.end
      #expect((try? ZoneFile.parse(text, origin: .example))?.records.count == row.expected, "\(count)")
    }
  }
}

extension SplitMix64 {
  /// Returns a file glued together from pieces that mean something, in no sensible order.
  fileprivate mutating func scraps() -> String {
    let pieces = [
      "@", "mail", "a.example.net.", " ", "\t", "\n", "\r\n", "300", "1h", "IN", "A", "MX", "TXT", "CNAME",
      "SRV", "10", "192.0.2.1", "2001:db8::1", "\"a b\"", "\"", "\\", "\\\"", "\\065", "(", ")", ";",
      "; cf_tags=", "cf-proxied:true", "team:\"a,b\"", "$ORIGIN", "$TTL", "SOA", ".", "..", "é", "\u{0}",
      "TYPE9 \\# 1 0A", "\n@ MX 10 mail", "\nmail A 192.0.2.1 ; note", "\n@ TXT \"x\" y",
    ]
    let count = Int.random(in: 0...25, using: &self)
    return (0..<count).reduce("@ A 192.0.2.1") { text, _ in text + pick(pieces) + pick(["", " ", " "]) }
  }
}
