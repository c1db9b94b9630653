import DNSModel
import MailRecords
import TestSupport
import Testing

@testable import MailRules

/// Receivers give up at the eleventh look-up, and so does the walk through includes.
struct SPFTreeTests {
  @Test(arguments: HostileZone.spf)
  func `no term is followed beyond its eleventh look-up`(_ kind: HostileZone) throws {
    let zone = MailZone(try ZoneFile.parse(kind.text(size: 40), origin: nil).zone)
    for publication in zone.spf.values {
      for branch in zone.lookups(of: publication).branches {
        #expect(branch.lookups <= 11)
        #expect(branch.names.count <= 11)
      }
    }
  }

  @Test(arguments: [
    Case("nine includes in a row", 9, 10),
    Case("ten includes in a row", 10, 11),
    Case("a hundred includes in a row", 100, 11),
  ])
  func `a chain of includes is counted up to the eleventh`(_ row: Case<Int, Int>) throws {
    let zone = try Self.chain(row.input)
    let publication = try #require(zone.spf[zone.zone.apex])
    #expect(zone.lookups(of: publication).count == row.expected)
  }

  @Test func `what lies behind the eleventh look-up is unknown, and the record is refused`() throws {
    let zone = try Self.chain(100)
    let publication = try #require(zone.spf[zone.zone.apex])
    #expect(!zone.lookups(of: publication).isKnown)
    let findings = TooManyLookups().findings(in: zone)
    #expect(findings.contains { $0.owner == zone.zone.apex && $0.severity == .error })
    // The end of the chain, where no record is, lies behind it.
    #expect(!IncludeOrRedirectDead().findings(in: zone).contains { $0.owner == zone.zone.apex })
  }

  /// The apex includes `s0`, which includes `s1`, and so on; the last of them has no record.
  private static func chain(_ length: Int) throws -> MailZone {
    let links = (0..<length).map { #"s\#($0) TXT "v=spf1 include:s\#($0 + 1).example.com ~all""# }
    let text = ([#"@ TXT "v=spf1 include:s0.example.com ~all""#] + links).joined(separator: "\n")
    return MailZone(try Zone(presentation: text))
  }
}
