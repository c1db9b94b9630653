import DNSModel
import MailRules

extension Situation {
  /// Step 4: the mail host is grey.
  static let clouds = [
    Situation(
      story: "The scan at sign-up made the mail host orange.",
      zone: """
        @    A     203.0.113.20               ; orange
        cdn  CNAME files.objects.example.net. ; orange
        mail A     198.51.100.7               ; orange
        @    MX    10 mail
        """,
      finds: ["error mx-target-proxied mail"],
      plans: ["grey-cloud mail A 198.51.100.7"],
      keeps: ["@ A", "cdn CNAME"]
    ),
    Situation(
      story: "Mail and web share one server, and both names are orange.",
      zone: """
        @    A  203.0.113.20 ; orange
        mail A  203.0.113.20 ; orange
        @    MX 10 mail
        """,
      finds: ["error mx-target-proxied mail"],
      plans: ["grey-cloud mail A 203.0.113.20"],
      advises: ["origin-exposed"],
      keeps: ["@ A"]
    ),
    Situation(
      story: "The owner wants to keep a web mail page under the orange mail name.",
      zone: """
        @    A  203.0.113.20 ; orange
        mail A  203.0.113.20 ; orange
        @    MX 10 mail
        """,
      preference: .newHost,
      finds: ["error mx-target-proxied mail"],
      plans: [
        "add-address mx1 A 203.0.113.20",
        "then repoint-mx @ MX 10 mx1.example.com. (was 10 mail.example.com.)",
      ],
      advises: ["client-host-proxied", "origin-exposed"],
      keeps: ["@ A", "mail A"]
    ),
    Situation(
      story: "The web site is an alias of the mail host, so its cloud belongs to the web.",
      zone: """
        mail A     203.0.113.20 ; orange
        www  CNAME mail         ; grey
        @    MX    10 mail
        """,
      finds: ["error mx-target-proxied mail"],
      plans: [
        "add-address mx1 A 203.0.113.20",
        "then repoint-mx @ MX 10 mx1.example.com. (was 10 mail.example.com.)",
      ],
      advises: ["client-host-proxied", "origin-exposed"],
      keeps: ["mail A", "www CNAME"]
    ),
    Situation(
      story: "A shared host's default: the MX record names the orange domain itself.",
      zone: """
        @   A     203.0.113.20 ; orange
        www CNAME example.com. ; orange
        @   MX    0 example.com.
        """,
      finds: ["error mx-target-is-proxied-apex @", "error no-usable-client-host @"],
      plans: [
        "add-address mail A 203.0.113.20",
        "then repoint-mx @ MX 0 mail.example.com. (was 0 example.com.)",
      ],
      advises: ["origin-exposed"],
      keeps: ["@ A", "www CNAME"]
    ),
    Situation(
      story: "The domain itself is the mail server, and a grey mail name of that server is there.",
      zone: """
        @    A   203.0.113.35 ; orange
        mail A   203.0.113.35 ; grey
        @    MX  0 example.com.
        @    TXT "v=spf1 ip4:203.0.113.35 +a +mx ~all"
        """,
      finds: ["error mx-target-is-proxied-apex @", "info origin-exposed mail"],
      plans: ["repoint-mx @ MX 0 mail.example.com. (was 0 example.com.)"],
      advises: ["origin-exposed"],
      keeps: ["@ A", "mail A", "@ TXT"]
    ),
    Situation(
      story: """
        A hosting panel's zone: everything is ready but the \
        MX record, and the web site is about to leave.
        """,
      zone: """
        @       A   203.0.113.30 ; orange
        www     A   203.0.113.30 ; orange
        mail    A   203.0.113.30 ; grey
        cpanel  A   203.0.113.31 ; grey
        webmail A   203.0.113.31 ; grey
        ftp     A   203.0.113.30 ; grey
        @       MX  0 example.com.
        @       TXT "v=spf1 +a +mx +ip4:203.0.113.30 ~all"
        """,
      finds: ["error mx-target-is-proxied-apex @", "info origin-exposed mail"],
      plans: ["repoint-mx @ MX 0 mail.example.com. (was 0 example.com.)"],
      advises: ["origin-exposed"],
      keeps: ["@ A", "www A", "mail A", "cpanel A", "webmail A", "ftp A", "@ TXT"]
    ),
    Situation(
      story: "The imported mail name is an orange alias of the orange domain.",
      zone: """
        @    A     203.0.113.20 ; orange
        mail CNAME example.com. ; orange
        @    MX    10 mail
        """,
      finds: ["error mx-target-proxied mail"],
      plans: ["replace-alias mail CNAME example.com. (orange) (gone)", "replace-alias mail A 203.0.113.20"],
      advises: ["origin-exposed"],
      keeps: ["@ A"]
    ),
    Situation(
      story: "The mail name looks grey but is an alias of the orange domain.",
      zone: """
        @    A     203.0.113.20 ; orange
        mail CNAME example.com. ; grey
        @    MX    10 mail
        """,
      finds: ["error mail-alias-to-proxied mail"],
      plans: ["replace-alias mail CNAME example.com. (gone)", "replace-alias mail A 203.0.113.20"],
      advises: ["origin-exposed"],
      keeps: ["@ A"]
    ),
    Situation(
      story: "Grey names of mail programs follow the mail host once it is grey.",
      zone: """
        @       A     203.0.113.20 ; orange
        mail    A     203.0.113.20 ; orange
        imap    CNAME mail         ; grey
        smtp    CNAME mail         ; grey
        webmail CNAME mail         ; orange
        @       MX    10 mail
        """,
      finds: [
        "error mail-alias-to-proxied imap",
        "error mail-alias-to-proxied smtp",
        "error mx-target-proxied mail",
      ],
      plans: ["grey-cloud mail A 203.0.113.20"],
      advises: ["origin-exposed"],
      keeps: ["@ A", "imap CNAME", "smtp CNAME", "webmail CNAME"]
    ),
    Situation(
      story: "Orange names of mail programs lead to an orange mail host.",
      zone: """
        @            A     203.0.113.20 ; orange
        mail         A     203.0.113.20 ; orange
        imap         CNAME mail         ; orange
        autodiscover CNAME mail         ; orange
        autoconfig   CNAME mail         ; orange
        webmail      CNAME mail         ; orange
        @            MX    10 mail
        """,
      finds: ["error client-host-proxied imap", "error mx-target-proxied mail"],
      plans: ["grey-cloud imap CNAME mail.example.com.", "grey-cloud mail A 203.0.113.20"],
      advises: ["origin-exposed"],
      keeps: ["@ A", "autodiscover CNAME", "autoconfig CNAME", "webmail CNAME"]
    ),
    Situation(
      story: """
        The apex is the mail server, an orange alias called \
        mail is there, and the owner keeps it for the web.
        """,
      zone: """
        @    A     203.0.113.20 ; orange
        mail CNAME example.com. ; orange
        @    MX    10 example.com.
        """,
      preference: .newHost,
      finds: ["error mx-target-is-proxied-apex @", "warning client-host-proxied mail"],
      plans: [
        "add-address mx1 A 203.0.113.20",
        "then repoint-mx @ MX 10 mx1.example.com. (was 10 example.com.)",
      ],
      advises: ["client-host-proxied", "origin-exposed"],
      keeps: ["@ A", "mail CNAME"]
    ),
    Situation(
      story: "The orange wildcard answers for the mail host that has no record.",
      zone: """
        @ A  203.0.113.20 ; orange
        * A  203.0.113.20 ; orange
        @ MX 10 mail
        """,
      finds: ["error proxied-wildcard-answers-for-mail-host mail"],
      plans: ["add-address mail A 203.0.113.20"],
      advises: ["origin-exposed"],
      keeps: ["@ A", "* A", "@ MX"]
    ),
    Situation(
      story: "The orange wildcard is the web server's, and the owner knows the mail server.",
      zone: """
        @ A  203.0.113.20 ; orange
        * A  203.0.113.20 ; orange
        @ MX 10 mail
        """,
      answers: .typed(ip: "198.51.100.7"),
      finds: ["error proxied-wildcard-answers-for-mail-host mail"],
      plans: ["add-address mail A 198.51.100.7"],
      keeps: ["@ A", "* A"]
    ),
    Situation(
      story: "Nobody made a mail name, the wildcard is orange, and the MX record names the domain.",
      zone: """
        * A  198.51.100.10 ; orange
        @ A  203.0.113.20  ; orange
        @ MX 0 example.com.
        """,
      finds: ["error mx-target-is-proxied-apex @", "error no-usable-client-host @"],
      plans: [
        "add-address mail A 203.0.113.20",
        "then repoint-mx @ MX 0 mail.example.com. (was 0 example.com.)",
      ],
      advises: ["origin-exposed"],
      keeps: ["@ A", "* A"]
    ),
    Situation(
      story: "One orange address keeps the whole mail host behind the proxy.",
      zone: """
        @    A    203.0.113.20 ; orange
        mail A    198.51.100.7 ; grey
        mail AAAA 2001:db8::7  ; orange
        @    MX   10 mail
        """,
      finds: ["error mixed-proxy-state mail"],
      plans: ["grey-cloud mail AAAA 2001:db8::7"],
      keeps: ["mail A"]
    ),
    Situation(
      story: "The mail host has the addresses of Cloudflare itself, copied by a scan.",
      zone: """
        @    A  203.0.113.20 ; orange
        mail A  104.21.77.3  ; orange
        mail A  172.67.201.9 ; orange
        @    MX 10 mail
        """,
      finds: ["error mx-target-proxied mail"],
      asks: ["--mail-ip"]
    ),
    Situation(
      story: "The mail host leads into a tunnel, which carries no mail.",
      zone: """
        @    A     203.0.113.20                                           ; orange
        mail CNAME 11111111-2222-3333-4444-555555555555.cfargotunnel.com. ; orange
        @    MX    10 mail
        """,
      finds: ["error mx-target-proxied mail"],
      asks: ["--mail-host"],
      keeps: ["@ A", "mail CNAME"]
    ),
    Situation(
      story: "The mail host leads into a tunnel, and the person knows the server's address.",
      zone: """
        @    A     203.0.113.20                                           ; orange
        mail CNAME 11111111-2222-3333-4444-555555555555.cfargotunnel.com. ; orange
        @    MX    10 mail
        """,
      answers: .typed(ip: "198.51.100.7"),
      finds: ["error mx-target-proxied mail", "error no-usable-client-host @"],
      plans: [
        "add-address mx1 A 198.51.100.7",
        "then repoint-mx @ MX 10 mx1.example.com. (was 10 mail.example.com.)",
      ],
      keeps: ["@ A", "mail CNAME"]
    ),
    Situation(
      story: "The mail host is a page of GitHub, and the person knows the server's address.",
      zone: """
        @    A  203.0.113.20    ; orange
        mail A  185.199.108.153 ; orange
        mail A  185.199.109.153 ; orange
        @    MX 10 mail
        """,
      answers: .typed(ip: "198.51.100.7"),
      finds: ["error mx-target-proxied mail", "error no-usable-client-host @"],
      plans: [
        "add-address mx1 A 198.51.100.7",
        "then repoint-mx @ MX 10 mx1.example.com. (was 10 mail.example.com.)",
      ],
      keeps: ["@ A", "mail A"]
    ),
    Situation(
      story: "Servers have names of their own, and the names of the protocols are orange.",
      zone: """
        @           A   203.0.113.20 ; orange
        mx1         A   198.51.100.7 ; grey
        imap        A   198.51.100.7 ; orange
        smtp        A   198.51.100.7 ; orange
        webmail     A   198.51.100.7 ; orange
        @           MX  10 mx1
        _imaps._tcp SRV 0 1 993 imap
        """,
      finds: ["error client-host-proxied imap", "error client-host-proxied smtp", "info origin-exposed mx1"],
      plans: ["grey-cloud imap A 198.51.100.7", "grey-cloud smtp A 198.51.100.7"],
      keeps: ["@ A", "mx1 A", "webmail A"]
    ),
    Situation(
      story: """
        An import turned a wildcard into orange names of \
        every kind, and the mailboxes are at an unknown host.
        """,
      zone: """
        @            A  203.0.113.20 ; orange
        mail         A  203.0.113.20 ; orange
        smtp         A  203.0.113.20 ; orange
        imap         A  203.0.113.20 ; orange
        autodiscover A  203.0.113.20 ; orange
        webmail      A  203.0.113.20 ; orange
        @            MX 10 mx1.host.example.net.
        """,
      finds: [
        "info client-host-proxied mail",
        "warning client-host-proxied imap",
        "warning client-host-proxied smtp",
      ],
      asks: ["--mail-host"],
      keeps: ["@ A", "webmail A", "autodiscover A"]
    ),
    Situation(
      story: "The owner says which of those names the mail programs use.",
      zone: """
        @            A  203.0.113.20 ; orange
        mail         A  203.0.113.20 ; orange
        smtp         A  203.0.113.20 ; orange
        imap         A  203.0.113.20 ; orange
        autodiscover A  203.0.113.20 ; orange
        webmail      A  203.0.113.20 ; orange
        @            MX 10 mx1.host.example.net.
        """,
      answers: .typed(host: "mail.example.com"),
      finds: ["error client-host-proxied mail"],
      plans: ["grey-cloud mail A 203.0.113.20"],
      advises: ["origin-exposed"],
      keeps: ["@ A", "smtp A", "imap A", "webmail A", "autodiscover A"]
    ),
    Situation(
      story: "The mail programs use the hosting company's name, so the orange names do not matter.",
      zone: """
        @    A  203.0.113.20 ; orange
        mail A  203.0.113.20 ; orange
        imap A  203.0.113.20 ; orange
        @    MX 10 mx1.host.example.net.
        """,
      answers: .typed(host: "imap.host.example.net"),
      keeps: ["@ A", "mail A", "imap A"]
    ),
    Situation(
      story: "A sub-domain has a mail server and hides it.",
      zone: """
        @    A  203.0.113.20  ; orange
        @    MX 1 smtp.google.com.
        desk A  198.51.100.51 ; orange
        desk MX 0 desk
        """,
      finds: ["error mx-target-proxied desk", "error no-usable-client-host desk"],
      plans: [
        "add-address mail.desk A 198.51.100.51",
        "then repoint-mx desk MX 0 mail.desk.example.com. (was 0 desk.example.com.)",
      ],
      advises: ["origin-exposed"],
      keeps: ["@ A", "desk A", "@ MX"]
    ),
    Situation(
      story: "The zone is pending, so its clouds have no effect yet.",
      zone: """
        @    A  203.0.113.20 ; orange
        mail A  198.51.100.7 ; orange
        @    MX 10 mail
        """,
      info: ZoneInfo(status: "pending"),
      finds: ["warning mx-target-proxied mail", "warning zone-not-authoritative @"],
      plans: ["grey-cloud mail A 198.51.100.7"],
      advises: ["zone-not-authoritative"],
      keeps: ["@ A"]
    ),
    Situation(
      story: "A moved zone: DKIM aliases of the mail provider were imported orange.",
      zone: """
        @                          A     203.0.113.20                             ; grey
        www                        CNAME www.example.com.cdn.hstgr.net.           ; orange
        autoconfig                 CNAME autoconfig.mail.hostinger.com.           ; orange
        hostingermail-a._domainkey CNAME hostingermail-a.dkim.mail.hostinger.com. ; orange
        hostingermail-b._domainkey CNAME hostingermail-b.dkim.mail.hostinger.com. ; orange
        @                          MX    5 mx1.hostinger.com.
        @                          MX    10 mx2.hostinger.com.
        @                          TXT   "v=spf1 include:_spf.mail.hostinger.com ~all"
        """,
      finds: [
        "warning vendor-autodiscover-proxied autoconfig",
        "error mail-auth-cname-proxied hostingermail-a._domainkey",
        "error mail-auth-cname-proxied hostingermail-b._domainkey",
      ],
      plans: [
        "grey-cloud hostingermail-a._domainkey CNAME hostingermail-a.dkim.mail.hostinger.com.",
        "grey-cloud hostingermail-b._domainkey CNAME hostingermail-b.dkim.mail.hostinger.com.",
        "grey-cloud autoconfig CNAME autoconfig.mail.hostinger.com.",
      ],
      keeps: ["@ A", "www CNAME", "@ MX", "@ TXT"]
    ),
    Situation(
      story: "Google's proof of ownership is an alias, and it is orange.",
      zone: """
        @            A     203.0.113.20                       ; orange
        www          CNAME ghs.google.com.                    ; orange
        blog         CNAME ghs.google.com.                    ; orange
        lmnopqrstuvw CNAME gv-0000000000.dv.googlehosted.com. ; orange
        @            MX    1 smtp.google.com.
        """,
      finds: ["error mail-auth-cname-proxied lmnopqrstuvw"],
      plans: ["grey-cloud lmnopqrstuvw CNAME gv-0000000000.dv.googlehosted.com."],
      keeps: ["@ A", "www CNAME", "blog CNAME", "@ MX"]
    ),
  ]
}
