import SPFCheck

/// Initial processing, look-up and selection of records (RFC 7208 §4.3 to §4.5).
extension SPFCase {
  static let records = [
    SPFCase("no such domain", "", is: .none, lookups: 0),
    SPFCase("a domain without texts", "", "example.com A 192.0.2.1", is: .none),
    SPFCase("a domain of one label", "", "mail TXT v=spf1 +all", domain: "mail", is: .none),
    SPFCase("the root", "", domain: ".", is: .none),
    SPFCase("an empty domain", "", domain: "", is: .none),
    SPFCase("an empty label", "v=spf1 +all", domain: "a..example.com", is: .none),
    SPFCase(
      "a label of 64 octets",
      "v=spf1 +all",
      domain: String(repeating: "a", count: 64) + ".example.com",
      is: .none
    ),
    SPFCase(
      "a name of 256 octets",
      "v=spf1 +all",
      domain: Array(repeating: String(repeating: "a", count: 49), count: 5).joined(separator: ".")
        + ".aa.com",
      is: .none
    ),
    SPFCase("an address literal", "v=spf1 +all", domain: "[192.0.2.1]", is: .none),
    SPFCase("a final dot", "v=spf1 +all", domain: "example.com.", is: .pass),
    SPFCase("capitals", "v=spf1 +all", domain: "EXAMPLE.com", is: .pass),
    SPFCase("an alias", "", "example.com CNAME other.example\nother.example TXT v=spf1 +all", is: .pass),
    SPFCase("underscores", "", "_spf.example.com TXT v=spf1 +all", domain: "_spf.example.com", is: .pass),
  ]

  static let selection = [
    SPFCase("no term", "v=spf1", is: .neutral, lookups: 0),
    SPFCase("a space at the end", "v=spf1 ", is: .neutral),
    SPFCase("many spaces", "v=spf1   +all  ", is: .pass),
    SPFCase("a version in capitals", "V=SPF1 +all", is: .pass),
    SPFCase("version 10", "v=spf10 +all", is: .none),
    SPFCase("a space before the version", " v=spf1 +all", is: .none),
    SPFCase("a tab behind the version", "v=spf1\t+all", is: .none),
    SPFCase("Sender ID is another thing", "spf2.0/mfrom +all", is: .none),
    SPFCase("other texts beside it", "v=spf1 +all", "example.com TXT google-site-verification=x", is: .pass),
    SPFCase("two records", "v=spf1 +all", "example.com TXT v=spf1 +all", is: .permerror),
    SPFCase("two records, one broken", "v=spf1 +all", "example.com TXT v=spf1 nonsense", is: .permerror),
    SPFCase("two records, one of version 10", "v=spf1 +all", "example.com TXT v=spf10 -all", is: .pass),
    SPFCase("an unknown mechanism", "v=spf1 foo:bar +all", is: .permerror),
    SPFCase("an error behind a match", "v=spf1 +all nonsense", is: .permerror),
    SPFCase("an octet that is no ASCII", "v=spf1 ä +all", is: .permerror),
    SPFCase("an unknown modifier", "v=spf1 foo=bar +all", is: .pass),
    SPFCase("an unknown modifier of a broken macro", "v=spf1 foo=%x +all", is: .permerror),
    SPFCase("two redirects", "v=spf1 redirect=a.example redirect=a.example", is: .permerror),
    SPFCase("two explanations", "v=spf1 exp=a.example exp=a.example -all", is: .permerror),
  ]
}
