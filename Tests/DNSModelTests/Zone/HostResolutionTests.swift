import DNSModel
import Testing
import TestSupport

struct HostResolutionTests {
  private static let orange = "; cf_tags=cf-proxied:true"
  private static let grey = "; cf_tags=cf-proxied:false"
  private static let text = """
    grey     A     192.0.2.1           \(grey)
    orange   A     192.0.2.2           \(orange)
    untold   A     192.0.2.3
    mixed    A     192.0.2.4           \(grey)
    mixed    AAAA  2001:db8::4         \(orange)
    partly   A     192.0.2.5           \(grey)
    partly   AAAA  2001:db8::5
    to-grey      CNAME grey            \(grey)
    to-orange    CNAME orange          \(grey)
    to-untold    CNAME untold          \(grey)
    orange-alias CNAME grey            \(orange)
    untold-alias CNAME grey
    untold-to-orange CNAME orange
    long     CNAME to-orange           \(grey)
    away     CNAME mail.example.net.   \(grey)
    orange-away CNAME www.example.net. \(orange)
    dangling CNAME nowhere             \(grey)
    to-cut   CNAME host.cut            \(grey)
    cut      NS    ns.example.net.
    loop-a   CNAME loop-b              \(grey)
    loop-b   CNAME loop-a              \(grey)
    self     CNAME self                \(grey)
    text     TXT   "no address"
    *.wild   CNAME orange              \(grey)
    broken   CNAME bad..name           \(grey)
    """

  @Test(arguments: [
    Case("a grey address", "grey", HostResolution.Cloud.dnsOnly),
    Case("an orange address", "orange", .proxied),
    Case("an address of unknown cloud", "untold", .unknown),
    Case("one orange address makes the name orange", "mixed", .proxied),
    Case("one unknown cloud beside a grey one", "partly", .unknown),
    Case("a grey alias of a grey name", "to-grey", .dnsOnly),
    Case("a grey alias of an orange name", "to-orange", .proxied),
    Case("a grey alias of a name of unknown cloud", "to-untold", .unknown),
    Case("an orange alias of a grey name", "orange-alias", .proxied),
    Case("an alias of unknown cloud", "untold-alias", .unknown),
    Case("an alias of unknown cloud that leads to orange", "untold-to-orange", .proxied),
    Case("two grey aliases that lead to orange", "long", .proxied),
    Case("a grey alias out of the zone", "away", .dnsOnly),
    Case("an orange alias out of the zone", "orange-away", .proxied),
    Case("a wildcard alias that leads to orange", "x.wild", .proxied),
    Case("a name without address", "text", .dnsOnly),
  ])
  func `knows the cloud`(_ row: Case<String, HostResolution.Cloud>) throws {
    let answer = try resolve(row.input)
    #expect(answer.cloud == row.expected)
    #expect(answer.isProxied == (row.expected == .proxied))
  }

  @Test(arguments: [
    Case("both families", "mixed", "192.0.2.4, 2001:db8::4"),
    Case("behind an alias", "to-grey", "192.0.2.1"),
    Case("behind two aliases", "long", "192.0.2.2"),
    Case("behind a wildcard alias", "x.wild", "192.0.2.2"),
    Case("none", "text", ""),
  ])
  func `finds the addresses`(_ row: Case<String, String>) throws {
    #expect(try resolve(row.input).addresses.map(\.description).joined(separator: ", ") == row.expected)
  }

  @Test func `ends outside the zone, at a cut, at nothing or in a loop`() throws {
    #expect(try resolve("away").outcome == .outside(try DomainName("mail.example.net")))
    #expect(try resolve("to-cut").outcome == .delegated(cut: try DomainName("cut.example.com")))
    #expect(try resolve("cut").outcome == .delegated(cut: try DomainName("cut.example.com")))
    #expect(try resolve("dangling").outcome == .nothing)
    #expect(try resolve("text").outcome == .nothing)
    #expect(try resolve("broken").outcome == .nothing)
    #expect(try resolve("loop-a").outcome == .loop)
    #expect(try resolve("self").outcome == .loop)
  }

  @Test func `tells the way it went`() throws {
    let answer = try resolve("long")
    let names = answer.chain.map { $0.relative(to: .example) }
    #expect(names == ["long", "to-orange", "orange"])
    #expect(answer.aliases.map { $0.owner.relative(to: .example) } == ["long", "to-orange"])
    #expect(answer.canonicalName.relative(to: .example) == "orange")
    #expect(answer.wildcard == nil)
    #expect(try resolve("x.wild").wildcard?.relative(to: .example) == "*.wild")
  }

  @Test(arguments: [Case("as long as resolvers follow", 15, false), Case("longer", 16, true)])
  func `gives a long chain up`(_ row: Case<Int, Bool>) throws {
    let aliases = (0..<row.input).map { "h\($0) CNAME h\($0 + 1)" }
    let zone = try Zone(presentation: (aliases + ["h\(row.input) A 192.0.2.1"]).joined(separator: "\n"))
    #expect((zone.resolve(try DomainName("h0.example.com")).outcome == .loop) == row.expected)
  }

  private func resolve(_ name: String) throws -> HostResolution {
    try Zone(presentation: Self.text).resolve(try DomainName(name, relativeTo: .example))
  }
}
