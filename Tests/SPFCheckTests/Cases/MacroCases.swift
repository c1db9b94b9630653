import SPFCheck

/// Macros (RFC 7208 §7); a name that was expanded right exists, and a sender passes.
extension SPFCase {
  static let macros = [
    macro("%{s}", "strong-bad@email.example.com", is: "strong-bad@email.example.com"),
    macro("%{o}", "a@email.example.com", is: "email.example.com"),
    macro("%{d}", "a@email.example.com", is: "example.com"),
    macro("%{d1}", "a@b.example", is: "com"),
    macro("%{d2}", "a@b.example", is: "example.com"),
    macro("%{d9}", "a@b.example", is: "example.com"),
    macro("%{dr}", "a@b.example", is: "com.example"),
    macro("%{d1r}", "a@b.example", is: "example"),
    macro("%{l}", "strong-bad@b.example", is: "strong-bad"),
    macro("%{l-}", "strong-bad@b.example", is: "strong.bad"),
    macro("%{lr}", "strong-bad@b.example", is: "strong-bad"),
    macro("%{lr-}", "strong-bad@b.example", is: "bad.strong"),
    macro("%{l1r-}", "strong-bad@b.example", is: "strong"),
    macro("%{l2r+-}", "foo-bar+zip+quux@b.example", is: "bar.foo"),
    macro("%{L}", "a+b@b.example", is: "a%2Bb"),
    macro("%{i}", "a@b.example", is: "192.0.2.1"),
    macro("%{ir}", "a@b.example", is: "1.2.0.192"),
    macro("%{v}", "a@b.example", is: "in-addr"),
    macro("%{h}", "a@b.example", is: "mail.helo.example"),
    macro("%{H2}", "a@b.example", is: "helo.example"),
    macro("%{p}", "a@b.example", is: "unknown"),
    macro("%{lr-}.lp._spf.%{d2}", "strong-bad@b.example", is: "bad.strong.lp._spf.example.com"),
    macro("%{ir}.%{v}._spf.%{d2}", "a@b.example", is: "1.2.0.192.in-addr._spf.example.com"),
    macro("a%%b", "a@b.example", is: "a%b"),
    macro("a%_b", "a@b.example", is: #"a\032b"#),
    macro("a%-b", "a@b.example", is: "a%20b"),
    macro("%{l}", #"a\b@b.example"#, is: #"a\\b"#),
    macro("%{l}", "@b.example", is: "postmaster"),
    macro("%{l}", "", is: "postmaster"),
    macro("%{o}", "", is: "mail.helo.example"),
    macro("%{o}", "<>", is: "mail.helo.example"),
    macro("%{l}", "a@b@c.example", is: "a@b"),
    SPFCase(
      "without a sender the domain's postmaster is meant",
      "v=spf1 exists:%{l}.at.%{o}.x.example -all",
      "postmaster.at.example.com.x.example A 127.0.0.2",
      is: .pass
    ),
    SPFCase(
      "the domain of an included record",
      "v=spf1 include:i.example -all",
      "i.example TXT v=spf1 exists:%{d}.x.example\ni.example.x.example A 127.0.0.2",
      is: .pass
    ),
    SPFCase(
      "the sender's domain stays in an included record",
      "v=spf1 include:i.example -all",
      "i.example TXT v=spf1 exists:%{o}.x.example\nexample.com.x.example A 127.0.0.2",
      is: .pass
    ),
    SPFCase(
      "an IPv6 address in parts",
      "v=spf1 exists:%{i3}.x.example -all",
      "0.0.1.x.example A 127.0.0.2",
      from: "2001:db8::1",
      is: .pass
    ),
    SPFCase(
      "ip6",
      "v=spf1 exists:%{v}.x.example -all",
      "ip6.x.example A 127.0.0.2",
      from: "2001:db8::1",
      is: .pass
    ),
    SPFCase(
      "a validated host name",
      "v=spf1 exists:%{p}.x.example -all",
      reverse("m.other.example") + "m.other.example.x.example A 127.0.0.2",
      is: .pass,
      lookups: 2
    ),
    SPFCase(
      "a host name below the domain first",
      "v=spf1 exists:%{p}.x.example -all",
      reverse("m.other.example") + reverse("m.example.com") + "m.example.com.x.example A 127.0.0.2",
      is: .pass
    ),
    SPFCase(
      "the domain itself before all",
      "v=spf1 exists:%{p}.x.example -all",
      reverse("m.example.com") + reverse("example.com") + "example.com.x.example A 127.0.0.2",
      is: .pass
    ),
    SPFCase(
      "a failing reverse DNS",
      "v=spf1 exists:%{p}.x.example -all",
      "1.2.0.192.in-addr.arpa FAILS\nunknown.x.example A 127.0.0.2",
      is: .pass
    ),
    SPFCase(
      "a long name loses labels on its left",
      "v=spf1 exists:%{l}.\(long).x.example -all",
      "\(long).x.example A 127.0.0.2",
      sender: String(repeating: "a", count: 60) + "@b.example",
      is: .pass
    ),
    SPFCase(
      "a name too long in one label",
      "v=spf1 exists:%{l}.x.example -all",
      sender: String(repeating: "a", count: 64) + "@b.example",
      is: .fail,
      voidLookups: 0
    ),
    SPFCase(
      "an empty label",
      "v=spf1 a:%{l}.x.example ~all",
      sender: "a..b@b.example",
      is: .softfail,
      lookups: 1,
      voidLookups: 0
    ),
    SPFCase("a HELO that is no name", "v=spf1 a:%{h} ~all", helo: "[192.0.2.1]", is: .softfail),
    SPFCase(
      "a name with a mark that zone files escape",
      "v=spf1 include:x(y.example -all",
      "x(y.example TXT v=spf1 exists:%{d}.z.example\nx(y.example.z.example A 127.0.0.2",
      is: .pass
    ),
    SPFCase(
      "a host name with such a mark",
      "v=spf1 exists:%{p}.x.example -all",
      reverse("m(.example.com") + "m(.example.com.x.example A 127.0.0.2",
      is: .pass
    ),
    SPFCase(
      "a local part beyond ASCII matches nothing",
      "v=spf1 exists:%{l}.x.example include:%{s}.x.example a:%{L}.x.example +all",
      "jürgen.x.example A 192.0.2.1",
      sender: "jürgen@b.example",
      is: .pass,
      lookups: 3,
      voidLookups: 0
    ),
    SPFCase(
      "it does not matter to the other macros",
      "v=spf1 exists:%{o}.x.example -all",
      "b.example.x.example A 127.0.0.2",
      sender: "jürgen@b.example",
      is: .pass
    ),
    SPFCase("an unknown letter", "v=spf1 exists:%{q}.x.example +all", is: .permerror),
    SPFCase("a letter for explanations only", "v=spf1 exists:%{t}.x.example +all", is: .permerror),
    SPFCase("no parts", "v=spf1 exists:%{d0}.x.example +all", is: .permerror),
    SPFCase("a lonely percent sign", "v=spf1 exists:a%.x.example +all", is: .permerror),
    SPFCase("an open brace", "v=spf1 exists:%{d.x.example +all", is: .permerror),
  ]

  private static let long = Array(repeating: String(repeating: "b", count: 47), count: 5).joined(
    separator: "."
  )

  private static func macro(_ macro: String, _ sender: String, is name: String) -> SPFCase {
    SPFCase(
      "\(macro) of \(sender.isEmpty ? "nobody" : sender)",
      "v=spf1 exists:\(macro).x.example -all",
      "\(name).x.example A 127.0.0.2",
      helo: "mail.helo.example",
      sender: sender,
      is: .pass
    )
  }

  private static func reverse(_ name: String) -> String {
    "1.2.0.192.in-addr.arpa PTR \(name)\n\(name) A 192.0.2.1\n"
  }
}
