import DNSModel
import Testing
import TestSupport

struct ZoneFileWritingTests {
  @Test func `has the shape of Cloudflare's export`() throws {
    let zone = try Zone(
      presentation: """
        www 300 CNAME @          ; cf_tags=flat,cf-proxied:true
        cdn CNAME cdn.example.net. ; cf_tags=cf-flatten-cname,cf-proxied:false
        @ MX 10 mail             ; asked for
        @ NS ns.example.net.
        mail A 192.0.2.1         ; the server cf_tags=cf-proxied:false
        @ TXT v=spf1
        """
    )
    #expect(
      ZoneFile.text(of: zone) == """
        ;;
        ;; Domain:     example.com.
        ;;
        $ORIGIN example.com.

        ;; NS Records
        example.com.\t1\tIN\tNS\tns.example.net.

        ;; A Records
        mail.example.com.\t1\tIN\tA\t192.0.2.1 ; the server cf_tags=cf-proxied:false

        ;; CNAME Records
        www.example.com.\t300\tIN\tCNAME\texample.com. ; cf_tags=flat,cf-proxied:true
        cdn.example.com.\t1\tIN\tCNAME\tcdn.example.net. ; cf_tags=cf-flatten-cname,cf-proxied:false

        ;; MX Records
        example.com.\t1\tIN\tMX\t10 mail.example.com. ; asked for

        ;; TXT Records
        example.com.\t1\tIN\tTXT\t"v=spf1"

        """
    )
  }

  @Test(arguments: [
    Case(
      "an unquoted text",
      RData(.txt, presentation: "v=spf1 -all"),
      RData(.txt, presentation: #""v=spf1 -all""#)
    ),
    Case(
      "a text with broken quotes",
      RData(.txt, presentation: #""a"#),
      RData(.txt, presentation: #""\"a""#)
    ),
    Case(
      "a text with a line break",
      RData(.txt, presentation: "\"a\nb\""),
      RData(.txt, presentation: #""a\010b""#)
    ),
    Case("a text of octets", RData(.txt, presentation: #""\255""#), RData(.txt, presentation: #""\255""#)),
    Case("data without its final dot", .opaque(.other("DNAME"), "a.b"), .opaque(.other("DNAME"), "a.b.")),
    Case("data that does not fit", .opaque(.mx, "10 a..b"), .opaque(.mx, "10 a..b")),
    Case("no data", .opaque(.other("X"), ""), .opaque(.other("X"), ##"\# 0"##)),
    Case("data that looks like a comment", .opaque(.a, "a ; b"), .opaque(.a, #"a \; b"#)),
    Case("data with a line break", .opaque(.a, "a\n@ A 192.0.2.9"), .opaque(.a, #"a\010@ A 192.0.2.9"#)),
    Case("data with a parenthesis", .opaque(.a, "(a"), .opaque(.a, #"\(a"#)),
    Case("data with a quote that does not end", .opaque(.a, "\"a"), .opaque(.a, #"\"a"#)),
    Case("generic data that is broken", .opaque(.a, ##"\# 4 zz"##), .opaque(.a, ##"\\# 4 zz"##)),
  ])
  func `spells what a zone file cannot hold as it stands`(_ row: Case<RData, RData>) throws {
    let zone = Zone(apex: .example, records: [Record(id: .line(1), owner: .example, rdata: row.input)])
    let read = try ZoneFile.parse(ZoneFile.text(of: zone), origin: nil)
    #expect(read.records.map(\.rdata) == [row.expected])
  }

  @Test(arguments: [
    Case("a line break", "a\nb. A 192.0.2.1", "a b. A 192.0.2.1"),
    Case("blanks outside", "  a ", "a"),
    Case("blanks alone", "  ", nil),
    Case("the marker", "see cf_tags=cf-proxied:true", "see cf_tags=cf-proxied:true"),
  ])
  func `keeps a comment on its line`(_ row: Case<String, String?>) throws {
    let record = Record(id: .line(1), owner: .example, rdata: .ns(.root), comment: row.input)
    let text = ZoneFile.text(of: Zone(apex: .example, records: [record]))
    let read = try ZoneFile.parse(text, origin: nil)
    #expect(read.records.map(\.comment) == [row.expected])
    #expect(read.records.map(\.proxyStatus) == [nil])
  }

  @Test(arguments: Seed.all)
  func `is read back to the same records`(_ seed: Seed) throws {
    var random = seed.generator
    let records = (1...20).map { random.record($0) }
    let text = ZoneFile.text(of: Zone(apex: .example, records: records))
    let read = try ZoneFile.parse(text, origin: nil)
    #expect(read.apex == .example)
    #expect(read.records.map(\.anonymous).inOrder == records.map(\.anonymous).inOrder)
    #expect(ZoneFile.text(of: read.zone) == text)
  }
}

extension Record {
  /// The record without its identity, which is a place in the file.
  fileprivate var anonymous: Record {
    var copy = self
    copy.id = .line(0)
    return copy
  }
}

extension [Record] {
  fileprivate var inOrder: [Record] { sorted { String(reflecting: $0) < String(reflecting: $1) } }
}

extension SplitMix64 {
  fileprivate mutating func record(_ number: Int) -> Record {
    let rdata = rdata()
    return Record(
      id: .line(number),
      owner: name(),
      rdata: rdata,
      ttl: TTL(apiValue: pick([0, 1, 60, 86_400, 0x7FFF_FFFF])),
      proxyStatus: rdata.type.isProxiable ? pick([nil, .proxied, .dnsOnly]) : nil,
      comment: pick([nil, "a comment", "a; b", "see cf_tags=x", "cf_tags=", #"" cf_tags=a:"b"#, "あ"]),
      tags: pick([[], ["a"], ["a:b", "c:d e"], [#"a:",=\"#], ["a:b cf_tags=c", "d"], ["a:é\u{7}"]])
    )
  }

  private mutating func rdata() -> RData {
    let texts =
      [
        (.mx, "10 a..b"), (.mx, "mail"), (.other("CAA"), #"0 issue "ca.example.net; x""#), (.a, "1.2.3"),
        (.other("HTTPS"), #"1 . alpn="h2,h3""#), (.other("TYPE9"), ##"\# 1 0A"##),
      ] as [(RRType, String)]
    let (type, text) = pick(texts)
    return pick([
      .a(IPv4Address(bits: .random(in: .min ... .max, using: &self))),
      .aaaa(IPv6Address(high: next(), low: next())), .cname(name()), .ns(name()),
      .mx(MX(preference: .random(in: .min ... .max, using: &self), exchange: name())),
      .srv(SRV(priority: 0, weight: 1, port: .random(in: .min ... .max, using: &self), target: name())),
      .txt(TXT(value: String(decoding: octets(upTo: 300), as: UTF8.self))), .opaque(type, text),
    ])
  }

  private mutating func name() -> DomainName {
    let label = octets(upTo: 8).map { "\\" + String(1000 + Int($0)).dropFirst() }.joined()
    return pick([.root, .example, try? DomainName(label), try? DomainName(label + ".example.com")]) ?? .root
  }
}
