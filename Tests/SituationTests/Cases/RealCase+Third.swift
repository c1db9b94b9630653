import DNSModel
import MailRules

extension RealCase {
  static let third = [
    RealCase(
      "057",
      "Email Routing for the domain and for one below it.",
      """
      @                   A     192.0.2.177 ; orange
      www                 CNAME example.com. ; orange
      @                   MX    91 route3.mx.cloudflare.net.
      @                   MX    63 route2.mx.cloudflare.net.
      @                   MX    25 route1.mx.cloudflare.net.
      emails              MX    91 route3.mx.cloudflare.net.
      emails              MX    63 route2.mx.cloudflare.net.
      emails              MX    25 route1.mx.cloudflare.net.
      @                   TXT   "v=spf1 include:_spf.mx.cloudflare.net ~all"
      cf2024-1._domainkey TXT   "v=DKIM1; h=sha256; k=rsa; p=\(Self.key)"
      """,
      keeps: ["@ MX", "emails MX"]
    ),
    RealCase(
      "059",
      "The mail host has no address, and a PTR record strayed into the zone.",
      """
      @             A   192.0.2.133 ; grey
      www           A   192.0.2.133 ; grey
      @             MX  10 mail.example.com.
      @             PTR example.com.
      @             TXT "v=spf1 include:spf.mg.host.example.net ~all"
      _dmarc        TXT "v=DMARC1; p=quarantine"
      mg._domainkey TXT "p=\(Self.key)"
      """,
      causes: ["mx-target-without-address"]
    ),
    RealCase(
      "061",
      "The wildcard answers when mail programs look for their set-up.",
      """
      * A  192.0.2.10 ; orange
      @ MX 10 mail.thundermail.example.net.
      """,
      causes: ["wildcard-or-web-captures-autodiscover"],
      keeps: ["* A"]
    ),
    RealCase(
      "063",
      "The preference stands inside the host name of the MX record.",
      """
      @ MX 10 10 example.com.
      """,
      causes: ["dirty-hostname-content"]
    ),
    RealCase(
      "065",
      "The registry holds the domain; its zone is right.",
      """
      * A 192.0.2.10 ; orange
      @ A 192.0.2.10 ; orange
      """,
      keeps: ["*"]
    ),
    RealCase(
      "067",
      "The mail host is grey, and its certificate names nobody.",
      """
      @    A  192.0.2.10 ; orange
      mail A  192.0.2.10 ; grey
      @    MX 10 mail.example.com.
      """,
      evidence: .selfSigned("mail.example.com"),
      causes: ["client-tls-name-mismatch"],
      keeps: ["*"]
    ),
    RealCase(
      "069",
      "One name for the web page and for mail, and it is orange.",
      """
      mail A  192.0.2.10 ; orange
      @    MX 10 mail.example.com.
      """,
      causes: ["mx-target-proxied"],
      plans: [
        "grey-cloud mail A 192.0.2.10"
      ]
    ),
    RealCase(
      "071",
      "The MTA-STS policy does not name the new mail host.",
      """
      @        MX  10 example-com.h-v1.mx.microsoft.
      _mta-sts TXT "v=STSv1; id=20240719"
      """,
      evidence: .policy("mx: *.mail.protection.outlook.com"),
      causes: ["mx-not-covered-or-cert-bad-under-enforce"],
      plans: [
        #"add-txt @ TXT "v=spf1 include:spf.protection.outlook.com ~all""#,
        "add-alias autodiscover CNAME autodiscover.outlook.com.",
      ]
    ),
    RealCase(
      "073",
      "The SPF record has the old type.",
      """
      @          A   192.0.2.1
      postfix-01 A   203.0.113.1
      @          MX  10 postfix-01.example.com.
      @          SPF "v=spf1 mx -all"
      """,
      causes: ["obsolete-spf-forms"],
      plans: [
        #"delete-record @ SPF "v=spf1 mx -all" (gone)"#,
        #"add-txt @ TXT "v=spf1 mx -all""#,
      ],
      keeps: ["postfix-01 A"]
    ),
    RealCase(
      "075",
      "A warning about a visible address that is none.",
      """
      @   CNAME example-landing.pages.dev. ; orange
      www CNAME example-landing.pages.dev. ; grey
      api A     192.0.2.112 ; grey
      @   TXT   "v=spf1 include:zohomail.com ~all"
      @   TXT   "zoho-verification=TOKEN"
      @   TXT   "google-site-verification=TOKEN"
      """,
      keeps: ["*"]
    ),
    RealCase(
      "077",
      "The mail host is delegated to another provider.",
      """
      @    MX 10 mail.example.com.
      mail NS ns1.other.example.net.
      mail NS ns2.other.example.net.
      mail A  192.0.2.10 ; grey
      """,
      causes: ["shadowed-mail-record"]
    ),
    RealCase(
      "079",
      "The tutorial's steps in one zone: MX at mail, alias to the proxied domain.",
      """
      @    A     192.0.2.10 ; orange
      mail MX    10 mail.example.com.
      mail CNAME example.com. ; orange
      """,
      causes: ["mx-not-at-apex"],
      plans: [
        "replace-alias mail CNAME example.com. (orange) (gone)",
        "replace-alias mail A 192.0.2.10",
        "then add-mx @ MX 10 mail.example.com.",
      ],
      keeps: ["@ A"]
    ),
    RealCase(
      "081",
      "The MX record names the proxied domain, beside a grey mail host.",
      """
      @       A   192.0.2.30 ; orange
      www     A   192.0.2.30 ; orange
      @       MX  0 example.com.
      mail    A   192.0.2.30 ; grey
      cpanel  A   192.0.2.31 ; grey
      webmail A   192.0.2.31 ; grey
      ftp     A   192.0.2.30 ; grey
      @       TXT "v=spf1 +a +mx +ip4:192.0.2.30 ~all"
      _dmarc  TXT "v=DMARC1; p=none;"
      """,
      causes: ["mx-target-is-proxied-apex"],
      plans: [
        "repoint-mx @ MX 0 mail.example.com. (was 0 example.com.)"
      ],
      keeps: ["@ A", "www A", "mail A", "cpanel A", "webmail A", "ftp A"]
    ),
    RealCase(
      "083",
      "The MX record names the proxied domain, and the wildcard catches mail.",
      """
      * A  198.51.100.10 ; orange
      @ A  203.0.113.212 ; orange
      @ MX 0 example.com.
      """,
      causes: ["mx-target-is-proxied-apex"],
      plans: [
        "add-address mail A 203.0.113.212",
        "then repoint-mx @ MX 0 mail.example.com. (was 0 example.com.)",
      ],
      keeps: ["* A", "@ A"]
    ),
  ]
}
