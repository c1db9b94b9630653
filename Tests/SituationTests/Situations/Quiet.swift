extension Situation {
  /// Controls: what is wrong is not in DNS, or nothing is wrong.
  static let quiet = [
    Situation(
      story: "The mail host is grey and its certificate is the problem.",
      zone: """
        @    A  203.0.113.20 ; orange
        mail A  203.0.113.20 ; grey
        @    MX 10 mail
        """,
      finds: ["info origin-exposed mail"],
      advises: ["origin-exposed"],
      keeps: ["@ A", "mail A", "@ MX"]
    ),
    Situation(
      story: "The forwarder's resolver still remembers that there was no MX record.",
      zone: """
        @   A     203.0.113.20 ; orange
        www CNAME example.com. ; orange
        @   MX    10 mx1.forwardemail.net.
        @   MX    20 mx2.forwardemail.net.
        @   TXT   "forward-email=owner@example.net"
        """,
      keeps: ["@ A", "www CNAME", "@ MX"]
    ),
    Situation(
      story: "Resolvers remember the old provider for hours after the right records are in.",
      zone: """
        @ A  203.0.113.20 ; orange
        @ MX 1 aspmx.l.google.com.
        @ MX 5 alt1.aspmx.l.google.com.
        @ MX 5 alt2.aspmx.l.google.com.
        """,
      keeps: ["@ A", "@ MX"]
    ),
    Situation(
      story: "Email Routing's priorities look odd and are right, also on a sub-domain.",
      zone: """
        @     A   203.0.113.20 ; orange
        @     MX  91 route3.mx.cloudflare.net.
        @     MX  63 route2.mx.cloudflare.net.
        @     MX  25 route1.mx.cloudflare.net.
        notes MX  91 route3.mx.cloudflare.net.
        notes MX  63 route2.mx.cloudflare.net.
        notes MX  25 route1.mx.cloudflare.net.
        @     TXT "v=spf1 include:_spf.mx.cloudflare.net ~all"
        """,
      keeps: ["@ A", "@ MX", "notes MX"]
    ),
    Situation(
      story: "A server that only sends stands beside Email Routing.",
      zone: """
        @    MX  50 route1.mx.cloudflare.net.
        @    MX  16 route2.mx.cloudflare.net.
        @    MX  95 route3.mx.cloudflare.net.
        mail A   198.51.100.144 ; grey
        @    TXT "v=spf1 include:_spf.mx.cloudflare.net ~all"
        """,
      keeps: ["@ MX", "mail A"]
    ),
    Situation(
      story: "FTP and SSH time out at the orange domain, which is no reason to make it grey.",
      zone: """
        @   A     203.0.113.86 ; orange
        @   AAAA  2001:db8::86 ; orange
        ftp A     203.0.113.86 ; orange
        www CNAME example.com. ; orange
        @   MX    55 route1.mx.cloudflare.net.
        @   MX    61 route2.mx.cloudflare.net.
        """,
      keeps: ["@ A", "@ AAAA", "ftp A", "www CNAME"]
    ),
    Situation(
      story: "A warning about an exposed address stands at a name that leads to Pages.",
      zone: """
        @   CNAME landing.pages.dev. ; orange
        www CNAME landing.pages.dev. ; grey
        api A     198.51.100.112     ; grey
        @   MX    10 mx.zoho.com.
        @   MX    20 mx2.zoho.com.
        @   MX    50 mx3.zoho.com.
        @   TXT   "v=spf1 include:zohomail.com ~all"
        @   TXT   "zoho-verification=zb00000000.zmverify.zoho.com"
        """,
      keeps: ["@ CNAME", "www CNAME", "api A"]
    ),
    Situation(
      story: "A server only sends, and nothing shows that anybody writes to the domain.",
      zone: """
        @    A   203.0.113.20 ; orange
        mail A   203.0.113.20 ; orange
        @    TXT "v=spf1 a mx ~all"
        """,
      keeps: ["@ A", "mail A"]
    ),
    Situation(
      story: "The records to recreate before a move are complete.",
      zone: """
        mail A     198.51.100.98 ; grey
        imap CNAME mail          ; grey
        pop  CNAME mail          ; grey
        smtp CNAME mail          ; grey
        @    MX    0 mail
        """,
      keeps: ["mail A", "imap CNAME", "pop CNAME", "smtp CNAME", "@ MX"]
    ),
    Situation(
      story: "The mail host is delegated, so this zone does not answer for it.",
      zone: """
        @    A  203.0.113.20 ; orange
        mail A  198.51.100.7 ; orange
        mail NS ns1.dns.example.net.
        mail NS ns2.dns.example.net.
        @    MX 10 mail
        """,
      finds: ["info shadowed-mail-record mail"],
      advises: ["shadowed-mail-record"],
      keeps: ["mail NS", "mail A", "@ MX"]
    ),
    Situation(
      story: "Three providers have left traces, and the MX records agree with each other.",
      zone: """
        @                   MX    0 smtp.secureserver.net.
        @                   MX    10 mailstore1.secureserver.net.
        email               CNAME email.secureserver.net.                   ; grey
        em1234              CNAME u1234567.wl123.sendgrid.net.              ; grey
        s1._domainkey       CNAME s1.domainkey.u1234567.wl123.sendgrid.net. ; grey
        relay               NS    ns-1.awsdns-10.net.
        cf2024-1._domainkey TXT   "v=DKIM1; h=sha256; k=rsa; \(Situation.key)"
        @                   TXT   "MS=ms12345678"
        """,
      keeps: ["@ MX", "relay NS", "s1._domainkey CNAME"]
    ),
    Situation(
      story: "A bulk mailer has its own sub-domain, and a wildcard answers for the rest.",
      zone: """
        @            A   203.0.113.114  ; grey
        *            A   203.0.113.114  ; grey
        mail         A   198.51.100.170 ; grey
        webmail      A   203.0.113.114  ; grey
        em           A   198.51.100.41  ; grey
        em           MX  0 mail.bulk.example.net.
        em           TXT "v=spf1 include:spf.bulk.example.net -all"
        mailout01.em A   198.51.100.125 ; grey
        @            MX  10 mx1.emailsrvr.com.
        @            MX  20 mx2.emailsrvr.com.
        """,
      keeps: ["@ A", "* A", "em MX", "mailout01.em A"]
    ),
    Situation(
      story: "A web site's own auto-configuration works behind a tunnel only while it is orange.",
      zone: """
        dav            CNAME 11111111-2222-3333-4444-555555555555.cfargotunnel.com. ; orange
        _caldavs._tcp  SRV   0 1 443 dav
        _carddavs._tcp SRV   0 1 443 dav
        autoconfig     CNAME dav                                                    ; orange
        autodiscover   CNAME dav                                                    ; orange
        """,
      finds: ["info srv-target-proxied dav"],
      advises: ["srv-target-proxied"],
      keeps: ["dav CNAME", "autoconfig CNAME", "autodiscover CNAME", "_caldavs._tcp SRV"]
    ),
    Situation(
      story: "Microsoft delivers inside its own cloud although the MX record names the old host.",
      zone: """
        @ MX  10 mx.old.example.net.
        @ TXT "MS=ms12345678"
        """,
      keeps: ["@ MX"]
    ),
    Situation(
      story: "The MX record's host was written in capitals.",
      zone: """
        @    A  203.0.113.20 ; orange
        MAIL A  198.51.100.7 ; grey
        @    MX 10 Mail.Example.COM.
        """,
      keeps: ["mail A", "@ MX"]
    ),
    Situation(
      story: "A script emptied the zone, and no tool can know what was there.",
      zone: """
        @ NS ns1.host.example.net.
        """
    ),
    Situation(
      story: """
        Mail, web and MX are one grey server, and the \
        plan to move the web site is not ours to foresee.
        """,
      zone: """
        @      A     203.0.113.135                    ; grey
        www    CNAME example.com.                     ; grey
        images CNAME bucket.r2.cloudflarestorage.com. ; orange
        mail   CNAME example.com.                     ; grey
        @      MX    10 example.com.
        """,
      keeps: ["@ A", "www CNAME", "mail CNAME", "images CNAME"]
    ),
  ]
}
