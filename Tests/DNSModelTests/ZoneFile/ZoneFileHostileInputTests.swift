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

  @Test(
    .timeLimit(.minutes(1)),
    arguments: [
      Case("markers", ("@ A 192.0.2.1 ; ", #" cf_tags="\"#), ""),
      Case("quoted tags", ("@ A 192.0.2.1 ; cf_tags=", #"a:"b","#), "z"),
      Case("parentheses", ("@ TXT a ", "("), ""),
      Case("backslashes", ("@ TXT a", #"\"#), ""),
      Case("labels", ("@ CNAME a", ".a"), ""),
      Case("blanks", ("@ TXT a", " \t"), "b"),
    ]
  )
  func `a long line of one thing is done with in time`(_ row: Case<(String, String), String>) {
    let (prefix, repeated) = row.input
    let text = prefix + String(repeating: repeated, count: 100_000) + row.expected
    _ = try? ZoneFile.parse(text, origin: .example)
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
