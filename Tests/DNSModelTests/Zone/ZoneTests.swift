import DNSModel
import Testing
import TestSupport

struct ZoneTests {
  private static let text = """
    @     MX  10 mail
    @     MX  20 backup
    @     TXT "v=spf1 mx -all"
    mail  A   192.0.2.1
    mail  AAAA 2001:db8::1
    other MX  10 mail
    """

  @Test func `finds records by owner, type and identity`() throws {
    let zone = try Zone(presentation: Self.text)
    let mail = try DomainName("mail.example.com")
    #expect(zone.records(at: mail).map(\.type) == [.a, .aaaa])
    #expect(zone.records(at: mail, .aaaa).map(\.id) == [.line(5)])
    #expect(zone.records(at: mail, .mx).isEmpty)
    #expect(zone.records(of: .mx).map(\.id) == [.line(1), .line(2), .line(6)])
    #expect(zone.record(.line(3))?.type == .txt)
    #expect(zone.record(.line(9)) == nil)
    #expect(
      Set(zone.owners.map(\.description)) == ["example.com.", "mail.example.com.", "other.example.com."]
    )
  }

  @Test func `groups records of one owner and type`() throws {
    let sets = try Zone(presentation: Self.text).rrsets(of: .mx)
    #expect(sets.map(\.owner.description) == ["example.com.", "other.example.com."])
    #expect(sets.map(\.records.count) == [2, 1])
    #expect(sets.allSatisfy { $0.type == .mx })
  }

  @Test func `keeps records outside itself, which answer nothing`() throws {
    let zone = try Zone(presentation: "mail.example.net. A 192.0.2.1")
    #expect(zone.records.count == 1)
    let name = try DomainName("mail.example.net")
    #expect(zone.resolve(name).outcome == .outside(name))
  }

  @Test(arguments: [
    Case("above the cut", "example.com", nil),
    Case("beside the cut", "mail.example.com", nil),
    Case("at the cut", "sub.example.com", "sub.example.com."),
    Case("below the cut", "a.b.sub.example.com", "sub.example.com."),
    Case("below two cuts the upper one counts", "x.deep.sub.example.com", "sub.example.com."),
    Case("outside", "sub.example.net", nil),
  ])
  func `is cut by name servers below the apex`(_ row: Case<String, String?>) throws {
    let zone = try Zone(
      presentation: """
        @        NS ns.example.net.
        sub      NS ns.example.net.
        deep.sub NS ns.example.net.
        mail     A  192.0.2.1
        """
    )
    #expect(zone.cut(above: try DomainName(row.input))?.description == row.expected)
  }
}
