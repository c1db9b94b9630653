import DNSModel
import Testing
import TestSupport

struct RDataTests {
  @Test(arguments: [
    Case("an address", (RRType.a, "192.0.2.1"), "192.0.2.1"),
    Case("an IPv6 address in its canonical form", (.aaaa, "2001:DB8:0::1"), "2001:db8::1"),
    Case("an alias", (.cname, "Mail.Example.com"), "mail.example.com."),
    Case("a name server", (.ns, "ns1.example.net"), "ns1.example.net."),
    Case("a mail exchange", (.mx, "10 mail.example.com"), "10 mail.example.com."),
    Case("a mail exchange with more blanks", (.mx, " 10 \t mail.example.com "), "10 mail.example.com."),
    Case("the null MX", (.mx, "0 ."), "0 ."),
    Case("the highest preference", (.mx, "65535 mail.example.com"), "65535 mail.example.com."),
    Case("a mail exchange that looks like an address", (.mx, "10 192.0.2.1"), "10 192.0.2.1."),
    Case("a service", (.srv, "0 5 993 imap.example.com"), "0 5 993 imap.example.com."),
    Case("a service that is not offered", (.srv, "0 0 0 ."), "0 0 0 ."),
    Case("a text", (.txt, #""v=spf1 -all""#), #""v=spf1 -all""#),
  ])
  func `reads content that fits its type`(_ row: Case<(RRType, String), String>) {
    let rdata = RData(row.input.0, presentation: row.input.1)
    if case .opaque = rdata { Issue.record("\(rdata) is opaque") }
    #expect(rdata.type == row.input.0)
    #expect(rdata.description == row.expected)
  }

  @Test(arguments: [
    Case("an address with a port", (RRType.a, "192.0.2.1:25"), ()),
    Case("an IPv4 address as AAAA", (.aaaa, "192.0.2.1"), ()),
    Case("a name as address", (.a, "mail.example.com"), ()),
    Case("an alias with an empty label", (.cname, "mail..example.com"), ()),
    Case("a mail exchange without a preference", (.mx, "mail.example.com"), ()),
    Case("a preference alone", (.mx, "10"), ()),
    Case("a preference out of range", (.mx, "65536 mail.example.com"), ()),
    Case("a negative preference", (.mx, "-1 mail.example.com"), ()),
    Case("two exchanges", (.mx, "10 mail.example.com mx.example.com"), ()),
    Case("a service with three fields", (.srv, "0 993 imap.example.com"), ()),
    Case("a service with a word for its port", (.srv, "0 0 imaps imap.example.com"), ()),
    Case("a service with a port out of range", (.srv, "0 0 65536 imap.example.com"), ()),
    Case("a type that the model does not read", (.other("CAA"), #"0 issue "ca.example.net""#), ()),
  ])
  func `keeps other content as it is`(_ row: Case<(RRType, String), Void>) {
    #expect(RData(row.input.0, presentation: row.input.1) == .opaque(row.input.0, row.input.1))
  }

  @Test func `points at a name where its type has one`() throws {
    let mail = try DomainName("mail.example.com")
    #expect(RData(.mx, presentation: "10 mail.example.com").target == mail)
    #expect(RData(.srv, presentation: "0 0 25 mail.example.com").target == mail)
    #expect(RData(.cname, presentation: "mail.example.com").target == mail)
    #expect(RData(.ns, presentation: "mail.example.com").target == mail)
    #expect(RData(.a, presentation: "192.0.2.1").target == nil)
    #expect(RData(.other("NAPTR"), presentation: "mail.example.com").target == nil)
  }

  @Test func `tells the null MX`() {
    #expect(RData(.mx, presentation: "0 .").mx?.isNull == true)
    #expect(RData(.mx, presentation: "0 mail.example.com").mx?.isNull == false)
  }

  @Test func `types are equal whatever their case`() {
    #expect(RRType("mx") == .mx)
    #expect(RRType("caa") == .other("CAA"))
    #expect(RRType("CAA").mnemonic == "CAA")
  }
}
