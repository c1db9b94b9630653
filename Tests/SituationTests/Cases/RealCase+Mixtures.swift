extension RealCase {
  /// What people reported, of every kind.
  static let mixtures = [
    RealCase(
      "D01",
      "SPF names the domain and its MX host, and the hosting company sends from another one.",
      """
      @ A 198.51.100.61 ; orange
      www CNAME example.com. ; orange
      @ MX 10 myaccount.sakura.ne.jp.
      @ TXT "v=spf1 a mx ~all"
      @ TXT "google-site-verification=uV3Yt0sQ4m0kq7r9hJ2xKp1cTz5bNwEoLd8aGfRiS6M"
      ftp CNAME myaccount.sakura.ne.jp. ; grey
      """,
      causes: ["known-sender-not-authorised"],
      keeps: ["@ A", "www CNAME"]
    ),
    RealCase(
      "D02",
      "The text that a shop's manual prints misspells the version, so its senders are missing in the one that counts.",
      """
      @ A 203.0.113.80 ; orange
      www A 203.0.113.80 ; orange
      @ MX 1 smtp.google.com.
      @ TXT "v=spf1 include:_spf.google.com ~all"
      @ TXT "v=pf1 include:_spf.goope.jp ~all"
      google._domainkey TXT "v=DKIM1; k=rsa; p=\(key)"
      _dmarc TXT "v=DMARC1; p=quarantine; rua=mailto:dmarc@example.com"
      """,
      causes: ["looks-like-spf-but-is-not"],
      plans: [
        "delete-record @ TXT \"v=pf1 include:_spf.goope.jp ~all\" (gone)",
        "edit-txt @ TXT \"v=spf1 include:_spf.google.com include:_spf.goope.jp ~all\" (was \"v=spf1 include:_spf.google.com ~all\")",
      ],
      keeps: ["@ A", "www A"]
    ),
    RealCase(
      "D03",
      "The SPF record stands at a name with the domain in it twice.",
      """
      @ A 192.0.2.110 ; orange
      www A 192.0.2.110 ; orange
      mail A 192.0.2.120 ; grey
      @ MX 10 mail.example.com.
      example.com TXT "v=spf1 a mx include:spf01.willnet.ad.jp ~all"
      webmail CNAME mail.example.com. ; grey
      """,
      causes: ["doubled-domain"],
      plans: [
        "edit-txt @ TXT \"v=spf1 a mx include:spf01.willnet.ad.jp ~all\" (was at example.com)"
      ],
      keeps: ["@ A", "www A"]
    ),
    RealCase(
      "D04",
      "The targets of three newsletter keys have the domain appended.",
      """
      @ A 203.0.113.14 ; orange
      www CNAME example.com. ; orange
      @ MX 0 example-com.mail.protection.outlook.com.
      @ TXT "v=spf1 include:spf.protection.outlook.com -all"
      @ TXT "MS=ms48201733"
      autodiscover CNAME autodiscover.outlook.com. ; grey
      6fq2m7xk3v5bzt4rwnlh8s2ydcpejgau._domainkey CNAME 6fq2m7xk3v5bzt4rwnlh8s2ydcpejgau.dkim.amazonses.com.example.com. ; grey
      b3kzr7mwq2y5xvt6nfhd4gs8lpcjaeu1._domainkey CNAME b3kzr7mwq2y5xvt6nfhd4gs8lpcjaeu1.dkim.amazonses.com.example.com. ; grey
      x4tnv8kcz6q2mhwr3sylp7bdfgj5aeuo._domainkey CNAME x4tnv8kcz6q2mhwr3sylp7bdfgj5aeuo.dkim.amazonses.com.example.com. ; grey
      bounce MX 10 feedback-smtp.ap-northeast-1.amazonses.com.
      bounce TXT "v=spf1 include:amazonses.com ~all"
      _dmarc TXT "v=DMARC1; p=none; rua=mailto:dmarc-report@example.com"
      selector1._domainkey CNAME selector1-example-com._domainkey.examplejp.onmicrosoft.com. ; grey
      selector2._domainkey CNAME selector2-example-com._domainkey.examplejp.onmicrosoft.com. ; grey
      """,
      causes: ["doubled-domain"],
      plans: [
        "edit-record 6fq2m7xk3v5bzt4rwnlh8s2ydcpejgau._domainkey CNAME 6fq2m7xk3v5bzt4rwnlh8s2ydcpejgau.dkim.amazonses.com. (was 6fq2m7xk3v5bzt4rwnlh8s2ydcpejgau.dkim.amazonses.com.example.com.)",
        "edit-record b3kzr7mwq2y5xvt6nfhd4gs8lpcjaeu1._domainkey CNAME b3kzr7mwq2y5xvt6nfhd4gs8lpcjaeu1.dkim.amazonses.com. (was b3kzr7mwq2y5xvt6nfhd4gs8lpcjaeu1.dkim.amazonses.com.example.com.)",
        "edit-record x4tnv8kcz6q2mhwr3sylp7bdfgj5aeuo._domainkey CNAME x4tnv8kcz6q2mhwr3sylp7bdfgj5aeuo.dkim.amazonses.com. (was x4tnv8kcz6q2mhwr3sylp7bdfgj5aeuo.dkim.amazonses.com.example.com.)",
      ],
      keeps: ["@ A", "www CNAME"]
    ),
    RealCase(
      "D05",
      "The MX record was lost in the move, and SPF speaks of the hosting company.",
      """
      @ A 192.0.2.75 ; grey
      www CNAME takami-farm-demo.netlify.app. ; grey
      @ TXT "v=spf1 include:_spf.lolipop.jp ~all"
      @ TXT "google-site-verification=Ap3jrWnHAw9ufw9gdNmFk5Uo9jIBv6CF6xaSf7AaiAx"
      @ TXT "canva-domain-verify=5dcaf083-9df4-4481-a928-722c56714e25"
      """,
      causes: ["no-mx"],
      keeps: ["@ A", "www CNAME"]
    ),
    RealCase(
      "D06",
      "The address in the SPF record is written with commas.",
      """
      @ A 198.51.100.20 ; orange
      www A 198.51.100.20 ; orange
      mx A 203.0.113.25 ; grey
      @ MX 10 mx.example.com.
      @ TXT "v=spf1 +ip4:203,0,113,25 ~all"
      dkim._domainkey TXT "v=DKIM1; k=rsa; p=\(key)"
      _dmarc TXT "v=DMARC1; p=none; rua=mailto:admin@example.com"
      example.com._report._dmarc TXT "v=DMARC1"
      _imaps._tcp SRV 10 1 993 mx.example.com.
      _submission._tcp SRV 10 1 587 mx.example.com.
      autoconfig CNAME mx.example.com. ; grey
      """,
      causes: ["spf-syntax-permerror"],
      plans: [
        "edit-txt @ TXT \"v=spf1 +ip4:203.0.113.25 ~all\" (was \"v=spf1 +ip4:203,0,113,25 ~all\")"
      ],
      keeps: ["@ A", "www A"]
    ),
    RealCase(
      "D07",
      "The domain is its own mail server and went behind the orange cloud with the web site.",
      """
      @ A 203.0.113.178 ; orange
      * A 203.0.113.178 ; orange
      www A 203.0.113.178 ; orange
      @ MX 0 example.com.
      @ TXT "v=spf1 +a:sv5678.xserver.jp +a:example.com +mx include:spf.sender.xserver.jp ~all"
      default._domainkey TXT "v=DKIM1; k=rsa; p=\(key)"
      _dmarc TXT "v=DMARC1; p=none;"
      """,
      causes: ["mx-target-is-proxied-apex"],
      keeps: ["* A", "@ A", "www A"]
    ),
    RealCase(
      "D08",
      "A useless address record of a name that somebody typed into the wrong field does no harm.",
      """
      @ A 198.51.100.90 ; orange
      www CNAME example.com. ; orange
      myaccount.sakura.ne.jp A 203.0.113.90 ; grey
      @ MX 10 myaccount.sakura.ne.jp.
      @ TXT "v=spf1 a:www2468.sakura.ne.jp mx ~all"
      rs20240206._domainkey TXT "v=DKIM1; k=rsa; p=\(key)"
      _dmarc TXT "v=DMARC1; p=none; aspf=r; adkim=r"
      """,
      keeps: ["@ A", "www CNAME"]
    ),
    RealCase(
      "D09",
      "The shop's server was allowed by its name, which now answers with the proxy's addresses.",
      """
      @ A 192.0.2.44 ; orange
      www CNAME example.com. ; orange
      @ MX 10 mojserwer.nazwa.pl.
      @ TXT "v=spf1 mx a -all"
      _dmarc TXT "v=DMARC1; p=quarantine; rua=mailto:postmaster@example.com"
      poczta CNAME mojserwer.nazwa.pl. ; grey
      sklep CNAME example.com. ; orange
      """,
      causes: ["spf-a-mechanism-hits-proxy"],
      keeps: ["@ A", "www CNAME"]
    ),
    RealCase(
      "D10",
      "The old server's MX record has the same preference as that of the new provider.",
      """
      @ A 203.0.113.51 ; orange
      www CNAME example.com. ; orange
      mail A 203.0.113.51 ; grey
      @ MX 10 mx.yandex.net.
      @ MX 10 mail.example.com.
      @ TXT "v=spf1 redirect=_spf.yandex.net"
      @ TXT "yandex-verification: 3f8a1bc09d7e5f62"
      mail._domainkey TXT "v=DKIM1; k=rsa; t=s; p=\(key)"
      cpanel CNAME example.com. ; orange
      webmail CNAME example.com. ; orange
      """,
      causes: ["mixed-mailbox-providers"],
      keeps: ["@ A", "www CNAME"]
    ),
    RealCase(
      "D12",
      "Every alias of a company's mail names was made orange.",
      """
      @ A 203.0.113.8 ; orange
      www CNAME example.com. ; orange
      @ MX 5 mx1.qiye.aliyun.com.
      @ MX 10 mx2.qiye.aliyun.com.
      @ MX 15 mx3.qiye.aliyun.com.
      pop3 CNAME pop.qiye.aliyun.com. ; orange
      imap CNAME imap.qiye.aliyun.com. ; orange
      smtp CNAME smtp.qiye.aliyun.com. ; orange
      mail CNAME qiye.aliyun.com. ; orange
      @ TXT "v=spf1 include:spf.qiye.aliyun.com -all"
      """,
      causes: ["client-host-proxied"],
      plans: [
        "grey-cloud imap CNAME imap.qiye.aliyun.com.",
        "grey-cloud mail CNAME qiye.aliyun.com.",
        "grey-cloud pop3 CNAME pop.qiye.aliyun.com.",
        "grey-cloud smtp CNAME smtp.qiye.aliyun.com.",
      ],
      keeps: ["@ A", "www CNAME"]
    ),
    RealCase(
      "D13",
      "A second SPF record for bulk mail, and a key's alias that was made orange.",
      """
      @ A 198.51.100.130 ; orange
      www CNAME example.com. ; orange
      mail A 198.51.100.131 ; grey
      @ MX 10 mail.example.com.
      @ TXT "v=spf1 include:spf.cafe24.com ~all"
      @ TXT "v=spf1 include:pringo.kr ~all"
      dkim_mex._domainkey CNAME 1727867235.pringo._domainkey.pringo.kr. ; orange
      _dmarc TXT "v=DMARC1; p=none;"
      """,
      causes: ["mail-auth-cname-proxied", "multiple-spf"],
      plans: [
        "delete-record @ TXT \"v=spf1 include:pringo.kr ~all\" (gone)",
        "edit-txt @ TXT \"v=spf1 include:spf.cafe24.com include:pringo.kr ~all\" (was \"v=spf1 include:spf.cafe24.com ~all\")",
        "grey-cloud dkim_mex._domainkey CNAME 1727867235.pringo._domainkey.pringo.kr.",
      ],
      keeps: ["@ A", "www CNAME"]
    ),
    RealCase(
      "D14",
      "The records of a forwarding service came along beside those of the provider.",
      """
      @ A 192.0.2.200 ; orange
      www CNAME example.com. ; orange
      @ MX 10 mx.zoho.com.
      @ MX 20 mx2.zoho.com.
      @ MX 50 mx3.zoho.com.
      @ MX 10 eforward1.registrar-servers.com.
      @ MX 10 eforward2.registrar-servers.com.
      @ MX 10 eforward3.registrar-servers.com.
      @ MX 15 eforward4.registrar-servers.com.
      @ MX 20 eforward5.registrar-servers.com.
      @ TXT "v=spf1 include:spf.efwd.registrar-servers.com ~all"
      @ TXT "v=spf1 include:zohomail.com ~all"
      @ TXT "zoho-verification=zb41288763.zmverify.zoho.com"
      zmail._domainkey TXT "v=DKIM1; k=rsa; p=\(key)"
      mg MX 10 mxa.mailgun.org.
      mg MX 10 mxb.mailgun.org.
      mg TXT "v=spf1 include:mailgun.org ~all"
      pic._domainkey.mg TXT "k=rsa; p=\(key)"
      email.mg CNAME mailgun.org. ; grey
      _dmarc TXT "v=DMARC1; p=none; rua=mailto:postmaster@example.com"
      """,
      causes: ["mixed-mailbox-providers", "multiple-spf"],
      plans: [
        "delete-record @ TXT \"v=spf1 include:zohomail.com ~all\" (gone)",
        "edit-txt @ TXT \"v=spf1 include:spf.efwd.registrar-servers.com include:zohomail.com ~all\" (was \"v=spf1 include:spf.efwd.registrar-servers.com ~all\")",
      ],
      keeps: ["@ A", "www CNAME"]
    ),
    RealCase(
      "D15",
      "The example of a manual was copied into the MX record, the made-up domain with it.",
      """
      @ A 203.0.113.60 ; orange
      www CNAME example.com. ; orange
      @ MX 10 domain.tld.mx.one.com.
      @ TXT "v=spf1 include:_custspf.one.com ~all"
      @ TXT "facebook-domain-verification=9k2l4m6n8p0q1r3s5t7u9v1w3x5y7z"
      _dmarc TXT "v=DMARC1; p=none"
      """,
      causes: ["mx-target-placeholder-or-reserved"],
      plans: [
        "repoint-mx @ MX 10 example.com.mx.one.com. (was 10 domain.tld.mx.one.com.)"
      ],
      keeps: ["@ A", "www CNAME"]
    ),
    RealCase(
      "D17",
      "The return path of one's own mail server is an orange alias.",
      """
      @ A 192.0.2.15 ; orange
      www CNAME example.com. ; orange
      @ MX 10 mx.postal.example.com.
      postal A 203.0.113.40 ; orange
      mx.postal A 203.0.113.40 ; grey
      rp.postal A 203.0.113.40 ; orange
      rp.postal MX 10 mx.postal.example.com.
      rp.postal TXT "v=spf1 a mx include:spf.postal.example.com ~all"
      postal._domainkey.rp.postal TXT "v=DKIM1; t=s; h=sha256; p=\(key)"
      spf.postal TXT "v=spf1 ip4:203.0.113.40 ~all"
      routes.postal MX 10 mx.postal.example.com.
      track.postal CNAME postal.example.com. ; orange
      psrp CNAME rp.postal.example.com. ; orange
      @ TXT "v=spf1 a mx include:spf.postal.example.com ~all"
      postal-xk3r9b._domainkey TXT "v=DKIM1; t=s; h=sha256; p=\(key)"
      _dmarc TXT "v=DMARC1; p=none; rua=mailto:dmarc@example.com"
      """,
      causes: ["mail-auth-cname-proxied", "spf-a-mechanism-hits-proxy"],
      plans: [
        "grey-cloud psrp CNAME rp.postal.example.com."
      ],
      keeps: ["@ A", "www CNAME"]
    ),
    RealCase(
      "D18",
      "The MX record misspells the zone's own name, and a server behind the right one is grey.",
      """
      @ A 198.51.100.24 ; orange
      www A 198.51.100.24 ; orange
      mail A 198.51.100.24 ; grey
      webmail A 198.51.100.24 ; orange
      @ MX 10 mail.exmple.net.
      @ TXT "v=spf1 ip4:198.51.100.24 include:spf.sendinblue.com ~all"
      @ TXT "Sendinblue-code:0f1e2d3c4b5a69788796a5b4c3d2e1f0"
      mail._domainkey TXT "k=rsa;p=\(key)"
      _dmarc TXT "v=DMARC1; p=none; sp=none; rua=mailto:dmarc@mailinblue.com!10m; ruf=mailto:dmarc@mailinblue.com!10m; rf=afrf; pct=100; ri=86400"
      """,
      keeps: ["@ A", "www A"]
    ),
    RealCase(
      "D19",
      "The panel showed the MX record the wrong way round and the key without its tags.",
      """
      @ A 203.0.113.99 ; orange
      www A 203.0.113.99 ; orange
      mail A 203.0.113.99 ; grey
      mail MX 10 example.com.
      @ TXT "v=spf1 a mx ip4:203.0.113.99 ~all"
      mail._domainkey TXT "\(key)"
      _dmarc TXT "v=DMARC1; p=quarantine; pct=100"
      """,
      causes: ["malformed-key", "mx-not-at-apex", "mx-target-is-proxied-apex"],
      plans: [
        "add-mx @ MX 10 mail.example.com.",
        "edit-txt mail._domainkey TXT \"v=DKIM1; k=rsa; p=MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEA3FRv52UTRTu6/Rk7G9eRf3Xy6upmh2RX//Yh7ILHCmnABIu29KwMUmC+LvmJYRXg6xwpeDflv7feUfSvLb/Lv1++u8zqHsD/eFFVuWfCA8gIJVjA1OA5BrxGRduPPiVuItysr2iTRL1JqIhpuOClPXl/uHrV6f3Ydm/PSziPhYn4Rj7Pz1CiabXSZiRP6MKOn\" \"9PpTys8GZWfaJEPY011dMwvYEHFpHJR89GVcYsmx3j76z7lHPlxlVgFST/ah6NND3UJrcIeKmFAplukO43saRawtIbjAvNyTkZ1wV3ZKBq2WhfstzNDDPOLnxPXv/eBR8dNuHhob0phr8wCn0I7lQIDAQAB\" (was \"\(key)\")",
        "repoint-mx mail MX 10 mail.example.com. (was 10 example.com.)",
      ],
      keeps: ["@ A", "www A"]
    ),
    RealCase(
      "D20",
      "The MX host is grey, and the name that people typed into their programs is orange.",
      """
      @ A 192.0.2.5 ; orange
      www CNAME example.com. ; orange
      mx A 203.0.113.81 ; grey
      mail A 203.0.113.81 ; orange
      autodiscover A 203.0.113.81 ; orange
      autoconfig A 203.0.113.81 ; orange
      @ MX 10 mx.example.com.
      _imaps._tcp SRV 0 1 993 mx.example.com.
      _submission._tcp SRV 0 1 587 mx.example.com.
      _caldavs._tcp SRV 0 1 443 mx.example.com.
      _caldavs._tcp TXT "path=/SOGo/dav/"
      _autodiscover._tcp SRV 0 1 443 mx.example.com.
      @ TXT "v=spf1 mx -all"
      dkim._domainkey TXT "v=DKIM1;k=rsa;t=s;s=email;p=\(key)"
      _dmarc TXT "v=DMARC1; p=reject; rua=mailto:mailauth-reports@example.com"
      _25._tcp.mx TLSA 3 1 1 0b9fa5a59eed715c26c1020c711b4f6ec42d58b0015e14337a39dad301c5afc3
      """,
      keeps: ["@ A", "www CNAME"]
    ),
    RealCase(
      "D21",
      "A sub-domain's return path has no SPF record.",
      """
      @ A 198.51.100.70 ; orange
      www CNAME example.com. ; orange
      @ MX 1 smtp.google.com.
      @ TXT "v=spf1 include:_spf.google.com ~all"
      google._domainkey TXT "v=DKIM1; k=rsa; p=\(key)"
      send.notifications MX 10 feedback-smtp.us-east-1.amazonses.com.
      resend._domainkey.notifications TXT "p=\(key)"
      _dmarc TXT "v=DMARC1; p=quarantine; sp=quarantine; rua=mailto:dmarc@example.com"
      app CNAME example-lb.fly.dev. ; orange
      """,
      causes: ["mail-subdomain-without-spf"],
      plans: [
        "add-txt send.notifications TXT \"v=spf1 include:amazonses.com ~all\""
      ],
      keeps: ["@ A", "app CNAME", "www CNAME"]
    ),
    RealCase(
      "D22",
      "A server with every modern record, a service beside it and a service that is not offered.",
      """
      @ A 192.0.2.31 ; orange
      www CNAME example.com. ; orange
      mail A 203.0.113.31 ; grey
      mail AAAA 2001:db8:31::25 ; grey
      @ MX 10 mail.example.com.
      @ TXT "v=spf1 mx ra=postmaster -all"
      mail TXT "v=spf1 a ra=postmaster -all"
      202406r._domainkey TXT "v=DKIM1; k=rsa; h=sha256; p=\(key)"
      202406e._domainkey TXT "v=DKIM1; k=ed25519; h=sha256; p=11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo="
      _dmarc TXT "v=DMARC1; p=reject; rua=mailto:postmaster@example.com; ruf=mailto:postmaster@example.com"
      mta-sts CNAME mta-sts-policy.pages.dev. ; orange
      _mta-sts TXT "v=STSv1; id=16561011793845132961"
      _smtp._tls TXT "v=TLSRPTv1; rua=mailto:postmaster@example.com"
      _imaps._tcp SRV 0 1 993 mail.example.com.
      _submissions._tcp SRV 0 1 465 mail.example.com.
      _pop3s._tcp SRV 0 0 0 .
      autodiscover CNAME mail.example.com. ; grey
      autoconfig CNAME mail.example.com. ; grey
      @ CAA 0 issue "letsencrypt.org"
      _25._tcp.mail TLSA 3 1 1 064dbc632f1ba7d0a2a3faeadeedfebd6f90f850dfb852c97ee9df9b6e5c5e7c
      ses MX 10 feedback-smtp.eu-central-1.amazonses.com.
      ses TXT "v=spf1 include:amazonses.com -all"
      """,
      keeps: ["@ A", "www CNAME"]
    ),
    RealCase(
      "D24",
      "A provider's whole set with mail for every sub-domain.",
      """
      @ A 198.51.100.5 ; orange
      @ AAAA 2001:db8:5::1 ; orange
      www CNAME example.com. ; orange
      @ TXT "hosted-email-verify=k3x9qz7w"
      @ MX 10 aspmx1.migadu.com.
      @ MX 20 aspmx2.migadu.com.
      * MX 10 aspmx1.migadu.com.
      * MX 20 aspmx2.migadu.com.
      key1._domainkey CNAME key1.example.com._domainkey.migadu.com. ; grey
      key2._domainkey CNAME key2.example.com._domainkey.migadu.com. ; grey
      key3._domainkey CNAME key3.example.com._domainkey.migadu.com. ; grey
      @ TXT "v=spf1 include:spf.migadu.com -all"
      _dmarc TXT "v=DMARC1; p=quarantine;"
      autoconfig CNAME autoconfig.migadu.com. ; grey
      _autodiscover._tcp SRV 0 1 443 autodiscover.migadu.com.
      _submissions._tcp SRV 0 1 465 smtp.migadu.com.
      _imaps._tcp SRV 0 1 993 imap.migadu.com.
      _pop3s._tcp SRV 0 1 995 pop.migadu.com.
      """,
      keeps: ["@ A", "@ AAAA", "www CNAME"]
    ),
    RealCase(
      "D25",
      "The mail hosts are in a part of the zone that other servers answer for.",
      """
      @ A 192.0.2.140 ; orange
      www CNAME example.com. ; orange
      corp NS ns1.example.org.
      corp NS ns2.example.org.
      corp DS 31589 13 2 3490a6806d47f17a34c29e2ce80e8a999ffbe4be4f2f4c2d2f5e2f8e0d1c6b7a
      @ MX 10 mx1.corp.example.com.
      @ MX 10 mx2.corp.example.com.
      alumni MX 10 mx1.corp.example.com.
      @ TXT "v=spf1 ip4:203.0.113.0/26 ip6:2001:db8:25::/48 -all"
      alumni TXT "v=spf1 redirect=example.com"
      s1._domainkey TXT "v=DKIM1; k=rsa; p=\(key)"
      s1._domainkey.alumni CNAME s1._domainkey.example.com. ; grey
      _dmarc TXT "v=DMARC1; p=reject; sp=quarantine; rua=mailto:dmarc@corp.example.com"
      * TXT "v=spf1 -all"
      """,
      keeps: ["@ A", "www CNAME"]
    ),
  ]
}
