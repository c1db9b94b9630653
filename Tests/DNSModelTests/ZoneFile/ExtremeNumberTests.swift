import DNSModel
import FoundationEssentials
import TestSupport
import Testing

/// No number in a zone file or in a record ends the program: it is read, or refused.
struct ExtremeNumberTests {
  private static let file = ##"""
    $ORIGIN 1.example.
    $TTL 1w2d3h4m5s
    @ 3600 IN SOA ns1 host1 2026112301 7200 3600 1209600 300
    @ 300 IN MX 10 mail1
    @ 1h30m IN TXT "v=spf1 ip4:192.0.2.0/24 \065" ; 7 cf_tags=a:1
    mail1 1 IN A 192.0.2.1
    mail1 1 IN AAAA 2001:db8::1:0:0:1
    _imap._tcp 600 IN SRV 0 1 993 mail1
    x 60 IN TYPE65280 \# 4 0A000001
    y 60 CLASS1 CAA 0 issue "a"
    """##

  @Test(arguments: Seed.few)
  func `in a zone file`(_ seed: Seed) {
    for text in seed.extremes(of: Self.file, for: "zone file") {
      // A line alone, so that one that is refused does not hide the others.
      for part in [text] + text.split(separator: "\n").map(String.init) {
        guard let file = try? ZoneFile.parse(part, origin: .example) else { continue }
        _ = ZoneFile.text(of: file.zone)
      }
    }
  }

  @Test(arguments: Seed.few)
  func `in a record of a file`(_ seed: Seed) throws {
    let record = Record(
      id: .assigned("1"),
      owner: .example,
      rdata: RData(.srv, presentation: "0 1 993 mail.example.com."),
      ttl: TTL(apiValue: 600)
    )
    let text = String(decoding: try JSONEncoder().encode(RecordDocument(record)), as: UTF8.self)
    for text in seed.extremes(of: text, for: "record document") {
      let document = try? JSONDecoder().decode(RecordDocument.self, from: Data(text.utf8))
      _ = try? document?.record(unassigned: .planned(1))
    }
  }

  @Test(arguments: Seed.few)
  func `in an address, a block or a name`(_ seed: Seed) {
    for text in seed.extremes(of: "192.0.2.1/24", for: "block") { _ = AddressBlock(text) }
    for text in seed.extremes(of: "2001:db8::192.0.2.1/64", for: "block") { _ = AddressBlock(text) }
    for text in seed.extremes(of: #"a\001.b1.example"#, for: "name") { _ = try? DomainName(text) }
  }
}
