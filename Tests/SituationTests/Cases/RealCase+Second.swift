import DNSModel
import MailRules

extension RealCase {
  static let second = [
    RealCase(
      "029",
      "Google's records are right, and old answers are still cached.",
      """
      @ MX 1 aspmx.l.google.com.
      @ MX 5 alt1.aspmx.l.google.com.
      @ MX 5 alt2.aspmx.l.google.com.
      """,
      plans: [
        #"add-txt @ TXT "v=spf1 include:_spf.google.com ~all""#
      ],
      keeps: ["*"]
    ),
    RealCase(
      "031",
      "Email Routing's addresses are held back by a receiver.",
      """
      @ MX 55 route1.mx.cloudflare.net.
      @ MX 61 route2.mx.cloudflare.net.
      @ MX 59 route3.mx.cloudflare.net.
      """,
      keeps: ["*"]
    ),
    RealCase(
      "033",
      "The SPF record includes itself.",
      """
      @ TXT "v=spf1 a mx include:example.com ~all"
      """,
      causes: ["include-or-redirect-dead"],
      plans: [
        #"edit-txt @ TXT "v=spf1 a mx ~all" (was "v=spf1 a mx include:example.com ~all")"#
      ]
    ),
    RealCase(
      "035",
      "Email Routing beside a web host whose FTP name is proxied.",
      """
      @   A     192.0.2.86 ; orange
      @   AAAA  2001:db8:11:1852::4 ; orange
      ftp A     192.0.2.86 ; orange
      www CNAME example.com. ; orange
      @   MX    55 route1.mx.cloudflare.net.
      @   MX    61 route2.mx.cloudflare.net.
      @   MX    59 route3.mx.cloudflare.net.
      """,
      keeps: ["@ A", "@ AAAA", "@ MX"]
    ),
    RealCase(
      "037",
      "A script has wiped the zone.",
      """

      """
    ),
    RealCase(
      "039",
      "A host that only sends beside Email Routing.",
      """
      @    MX  50 route1.mx.cloudflare.net.
      @    MX  16 route2.mx.cloudflare.net.
      @    MX  95 route3.mx.cloudflare.net.
      mail A   203.0.113.144 ; grey
      @    TXT "v=spf1 include:_spf.mx.cloudflare.net ~all"
      """,
      keeps: ["@ MX", "@ TXT", "mail A"]
    ),
    RealCase(
      "041",
      "A panel decides by its own zone, not by public DNS.",
      """
      @ MX 1 aspmx.l.google.com.
      """,
      plans: [
        #"add-txt @ TXT "v=spf1 include:_spf.google.com ~all""#
      ],
      keeps: ["@ MX"]
    ),
    RealCase(
      "043",
      "A newsletter service finds no key because the zone flattens every alias.",
      """
      k1._domainkey CNAME dkim.mcsv.net. ; grey
      """,
      evidence: .flattening,
      causes: ["flattened-cname-hides-mail-txt"]
    ),
    RealCase(
      "045",
      "Keys and set-up names of a mail host came in orange.",
      """
      ftp                        A     198.51.100.58 ; orange
      @                          A     192.0.2.184 ; grey
      app                        A     192.0.2.184 ; grey
      whoami                     A     192.0.2.184 ; grey
      @                          AAAA  2001:db8:4a::2e04 ; grey
      @                          AAAA  2001:db8:4c::2e04 ; grey
      autoconfig                 CNAME autoconfig.mail.hostinger.com. ; orange
      autodiscover               CNAME autodiscover.mail.hostinger.com. ; orange
      grafana.app                CNAME app.example.com. ; grey
      hostingermail-a._domainkey CNAME hostingermail-a.dkim.mail.hostinger.com. ; orange
      hostingermail-b._domainkey CNAME hostingermail-b.dkim.mail.hostinger.com. ; orange
      hostingermail-c._domainkey CNAME hostingermail-c.dkim.mail.hostinger.com. ; orange
      www                        CNAME www.example.com.cdn.hstgr.net. ; orange
      @                          MX    5 mx1.hostinger.com.
      @                          MX    10 mx2.hostinger.com.
      @                          NS    ns1.dns-parking.com.
      @                          NS    ns2.dns-parking.com.
      app                        NS    ns1.cloudflare.com.
      app                        NS    ns2.cloudflare.com.
      _dmarc                     TXT   "v=DMARC1; p=none"
      @                          TXT   "v=spf1 include:_spf.mail.hostinger.com ~all"
      """,
      causes: ["mail-auth-cname-proxied", "vendor-autodiscover-proxied"],
      plans: [
        "grey-cloud hostingermail-a._domainkey CNAME hostingermail-a.dkim.mail.hostinger.com.",
        "grey-cloud hostingermail-b._domainkey CNAME hostingermail-b.dkim.mail.hostinger.com.",
        "grey-cloud hostingermail-c._domainkey CNAME hostingermail-c.dkim.mail.hostinger.com.",
        "grey-cloud autoconfig CNAME autoconfig.mail.hostinger.com.",
        "grey-cloud autodiscover CNAME autodiscover.mail.hostinger.com.",
      ],
      keeps: ["@ MX", "@ TXT", "www CNAME", "@ A", "app A"]
    ),
    RealCase(
      "047",
      "The alias that proves the domain to Google is orange.",
      """
      @                 A     198.51.100.21 ; orange
      @                 A     198.51.100.22 ; orange
      @                 A     198.51.100.23 ; orange
      @                 A     198.51.100.24 ; orange
      @                 AAAA  2606:4700:3030::6815:2001 ; orange
      @                 AAAA  2606:4700:3030::ac43:9601 ; orange
      blog              CNAME ghs.google.com. ; orange
      abcdefghijkl      CNAME gv-token.dv.googlehosted.com. ; orange
      www               CNAME ghs.google.com. ; orange
      @                 MX    1 smtp.google.com.
      @                 TXT   "v=spf1 include:_spf.google.com ~all"
      google._domainkey TXT   "v=DKIM1; k=rsa; p=\(Self.key)"
      """,
      causes: ["mail-auth-cname-proxied", "missing-dmarc"],
      plans: [
        "grey-cloud abcdefghijkl CNAME gv-token.dv.googlehosted.com."
      ],
      keeps: ["blog CNAME", "www CNAME", "@ MX"]
    ),
    RealCase(
      "049",
      "Signs of three providers, and neither SPF nor DMARC.",
      """
      @                   MX    0 smtp.secureserver.net.
      @                   MX    10 mailstore1.secureserver.net.
      email               CNAME email.secureserver.net. ; grey
      em1234              CNAME u1234567.wl123.sendgrid.net. ; grey
      s1._domainkey       CNAME s1.domainkey.u1234567.wl123.sendgrid.net. ; grey
      s2._domainkey       CNAME s2.domainkey.u1234567.wl123.sendgrid.net. ; grey
      url1234             CNAME sendgrid.net. ; grey
      ftp                 CNAME example.com. ; grey
      relay               NS    ns-598.awsdns-10.net.
      relay               NS    ns-1072.awsdns-06.org.
      cf2024-1._domainkey TXT   "v=DKIM1; h=sha256; k=rsa; p=\(Self.key)"
      @                   TXT   "MS=ms12345678"
      """,
      causes: ["missing-spf", "missing-dmarc"],
      keeps: ["em1234 CNAME", "s1._domainkey CNAME", "relay NS"]
    ),
    RealCase(
      "051",
      "The mail host has an MX record of its own, so the wildcard does not answer for it.",
      """
      dyn    A     192.0.2.10
      *      CNAME dyn.example.com.
      @      CNAME dyn.example.com.
      www    CNAME dyn.example.com.
      @      MX    10 mail.example.com.
      mail   MX    10 mail.example.com.
      @      TXT   "v=spf1 mx mx:mail.example.com a:mail01d.isp.example.net a:mail00d.isp.example.net a:mail02d.isp.example.net a:mail01k.isp.example.net a:mail00k.isp.example.net a:mail02k.isp.example.net a:mail-outd.isp.example.net -all"
      _dmarc TXT   "v=DMARC1; p=quarantine; pct=20;"
      """,
      causes: ["mx-target-without-address"],
      keeps: ["* CNAME", "@ CNAME"]
    ),
    RealCase(
      "053",
      "The SPF record says ip: where it means ip4:.",
      """
      @            MX    10 mx1.emailsrvr.com.
      @            MX    20 mx2.emailsrvr.com.
      em           MX    0 mail.cp20.com.
      @            TXT   "v=spf1 include:emailsrvr.com ip:192.0.2.114 ~all"
      em           TXT   "v=spf1 include:spf.campaigner.com -all"
      autodiscover CNAME autodiscover.emailsrvr.com.
      *            A     192.0.2.114
      webmail      A     192.0.2.114
      mail         A     198.51.100.170
      @            A     192.0.2.114
      em           A     198.51.100.41
      mailout01.em A     203.0.113.125
      """,
      causes: ["spf-syntax-permerror"],
      plans: [
        #"edit-txt @ TXT "v=spf1 include:emailsrvr.com ip4:192.0.2.114 ~all" (was "v=spf1 include:emailsrvr.com ip:192.0.2.114 ~all")"#
      ],
      keeps: ["em MX", "em TXT", "mailout01.em A"]
    ),
    RealCase(
      "055",
      "Half an SPF record stands in a TXT record of its own.",
      """
      @                       CNAME example.pages.dev. ; orange
      www                     CNAME example.pages.dev. ; orange
      hub                     CNAME 12345678.group0.sites.hscoscdn-eu1.net.
      email                   CNAME email.example.com.cdn.cloudflare.net.
      hs1-12345678._domainkey CNAME example-com.hs07a.dkim.hubspotemail.net.
      hs2-12345678._domainkey CNAME example-com.hs07b.dkim.hubspotemail.net.
      @                       MX    55 route1.mx.cloudflare.net.
      @                       MX    61 route2.mx.cloudflare.net.
      @                       MX    59 route3.mx.cloudflare.net.
      hub                     MX    55 route1.mx.cloudflare.net.
      hub                     MX    52 route2.mx.cloudflare.net.
      hub                     MX    13 route3.mx.cloudflare.net.
      @                       TXT   "v=spf1 include:_spf.mx.cloudflare.net ~all"
      @                       TXT   "include:12345678.spf07.hubspotemail.net"
      cf2024-1._domainkey     TXT   "v=DKIM1; h=sha256; k=rsa; p=\(Self.key)"
      """,
      causes: ["looks-like-spf-but-is-not"],
      keeps: ["@ CNAME", "www CNAME"]
    ),
  ]
}
