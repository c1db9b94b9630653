extension RealCase {
  /// Hosted mail, relays, filters and Email Routing.
  static let providers = [
    RealCase(
      "B01",
      "The return path of a mail server in another zone is orange.",
      """
      @ A 192.0.2.80 ; orange
      @ AAAA 2001:db8:80::80 ; orange
      www CNAME example.com. ; orange
      @ MX 10 mx.postal.example.com.
      @ TXT "v=spf1 a mx include:spf.postal.example.com ~all"
      @ TXT "postal-verification 4J1xq0uYh2sT8mZrKd3PbN6v"
      postal-xq3vtz._domainkey TXT "v=DKIM1; t=s; h=sha256; p=\(key);"
      psrp CNAME rp.postal.example.com. ; orange
      track CNAME track.postal.example.com. ; grey
      _dmarc TXT "v=DMARC1; p=none; rua=mailto:dmarc@example.com"
      """,
      causes: [
        "include-or-redirect-dead", "mail-auth-cname-proxied", "mx-target-without-address",
        "spf-a-mechanism-hits-proxy",
      ],
      plans: [
        "edit-txt @ TXT \"v=spf1 ip4:192.0.2.80 ip6:2001:db8:80::80 mx include:spf.postal.example.com ~all\" (was \"v=spf1 a mx include:spf.postal.example.com ~all\")",
        "add-address mx.postal A 192.0.2.80",
        "grey-cloud psrp CNAME rp.postal.example.com.",
      ],
      keeps: ["@ A", "@ AAAA", "www CNAME"]
    ),
    RealCase(
      "B02",
      "One letter of the domain is missing in the MX record.",
      """
      @ A 203.0.113.45 ; orange
      www A 203.0.113.45 ; orange
      mail A 203.0.113.45 ; grey
      webmail A 203.0.113.45 ; grey
      ftp A 203.0.113.45 ; orange
      hcp A 203.0.113.45 ; grey
      @ MX 10 mail.exmple.net.
      @ TXT "v=spf1 a mx ip4:203.0.113.45 include:spf.sendinblue.com ~all"
      @ TXT "Sendinblue-code:5c1e9a8f0b7d4e23a6c9f1d2e3b4a596"
      mail._domainkey TXT "k=rsa;p=\(key)"
      _dmarc TXT "v=DMARC1; p=quarantine; pct=100"
      """,
      keeps: ["@ A", "www A"]
    ),
    RealCase(
      "B03",
      "The return path of a sending service has its MX record and no SPF.",
      """
      @ A 198.51.100.20 ; orange
      www CNAME example.com. ; orange
      app CNAME example-app.fly.dev. ; orange
      @ MX 1 smtp.google.com.
      @ TXT "v=spf1 include:_spf.google.com ~all"
      @ TXT "google-site-verification=3xVg8mJt0QyWm2n7b5kLr9sPzUe1HcTaFd6iOoB4Nq0"
      google._domainkey TXT "v=DKIM1; k=rsa; p=\(key)"
      _dmarc TXT "v=DMARC1; p=quarantine; sp=quarantine; rua=mailto:dmarc@example.com"
      send.notifications MX 10 feedback-smtp.us-east-1.amazonses.com.
      resend._domainkey.notifications TXT "p=\(key)"
      """,
      causes: ["mail-subdomain-without-spf"],
      plans: [
        "add-txt send.notifications TXT \"v=spf1 include:amazonses.com ~all\""
      ],
      keeps: ["@ A", "app CNAME", "www CNAME"]
    ),
    RealCase(
      "B04",
      "The SPF record of the old company stayed beside that of the new one, and so did its client records.",
      """
      @ A 198.51.100.66 ; orange
      www A 198.51.100.66 ; orange
      ftp CNAME example.com. ; orange
      @ MX 10 mx01.mail.icloud.com.
      @ MX 10 mx02.mail.icloud.com.
      @ TXT "apple-domain=Rk3tZQ0wXb7uLpYe"
      @ TXT "v=spf1 include:mx.ovh.com ~all"
      @ TXT "v=spf1 include:icloud.com ~all"
      @ TXT "1|www.example.com"
      sig1._domainkey CNAME sig1.dkim.example.com.at.icloudmailadmin.com. ; grey
      imap CNAME ssl0.ovh.net. ; grey
      smtp CNAME ssl0.ovh.net. ; grey
      pop3 CNAME ssl0.ovh.net. ; grey
      _autodiscover._tcp SRV 0 0 443 mailconfig.ovh.net.
      _imaps._tcp SRV 0 0 993 ssl0.ovh.net.
      _submission._tcp SRV 0 0 465 ssl0.ovh.net.
      """,
      causes: ["client-records-of-other-provider", "multiple-spf"],
      plans: [
        "delete-record @ TXT \"v=spf1 include:mx.ovh.com ~all\" (gone)",
        "edit-txt @ TXT \"v=spf1 include:icloud.com include:mx.ovh.com ~all\" (was \"v=spf1 include:icloud.com ~all\")",
      ],
      keeps: ["@ A", "www A"]
    ),
    RealCase(
      "B05",
      "Outlook's alias was made orange by following a picture.",
      """
      @ A 203.0.113.17 ; orange
      www CNAME example.com. ; orange
      @ MX 0 example-com.mail.protection.outlook.com.
      @ TXT "MS=ms48127730"
      @ TXT "v=spf1 include:spf.protection.outlook.com -all"
      autodiscover CNAME autodiscover.outlook.com. ; orange
      sip CNAME sipdir.online.lync.com. ; grey
      lyncdiscover CNAME webdir.online.lync.com. ; grey
      _sip._tls SRV 100 1 443 sipdir.online.lync.com.
      _sipfederationtls._tcp SRV 100 1 5061 sipfed.online.lync.com.
      enterpriseregistration CNAME enterpriseregistration.windows.net. ; grey
      enterpriseenrollment CNAME enterpriseenrollment-s.manage.microsoft.com. ; grey
      selector1._domainkey CNAME selector1-example-com._domainkey.exampleco.onmicrosoft.com. ; grey
      selector2._domainkey CNAME selector2-example-com._domainkey.exampleco.onmicrosoft.com. ; grey
      _dmarc TXT "v=DMARC1; p=reject; rua=mailto:d@example.com; adkim=r; aspf=r"
      """,
      causes: ["vendor-autodiscover-proxied"],
      plans: [
        "grey-cloud autodiscover CNAME autodiscover.outlook.com."
      ],
      keeps: ["@ A", "www CNAME"]
    ),
    RealCase(
      "B06",
      "Two SPF records of many services, at the domain alone.",
      """
      @ A 198.51.100.101 ; orange
      www CNAME proxy-ssl.webflow.com. ; orange
      action CNAME example-prod.example-lb.net. ; orange
      @ MX 1 aspmx.l.google.com.
      @ MX 5 alt1.aspmx.l.google.com.
      @ MX 5 alt2.aspmx.l.google.com.
      @ MX 10 alt3.aspmx.l.google.com.
      @ MX 10 alt4.aspmx.l.google.com.
      @ TXT "v=spf1 include:_spf.google.com include:mailgun.org include:mailgun.net include:3888472.spf03.hubspotemail.net ~all"
      @ TXT "v=spf1 include:_spf.google.com include:servers.mcsv.net include:mail.zendesk.com ~all"
      google._domainkey TXT "v=DKIM1; k=rsa; p=\(key)"
      k2._domainkey CNAME dkim2.mcsv.net. ; grey
      k3._domainkey CNAME dkim3.mcsv.net. ; grey
      hs1-3888472._domainkey CNAME example-com.hs15a.dkim.hubspotemail.net. ; grey
      hs2-3888472._domainkey CNAME example-com.hs15b.dkim.hubspotemail.net. ; grey
      zendesk1._domainkey CNAME zendesk1._domainkey.zendesk.com. ; grey
      zendesk2._domainkey CNAME zendesk2._domainkey.zendesk.com. ; grey
      mail MX 10 mxa.mailgun.org.
      mail MX 10 mxb.mailgun.org.
      mail TXT "v=spf1 include:mailgun.org ~all"
      mx._domainkey.mail TXT "k=rsa; p=\(key)"
      email.mail CNAME mailgun.org. ; grey
      _dmarc TXT "v=DMARC1; p=quarantine; rua=mailto:dmarc@example.com"
      """,
      causes: ["multiple-spf"],
      plans: [
        "delete-record @ TXT \"v=spf1 include:_spf.google.com include:servers.mcsv.net include:mail.zendesk.com ~all\" (gone)",
        "edit-txt @ TXT \"v=spf1 include:_spf.google.com include:mailgun.org include:mailgun.net include:3888472.spf03.hubspotemail.net include:servers.mcsv.net include:mail.zendesk.com ~all\" (was \"v=spf1 include:_spf.google.com include:mailgun.org include:mailgun.net include:3888472.spf03.hubspotemail.net ~all\")",
      ],
      keeps: ["@ A", "www CNAME"]
    ),
    RealCase(
      "B07",
      "Email Routing was switched on beside Google, and its SPF took the place of the old one.",
      """
      @ A 192.0.2.44 ; orange
      www CNAME example.com. ; orange
      @ MX 1 aspmx.l.google.com.
      @ MX 5 alt1.aspmx.l.google.com.
      @ MX 5 alt2.aspmx.l.google.com.
      @ MX 10 alt3.aspmx.l.google.com.
      @ MX 10 alt4.aspmx.l.google.com.
      @ MX 3 route1.mx.cloudflare.net.
      @ MX 33 route2.mx.cloudflare.net.
      @ MX 62 route3.mx.cloudflare.net.
      @ TXT "v=spf1 include:_spf.mx.cloudflare.net ~all"
      google._domainkey TXT "v=DKIM1; k=rsa; p=\(key)"
      cf2024-1._domainkey TXT "v=DKIM1; h=sha256; k=rsa; p=\(key)"
      _dmarc TXT "v=DMARC1; p=none; rua=mailto:postmaster@example.com"
      """,
      causes: ["known-sender-not-authorised", "routing-and-foreign-mx"],
      plans: [
        "edit-txt @ TXT \"v=spf1 include:_spf.mx.cloudflare.net include:_spf.google.com ~all\" (was \"v=spf1 include:_spf.mx.cloudflare.net ~all\")"
      ],
      keeps: ["@ A", "www CNAME"]
    ),
    RealCase(
      "B09",
      "The old hosting company's MX record has the same preference as that of the new service.",
      """
      @ A 198.51.100.140 ; orange
      www CNAME example.com. ; orange
      ftp CNAME example.sakura.ne.jp. ; grey
      @ MX 10 example.sakura.ne.jp.
      @ MX 10 jp1-aspmx1.worksmobile.com.
      @ MX 20 jp1-aspmx2.worksmobile.com.
      @ TXT "v=spf1 a:www1234.sakura.ne.jp mx ~all"
      @ TXT "worksmobile-certification=Yx7tQ2vLm0"
      _dmarc TXT "v=DMARC1; p=none"
      """,
      causes: ["mixed-mailbox-providers"],
      keeps: ["@ A", "www CNAME"]
    ),
    RealCase(
      "B10",
      "A space is missing in front of the end of the SPF record.",
      """
      @ A 192.0.2.150 ; orange
      www A 192.0.2.150 ; orange
      @ MX 10 jp1-aspmx1.worksmobile.com.
      @ MX 20 jp1-aspmx2.worksmobile.com.
      @ TXT "v=spf1 ip4:198.51.100.7 include:spf.worksmobile.com~all"
      wm1._domainkey TXT "v=DKIM1; k=rsa; p=\(key)"
      gw A 198.51.100.7 ; grey
      _dmarc TXT "v=DMARC1; p=quarantine; rua=mailto:dmarc@example.com"
      """,
      causes: ["spf-syntax-permerror"],
      plans: [
        "edit-txt @ TXT \"v=spf1 ip4:198.51.100.7 include:spf.worksmobile.com ~all\" (was \"v=spf1 ip4:198.51.100.7 include:spf.worksmobile.com~all\")"
      ],
      keeps: ["@ A", "www A"]
    ),
    RealCase(
      "B11",
      "The SPF record was forgotten in the move, and the host of the MX record tells what it must be.",
      """
      @ A 203.0.113.121 ; orange
      www A 203.0.113.121 ; orange
      * A 203.0.113.121 ; orange
      @ MX 0 sv1234.xserver.jp.
      default._domainkey TXT "v=DKIM1; k=rsa; p=\(key)"
      """,
      causes: ["missing-spf"],
      plans: [
        "add-txt @ TXT \"v=spf1 a:sv1234.xserver.jp include:spf.sender.xserver.jp ~all\""
      ],
      keeps: ["* A", "@ A", "www A"]
    ),
    RealCase(
      "B12",
      "Google with its one MX record, as it hands it out today.",
      """
      @ A 198.51.100.31 ; orange
      www CNAME example.com. ; orange
      @ AAAA 2001:db8:31::80 ; orange
      @ MX 1 smtp.google.com.
      @ TXT "v=spf1 include:_spf.google.com ~all"
      @ TXT "google-site-verification=7c0Dk3WmPz9sVbQ1xLrTn5fYhUe2aJg8oNi4KtEvC6B"
      google._domainkey TXT "v=DKIM1; k=rsa; p=\(key)"
      _dmarc TXT "v=DMARC1; p=none; rua=mailto:postmaster@example.com"
      calendar CNAME ghs.googlehosted.com. ; grey
      """,
      keeps: ["@ A", "@ AAAA", "www CNAME"]
    ),
    RealCase(
      "B13",
      "Mail is forwarded by Email Routing, and the policy refuses what is sent in the domain's name.",
      """
      @ A 192.0.2.61 ; orange
      www CNAME example.com. ; orange
      @ MX 12 route1.mx.cloudflare.net.
      @ MX 74 route2.mx.cloudflare.net.
      @ MX 97 route3.mx.cloudflare.net.
      @ TXT "v=spf1 include:_spf.mx.cloudflare.net ~all"
      cf2024-1._domainkey TXT "v=DKIM1; h=sha256; k=rsa; p=\(key)"
      _dmarc TXT "v=DMARC1; p=reject; adkim=s; aspf=s; rua=mailto:0123456789abcdef0123456789abcdef@dmarc-reports.cloudflare.net"
      """,
      keeps: ["@ A", "www CNAME"]
    ),
    RealCase(
      "B14",
      "The names of four keys have the domain in them twice.",
      """
      @ A 198.51.100.77 ; orange
      www CNAME example.com. ; orange
      @ MX 10 mxext1.mailbox.org.
      @ MX 10 mxext2.mailbox.org.
      @ MX 20 mxext3.mailbox.org.
      @ TXT "v=spf1 include:mailbox.org ~all"
      3f9a1c7e5b2d4860a1c3e5f7092b4d6e8f0a1c3e TXT "9b1d3f5a7c9e0b2d4f6a8c0e1d3f5b7a9c1e3d5f"
      mbo0001._domainkey.example.com CNAME MBO0001._domainkey.mailbox.org. ; grey
      mbo0002._domainkey.example.com CNAME MBO0002._domainkey.mailbox.org. ; grey
      mbo0003._domainkey.example.com CNAME MBO0003._domainkey.mailbox.org. ; grey
      mbo0004._domainkey.example.com CNAME MBO0004._domainkey.mailbox.org. ; grey
      autoconfig CNAME mailbox.org. ; grey
      _autodiscover._tcp SRV 0 0 443 mailbox.org.
      _hkps._tcp SRV 1 1 443 pgp.mailbox.org.
      _dmarc TXT "v=DMARC1;p=quarantine;rua=mailto:postmaster@example.com"
      """,
      causes: ["doubled-domain"],
      plans: [
        "edit-record mbo0001._domainkey CNAME mbo0001._domainkey.mailbox.org. (was at mbo0001._domainkey.example.com)",
        "edit-record mbo0002._domainkey CNAME mbo0002._domainkey.mailbox.org. (was at mbo0002._domainkey.example.com)",
        "edit-record mbo0003._domainkey CNAME mbo0003._domainkey.mailbox.org. (was at mbo0003._domainkey.example.com)",
        "edit-record mbo0004._domainkey CNAME mbo0004._domainkey.mailbox.org. (was at mbo0004._domainkey.example.com)",
      ],
      keeps: ["@ A", "www CNAME"]
    ),
    RealCase(
      "B17",
      "Mail at one provider, a sender beside it, and a verification of a third one from long ago.",
      """
      @ A 198.51.100.9 ; orange
      @ AAAA 2001:db8:9::1 ; orange
      www CNAME example.com. ; orange
      @ MX 10 in1-smtp.messagingengine.com.
      @ MX 20 in2-smtp.messagingengine.com.
      @ TXT "v=spf1 include:spf.messagingengine.com include:amazonses.com ~all"
      @ TXT "yandex-verification: 4a6c8e0f1b3d5a79"
      fm1._domainkey CNAME fm1.example.com.dkim.fmhosted.com. ; grey
      fm2._domainkey CNAME fm2.example.com.dkim.fmhosted.com. ; grey
      fm3._domainkey CNAME fm3.example.com.dkim.fmhosted.com. ; grey
      k3xq7vb2nltz5r6wy4oe1mhdcugjapsf._domainkey CNAME k3xq7vb2nltz5r6wy4oe1mhdcugjapsf.dkim.amazonses.com. ; grey
      b7yt4mzq1xw9v0lr2ncs6hkefpd3uoja._domainkey CNAME b7yt4mzq1xw9v0lr2ncs6hkefpd3uoja.dkim.amazonses.com. ; grey
      w2ld8rks5xo3v6bq9ntme0zyhcfpuaji._domainkey CNAME w2ld8rks5xo3v6bq9ntme0zyhcfpuaji.dkim.amazonses.com. ; grey
      bounce MX 10 feedback-smtp.eu-central-1.amazonses.com.
      bounce TXT "v=spf1 include:amazonses.com ~all"
      _dmarc TXT "v=DMARC1; p=none; rua=mailto:dmarc@example.com"
      """,
      keeps: ["@ A", "@ AAAA", "www CNAME"]
    ),
    RealCase(
      "B19",
      "The SPF record of a forwarding service stayed, and the mail is elsewhere.",
      """
      @ A 192.0.2.93 ; orange
      www CNAME example.com. ; orange
      @ MX 10 mx.zoho.com.
      @ MX 20 mx2.zoho.com.
      @ MX 50 mx3.zoho.com.
      @ TXT "zoho-verification=zb27719305.zmverify.zoho.com"
      @ TXT "v=spf1 include:spf.efwd.registrar-servers.com ~all"
      mg MX 10 mxa.mailgun.org.
      mg MX 10 mxb.mailgun.org.
      mg TXT "v=spf1 include:mailgun.org ~all"
      pic._domainkey.mg TXT "k=rsa; p=\(key)"
      email.mg CNAME mailgun.org. ; grey
      """,
      causes: ["known-sender-not-authorised"],
      keeps: ["@ A", "www CNAME"]
    ),
    RealCase(
      "B20",
      "The names for mail programs are orange aliases of the provider's hosts.",
      """
      @ A 203.0.113.66 ; orange
      www A 203.0.113.66 ; orange
      @ MX 5 mx1.qiye.aliyun.com.
      @ MX 10 mx2.qiye.aliyun.com.
      @ MX 15 mx3.qiye.aliyun.com.
      pop3 CNAME pop.qiye.aliyun.com. ; orange
      imap CNAME imap.qiye.aliyun.com. ; orange
      smtp CNAME smtp.qiye.aliyun.com. ; orange
      mail CNAME qiye.aliyun.com. ; orange
      @ TXT "v=spf1 include:spf.qiye.aliyun.com -all"
      _dmarc TXT "v=DMARC1; p=none; rua=mailto:postmaster@example.com"
      """,
      causes: ["client-host-proxied"],
      plans: [
        "grey-cloud imap CNAME imap.qiye.aliyun.com.",
        "grey-cloud mail CNAME qiye.aliyun.com.",
        "grey-cloud pop3 CNAME pop.qiye.aliyun.com.",
        "grey-cloud smtp CNAME smtp.qiye.aliyun.com.",
      ],
      keeps: ["@ A", "www A"]
    ),
    RealCase(
      "B21",
      "The domain's mail is at one provider, and a sub-domain is forwarded by Email Routing.",
      """
      @ A 198.51.100.203 ; orange
      www CNAME example.com. ; orange
      tmpmail CNAME example-tempmail.pages.dev. ; orange
      @ MX 5 mxbiz1.qq.com.
      @ MX 10 mxbiz2.qq.com.
      @ TXT "v=spf1 include:spf.mail.qq.com ~all"
      mail CNAME exmail.qq.com. ; grey
      s2310._domainkey TXT "v=DKIM1; k=rsa; p=\(key)"
      tmp MX 20 route1.mx.cloudflare.net.
      tmp MX 41 route2.mx.cloudflare.net.
      tmp MX 86 route3.mx.cloudflare.net.
      tmp TXT "v=spf1 include:_spf.mx.cloudflare.net ~all"
      _dmarc TXT "v=DMARC1; p=none; rua=mailto:dmarc@example.com"
      """,
      keeps: ["@ A", "www CNAME"]
    ),
    RealCase(
      "B22",
      "The domain receives through a sending service's routes, with leftovers of a provider of mailboxes.",
      """
      @ A 192.0.2.108 ; orange
      @ A 192.0.2.109 ; orange
      www CNAME example.com. ; orange
      talk A 198.51.100.80 ; grey
      @ MX 10 mxa.mailgun.org.
      @ MX 10 mxb.mailgun.org.
      email CNAME mailgun.org. ; grey
      @ TXT "v=spf1 include:spf.messagingengine.com include:mailgun.org include:_hostedspf.discourse.org ~all"
      k1._domainkey TXT "k=rsa; p=\(key)"
      fm1._domainkey CNAME fm1.example.com.dkim.fmhosted.com. ; grey
      fm2._domainkey CNAME fm2.example.com.dkim.fmhosted.com. ; grey
      fm3._domainkey CNAME fm3.example.com.dkim.fmhosted.com. ; grey
      _dmarc TXT "v=DMARC1; p=none; rua=mailto:dmarc@example.com"
      """,
      keeps: ["@ A", "www CNAME"]
    ),
    RealCase(
      "B23",
      "Three aliases of a newsletter service: two orange, one with the domain in its name twice.",
      """
      @ A 23.227.38.65 ; grey
      www CNAME shops.myshopify.com. ; grey
      @ MX 1 aspmx.l.google.com.
      @ MX 5 alt1.aspmx.l.google.com.
      @ MX 5 alt2.aspmx.l.google.com.
      @ MX 10 alt3.aspmx.l.google.com.
      @ MX 10 alt4.aspmx.l.google.com.
      @ TXT "v=spf1 include:_spf.google.com ~all"
      @ TXT "klaviyo-site-verification=Wq7TzB"
      google._domainkey TXT "v=DKIM1; k=rsa; p=\(key)"
      send CNAME u161779.wl030.sendgrid.net. ; orange
      kl._domainkey CNAME kl.domainkey.u161779.wl030.sendgrid.net. ; orange
      kl2._domainkey.example.com CNAME kl2.domainkey.u161779.wl030.sendgrid.net. ; grey
      trk CNAME trk.klaviyomail.com. ; orange
      _dmarc TXT "v=DMARC1; p=none; rua=mailto:dmarc@example.com"
      """,
      causes: ["doubled-domain", "mail-auth-cname-proxied"],
      plans: [
        "grey-cloud kl._domainkey CNAME kl.domainkey.u161779.wl030.sendgrid.net.",
        "edit-record kl2._domainkey CNAME kl2.domainkey.u161779.wl030.sendgrid.net. (was at kl2._domainkey.example.com)",
        "grey-cloud send CNAME u161779.wl030.sendgrid.net.",
      ],
      keeps: ["@ A", "www CNAME"]
    ),
    RealCase(
      "B24",
      "A filter was cancelled, and its MX and SPF stayed beside those of the new provider.",
      """
      @ A 203.0.113.140 ; orange
      www CNAME example.com. ; orange
      @ MX 5 example-com.mail.protection.outlook.com.
      @ MX 5 d184423a.ess.barracudanetworks.com.
      @ MX 10 d184423b.ess.barracudanetworks.com.
      @ TXT "v=spf1 include:spf.ess.barracudanetworks.com -all"
      @ TXT "MS=ms93317755"
      autodiscover CNAME autodiscover.outlook.com. ; grey
      selector1._domainkey CNAME selector1-example-com._domainkey.exampleinc.onmicrosoft.com. ; grey
      selector2._domainkey CNAME selector2-example-com._domainkey.exampleinc.onmicrosoft.com. ; grey
      _dmarc TXT "v=DMARC1; p=quarantine; rua=mailto:dmarc@example.com"
      """,
      causes: ["filter-bypass", "known-sender-not-authorised"],
      plans: [
        "edit-txt @ TXT \"v=spf1 include:spf.ess.barracudanetworks.com include:spf.protection.outlook.com -all\" (was \"v=spf1 include:spf.ess.barracudanetworks.com -all\")"
      ],
      keeps: ["@ A", "www CNAME"]
    ),
    RealCase(
      "B25",
      "Email Routing wrote its SPF over that of a server that still sends.",
      """
      @ A 198.51.100.17 ; orange
      www CNAME example.com. ; orange
      smtp A 198.51.100.25 ; grey
      smtp AAAA 2001:db8:25::25 ; grey
      @ MX 9 route1.mx.cloudflare.net.
      @ MX 54 route2.mx.cloudflare.net.
      @ MX 88 route3.mx.cloudflare.net.
      @ TXT "v=spf1 include:_spf.mx.cloudflare.net ~all"
      cf2024-1._domainkey TXT "v=DKIM1; h=sha256; k=rsa; p=\(key)"
      dkim2024._domainkey TXT "v=DKIM1; k=rsa; s=email; p=\(key)"
      pm-bounces CNAME pm.mtasv.net. ; grey
      20240318093015pm._domainkey TXT "k=rsa;p=\(key)"
      _dmarc TXT "v=DMARC1; p=quarantine; rua=mailto:dmarc@example.com"
      """,
      causes: ["known-sender-not-authorised"],
      keeps: ["@ A", "www CNAME"]
    ),
  ]
}
