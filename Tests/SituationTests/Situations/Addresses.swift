extension Situation {
  /// Step 3: the mail host has an address.
  static let addresses = [
    Situation(
      story: "The MX record names mail, and nobody created that name.",
      zone: """
        @ A  203.0.113.20 ; orange
        @ MX 10 mail
        """,
      finds: ["error mx-target-without-address mail"],
      asks: ["--mail-ip"],
      keeps: ["@ A", "@ MX"]
    ),
    Situation(
      story: "The owner knows the address of the mail server.",
      zone: """
        @ A  203.0.113.20 ; orange
        @ MX 10 mail
        """,
      answers: .typed(ip: "198.51.100.7"),
      finds: ["error mx-target-without-address mail"],
      plans: ["add-address mail A 198.51.100.7"],
      keeps: ["@ A", "@ MX"]
    ),
    Situation(
      story: "An address of the office network is no answer.",
      zone: """
        @ A  203.0.113.20 ; orange
        @ MX 10 mail
        """,
      answers: .typed(ip: "192.168.0.5"),
      finds: ["error mx-target-without-address mail"],
      asks: ["--mail-ip"]
    ),
    Situation(
      story: "An address of Cloudflare is no answer.",
      zone: """
        @ A  203.0.113.20 ; orange
        @ MX 10 mail
        """,
      answers: .typed(ip: "104.21.77.3"),
      finds: ["error mx-target-without-address mail"],
      asks: ["--mail-ip"]
    ),
    Situation(
      story: "SPF allows the web server and nobody else, so mail runs there.",
      zone: """
        @   A     203.0.113.20 ; orange
        www CNAME example.com. ; orange
        @   MX    10 mail
        @   TXT   "v=spf1 ip4:203.0.113.20 -all"
        """,
      finds: ["error mx-target-without-address mail"],
      plans: ["add-address mail A 203.0.113.20"],
      advises: ["origin-exposed"],
      keeps: ["@ A", "www CNAME"]
    ),
    Situation(
      story: "A wildcard seems to answer for mail, but mail owns an MX record and so it does not.",
      zone: """
        dyn  A     203.0.113.20 ; orange
        @    CNAME dyn          ; orange
        *    CNAME dyn          ; orange
        @    MX    10 mail
        mail MX    10 mail
        """,
      finds: ["error mx-target-without-address mail"],
      asks: ["--mail-ip"],
      keeps: ["dyn A", "@ CNAME", "* CNAME", "mail MX"]
    ),
    Situation(
      story: "The mail host is an alias of the hosting company's server.",
      zone: """
        @    A     203.0.113.20           ; orange
        mail CNAME srv4.host.example.net. ; grey
        @    MX    10 mail
        """,
      finds: ["warning mx-target-is-cname mail"],
      plans: ["repoint-mx @ MX 10 srv4.host.example.net. (was 10 mail.example.com.)"],
      keeps: ["@ A", "mail CNAME"]
    ),
    Situation(
      story: "The mail host is an alias of the domain, whose web site is about to move.",
      zone: """
        @    A     203.0.113.20 ; grey
        www  CNAME example.com. ; grey
        mail CNAME example.com. ; grey
        @    MX    10 mail
        """,
      finds: ["info mx-target-is-cname mail"],
      plans: ["replace-alias mail CNAME example.com. (gone)", "replace-alias mail A 203.0.113.20"],
      keeps: ["@ A", "www CNAME"]
    ),
    Situation(
      story: "Two hosts are missing, and one answer cannot be both.",
      zone: """
        @ A  203.0.113.20 ; orange
        @ MX 10 mx1
        @ MX 20 mx2
        """,
      answers: .typed(ip: "198.51.100.7"),
      finds: ["error mx-target-without-address mx1", "error mx-target-without-address mx2"],
      plans: ["add-address mx1 A 198.51.100.7"],
      asks: ["--mail-ip"]
    ),
    Situation(
      story: "The only address of the mail host is an IPv6 one.",
      zone: """
        @    A    203.0.113.20 ; orange
        mail AAAA 2001:db8::7  ; grey
        @    MX   10 mail
        """,
      finds: ["warning mx-target-without-address mail"],
      asks: ["--mail-ip"],
      keeps: ["mail AAAA"]
    ),
    Situation(
      story: "The host of the MX record has no address, and the mailboxes are at Zoho.",
      zone: """
        @ A  203.0.113.20 ; orange
        @ MX 10 mail
        """,
      answers: .typed(provider: "zoho-us"),
      finds: ["error mx-target-without-address mail"],
      plans: [
        "repoint-mx @ MX 10 mx.zoho.com. (was 10 mail.example.com.)",
        "add-mx @ MX 20 mx2.zoho.com.",
        "add-mx @ MX 50 mx3.zoho.com.",
      ]
    ),
    Situation(
      story: """
        The mail server that the owner names has an \
        address of Cloudflare, so its own must be asked for.
        """,
      zone: """
        @    A 203.0.113.20 ; orange
        mail A 104.21.77.3  ; orange
        """,
      answers: .typed(host: "mail.example.com"),
      finds: ["error client-host-proxied mail", "error no-mx @"],
      asks: ["--mail-ip"],
      keeps: ["@ A", "mail A"]
    ),
    Situation(
      story: "The mail server that the owner names is an alias of nothing, and the domain is no better.",
      zone: """
        @    A     104.21.77.3 ; orange
        mail CNAME server      ; grey
        @    MX    10 example.com.
        """,
      answers: .typed(host: "mail.example.com"),
      finds: ["error mx-target-is-proxied-apex @"],
      asks: ["--mail-ip"],
      keeps: ["@ A", "mail CNAME", "@ MX"]
    ),
    Situation(
      story: "The mail host is an alias of the old host, and the mailboxes are at Google now.",
      zone: """
        @    A     203.0.113.20           ; orange
        mail CNAME srv4.host.example.net. ; grey
        @    MX    10 mail
        """,
      answers: .typed(provider: "google-workspace"),
      finds: ["warning mx-target-is-cname mail"],
      plans: ["repoint-mx @ MX 1 smtp.google.com. (was 10 mail.example.com.)"],
      keeps: ["@ A", "mail CNAME"]
    ),
    Situation(
      story: "An address in place of a host name, and the mailboxes are at Google now.",
      zone: """
        @ A  203.0.113.20 ; orange
        @ MX 10 198.51.100.7
        """,
      answers: .typed(provider: "google-workspace"),
      finds: ["error mx-target-is-ip @"],
      plans: ["repoint-mx @ MX 1 smtp.google.com. (was 10 198.51.100.7.example.com.)"],
      keeps: ["@ A"]
    ),
    Situation(
      story: "A grey wildcard answers even for the made-up name that somebody copied.",
      zone: """
        @    A     203.0.113.20           ; orange
        *    CNAME srv4.host.example.net. ; grey
        mail A     198.51.100.7           ; grey
        @    MX    10 _dc-mx.0123456789ab.example.com.
        """,
      finds: ["error stale-dc-artifact @"],
      plans: ["repoint-mx @ MX 10 mail.example.com. (was 10 _dc-mx.0123456789ab.example.com.)"],
      keeps: ["@ A", "* CNAME", "mail A"]
    ),
  ]
}
