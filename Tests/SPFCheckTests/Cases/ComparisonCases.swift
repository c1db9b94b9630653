import SPFCheck

/// Mechanisms that compare the sender (RFC 7208 §5.1 and §5.3 to §5.7).
extension SPFCase {
  static let qualifiers = [
    SPFCase("all without a sign", "v=spf1 all", is: .pass),
    SPFCase("+all", "v=spf1 +all", is: .pass),
    SPFCase("-all", "v=spf1 -all", is: .fail),
    SPFCase("~all", "v=spf1 ~all", is: .softfail),
    SPFCase("?all", "v=spf1 ?all", is: .neutral),
    SPFCase("capitals", "v=spf1 -ALL", is: .fail),
    SPFCase("nothing matches", "v=spf1 ip4:198.51.100.1", is: .neutral),
    SPFCase("the first match decides", "v=spf1 ?ip4:192.0.2.1 -ip4:192.0.2.1 +all", is: .neutral),
    SPFCase("nothing behind all counts", "v=spf1 ~all +ip4:192.0.2.1", is: .softfail),
  ]

  static let networks = [
    SPFCase("one address", "v=spf1 ip4:192.0.2.1 -all", is: .pass, lookups: 0),
    SPFCase("another address", "v=spf1 ip4:192.0.2.2 -all", is: .fail),
    SPFCase("a network with host bits", "v=spf1 ip4:192.0.2.99/24 -all", is: .pass),
    SPFCase("the last address of a network", "v=spf1 ip4:192.0.2.0/25 -all", from: "192.0.2.127", is: .pass),
    SPFCase("the next address", "v=spf1 ip4:192.0.2.0/25 -all", from: "192.0.2.128", is: .fail),
    SPFCase("a prefix of no bits", "v=spf1 ip4:198.51.100.1/0 -all", is: .pass),
    SPFCase("an IPv6 sender never matches ip4", "v=spf1 ip4:0.0.0.0/0 -all", from: "2001:db8::1", is: .fail),
    SPFCase("an IPv4 sender never matches ip6", "v=spf1 ip6:::/0 -all", is: .fail),
    SPFCase("an IPv6 address", "v=spf1 ip6:2001:db8::1 -all", from: "2001:DB8:0:0::1", is: .pass),
    SPFCase("an IPv6 network", "v=spf1 ip6:2001:db8::/32 -all", from: "2001:db8:ffff::1", is: .pass),
    SPFCase(
      "bit 65 of an IPv6 network",
      "v=spf1 ip6:2001:db8::/65 -all",
      from: "2001:db8::8000:0:0:1",
      is: .fail
    ),
    SPFCase(
      "64 bits of an IPv6 network",
      "v=spf1 ip6:2001:db8::/64 -all",
      from: "2001:db8::8000:0:0:1",
      is: .pass
    ),
    SPFCase("128 bits", "v=spf1 ip6:2001:db8::1/128 -all", from: "2001:db8::2", is: .fail),
    SPFCase(
      "a mapped sender is an IPv4 sender",
      "v=spf1 ip4:192.0.2.1 -all",
      from: "::ffff:192.0.2.1",
      is: .pass
    ),
    SPFCase(
      "a mapped sender matches no ip6",
      "v=spf1 ip6:::ffff:192.0.2.1 -all",
      from: "::ffff:192.0.2.1",
      is: .fail
    ),
    SPFCase("a prefix too long", "v=spf1 ip4:192.0.2.1/33 -all", is: .permerror),
    SPFCase("a network cut short", "v=spf1 ip4:192.0.2 -all", is: .permerror),
    SPFCase("an IPv4 address in ip6", "v=spf1 ip6:192.0.2.1 -all", is: .permerror),
  ]

  static let hosts = [
    SPFCase("the domain's own address", "v=spf1 a -all", "example.com A 192.0.2.1", is: .pass, lookups: 1),
    SPFCase("another address", "v=spf1 a -all", "example.com A 192.0.2.2", is: .fail),
    SPFCase("one of several", "v=spf1 a -all", "example.com A 192.0.2.2\nexample.com A 192.0.2.1", is: .pass),
    SPFCase("another host", "v=spf1 a:m.example -all", "m.example A 192.0.2.1", is: .pass),
    SPFCase("the network of a host", "v=spf1 a:m.example/24 -all", "m.example A 192.0.2.99", is: .pass),
    SPFCase("a prefix of no bits needs a host", "v=spf1 a:m.example/0 -all", "m.example AAAA ::1", is: .fail),
    SPFCase("an IPv6 host", "v=spf1 a -all", "example.com AAAA 2001:db8::1", from: "2001:db8::1", is: .pass),
    SPFCase(
      "the second prefix is for IPv6",
      "v=spf1 a/32//64 -all",
      "example.com AAAA 2001:db8::9",
      from: "2001:db8::1",
      is: .pass
    ),
    SPFCase(
      "the first prefix is not",
      "v=spf1 a/0 -all",
      "example.com AAAA 2001:db8::9",
      from: "2001:db8::1",
      is: .fail
    ),
    SPFCase("the second is not for IPv4", "v=spf1 a//0 -all", "example.com A 192.0.2.9", is: .fail),
    SPFCase(
      "an alias",
      "v=spf1 a:m.example -all",
      "m.example CNAME n.example\nn.example A 192.0.2.1",
      is: .pass
    ),
    SPFCase("no such host", "v=spf1 a:m.example -all", is: .fail, lookups: 1, voidLookups: 1),
    SPFCase("no host of the family", "v=spf1 a -all", "example.com AAAA ::1", is: .fail, voidLookups: 1),
    SPFCase(
      "twelve addresses are no problem",
      "v=spf1 a -all",
      addresses(12),
      from: "198.51.100.12",
      is: .pass
    ),
    SPFCase("Cloudflare's addresses", "v=spf1 a -all", "example.com A 104.16.0.1", is: .fail),
    SPFCase(
      "a sender at Cloudflare",
      "v=spf1 a -all",
      "example.com A 104.16.0.1",
      from: "104.16.0.1",
      is: .pass
    ),
  ]

  static let exchanges = [
    SPFCase(
      "the domain's exchange",
      "v=spf1 mx -all",
      "example.com MX 10 m.example\nm.example A 192.0.2.1",
      is: .pass
    ),
    SPFCase(
      "another domain's exchange",
      "v=spf1 mx:d.example -all",
      "d.example MX 1 m.example\nm.example A 192.0.2.1",
      is: .pass
    ),
    SPFCase(
      "the second exchange",
      "v=spf1 mx -all",
      "example.com MX 20 n.example\nexample.com MX 10 m.example\nm.example A 192.0.2.2\nn.example A 192.0.2.1",
      is: .pass,
      lookups: 1
    ),
    SPFCase(
      "no exchange: the domain's address does not count",
      "v=spf1 mx -all",
      "example.com A 192.0.2.1",
      is: .fail,
      voidLookups: 1
    ),
    SPFCase("a null MX", "v=spf1 mx -all", "example.com MX 0 .", is: .fail, voidLookups: 0),
    SPFCase(
      "the network of an exchange",
      "v=spf1 mx/24 -all",
      "example.com MX 1 m.example\nm.example A 192.0.2.77",
      is: .pass
    ),
    SPFCase(
      "an IPv6 exchange",
      "v=spf1 mx//64 -all",
      "example.com MX 1 m.example\nm.example AAAA 2001:db8::7",
      from: "2001:db8::1",
      is: .pass
    ),
    SPFCase(
      "an exchange without address",
      "v=spf1 mx -all",
      "example.com MX 1 m.example",
      is: .fail,
      voidLookups: 1
    ),
    SPFCase(
      "an exchange that is an alias",
      "v=spf1 mx -all",
      "example.com MX 1 m.example\nm.example CNAME n.example\nn.example A 192.0.2.1",
      is: .pass
    ),
    SPFCase(
      "a failing exchange behind a match",
      "v=spf1 mx -all",
      "example.com MX 1 m.example\nexample.com MX 2 n.example\nm.example A 192.0.2.1\nn.example FAILS",
      is: .pass
    ),
  ]

  static let hostNames = [
    SPFCase(
      "a host name below the domain",
      "v=spf1 ptr -all",
      "1.2.0.192.in-addr.arpa PTR m.example.com\nm.example.com A 192.0.2.1",
      is: .pass,
      lookups: 1
    ),
    SPFCase(
      "the domain itself",
      "v=spf1 ptr -all",
      "1.2.0.192.in-addr.arpa PTR example.com\nexample.com A 192.0.2.1",
      is: .pass
    ),
    SPFCase(
      "a name that only ends alike",
      "v=spf1 ptr -all",
      "1.2.0.192.in-addr.arpa PTR badexample.com\nbadexample.com A 192.0.2.1",
      is: .fail
    ),
    SPFCase(
      "a name that does not lead back",
      "v=spf1 ptr -all",
      "1.2.0.192.in-addr.arpa PTR m.example.com\nm.example.com A 192.0.2.2",
      is: .fail
    ),
    SPFCase(
      "another domain",
      "v=spf1 ptr:d.example -all",
      "1.2.0.192.in-addr.arpa PTR m.d.example\nm.d.example A 192.0.2.1",
      is: .pass
    ),
    SPFCase("no host name", "v=spf1 ptr -all", is: .fail, voidLookups: 1),
    SPFCase("the reverse DNS fails", "v=spf1 ptr -all", "1.2.0.192.in-addr.arpa FAILS", is: .fail),
    SPFCase(
      "one of two names fails",
      "v=spf1 ptr -all",
      "1.2.0.192.in-addr.arpa PTR x.example.com\n1.2.0.192.in-addr.arpa PTR m.example.com\nx.example.com FAILS\nm.example.com A 192.0.2.1",
      is: .pass
    ),
    SPFCase(
      "an IPv6 host name",
      "v=spf1 ptr -all",
      "1.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.8.b.d.0.1.0.0.2.ip6.arpa PTR m.example.com\nm.example.com AAAA 2001:db8::1",
      from: "2001:db8::1",
      is: .pass
    ),
    SPFCase(
      "the tenth name counts",
      "v=spf1 ptr -all",
      names(9) + "1.2.0.192.in-addr.arpa PTR m.example.com\nm.example.com A 192.0.2.1",
      is: .pass
    ),
    SPFCase(
      "the eleventh is ignored",
      "v=spf1 ptr -all",
      names(10) + "1.2.0.192.in-addr.arpa PTR m.example.com\nm.example.com A 192.0.2.1",
      is: .fail
    ),
    SPFCase(
      "names that lead nowhere do not count as void",
      "v=spf1 ptr -all",
      names(10),
      is: .fail,
      voidLookups: 0
    ),
    SPFCase(
      "two ptr terms ask once",
      "v=spf1 ptr:x.example ptr -all",
      "1.2.0.192.in-addr.arpa PTR m.example.com\nm.example.com A 192.0.2.1",
      is: .pass,
      lookups: 2
    ),
  ]

  static let exists = [
    SPFCase(
      "a name with an address",
      "v=spf1 exists:l.example -all",
      "l.example A 127.0.0.2",
      is: .pass,
      lookups: 1
    ),
    SPFCase("no such name", "v=spf1 exists:l.example -all", is: .fail, voidLookups: 1),
    SPFCase(
      "an IPv6 sender asks for A too",
      "v=spf1 exists:l.example -all",
      "l.example A 127.0.0.2",
      from: "2001:db8::1",
      is: .pass
    ),
    SPFCase(
      "an AAAA record does not count",
      "v=spf1 exists:l.example -all",
      "l.example AAAA ::1",
      from: "2001:db8::1",
      is: .fail
    ),
    SPFCase(
      "Cloudflare's addresses count",
      "v=spf1 exists:l.example -all",
      "l.example A 104.16.0.1",
      is: .pass
    ),
    SPFCase("no name", "v=spf1 exists -all", is: .permerror),
  ]

  private static func addresses(_ count: Int) -> String {
    (1...count).map { "example.com A 198.51.100.\($0)" }.joined(separator: "\n")
  }

  private static func names(_ count: Int) -> String {
    (1...count).map { "1.2.0.192.in-addr.arpa PTR n\($0).example.com\n" }.joined()
  }
}
