extension Situation {
  /// Healthy zones of every kind.
  static let healthy = [
    Situation(
      story: "Google Workspace with everything that people hang beside it.",
      zone: """
        @                 A     203.0.113.20                       ; orange
        www               CNAME example.com.                       ; orange
        *                 A     203.0.113.20                       ; orange
        m                 CNAME example.com.                       ; orange
        ftp               A     203.0.113.20                       ; orange
        mail              CNAME ghs.googlehosted.com.              ; orange
        webmail           CNAME ghs.googlehosted.com.              ; orange
        calendar          CNAME ghs.googlehosted.com.              ; grey
        lmnopqrstuvw      CNAME gv-0000000000.dv.googlehosted.com. ; grey
        @                 MX    1 aspmx.l.google.com.
        @                 MX    5 alt1.aspmx.l.google.com.
        @                 MX    5 alt2.aspmx.l.google.com.
        @                 MX    10 alt3.aspmx.l.google.com.
        @                 MX    10 alt4.aspmx.l.google.com.
        @                 CAA   0 issue "letsencrypt.org"
        @                 TXT   "v=spf1 include:_spf.google.com ~all"
        @                 TXT   "google-site-verification=0000000000"
        google._domainkey TXT   "v=DKIM1; k=rsa; \(Situation.key)"
        _dmarc            TXT   "v=DMARC1; p=quarantine; rua=mailto:dmarc@example.com"
        """
    ),
    Situation(
      story: "Google Workspace with its one new record.",
      zone: """
        @                 A   203.0.113.20 ; orange
        mail              A   203.0.113.20 ; orange
        smtp              A   203.0.113.20 ; orange
        @                 MX  1 smtp.google.com.
        @                 TXT "v=spf1 include:_spf.google.com ~all"
        google._domainkey TXT "v=DKIM1; k=rsa; \(Situation.key)"
        _dmarc            TXT "v=DMARC1; p=none; rua=mailto:dmarc@example.com"
        """
    ),
    Situation(
      story: "Microsoft 365 with Teams, device enrolment and an MTA-STS policy behind the proxy.",
      zone: """
        @                      A     203.0.113.20                                              ; orange
        www                    CNAME example.com.                                              ; orange
        mail                   A     203.0.113.20                                              ; orange
        webmail                A     203.0.113.20                                              ; orange
        @                      MX    0 example-com.mail.protection.outlook.com.
        autodiscover           CNAME autodiscover.outlook.com.                                 ; grey
        lyncdiscover           CNAME webdir.online.lync.com.                                   ; grey
        sip                    CNAME sipdir.online.lync.com.                                   ; grey
        _sip._tls              SRV   100 1 443 sipdir.online.lync.com.
        _sipfederationtls._tcp SRV   100 1 5061 sipfed.online.lync.com.
        enterpriseregistration CNAME enterpriseregistration.windows.net.                       ; grey
        enterpriseenrollment   CNAME enterpriseenrollment-s.manage.microsoft.com.              ; grey
        selector1._domainkey   CNAME selector1-example-com._domainkey.contoso.onmicrosoft.com. ; grey
        selector2._domainkey   CNAME selector2-example-com._domainkey.contoso.onmicrosoft.com. ; grey
        mta-sts                CNAME example-com.policies.example.net.                         ; orange
        _mta-sts               TXT   "v=STSv1; id=20260901"
        _smtp._tls             TXT   "v=TLSRPTv1; rua=mailto:tls@example.com"
        @                      TXT   "v=spf1 include:spf.protection.outlook.com -all"
        @                      TXT   "MS=ms12345678"
        _dmarc                 TXT   "v=DMARC1; p=reject; rua=mailto:dmarc@example.com"
        """
    ),
    Situation(
      story: "Microsoft 365 with the host of the DNSSEC service.",
      zone: """
        @ A   203.0.113.20 ; orange
        @ MX  10 example-com.h-v1.mx.microsoft.
        @ TXT "v=spf1 include:spf.protection.outlook.com -all"
        """
    ),
    Situation(
      story: "Fastmail as its own pages ask for it, wildcard MX and mail portal included.",
      zone: """
        @                 A     203.0.113.20                       ; orange
        mail              A     103.168.172.65                     ; grey
        mail              MX    10 in1-smtp.messagingengine.com.
        mail              MX    20 in2-smtp.messagingengine.com.
        @                 MX    10 in1-smtp.messagingengine.com.
        @                 MX    20 in2-smtp.messagingengine.com.
        *                 MX    10 in1-smtp.messagingengine.com.
        *                 MX    20 in2-smtp.messagingengine.com.
        fm1._domainkey    CNAME fm1.example.com.dkim.fmhosted.com. ; grey
        fm2._domainkey    CNAME fm2.example.com.dkim.fmhosted.com. ; grey
        fm3._domainkey    CNAME fm3.example.com.dkim.fmhosted.com. ; grey
        _submission._tcp  SRV   0 0 0 .
        _imap._tcp        SRV   0 0 0 .
        _submissions._tcp SRV   0 1 465 smtp.fastmail.com.
        _imaps._tcp       SRV   0 1 993 imap.fastmail.com.
        _jmap._tcp        SRV   0 1 443 api.fastmail.com.
        _carddavs._tcp    SRV   0 1 443 carddav.fastmail.com.
        _caldavs._tcp     SRV   0 1 443 caldav.fastmail.com.
        @                 TXT   "v=spf1 include:spf.messagingengine.com ?all"
        _dmarc            TXT   "v=DMARC1; p=none; rua=mailto:dmarc@example.com"
        """
    ),
    Situation(
      story: "Zoho with its own web mail name.",
      zone: """
        @                A     203.0.113.20       ; orange
        www              CNAME example.com.       ; orange
        @                MX    10 mx.zoho.com.
        @                MX    20 mx2.zoho.com.
        @                MX    50 mx3.zoho.com.
        mail             CNAME business.zoho.com. ; grey
        webmail          CNAME example.com.       ; orange
        zmail._domainkey TXT   "v=DKIM1; k=rsa; \(Situation.key)"
        zb00000000       CNAME zmverify.zoho.com. ; grey
        @                TXT   "v=spf1 include:zohomail.com ~all"
        _dmarc           TXT   "v=DMARC1; p=none; rua=mailto:dmarc@example.com"
        """
    ),
    Situation(
      story: "Proton Mail beside orange names of an earlier server.",
      zone: """
        @                      A     203.0.113.20                                  ; orange
        mail                   A     203.0.113.20                                  ; orange
        smtp                   A     203.0.113.20                                  ; orange
        imap                   A     203.0.113.20                                  ; orange
        @                      MX    10 mail.protonmail.ch.
        @                      MX    20 mailsec.protonmail.ch.
        protonmail._domainkey  CNAME protonmail.domainkey.dabc.domains.proton.ch.  ; grey
        protonmail2._domainkey CNAME protonmail2.domainkey.dabc.domains.proton.ch. ; grey
        protonmail3._domainkey CNAME protonmail3.domainkey.dabc.domains.proton.ch. ; grey
        @                      TXT   "protonmail-verification=0000"
        @                      TXT   "v=spf1 include:_spf.protonmail.ch ~all"
        _dmarc                 TXT   "v=DMARC1; p=quarantine"
        """
    ),
    Situation(
      story: "Email Routing for a site on Pages, with bounces of Email Sending.",
      zone: """
        @                   CNAME project.pages.dev. ; orange
        www                 CNAME project.pages.dev. ; orange
        @                   MX    55 route1.mx.cloudflare.net.
        @                   MX    61 route2.mx.cloudflare.net.
        @                   MX    59 route3.mx.cloudflare.net.
        cf-bounce           MX    12 route1.mx.cloudflare.net.
        cf-bounce           TXT   "v=spf1 include:_spf.mx.cloudflare.net ~all"
        cf2024-1._domainkey TXT   "v=DKIM1; h=sha256; k=rsa; \(Situation.key)"
        @                   TXT   "v=spf1 include:_spf.mx.cloudflare.net ~all"
        _dmarc              TXT   "v=DMARC1; p=reject; rua=mailto:dmarc@example.com"
        """
    ),
    Situation(
      story: "A mail server of one's own, with every record that its guide recommends.",
      zone: """
        @                  A     203.0.113.20 ; orange
        www                CNAME example.com. ; orange
        *                  CNAME example.com. ; orange
        mail               A     198.51.100.7 ; grey
        mail               AAAA  2001:db8::7  ; grey
        imap               CNAME mail         ; grey
        smtp               CNAME mail         ; grey
        pop3               CNAME mail         ; grey
        autodiscover       CNAME mail         ; orange
        autoconfig         CNAME mail         ; orange
        webmail            CNAME mail         ; orange
        mta-sts            CNAME mail         ; orange
        @                  MX    10 mail
        _imaps._tcp        SRV   0 1 993 mail
        _submissions._tcp  SRV   0 1 465 mail
        _sieve._tcp        SRV   0 1 4190 mail
        _caldavs._tcp      SRV   0 1 443 mail
        _autodiscover._tcp SRV   0 1 443 autodiscover
        _25._tcp.mail      TLSA  3 1 1 0123456789ABCDEF0123456789ABCDEF0123456789ABCDEF0123456789ABCDEF
        _mta-sts           TXT   "v=STSv1; id=20260901"
        @                  TXT   "v=spf1 mx -all"
        dkim._domainkey    TXT   "v=DKIM1; k=rsa; \(Situation.key)"
        _dmarc             TXT   "v=DMARC1; p=reject; rua=mailto:dmarc@example.com"
        """
    ),
    Situation(
      story: "A shared host with a hosting panel, repaired long ago.",
      zone: """
        @                  A     203.0.113.20 ; orange
        www                CNAME example.com. ; orange
        mail               A     203.0.113.20 ; grey
        ftp                A     203.0.113.20 ; grey
        @                  MX    0 mail
        cpanel             A     203.0.113.20 ; orange
        whm                A     203.0.113.20 ; orange
        webmail            A     203.0.113.20 ; orange
        webdisk            A     203.0.113.20 ; orange
        cpcontacts         A     203.0.113.20 ; orange
        cpcalendars        A     203.0.113.20 ; orange
        autodiscover       A     203.0.113.20 ; orange
        autoconfig         A     203.0.113.20 ; orange
        _caldavs._tcp      SRV   0 0 2080 server7.host.example.net.
        _carddavs._tcp     SRV   0 0 2080 server7.host.example.net.
        _autodiscover._tcp SRV   0 0 443 cpanelemaildiscovery.cpanel.net.
        default._domainkey TXT   "v=DKIM1; k=rsa; \(Situation.key)"
        @                  TXT   "v=spf1 +mx +ip4:203.0.113.20 ~all"
        _dmarc             TXT   "v=DMARC1; p=none; rua=mailto:dmarc@example.com"
        """,
      finds: ["info origin-exposed mail"],
      advises: ["origin-exposed"]
    ),
    Situation(
      story: "A shared host whose customers use the server's own name.",
      zone: """
        @                  A     203.0.113.20 ; orange
        www                CNAME example.com. ; orange
        webmail            CNAME example.com. ; orange
        @                  MX    0 sv9999.xserver.jp.
        @                  TXT   "v=spf1 +a:sv9999.xserver.jp include:spf.sender.xserver.jp ~all"
        default._domainkey TXT   "v=DKIM1; k=rsa; \(Situation.key)"
        _dmarc             TXT   "v=DMARC1; p=none; rua=mailto:dmarc@example.com"
        """
    ),
    Situation(
      story: "OVH with grey aliases for mail programs.",
      zone: """
        @           A     203.0.113.20  ; orange
        @           MX    1 mx1.mail.ovh.net.
        @           MX    5 mx2.mail.ovh.net.
        @           MX    100 mx3.mail.ovh.net.
        mail        CNAME ssl0.ovh.net. ; grey
        imap        CNAME ssl0.ovh.net. ; grey
        smtp        CNAME ssl0.ovh.net. ; grey
        pop3        CNAME ssl0.ovh.net. ; grey
        _imaps._tcp SRV   0 0 993 ssl0.ovh.net.
        @           TXT   "v=spf1 include:mx.ovh.com ~all"
        """
    ),
    Situation(
      story: "iCloud with the key that Apple hosts.",
      zone: """
        @               A     203.0.113.20                                  ; orange
        @               MX    10 mx01.mail.icloud.com.
        @               MX    10 mx02.mail.icloud.com.
        sig1._domainkey CNAME sig1.dkim.example.com.at.icloudmailadmin.com. ; grey
        @               TXT   "apple-domain=0000000000"
        @               TXT   "v=spf1 include:icloud.com ~all"
        _dmarc          TXT   "v=DMARC1; p=none; rua=mailto:dmarc@example.com"
        """
    ),
    Situation(
      story: "A filter in front of Microsoft 365, and an old orange name called mail.",
      zone: """
        @            A     203.0.113.20              ; orange
        mail         A     203.0.113.20              ; orange
        @            MX    10 eu-smtp-inbound-1.mimecast.com.
        @            MX    10 eu-smtp-inbound-2.mimecast.com.
        autodiscover CNAME autodiscover.outlook.com. ; grey
        @            TXT   "v=spf1 include:eu._netblocks.mimecast.com include:spf.protection.outlook.com -all"
        _dmarc       TXT   "v=DMARC1; p=reject; rua=mailto:dmarc@example.com"
        """
    ),
    Situation(
      story: "A filter in front of a server that has a grey name.",
      zone: """
        @                  A   203.0.113.20 ; orange
        mail               A   203.0.113.20 ; grey
        @                  MX  10 mx.spamexperts.com.
        @                  MX  20 fallbackmx.spamexperts.eu.
        @                  MX  30 lastmx.spamexperts.net.
        @                  TXT "v=spf1 ip4:203.0.113.20 include:spf.antispamcloud.com ~all"
        default._domainkey TXT "v=DKIM1; k=rsa; \(Situation.key)"
        _dmarc             TXT "v=DMARC1; p=none; rua=mailto:dmarc@example.com"
        """,
      finds: ["info origin-exposed mail"],
      advises: ["origin-exposed"]
    ),
    Situation(
      story: "A help desk receives on a sub-domain and shows its web page there.",
      zone: """
        @                 A     203.0.113.20         ; orange
        @                 MX    1 smtp.google.com.
        support           CNAME company.zendesk.com. ; orange
        tickets           MX    10 mx.zendesk.com.
        @                 TXT   "v=spf1 include:_spf.google.com include:mail.zendesk.com ~all"
        google._domainkey TXT   "v=DKIM1; k=rsa; \(Situation.key)"
        _dmarc            TXT   "v=DMARC1; p=none; rua=mailto:dmarc@example.com"
        """
    ),
    Situation(
      story: "A parked domain that says it has no mail.",
      zone: """
        @            A   203.0.113.20 ; orange
        @            MX  0 .
        @            TXT "v=spf1 -all"
        *._domainkey TXT "v=DKIM1; p="
        _dmarc       TXT "v=DMARC1; p=reject; sp=reject"
        """
    ),
    Situation(
      story: "A null MX record and a web site.",
      zone: """
        @      A     203.0.113.20 ; orange
        www    CNAME example.com. ; orange
        mail   A     203.0.113.20 ; orange
        @      MX    0 .
        @      TXT   "v=spf1 -all"
        _dmarc TXT   "v=DMARC1; p=reject"
        """
    ),
    Situation(
      story: "A web site sends through Amazon SES and takes its bounces on a sub-domain.",
      zone: """
        @               A     203.0.113.20             ; orange
        www             CNAME example.com.             ; orange
        mail            A     203.0.113.20             ; orange
        bounce          MX    10 feedback-smtp.eu-west-1.amazonses.com.
        bounce          TXT   "v=spf1 include:amazonses.com ~all"
        key1._domainkey CNAME key1.dkim.amazonses.com. ; grey
        key2._domainkey CNAME key2.dkim.amazonses.com. ; grey
        @               TXT   "v=spf1 include:amazonses.com -all"
        _dmarc          TXT   "v=DMARC1; p=quarantine; rua=mailto:reports@dmarc.example.net"
        """
    ),
    Situation(
      story: "A web site sends through SendGrid, whose link name is orange on purpose.",
      zone: """
        @             A     203.0.113.20                              ; orange
        em1234        CNAME u1234567.wl123.sendgrid.net.              ; grey
        url1234       CNAME sendgrid.net.                             ; orange
        s1._domainkey CNAME s1.domainkey.u1234567.wl123.sendgrid.net. ; grey
        s2._domainkey CNAME s2.domainkey.u1234567.wl123.sendgrid.net. ; grey
        _dmarc        TXT   "v=DMARC1; p=none; rua=mailto:reports@dmarc.example.net"
        """
    ),
    Situation(
      story: "A web site sends through Postmark.",
      zone: """
        @                   A     203.0.113.20  ; orange
        pm-bounces          CNAME pm.mtasv.net. ; grey
        20260101._domainkey TXT   "k=rsa;\(Situation.key)"
        @                   TXT   "v=spf1 include:spf.mtasv.net ~all"
        _dmarc              TXT   "v=DMARC1; p=none; rua=mailto:reports@dmarc.example.net"
        """
    ),
    Situation(
      story: "A web site on Vercel sends through Resend.",
      zone: """
        @                 A     76.76.21.21           ; grey
        www               CNAME cname.vercel-dns.com. ; grey
        send              MX    10 feedback-smtp.us-east-1.amazonses.com.
        send              TXT   "v=spf1 include:amazonses.com ~all"
        resend._domainkey TXT   "\(Situation.key)"
        _dmarc            TXT   "v=DMARC1; p=none; rua=mailto:reports@dmarc.example.net"
        """
    ),
    Situation(
      story: "A zone of web names only, a few of them named as if they were for mail.",
      zone: """
        @        CNAME project.pages.dev. ; orange
        www      CNAME project.pages.dev. ; orange
        *        CNAME project.pages.dev. ; orange
        m        CNAME example.com.       ; orange
        mail     A     203.0.113.20       ; orange
        relay    A     203.0.113.20       ; orange
        exchange A     203.0.113.20       ; orange
        api      A     203.0.113.20       ; orange
        """
    ),
  ]
}
