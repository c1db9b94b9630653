import DNSModel
import Testing
import TestSupport

/// The semantics of RFC 4592: a wildcard answers only where nothing of any type exists.
struct WildcardTests {
  private static let text = """
    *               A   192.0.2.1
    @               MX  10 mail
    txt             TXT "only a text"
    a.b             A   192.0.2.2
    *.shop          A   192.0.2.3
    *.cut           A   192.0.2.4
    cut             NS  ns.example.net.
    host.cut        A   192.0.2.5
    _dmarc.*        TXT "below an asterisk"
    *.example.net.  A   192.0.2.6
    """

  @Test(arguments: [
    Case("a name that does not exist", "new.example.com", "*.example.com."),
    Case("a name several labels down", "x.y.z.example.com", "*.example.com."),
    Case("the apex exists", "example.com", nil),
    Case("a name with only another type exists", "txt.example.com", nil),
    Case("below a name with only another type its own level counts", "x.txt.example.com", nil),
    Case("an empty non-terminal exists", "b.example.com", nil),
    Case("below an empty non-terminal", "x.b.example.com", nil),
    Case("a nearer wildcard", "x.shop.example.com", "*.shop.example.com."),
    Case("the name above a nearer wildcard exists", "shop.example.com", nil),
    Case("the wildcard itself exists", "*.example.com", nil),
    Case("below an asterisk label", "x.*.example.com", nil),
    Case("below a zone cut another server answers", "x.cut.example.com", nil),
    Case("a name outside the zone", "x.example.net", nil),
    Case("the parent of the zone", "com", nil),
  ])
  func `covers`(_ row: Case<String, String?>) throws {
    let zone = try Zone(presentation: Self.text)
    #expect(zone.wildcard(covering: try DomainName(row.input))?.description == row.expected)
  }

  @Test func `a zone without a wildcard covers nothing`() throws {
    let zone = try Zone(presentation: "mail A 192.0.2.1")
    #expect(zone.wildcard(covering: try DomainName("x.example.com")) == nil)
  }

  @Test func `answers for the addresses of a name`() throws {
    let zone = try Zone(presentation: Self.text)
    let answer = zone.resolve(try DomainName("new.example.com"))
    #expect(answer.addresses == [IPAddress("192.0.2.1")])
    #expect(answer.wildcard?.description == "*.example.com.")
    #expect(answer.canonicalName.description == "new.example.com.")
  }

  @Test func `a name with only another type has no address`() throws {
    let answer = try Zone(presentation: Self.text).resolve(try DomainName("txt.example.com"))
    #expect(answer.outcome == .nothing)
    #expect(answer.wildcard == nil)
  }
}
