import SPFCheck

/// Limits and failures (RFC 7208 §4.6.4, §2.6.6 and §2.6.7).
extension SPFCase {
  static let limits = [
    SPFCase("ten look-ups", "v=spf1 \(terms(10)) +all", host, is: .pass, lookups: 10),
    SPFCase("eleven look-ups", "v=spf1 \(terms(11)) +all", host, is: .permerror, lookups: 11),
    SPFCase(
      "a match before the eleventh",
      "v=spf1 \(terms(10)) ip4:192.0.2.1 \(terms(5)) -all",
      host,
      is: .pass
    ),
    SPFCase(
      "eleven over two records",
      "v=spf1 \(terms(5)) include:i.example +all",
      "\(host)\ni.example TXT v=spf1 \(terms(5))",
      is: .permerror
    ),
    SPFCase(
      "ten over two records",
      "v=spf1 \(terms(5)) include:i.example +all",
      "\(host)\ni.example TXT v=spf1 \(terms(4))",
      is: .pass,
      lookups: 10
    ),
    SPFCase(
      "a redirect counts",
      "v=spf1 \(terms(10)) redirect=r.example",
      "\(host)\nr.example TXT v=spf1 +all",
      is: .permerror
    ),
    SPFCase(
      "networks do not count",
      "v=spf1 \(Array(repeating: "ip4:198.51.100.1", count: 300).joined(separator: " ")) +all",
      is: .pass,
      lookups: 0
    ),
    SPFCase(
      "a macro with a host name counts",
      "v=spf1 \(terms(9)) exists:%{p}.x.example +all",
      host,
      is: .permerror
    ),
    SPFCase("a record that includes itself", "v=spf1 include:example.com -all", is: .permerror, lookups: 11),
    SPFCase("a record that redirects to itself", "v=spf1 redirect=example.com", is: .permerror, lookups: 11),
    SPFCase(
      "two records that include each other",
      "v=spf1 include:i.example -all",
      "i.example TXT v=spf1 include:example.com -all",
      is: .permerror,
      lookups: 11
    ),
    SPFCase(
      "a record that includes itself twice",
      "v=spf1 include:example.com include:example.com -all",
      is: .permerror,
      lookups: 11
    ),
    SPFCase("two void look-ups", "v=spf1 a:n1.example a:n2.example +all", is: .pass, voidLookups: 2),
    SPFCase(
      "three void look-ups",
      "v=spf1 a:n1.example a:n2.example a:n3.example +all",
      is: .permerror,
      voidLookups: 3
    ),
    SPFCase(
      "void look-ups of exchanges",
      "v=spf1 mx +all",
      "example.com MX 1 n1.example\nexample.com MX 2 n2.example\nexample.com MX 3 n3.example",
      is: .permerror
    ),
    SPFCase(
      "void look-ups of every kind",
      "v=spf1 exists:n.example mx ptr +all",
      is: .permerror,
      voidLookups: 3
    ),
    SPFCase(
      "void look-ups within an included record",
      "v=spf1 include:i.example a:n3.example +all",
      "i.example TXT v=spf1 a:n1.example a:n2.example",
      is: .permerror
    ),
    SPFCase("ten exchanges", "v=spf1 mx -all", exchanges(10), from: "198.51.100.10", is: .pass),
    SPFCase("eleven exchanges", "v=spf1 mx -all", exchanges(11), from: "198.51.100.1", is: .permerror),
    SPFCase("a pass before too many exchanges", "v=spf1 +all mx", exchanges(11), is: .pass),
    SPFCase(
      "a macro that repeats a long sender",
      "v=spf1 exists:\(String(repeating: "%{s}", count: 200)).x.example -all",
      sender: String(repeating: "a.", count: 150) + "a@b.example",
      is: .fail
    ),
  ]

  static let targets = [
    SPFCase(
      "an included name of one label",
      "v=spf1 include:%{d1} -all",
      "com TXT v=spf1 +all",
      is: .permerror
    ),
    SPFCase("a redirect to one label", "v=spf1 redirect=%{d1}", "com TXT v=spf1 +all", is: .permerror),
  ]

  static let failures = [
    SPFCase("the record", "", "example.com FAILS", is: .temperror, lookups: 0),
    SPFCase("a", "v=spf1 a:f.example +all", "f.example FAILS", is: .temperror),
    SPFCase("mx", "v=spf1 mx:f.example +all", "f.example FAILS", is: .temperror),
    SPFCase("an exchange", "v=spf1 mx +all", "example.com MX 1 f.example\nf.example FAILS", is: .temperror),
    SPFCase("exists", "v=spf1 exists:f.example +all", "f.example FAILS", is: .temperror),
    SPFCase("a failure behind a match", "v=spf1 +all a:f.example", "f.example FAILS", is: .pass),
    SPFCase(
      "a failure is not void",
      "v=spf1 ptr +all",
      "1.2.0.192.in-addr.arpa FAILS",
      is: .pass,
      voidLookups: 0
    ),
  ]

  private static let host = "h.example A 198.51.100.1"

  private static func terms(_ count: Int) -> String {
    Array(repeating: "a:h.example", count: count).joined(separator: " ")
  }

  private static func exchanges(_ count: Int) -> String {
    (1...count).map { "example.com MX \($0) m\($0).example\nm\($0).example A 198.51.100.\($0)" }.joined(
      separator: "\n"
    )
  }
}
