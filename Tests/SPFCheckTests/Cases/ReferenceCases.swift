import SPFCheck

/// Records that lead to others (RFC 7208 §5.2, §6.1 and §6.2).
extension SPFCase {
  static let includes = [
    included("pass", "v=spf1 +all", is: .pass),
    included("fail", "v=spf1 -all", is: .softfail),
    included("softfail", "v=spf1 ~all", is: .softfail),
    included("neutral", "v=spf1 ?all", is: .softfail),
    included("no match", "v=spf1", is: .softfail),
    included("a broken record", "v=spf1 nonsense", is: .permerror),
    included("another text", "hello", is: .permerror),
    SPFCase("no such domain", "v=spf1 include:i.example ~all", is: .permerror, lookups: 1),
    SPFCase("a failing domain", "v=spf1 include:i.example ~all", "i.example FAILS", is: .temperror),
    SPFCase("-include:", "v=spf1 -include:i.example +all", "i.example TXT v=spf1 ip4:192.0.2.1", is: .fail),
    SPFCase(
      "a failure within decides",
      "v=spf1 include:i.example ~all",
      "i.example TXT v=spf1 a:f.example\nf.example FAILS",
      is: .temperror
    ),
    SPFCase(
      "a in an included record means that record's domain",
      "v=spf1 include:i.example -all",
      "i.example TXT v=spf1 a\ni.example A 192.0.2.1",
      is: .pass,
      lookups: 2
    ),
    SPFCase("an empty name", "v=spf1 include: ~all", is: .permerror),
    SPFCase("a name of one label", "v=spf1 include:%{l} ~all", is: .permerror),
  ]

  private static func included(_ name: String, _ record: String, is result: SPFResult) -> SPFCase {
    SPFCase(
      "an included record: \(name)",
      "v=spf1 include:i.example ~all",
      "i.example TXT \(record)",
      is: result
    )
  }

  static let redirects = [
    SPFCase(
      "nothing matched",
      "v=spf1 redirect=r.example",
      "r.example TXT v=spf1 -all",
      is: .fail,
      lookups: 1
    ),
    SPFCase(
      "something matched",
      "v=spf1 ip4:192.0.2.1 redirect=r.example",
      "r.example TXT v=spf1 -all",
      is: .pass,
      lookups: 0
    ),
    SPFCase(
      "all stands before it",
      "v=spf1 ?all redirect=r.example",
      "r.example TXT v=spf1 -all",
      is: .neutral
    ),
    SPFCase(
      "all stands behind it",
      "v=spf1 redirect=r.example ~all",
      "r.example TXT v=spf1 -all",
      is: .softfail
    ),
    SPFCase("no such domain", "v=spf1 redirect=r.example", is: .permerror),
    SPFCase("no record there", "v=spf1 redirect=r.example", "r.example TXT hello", is: .permerror),
    SPFCase(
      "the result is taken as it is",
      "v=spf1 redirect=r.example",
      "r.example TXT v=spf1 ~all",
      is: .softfail
    ),
    SPFCase("it stands before a match", "v=spf1 redirect=r.example ip4:192.0.2.1", is: .pass),
    SPFCase(
      "a redirect of an included record",
      "v=spf1 include:i.example -all",
      "i.example TXT v=spf1 redirect=r.example\nr.example TXT v=spf1 +all",
      is: .pass,
      lookups: 2
    ),
    SPFCase("a failing domain", "v=spf1 redirect=r.example", "r.example FAILS", is: .temperror),
    SPFCase(
      "a name that a macro breaks",
      "v=spf1 redirect=%{l}.example",
      sender: "a..b@example.com",
      is: .permerror
    ),
  ]

  static let explanations = [
    SPFCase(
      "words",
      "v=spf1 exp=e.example -all",
      "e.example TXT Go away.",
      is: .fail,
      says: "Go away.",
      lookups: 0
    ),
    SPFCase("only for fail", "v=spf1 exp=e.example ~all", "e.example TXT Go away.", is: .softfail),
    SPFCase("no such name", "v=spf1 exp=e.example -all", is: .fail, voidLookups: 0),
    SPFCase("a failing name", "v=spf1 exp=e.example -all", "e.example FAILS", is: .fail),
    SPFCase("two texts", "v=spf1 exp=e.example -all", "e.example TXT One.\ne.example TXT Two.", is: .fail),
    SPFCase("a broken macro", "v=spf1 exp=e.example -all", "e.example TXT Go %{x}.", is: .fail),
    SPFCase("not ASCII", "v=spf1 exp=e.example -all", "e.example TXT Grüße.", is: .fail),
    SPFCase(
      "a sender that is not ASCII",
      "v=spf1 exp=e.example -all",
      "e.example TXT Go, %{l}.",
      sender: "jürgen@example.com",
      is: .fail
    ),
    SPFCase(
      "an included record's explanation does not count",
      "v=spf1 include:i.example -all",
      "i.example TXT v=spf1 exp=e.example -all\ne.example TXT No.",
      is: .fail
    ),
    SPFCase(
      "the own one does",
      "v=spf1 include:i.example -all exp=o.example",
      "i.example TXT v=spf1 exp=e.example -all\ne.example TXT No.\no.example TXT Own.",
      is: .fail,
      says: "Own."
    ),
    SPFCase(
      "that of a redirect's target counts",
      "v=spf1 exp=o.example redirect=r.example",
      "r.example TXT v=spf1 exp=e.example -all\ne.example TXT Theirs.\no.example TXT Own.",
      is: .fail,
      says: "Theirs."
    ),
    SPFCase(
      "that of who redirects does not",
      "v=spf1 exp=o.example redirect=r.example",
      "r.example TXT v=spf1 -all\no.example TXT Own.",
      is: .fail
    ),
    SPFCase(
      "a name that a macro breaks",
      "v=spf1 exp=%{l}.example -all",
      sender: "a..b@example.com",
      is: .fail
    ),
    SPFCase("a final dot stays", "v=spf1 exp=e.example. -all", "e.example TXT End.", is: .fail, says: "End."),
    SPFCase(
      "the receiver's macros",
      "v=spf1 exp=e.example -all",
      "e.example TXT %{c} at %{r} in %{t}",
      is: .fail,
      says: "192.0.2.1 at mx.receiver.example in 1700000000"
    ),
    SPFCase(
      "a readable IPv6 address",
      "v=spf1 exp=e.example -all",
      "e.example TXT %{c}",
      from: "2001:DB8:0::1",
      is: .fail,
      says: "2001:db8::1"
    ),
    SPFCase(
      "the query that an IPv6 address makes",
      "v=spf1 exp=e.example -all",
      "e.example TXT %{ir}.%{v}.arpa",
      from: "2001:db8::1",
      is: .fail,
      says: "1.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.8.b.d.0.1.0.0.2.ip6.arpa"
    ),
    SPFCase(
      "escaped words",
      "v=spf1 exp=e.example -all",
      "e.example TXT https://x.example/?s=%{S}",
      sender: "a b&c/d@example.com",
      is: .fail,
      says: "https://x.example/?s=a%20b%26c%2Fd%40example.com"
    ),
    SPFCase(
      "percent signs and spaces",
      "v=spf1 exp=e.example -all",
      "e.example TXT 100%%%_sure%-ly",
      is: .fail,
      says: "100% sure%20ly"
    ),
    SPFCase(
      "more look-ups than records may have",
      "v=spf1 exp=%{p}.e.example -all",
      "unknown.e.example TXT Hello.",
      is: .fail,
      says: "Hello.",
      lookups: 0,
      voidLookups: 0
    ),
  ]
}
