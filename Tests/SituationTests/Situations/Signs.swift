import DNSModel
import MailRules

extension Situation {
  /// What a name is for shows in the records that lead to it, and who has the mail in more than one place.
  static let signs = [
    Situation(
      story:
        "A host with a fanciful name receives mail and serves mail programs, and no record speaks of a web site.",
      zone: """
        @           A   203.0.113.20 ; orange
        kiwi        A   198.51.100.7 ; orange
        @           MX  10 kiwi
        _imaps._tcp SRV 0 1 993 kiwi
        """,
      finds: ["error mx-target-proxied kiwi"],
      plans: ["grey-cloud kiwi A 198.51.100.7"],
      keeps: ["@ A"]
    ),
    Situation(
      story: "The host of a sub-domain's mail bears a number, and the domain itself has its mail at Google.",
      zone: """
        mx10 A  198.51.100.31 ; orange
        in   MX 10 mx10
        @    MX 1 smtp.google.com.
        """,
      finds: ["error mx-target-proxied mx10"],
      plans: ["grey-cloud mx10 A 198.51.100.31"]
    ),
    Situation(
      story: "The domain is its own mail server, and SPF and the name mail agree on another machine.",
      zone: """
        @    A   203.0.113.20 ; orange
        www  CNAME example.com. ; orange
        mail A   198.51.100.7 ; grey
        @    MX  0 example.com.
        @    TXT "v=spf1 ip4:198.51.100.7 -all"
        """,
      finds: ["error mx-target-is-proxied-apex @"],
      plans: ["repoint-mx @ MX 0 mail.example.com. (was 0 example.com.)"],
      keeps: ["@ A", "mail A"]
    ),
    Situation(
      story: "The domain is its own mail server, and the name mail is a hosting company's machine.",
      zone: """
        @    A     203.0.113.20 ; orange
        mail CNAME server7.host.example.net. ; grey
        @    MX    0 example.com.
        @    TXT   "v=spf1 include:spf.host.example.net -all"
        """,
      finds: ["error mx-target-is-proxied-apex @"],
      asks: ["--mail-host"],
      keeps: ["@ A", "mail CNAME"]
    ),
    Situation(
      story:
        "The panel put the domain behind Google's host, and the wildcard of the web site answers for the result.",
      zone: """
        @ A  203.0.113.20 ; orange
        * A  203.0.113.20 ; orange
        @ MX 1 aspmx.l.google.com.example.com.
        """,
      finds: ["error doubled-domain @"],
      plans: ["repoint-mx @ MX 1 aspmx.l.google.com. (was 1 aspmx.l.google.com.example.com.)"],
      keeps: ["@ A", "* A"]
    ),
    Situation(
      story: "Only the lists have an MX record, and the SPF record of the domain speaks of Google.",
      zone: """
        @                 A   203.0.113.20 ; orange
        @                 TXT "v=spf1 include:_spf.google.com ~all"
        google._domainkey TXT "v=DKIM1; k=rsa; p=MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8A"
        lists             MX  1 smtp.google.com.
        """,
      finds: ["error no-mx @"],
      asks: ["--provider"],
      keeps: ["lists MX"]
    ),
    Situation(
      story: "A machine for code mails to itself, and that is no mistake of the domain's.",
      zone: """
        @   A   203.0.113.20 ; orange
        git A   198.51.100.9 ; grey
        git MX  10 git
        ml  MX  10 mx.lists.example.net.
        @   TXT "v=spf1 include:_spf.google.com ~all"
        google._domainkey TXT "v=DKIM1; k=rsa; p=MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8A"
        """,
      finds: ["error no-mx @"],
      asks: ["--provider"],
      keeps: ["git MX", "ml MX"]
    ),
    Situation(
      story: "Programs use a name of their own for the server, which is as orange as the server's.",
      zone: """
        smtp       A     198.51.100.20 ; orange
        @          MX    10 smtp
        staff      CNAME smtp.example.com. ; orange
        _imaps._tcp.staff SRV 0 1 993 staff
        """,
      finds: ["error mx-target-proxied smtp", "warning srv-target-proxied staff"],
      plans: ["grey-cloud smtp A 198.51.100.20", "grey-cloud staff CNAME smtp.example.com."]
    ),
    Situation(
      story: "A stranger's host stands behind the filter, where senders of unwanted mail look first.",
      zone: """
        @ MX 10 mx1-us1.ppe-hosted.com.
        @ MX 20 mx2-us1.ppe-hosted.com.
        @ MX 50 fallback.example.org.
        """,
      finds: ["warning filter-bypass @"],
      advises: ["filter-bypass"]
    ),
    Situation(
      story: "Bounces come back to an unknown sending service by an orange alias.",
      zone: """
        @       MX    1 smtp.google.com.
        bounces CNAME returns.mailer.example.net. ; orange
        """,
      finds: ["warning mail-auth-cname-proxied bounces"],
      plans: ["grey-cloud bounces CNAME returns.mailer.example.net."]
    ),
  ]
}
