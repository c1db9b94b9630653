import DNSModel
import MailRules

extension RealCase {
  static let first = [
    RealCase(
      "001",
      "The scan on moving in left the mail host orange.",
      """
      @    A     198.51.100.20 ; orange
      mail A     192.0.2.10 ; orange
      @    MX    10 mail.example.com.
      cdn  CNAME bucket.objectstorage.example.net. ; orange
      """,
      causes: ["mx-target-proxied"],
      plans: [
        "grey-cloud mail A 192.0.2.10"
      ],
      keeps: ["@ A", "cdn CNAME"]
    ),
    RealCase(
      "003",
      "The web site moved to Pages, and the MX record still names the domain itself.",
      """
      @ CNAME example-com.pages.dev. ; orange
      @ MX    0 example.com.
      * CNAME example.com. ; orange
      @ TXT   "v=spf1 +a:svNNNNN.xserver.jp +a:example.com +mx include:spf.sender.xserver.jp ~all"
      """,
      causes: ["mx-target-is-proxied-apex"],
      keeps: ["@ CNAME", "* CNAME"]
    ),
    RealCase(
      "005",
      "A zone copied from public DNS holds a made-up MX host and three DMARC records.",
      """
      *               A     104.21.32.1 ; orange
      *               A     172.67.150.1 ; orange
      *               AAAA  2606:4700:3030::ac43:9601 ; orange
      *               AAAA  2606:4700:3030::6815:2001 ; orange
      @               A     104.18.32.10 ; grey
      @               A     172.64.150.10 ; grey
      www             CNAME ssl.kajabi.com. ; grey
      welcome         CNAME ssl.kajabi.com. ; grey
      @               MX    10 _dc-mx.a1b2c3d4e5f6.example.com.
      _dmarc          TXT   "v=DMARC1; p=quarantine; rua=mailto:rua@dmarc.brevo.com"
      _dmarc          TXT   "v=DMARC1; p=quarantine; rua=mailto @dmarc.brevo.com"
      _dmarc          TXT   "v=DMARC1; p=none; rua=mailto:dmarc@provider.example.net; fo=1; pct=100; rf=afrf"
      @               TXT   "v=spf1 include:_spf.host.example.net ~all"
      @               TXT   "google-site-verification=TOKEN"
      @               TXT   "brevo-code:TOKEN"
      mail._domainkey TXT   "k=rsa;p=\(Self.key)"
      """,
      causes: ["stale-dc-artifact", "multiple-dmarc"],
      keeps: ["@ A", "www CNAME"]
    ),
    RealCase(
      "007",
      "The MX record names the proxied domain, and somebody took the answer for a verification.",
      """
      @ A  198.51.100.153 ; orange
      @ MX 10 example.com.
      """,
      causes: ["mx-target-is-proxied-apex"],
      plans: [
        "add-address mail A 198.51.100.153",
        "then repoint-mx @ MX 10 mail.example.com. (was 10 example.com.)",
      ],
      keeps: ["@ A"]
    ),
    RealCase(
      "009",
      "The site is about to move, and the MX record hangs on its proxied name.",
      """
      @    A   203.0.113.35 ; orange
      @    MX  0 example.com.
      mail A   203.0.113.35 ; grey
      @    TXT "v=spf1 ip4:203.0.113.32 ip4:203.0.113.35 include:_spf.host.example.net include:host.example.net ip4:203.0.113.45 +a +mx ~all"
      """,
      causes: ["mx-target-is-proxied-apex", "missing-dmarc"],
      plans: [
        "repoint-mx @ MX 0 mail.example.com. (was 0 example.com.)"
      ],
      keeps: ["@ A", "mail A"]
    ),
    RealCase(
      "011",
      "The records of the old mail host, written down before the move.",
      """
      mail A     192.0.2.98 ; grey
      imap CNAME mail.example.com. ; grey
      pop  CNAME mail.example.com. ; grey
      smtp CNAME mail.example.com. ; grey
      @    MX    0 mail.example.com.
      @    TXT   "google-site-verification=TOKEN"
      """,
      causes: ["missing-spf"]
    ),
    RealCase(
      "013",
      "A mail program times out because the mail host is proxied.",
      """
      @    A  192.0.2.10 ; orange
      mail A  192.0.2.10 ; orange
      @    MX 10 mail.example.com.
      """,
      causes: ["mx-target-proxied"],
      plans: [
        "grey-cloud mail A 192.0.2.10"
      ],
      keeps: ["@ A"]
    ),
    RealCase(
      "015",
      "The mail host is proxied, and the server has a fault of its own.",
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
      "017",
      "A forwarding service has not seen the new MX records yet.",
      """
      @   A     192.0.2.10 ; orange
      www CNAME example.com. ; orange
      @   MX    10 mx1.forwardemail.net.
      @   MX    20 mx2.forwardemail.net.
      @   TXT   "forward-email=user@example.net"
      """,
      plans: [
        #"add-txt @ TXT "v=spf1 include:spf.forwardemail.net ~all""#
      ],
      keeps: ["*"]
    ),
    RealCase(
      "019",
      "The mail host is proxied, and its certificate is one for origins only.",
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
      "021",
      "The records are right, but another panel is authoritative.",
      """
      @    A  192.0.2.10
      *    A  192.0.2.10
      mail A  192.0.2.10
      @    MX 10 mail.example.com.
      """
    ),
    RealCase(
      "023",
      "Microsoft finds no selectors because the zone flattens every alias.",
      """
      selector1._domainkey CNAME selector1-example-com._domainkey.tenant.onmicrosoft.com. ; grey
      selector2._domainkey CNAME selector2-example-com._domainkey.tenant.onmicrosoft.com. ; grey
      """,
      evidence: .flattening,
      causes: ["flattened-cname-hides-mail-txt"]
    ),
    RealCase(
      "025",
      "Email Routing receives, and another host shall send.",
      """
      @ MX  55 route1.mx.cloudflare.net.
      @ MX  61 route2.mx.cloudflare.net.
      @ MX  59 route3.mx.cloudflare.net.
      @ TXT "v=spf1 include:_spf.mx.cloudflare.net ~all"
      """,
      keeps: ["*"]
    ),
    RealCase(
      "027",
      "A server that only sends has its host name behind the proxy.",
      """
      @    A   192.0.2.10 ; orange
      mail A   192.0.2.10 ; orange
      @    TXT "v=spf1 a mx ~all"
      """,
      evidence: .hostName("192.0.2.10", "mail.example.com"),
      causes: ["server-hostname-proxied"],
      plans: [
        #"edit-txt @ TXT "v=spf1 ip4:192.0.2.10 mx ~all" (was "v=spf1 a mx ~all")"#,
        "grey-cloud mail A 192.0.2.10",
      ]
    ),
  ]
}
