extension RealCase {
  /// Panels, and servers of one's own.
  static let panels = [
    RealCase(
      "A01",
      "A shop keeps its mail at a hosting company and moved only its web site; the MX record names the domain itself.",
      """
      @ A 198.51.100.144 ; orange
      www A 198.51.100.144 ; orange
      * A 192.0.2.89 ; grey
      new A 198.51.100.144 ; orange
      @ MX 10 example.com.
      @ TXT "v=spf1 +a:sv14288.xserver.jp +a:example.com +mx include:spf.sender.xserver.jp ~all"
      _dmarc TXT "v=DMARC1; p=none;"
      _adsp._domainkey TXT "dkim=unknown"
      default._domainkey TXT "v=DKIM1; k=rsa; p=\(key)"
      send.send MX 10 feedback-smtp.ap-northeast-1.amazonses.com.
      send.send TXT "v=spf1 include:amazonses.com ~all"
      resend._domainkey.send TXT "p=\(key)"
      """,
      causes: ["mx-target-is-proxied-apex"],
      keeps: ["* A", "@ A", "www A"]
    ),
    RealCase(
      "A03",
      "The web site is on Pages by an alias at the domain itself, and the mail stays at the hosting company.",
      """
      @ CNAME example-blog-astro.pages.dev. ; orange
      www CNAME example-blog-astro.pages.dev. ; orange
      @ MX 10 mail1006.conoha.ne.jp.
      @ TXT "v=spf1 include:_spf.conoha.ne.jp ~all"
      default._domainkey TXT "v=DKIM1; k=rsa; p=\(key)"
      _dmarc TXT "v=DMARC1; p=none"
      _atproto TXT "did=did:plc:abcdefghijklmnopqrstuvwx"
      en CNAME example-blog-astro.pages.dev. ; orange
      """,
      keeps: ["@ CNAME", "www CNAME"]
    ),
    RealCase(
      "A04",
      "Only addresses came along: no MX, no SPF, and the names of the mail server are orange under a strict policy.",
      """
      @ A 203.0.113.21 ; orange
      www CNAME cname.vercel-dns.com. ; grey
      mail A 192.0.2.57 ; orange
      ml-cp A 192.0.2.57 ; orange
      _dmarc TXT "v=DMARC1; p=reject"
      """,
      causes: ["client-host-proxied"],
      keeps: ["@ A", "www CNAME"]
    ),
    RealCase(
      "A06",
      "A hosting panel's zone: web names are orange, the mail host is grey, and SPF names both.",
      """
      @ A 203.0.113.80 ; orange
      www CNAME example.com. ; orange
      ftp CNAME mail.example.com. ; grey
      mail A 203.0.113.80 ; grey
      webmail A 203.0.113.80 ; orange
      ipv4 A 203.0.113.80 ; grey
      @ MX 10 mail.example.com.
      @ TXT "v=spf1 +a +mx ~all"
      default._domainkey TXT "v=DKIM1; p=\(key)"
      _domainkey TXT "o=-"
      _dmarc TXT "v=DMARC1; p=none"
      _imaps._tcp SRV 0 0 993 mail.example.com.
      _pop3s._tcp SRV 0 0 995 mail.example.com.
      _smtps._tcp SRV 0 0 465 mail.example.com.
      _autodiscover._tcp SRV 0 0 443 mail.example.com.
      """,
      keeps: ["@ A", "www CNAME"]
    ),
    RealCase(
      "A07",
      "Web at one company, mail at Google, two keys, and nothing in the zone is wrong.",
      """
      @ A 192.0.2.171 ; orange
      www A 192.0.2.171 ; orange
      @ MX 1 smtp.google.com.
      @ TXT "v=spf1 +a:sv17111.xserver.jp include:spf.sender.xserver.jp include:_spf.google.com ~all"
      google._domainkey TXT "v=DKIM1; k=rsa; p=\(key)"
      default._domainkey TXT "v=DKIM1; k=rsa; p=\(key)"
      _dmarc TXT "v=DMARC1; p=none; rua=mailto:dmarc@example.com"
      """,
      keeps: ["@ A", "www A"]
    ),
    RealCase(
      "A09",
      "A hosting company signs with a domain of its own, so the zone has no key, and the policy is strict.",
      """
      @ A 198.51.100.31 ; grey
      www CNAME b1c790c686453a29.vercel-dns-017.com. ; grey
      @ MX 10 mx-vip-01.kinghost.net.
      @ MX 10 mx-vip-02.kinghost.net.
      @ TXT "v=spf1 include:_spf.kinghost.net -all"
      _dmarc TXT "v=DMARC1; p=reject; rua=mailto:dmarc@example.com"
      webmail CNAME webmail.kinghost.net. ; grey
      imap CNAME imap.kinghost.net. ; grey
      pop CNAME pop.kinghost.net. ; grey
      smtp CNAME smtp.kinghost.net. ; grey
      """,
      keeps: ["@ A", "www CNAME"]
    ),
    RealCase(
      "A10",
      "Every record was imported orange, with several addresses at the mail names and SPF twice.",
      """
      @ A 198.51.100.79 ; orange
      www CNAME example.com. ; orange
      mail A 192.0.2.157 ; orange
      mail A 192.0.2.74 ; orange
      mail A 192.0.2.166 ; orange
      mx A 192.0.2.166 ; orange
      mx A 192.0.2.163 ; orange
      mx A 192.0.2.160 ; orange
      pop3 A 192.0.2.167 ; orange
      pop3 A 192.0.2.164 ; orange
      smtp A 192.0.2.203 ; orange
      smtp A 192.0.2.202 ; orange
      webmail A 192.0.2.91 ; orange
      ftp A 192.0.2.211 ; orange
      localhost A 127.0.0.1 ; grey
      @ MX 10 mx.example.com.
      pec MX 10 mx.pec.aruba.it.
      _domainconnect CNAME _domainconnect.hst.aruba.it. ; grey
      admin CNAME admin.redirect.aruba.it. ; grey
      autoconfig CNAME autodiscover.aruba.it. ; orange
      imap CNAME imaps.aruba.it. ; orange
      _autodiscover._tcp SRV 0 0 443 autodiscover.aruba.it.
      _xmpp-client._tcp SRV 5 0 5222 imchat1.aruba.it.
      @ TXT "v=spf1 include:spf.aruba.it ~all"
      @ TXT "v=spf1 include:_spf.aruba.it ~all"
      _dmarc TXT "v=DMARC1; p=none; adkim=r; aspf=r;"
      a1._domainkey TXT "v=DKIM1; h=sha256; k=rsa; p=\(key)"
      """,
      causes: ["client-host-proxied", "multiple-spf", "mx-target-proxied"],
      plans: [
        "delete-record @ TXT \"v=spf1 include:spf.aruba.it ~all\" (gone)",
        "edit-txt @ TXT \"v=spf1 include:_spf.aruba.it include:spf.aruba.it ~all\" (was \"v=spf1 include:_spf.aruba.it ~all\")",
        "grey-cloud imap CNAME imaps.aruba.it.",
        "grey-cloud mail A 192.0.2.157",
        "grey-cloud mail A 192.0.2.74",
        "grey-cloud mail A 192.0.2.166",
        "grey-cloud mx A 192.0.2.166",
        "grey-cloud mx A 192.0.2.163",
        "grey-cloud mx A 192.0.2.160",
        "grey-cloud pop3 A 192.0.2.167",
        "grey-cloud pop3 A 192.0.2.164",
        "grey-cloud smtp A 192.0.2.203",
        "grey-cloud smtp A 192.0.2.202",
      ],
      keeps: ["@ A", "www CNAME"]
    ),
    RealCase(
      "A11",
      "The panel put the domain behind the target of every record for mail programs.",
      """
      @ A 203.0.113.10 ; orange
      www CNAME example.com. ; orange
      mail A 203.0.113.25 ; grey
      mail AAAA 2001:db8:25::25 ; grey
      autodiscover CNAME mail.example.com.example.com. ; grey
      autoconfig CNAME mail.example.com.example.com. ; grey
      @ MX 10 mail.example.com.
      @ TXT "v=spf1 mx a -all"
      dkim._domainkey TXT "v=DKIM1;k=rsa;t=s;s=email;p=\(key)"
      _dmarc TXT "v=DMARC1; p=reject; rua=mailto:postmaster@example.com"
      _imaps._tcp SRV 0 1 993 mail.example.com.example.com.
      _submission._tcp SRV 0 1 587 mail.example.com.example.com.
      _smtps._tcp SRV 0 1 465 mail.example.com.example.com.
      _pop3s._tcp SRV 0 1 995 mail.example.com.example.com.
      _sieve._tcp SRV 0 1 4190 mail.example.com.example.com.
      _autodiscover._tcp SRV 0 1 443 mail.example.com.example.com.
      _caldavs._tcp SRV 0 1 443 mail.example.com.example.com.
      _carddavs._tcp SRV 0 1 443 mail.example.com.example.com.
      _caldavs._tcp TXT "path=/SOGo/dav/"
      _carddavs._tcp TXT "path=/SOGo/dav/"
      _25._tcp.mail TLSA 3 1 1 4b52e6ee4dcad5ffb62d3f93233827d9ed6a04f562913277b6741505f7ff0752
      """,
      causes: ["doubled-domain", "spf-a-mechanism-hits-proxy"],
      plans: [
        "edit-record _autodiscover._tcp SRV 0 1 443 mail.example.com. (was 0 1 443 mail.example.com.example.com.)",
        "edit-record _caldavs._tcp SRV 0 1 443 mail.example.com. (was 0 1 443 mail.example.com.example.com.)",
        "edit-record _carddavs._tcp SRV 0 1 443 mail.example.com. (was 0 1 443 mail.example.com.example.com.)",
        "edit-record _imaps._tcp SRV 0 1 993 mail.example.com. (was 0 1 993 mail.example.com.example.com.)",
        "edit-record _pop3s._tcp SRV 0 1 995 mail.example.com. (was 0 1 995 mail.example.com.example.com.)",
        "edit-record _sieve._tcp SRV 0 1 4190 mail.example.com. (was 0 1 4190 mail.example.com.example.com.)",
        "edit-record _smtps._tcp SRV 0 1 465 mail.example.com. (was 0 1 465 mail.example.com.example.com.)",
        "edit-record _submission._tcp SRV 0 1 587 mail.example.com. (was 0 1 587 mail.example.com.example.com.)",
        "edit-record autoconfig CNAME mail.example.com. (was mail.example.com.example.com.)",
        "edit-record autodiscover CNAME mail.example.com. (was mail.example.com.example.com.)",
      ],
      keeps: ["@ A", "www CNAME"]
    ),
    RealCase(
      "A12",
      "A mail server with every modern record became orange, both address families of it.",
      """
      @ A 192.0.2.10 ; orange
      www CNAME example.com. ; orange
      mail A 203.0.113.77 ; orange
      mail AAAA 2001:db8:77::1 ; orange
      autodiscover CNAME mail.example.com. ; orange
      autoconfig CNAME mail.example.com. ; orange
      mta-sts CNAME mail.example.com. ; orange
      @ MX 10 mail.example.com.
      @ TXT "v=spf1 mx -all"
      dkim._domainkey TXT "v=DKIM1;k=rsa;t=s;s=email;p=\(key)"
      _dmarc TXT "v=DMARC1; p=reject"
      _mta-sts TXT "v=STSv1; id=20250128120000"
      _smtp._tls TXT "v=TLSRPTv1; rua=mailto:postmaster@example.com"
      _25._tcp.mail TLSA 3 1 1 0c72ac70b745ac19998811b131d662c9ac69dbdbe7cb23e5b514b56664c5d3d6
      _imaps._tcp SRV 0 1 993 mail.example.com.
      _submissions._tcp SRV 0 1 465 mail.example.com.
      """,
      causes: ["mx-target-proxied"],
      plans: [
        "grey-cloud mail A 203.0.113.77",
        "grey-cloud mail AAAA 2001:db8:77::1",
      ],
      keeps: ["@ A", "www CNAME"]
    ),
    RealCase(
      "A14",
      "The panel made its own SPF, DMARC and key beside those of the owner.",
      """
      @ A 203.0.113.48 ; orange
      www CNAME example.com. ; orange
      mail A 203.0.113.48 ; grey
      ftp CNAME example.com. ; grey
      @ MX 10 mail.example.com.
      @ TXT "v=spf1 a mx ip4:203.0.113.48 ~all"
      @ TXT "v=spf1 a mx include:relay.mailchannels.net ~all"
      _dmarc TXT "v=DMARC1; p=none"
      _dmarc TXT "v=DMARC1; p=reject; rua=mailto:dmarc@example.com"
      default._domainkey TXT "v=DKIM1; k=rsa; p=\(key)"
      default._domainkey TXT "v=DKIM1; k=rsa; p=\(key)"
      _mailchannels TXT "v=mc1 auth=examplehost"
      """,
      causes: ["multiple-dmarc", "multiple-keys-at-selector", "multiple-spf"],
      plans: [
        "delete-record @ TXT \"v=spf1 a mx ip4:203.0.113.48 ~all\" (gone)",
        "edit-txt @ TXT \"v=spf1 a mx include:relay.mailchannels.net ip4:203.0.113.48 ~all\" (was \"v=spf1 a mx include:relay.mailchannels.net ~all\")",
        "delete-record default._domainkey TXT \"v=DKIM1; k=rsa; p=\(key)\" (gone)",
      ],
      keeps: ["@ A", "www CNAME"]
    ),
    RealCase(
      "A15",
      "One network in the SPF record has a word that no receiver knows.",
      """
      @ A 203.0.113.57 ; orange
      www CNAME example.com. ; orange
      mail A 203.0.113.58 ; grey
      @ MX 10 mail.example.com.
      @ TXT "v=spf1 ip4:203.0.113.57 ipv4:203.0.113.58 include:_spf.google.com include:_spf.mailhostbox.com -all"
      _dmarc TXT "v=DMARC1; p=none"
      google._domainkey TXT "v=DKIM1; k=rsa; p=\(key)"
      """,
      causes: ["spf-syntax-permerror"],
      plans: [
        "edit-txt @ TXT \"v=spf1 ip4:203.0.113.57 ip4:203.0.113.58 include:_spf.google.com include:_spf.mailhostbox.com -all\" (was \"v=spf1 ip4:203.0.113.57 ipv4:203.0.113.58 include:_spf.google.com include:_spf.mailhostbox.com -all\")"
      ],
      keeps: ["@ A", "www CNAME"]
    ),
    RealCase(
      "A16",
      "The mail is on a box in another zone, and the web site has a null MX of its own.",
      """
      @ A 198.51.100.66 ; orange
      www A 198.51.100.66 ; orange
      @ MX 10 box.example.net.
      @ TXT "v=spf1 mx -all"
      mail._domainkey TXT "v=DKIM1; h=sha256; k=rsa; s=email; p=\(key)"
      _dmarc TXT "v=DMARC1; p=quarantine;"
      autoconfig A 203.0.113.90 ; grey
      autodiscover A 203.0.113.90 ; grey
      mta-sts A 203.0.113.90 ; grey
      _mta-sts TXT "v=STSv1; id=20210514091522"
      _smtp._tls TXT "v=TLSRPTv1; rua=mailto:tlsrpt@example.net"
      _caldavs._tcp SRV 0 0 443 box.example.net.
      _carddavs._tcp SRV 0 0 443 box.example.net.
      www TXT "v=spf1 -all"
      _dmarc.www TXT "v=DMARC1; p=reject;"
      www MX 0 .
      """,
      keeps: ["@ A", "www A"]
    ),
    RealCase(
      "A17",
      "A program for changing addresses turns the home server orange, and the mail name is an alias of it.",
      """
      @ A 203.0.113.150 ; orange
      www CNAME example.com. ; orange
      nas A 203.0.113.150 ; orange
      mail CNAME nas.example.com. ; grey
      photos CNAME nas.example.com. ; orange
      @ MX 10 mail.example.com.
      @ MX 20 example-backup.synology.me.
      @ TXT "v=spf1 a:nas.example.com include:_spf.smtp2go.com ~all"
      mailplus._domainkey TXT "v=DKIM1; k=rsa; p=\(key)"
      _dmarc TXT "v=DMARC1; p=none"
      """,
      causes: ["mail-alias-to-proxied", "spf-a-mechanism-hits-proxy"],
      plans: [
        "edit-txt @ TXT \"v=spf1 ip4:203.0.113.150 include:_spf.smtp2go.com ~all\" (was \"v=spf1 a:nas.example.com include:_spf.smtp2go.com ~all\")",
        "replace-alias mail CNAME nas.example.com. (gone)",
        "replace-alias mail A 203.0.113.150",
      ],
      keeps: ["@ A", "www CNAME"]
    ),
    RealCase(
      "A18",
      "An alias leads Outlook to the cloud, which is right unless the owner says otherwise.",
      """
      @ A 198.51.100.12 ; orange
      www CNAME example.com. ; orange
      mail A 203.0.113.35 ; grey
      owa CNAME mail.example.com. ; grey
      autodiscover CNAME autodiscover.outlook.com. ; grey
      @ MX 0 example-com.mail.protection.outlook.com.
      @ TXT "v=spf1 ip4:203.0.113.35 include:spf.protection.outlook.com -all"
      @ TXT "MS=ms71093846"
      @ TXT "6yqNfWcVbZ8kT1rLsXoE3pHuJmDgAiQ4nKv0xCyBw5tRzSl2UjFaOePhGd7Mi9YA=="
      selector1._domainkey CNAME selector1-example-com._domainkey.exampleinc.onmicrosoft.com. ; grey
      selector2._domainkey CNAME selector2-example-com._domainkey.exampleinc.onmicrosoft.com. ; grey
      _dmarc TXT "v=DMARC1; p=quarantine; rua=mailto:dmarc@example.com"
      lyncdiscover CNAME webdir.online.lync.com. ; grey
      sip CNAME sipdir.online.lync.com. ; grey
      _sipfederationtls._tcp SRV 100 1 5061 sipfed.online.lync.com.
      enterpriseregistration CNAME enterpriseregistration.windows.net. ; grey
      """,
      keeps: ["@ A", "www CNAME"]
    ),
    RealCase(
      "A19",
      "A hosting panel's zone was imported all orange, and the domain is its own mail server.",
      """
      @ A 192.0.2.90 ; orange
      www CNAME example.com. ; orange
      mail CNAME example.com. ; orange
      ftp CNAME example.com. ; orange
      cpanel A 192.0.2.90 ; orange
      webmail A 192.0.2.90 ; orange
      whm A 192.0.2.90 ; orange
      webdisk A 192.0.2.90 ; orange
      autodiscover A 192.0.2.90 ; orange
      autoconfig A 192.0.2.90 ; orange
      cpcontacts A 192.0.2.90 ; orange
      cpcalendars A 192.0.2.90 ; orange
      @ MX 0 example.com.
      @ TXT "v=spf1 a mx include:websitewelcome.com ~all"
      default._domainkey TXT "v=DKIM1; k=rsa; p=\(key)"
      _autodiscover._tcp SRV 0 0 443 cpanelemaildiscovery.cpanel.net.
      _caldavs._tcp SRV 0 0 2080 example.com.
      _carddavs._tcp SRV 0 0 2080 example.com.
      _dmarc TXT "v=DMARC1; p=none;"
      """,
      causes: ["client-host-proxied", "mx-target-is-proxied-apex"],
      plans: [
        "replace-alias mail CNAME example.com. (orange) (gone)",
        "replace-alias mail A 192.0.2.90",
        "then repoint-mx @ MX 0 mail.example.com. (was 0 example.com.)",
        "then edit-record _caldavs._tcp SRV 0 0 2080 mail.example.com. (was 0 0 2080 example.com.)",
        "then edit-record _carddavs._tcp SRV 0 0 2080 mail.example.com. (was 0 0 2080 example.com.)",
      ],
      keeps: ["@ A", "www CNAME"]
    ),
    RealCase(
      "A20",
      "SPF includes a name with an underscore that the provider does not have.",
      """
      @ A 198.51.100.140 ; orange
      www CNAME example.com. ; orange
      @ MX 5 mta-gw.infomaniak.ch.
      @ TXT "v=spf1 include:_spf.infomaniak.ch ~all"
      20240115._domainkey TXT "v=DKIM1; t=s; p=\(key)"
      _dmarc TXT "v=DMARC1; p=quarantine; rua=mailto:dmarc@example.com"
      autoconfig CNAME infomaniak.com. ; grey
      autodiscover CNAME infomaniak.com. ; grey
      _autodiscover._tcp SRV 0 0 443 autodiscover.infomaniak.com.
      """,
      causes: ["known-sender-not-authorised"],
      keeps: ["@ A", "www CNAME"]
    ),
    RealCase(
      "A24",
      "The old server's MX record stayed beside Microsoft's, orange, and SPF does not know Microsoft.",
      """
      @ A 203.0.113.61 ; orange
      www A 203.0.113.61 ; orange
      mail A 203.0.113.61 ; orange
      pop A 203.0.113.61 ; orange
      smtp A 203.0.113.61 ; orange
      ftp A 203.0.113.61 ; orange
      @ MX 0 example-com.mail.protection.outlook.com.
      @ MX 10 mail.example.com.
      @ TXT "v=spf1 a mx ip4:203.0.113.61 ~all"
      x._domainkey TXT "v=DKIM1; k=rsa; p=\(key)"
      @ TXT "MS=ms20461983"
      _dmarc TXT "v=DMARC1; p=none"
      autodiscover CNAME autodiscover.outlook.com. ; orange
      """,
      causes: ["known-sender-not-authorised", "mixed-mailbox-providers", "vendor-autodiscover-proxied"],
      plans: [
        "edit-txt @ TXT \"v=spf1 a mx ip4:203.0.113.61 include:spf.protection.outlook.com ~all\" (was \"v=spf1 a mx ip4:203.0.113.61 ~all\")",
        "grey-cloud autodiscover CNAME autodiscover.outlook.com.",
      ],
      keeps: ["@ A", "www A"]
    ),
    RealCase(
      "A25",
      "Two MX records were all that was entered, and the page for logging in is orange.",
      """
      @ A 198.51.100.230 ; orange
      www CNAME example.com. ; orange
      @ MX 5 mxbiz1.qq.com.
      @ MX 10 mxbiz2.qq.com.
      mail CNAME exmail.qq.com. ; orange
      qqmail9f3c1d7a CNAME mail.qq.com. ; grey
      """,
      causes: ["client-host-proxied", "missing-spf"],
      plans: [
        "add-txt @ TXT \"v=spf1 include:spf.mail.qq.com ~all\"",
        "grey-cloud mail CNAME exmail.qq.com.",
      ],
      keeps: ["@ A", "www CNAME"]
    ),
  ]
}
