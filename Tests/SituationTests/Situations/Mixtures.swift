extension Situation {
  /// Steps 1 to 5: several things at once.
  static let mixtures = [
    Situation(
      story: "Everything of a hosting panel was imported orange.",
      zone: """
        @                  A     203.0.113.20 ; orange
        www                CNAME example.com. ; orange
        mail               CNAME example.com. ; orange
        ftp                CNAME example.com. ; orange
        cpanel             A     203.0.113.20 ; orange
        webmail            A     203.0.113.20 ; orange
        whm                A     203.0.113.20 ; orange
        webdisk            A     203.0.113.20 ; orange
        autodiscover       A     203.0.113.20 ; orange
        autoconfig         A     203.0.113.20 ; orange
        @                  MX    0 example.com.
        _autodiscover._tcp SRV   0 0 443 cpanelemaildiscovery.cpanel.net.
        @                  TXT   "v=spf1 +a +mx +ip4:203.0.113.20 ~all"
        """,
      finds: ["error mx-target-is-proxied-apex @", "warning client-host-proxied mail"],
      plans: [
        "replace-alias mail CNAME example.com. (orange) (gone)",
        "replace-alias mail A 203.0.113.20",
        "then repoint-mx @ MX 0 mail.example.com. (was 0 example.com.)",
      ],
      advises: ["origin-exposed"],
      keeps: [
        "@ A",
        "www CNAME",
        "ftp CNAME",
        "cpanel A",
        "webmail A",
        "whm A",
        "webdisk A",
        "autodiscover A",
        "autoconfig A",
        "@ TXT",
      ]
    ),
    Situation(
      story: "Email Routing was switched on while Google's record stayed.",
      zone: """
        @ A  203.0.113.20 ; orange
        @ MX 55 route1.mx.cloudflare.net.
        @ MX 61 route2.mx.cloudflare.net.
        @ MX 59 route3.mx.cloudflare.net.
        @ MX 1 smtp.google.com.
        """,
      finds: ["error routing-and-foreign-mx @"],
      asks: ["--provider"],
      keeps: ["@ A", "@ MX"]
    ),
    Situation(
      story: "The owner decides for Email Routing.",
      zone: """
        @ A  203.0.113.20 ; orange
        @ MX 55 route1.mx.cloudflare.net.
        @ MX 61 route2.mx.cloudflare.net.
        @ MX 1 smtp.google.com.
        """,
      answers: .typed(provider: "cloudflare-email-routing"),
      finds: ["error routing-and-foreign-mx @"],
      plans: ["delete-record @ MX 1 smtp.google.com. (gone)"],
      keeps: ["@ A"]
    ),
    Situation(
      story: "The owner decides for Google, so Email Routing must be switched off where it lives.",
      zone: """
        @ A  203.0.113.20 ; orange
        @ MX 55 route1.mx.cloudflare.net.
        @ MX 61 route2.mx.cloudflare.net.
        @ MX 1 smtp.google.com.
        """,
      answers: .typed(provider: "google-workspace"),
      finds: ["error routing-and-foreign-mx @"],
      advises: ["routing-and-foreign-mx"],
      keeps: ["@ A", "@ MX"]
    ),
    Situation(
      story: "Two mail servers are orange, and each turns grey by itself.",
      zone: """
        @   A  203.0.113.20 ; orange
        mx1 A  203.0.113.21 ; orange
        mx2 A  203.0.113.22 ; orange
        @   MX 10 mx1
        @   MX 20 mx2
        """,
      finds: ["error mx-target-proxied mx1", "error mx-target-proxied mx2"],
      plans: ["grey-cloud mx1 A 203.0.113.21", "grey-cloud mx2 A 203.0.113.22"],
      keeps: ["@ A", "@ MX"]
    ),
    Situation(
      story: "The orange domain is the first mail server, and a provider's host is the backup.",
      zone: """
        @ A    203.0.113.20 ; orange
        @ AAAA 2001:db8::20 ; orange
        @ MX   10 example.com.
        @ MX   20 backup.host.example.net.
        """,
      finds: ["error mx-target-is-proxied-apex @"],
      plans: [
        "add-address mail A 203.0.113.20",
        "add-address mail AAAA 2001:db8::20",
        "then repoint-mx @ MX 10 mail.example.com. (was 10 example.com.)",
      ],
      advises: ["origin-exposed"],
      keeps: ["@ A", "@ AAAA"]
    ),
    Situation(
      story: "The domain is the mail server and behind it stands a placeholder of the web platform.",
      zone: """
        @ AAAA 100:: ; orange
        @ MX   10 example.com.
        """,
      finds: ["error mx-target-is-proxied-apex @"],
      asks: ["--provider"],
      keeps: ["@ AAAA"]
    ),
    Situation(
      story: "The domain announces MTA-STS, so its policy must name the new mail host first.",
      zone: """
        @        A   203.0.113.20 ; orange
        mta-sts  A   203.0.113.20 ; orange
        _mta-sts TXT "v=STSv1; id=20260901"
        @        MX  10 example.com.
        """,
      finds: ["error mx-target-is-proxied-apex @", "error no-usable-client-host @"],
      plans: [
        "add-address mail A 203.0.113.20",
        "then repoint-mx @ MX 10 mail.example.com. (was 10 example.com.)",
      ],
      advises: ["mx-target-is-proxied-apex", "origin-exposed"],
      keeps: ["@ A", "mta-sts A", "_mta-sts TXT"]
    ),
    Situation(
      story: "A mail list server is a sub-domain of its own, grey, beside orange everything.",
      zone: """
        @     A     203.0.113.20  ; orange
        www   CNAME example.com.  ; orange
        mail  A     203.0.113.20  ; orange
        lists A     198.51.100.60 ; grey
        lists MX    10 lists
        @     MX    10 mail
        """,
      finds: ["error mx-target-proxied mail"],
      plans: ["grey-cloud mail A 203.0.113.20"],
      advises: ["origin-exposed"],
      keeps: ["@ A", "www CNAME", "lists A", "lists MX"]
    ),
  ]
}
