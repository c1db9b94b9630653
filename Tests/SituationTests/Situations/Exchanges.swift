extension Situation {
  /// Step 1: the right MX record is there.
  static let exchanges = [
    Situation(
      story: "A domain moved to Cloudflare by hand and its MX record was forgotten.",
      zone: """
        @    A     203.0.113.20 ; orange
        www  CNAME example.com. ; orange
        mail A     198.51.100.7 ; grey
        imap CNAME mail         ; grey
        @    TXT   "v=spf1 a:mail.example.com -all"
        """,
      finds: ["error no-mx @"],
      plans: ["add-mx @ MX 10 mail.example.com."],
      keeps: ["@ A", "mail A", "imap CNAME"]
    ),
    Situation(
      story: "SPF and a DKIM key speak of Google, but nobody entered Google's MX record.",
      zone: """
        @                 A   203.0.113.20 ; orange
        @                 TXT "v=spf1 include:_spf.google.com ~all"
        google._domainkey TXT "v=DKIM1; k=rsa; \(Situation.key)"
        """,
      finds: ["error no-mx @"],
      asks: ["--provider"],
      keeps: ["@ A", "@ TXT"]
    ),
    Situation(
      story: "The owner confirms Google Workspace and gets its one MX record.",
      zone: """
        @                 A   203.0.113.20 ; orange
        @                 TXT "v=spf1 include:_spf.google.com ~all"
        google._domainkey TXT "v=DKIM1; k=rsa; \(Situation.key)"
        """,
      answers: .typed(provider: "google-workspace"),
      finds: ["error no-mx @"],
      plans: ["add-mx @ MX 1 smtp.google.com."],
      keeps: ["@ A", "@ TXT"]
    ),
    Situation(
      story: "The owner confirms Proton Mail and gets both of its hosts.",
      zone: """
        @                     A     203.0.113.20                                 ; orange
        @                     TXT   "v=spf1 include:_spf.protonmail.ch ~all"
        protonmail._domainkey CNAME protonmail.domainkey.dabc.domains.proton.ch. ; grey
        """,
      answers: .typed(provider: "proton"),
      finds: ["error no-mx @"],
      plans: ["add-mx @ MX 10 mail.protonmail.ch.", "add-mx @ MX 20 mailsec.protonmail.ch."],
      keeps: ["@ A"]
    ),
    Situation(
      story: """
        Microsoft gives every customer a host of their own, \
        so the name of the provider is not enough.
        """,
      zone: """
        @ A   203.0.113.20 ; orange
        @ TXT "v=spf1 include:spf.protection.outlook.com -all"
        """,
      answers: .typed(provider: "microsoft-365"),
      finds: ["error no-mx @"],
      asks: ["--mail-host"]
    ),
    Situation(
      story: "The host that Microsoft shows in its control panel completes the answer.",
      zone: """
        @ A   203.0.113.20 ; orange
        @ TXT "v=spf1 include:spf.protection.outlook.com -all"
        """,
      answers: .typed(host: "example-com.mail.protection.outlook.com", provider: "microsoft-365"),
      finds: ["error no-mx @"],
      plans: ["add-mx @ MX 10 example-com.mail.protection.outlook.com."]
    ),
    Situation(
      story: "Email Routing writes its own MX records, so the dashboard is the place.",
      zone: """
        @ A 203.0.113.20 ; orange
        """,
      answers: .typed(provider: "cloudflare-email-routing"),
      finds: ["error no-mx @"],
      advises: ["no-mx"],
      keeps: ["@ A"]
    ),
    Situation(
      story: "An address in place of a host name, copied from the hosting company's mail.",
      zone: """
        @ A  203.0.113.20 ; orange
        @ MX 10 198.51.100.7
        """,
      finds: ["error mx-target-is-ip @"],
      plans: [
        "add-address mail A 198.51.100.7",
        "then repoint-mx @ MX 10 mail.example.com. (was 10 198.51.100.7.example.com.)",
      ],
      keeps: ["@ A"]
    ),
    Situation(
      story: "Two addresses in place of host names, and mail is another server already.",
      zone: """
        @    A  203.0.113.20  ; orange
        mail A  198.51.100.30 ; grey
        @    MX 10 198.51.100.7
        @    MX 20 198.51.100.8
        """,
      finds: ["error mx-target-is-ip @", "error mx-target-is-ip @"],
      plans: [
        "add-address mailhost A 198.51.100.8",
        "add-address mx1 A 198.51.100.7",
        "then repoint-mx @ MX 10 mx1.example.com. (was 10 198.51.100.7.example.com.)",
        "then repoint-mx @ MX 20 mailhost.example.com. (was 20 198.51.100.8.example.com.)",
      ],
      keeps: ["@ A", "mail A"]
    ),
    Situation(
      story: "The example of a manual was entered as it stood.",
      zone: """
        @ A  203.0.113.20 ; orange
        @ MX 10 mail.yourdomain.com.
        """,
      finds: ["error mx-target-placeholder-or-reserved @"],
      asks: ["--provider"]
    ),
    Situation(
      story: "The example of a manual stands beside the real records.",
      zone: """
        @ A  203.0.113.20 ; orange
        @ MX 1 smtp.google.com.
        @ MX 10 mail.yourdomain.com.
        """,
      finds: ["error mx-target-placeholder-or-reserved @"],
      plans: ["delete-record @ MX 10 mail.yourdomain.com. (gone)"],
      keeps: ["@ A"]
    ),
    Situation(
      story: "The example of a manual gives way to the provider that the owner names.",
      zone: """
        @ A  203.0.113.20 ; orange
        @ MX 10 mail.yourdomain.com.
        """,
      answers: .typed(provider: "fastmail"),
      finds: ["error mx-target-placeholder-or-reserved @"],
      plans: [
        "repoint-mx @ MX 10 in1-smtp.messagingengine.com. (was 10 mail.yourdomain.com.)",
        "add-mx @ MX 20 in2-smtp.messagingengine.com.",
      ]
    ),
    Situation(
      story: "Microsoft's trial MX record stayed beside the real one.",
      zone: """
        @ A  203.0.113.20 ; orange
        @ MX 0 example-com.mail.protection.outlook.com.
        @ MX 32767 ms87654321.msv1.invalid.
        """,
      finds: ["warning m365-placeholder-mx @"],
      plans: ["delete-record @ MX 32767 ms87654321.msv1.invalid. (gone)"]
    ),
    Situation(
      story: "Somebody copied the answer of public DNS, made-up name and all.",
      zone: """
        @    A  203.0.113.20 ; orange
        mail A  203.0.113.20 ; grey
        @    MX 10 _dc-mx.0123456789ab.example.com.
        """,
      finds: ["error stale-dc-artifact @", "info origin-exposed mail"],
      plans: ["repoint-mx @ MX 10 mail.example.com. (was 10 _dc-mx.0123456789ab.example.com.)"],
      advises: ["origin-exposed"],
      keeps: ["@ A", "mail A"]
    ),
    Situation(
      story: """
        A scan of another Cloudflare zone brought its \
        made-up MX name and its anycast addresses along.
        """,
      zone: """
        *   A     104.21.77.3     ; orange
        *   A     172.67.201.9    ; orange
        @   A     104.18.40.5     ; grey
        @   A     172.64.147.251  ; grey
        www CNAME ssl.kajabi.com. ; grey
        @   MX    10 _dc-mx.0123456789ab.example.com.
        @   TXT   "v=spf1 include:_spf.host.example.net ~all"
        """,
      finds: ["error stale-dc-artifact @"],
      asks: ["--provider"],
      keeps: ["@ A", "* A", "www CNAME"]
    ),
    Situation(
      story: "A copied made-up MX name stands beside Google's record.",
      zone: """
        @ A  203.0.113.20 ; orange
        @ MX 1 smtp.google.com.
        @ MX 10 _dc-mx.0123456789ab.example.com.
        """,
      finds: ["error stale-dc-artifact @"],
      plans: ["delete-record @ MX 10 _dc-mx.0123456789ab.example.com. (gone)"]
    ),
    Situation(
      story: "The copied made-up name was stored together with the address it led to.",
      zone: """
        @                   A     203.0.113.57 ; grey
        www                 CNAME example.com. ; grey
        mail                CNAME example.com. ; grey
        @                   MX    0 _dc-mx.0123456789ab.example.com.
        _dc-mx.0123456789ab A     203.0.113.57 ; grey
        """,
      finds: ["warning stale-dc-artifact @"],
      plans: [
        "replace-alias mail CNAME example.com. (gone)",
        "replace-alias mail A 203.0.113.57",
        "then repoint-mx @ MX 0 mail.example.com. (was 0 _dc-mx.0123456789ab.example.com.)",
      ],
      keeps: ["@ A", "www CNAME"]
    ),
    Situation(
      story: "A domain says that it receives no mail, and names a mail server as well.",
      zone: """
        mail A  198.51.100.7 ; grey
        @    MX 0 .
        @    MX 10 mail
        """,
      finds: ["error null-mx-malformed @"],
      plans: ["delete-record @ MX 0 . (gone)"],
      keeps: ["mail A"]
    ),
    Situation(
      story: "The null MX record was entered with the priority of a real one.",
      zone: """
        @ A  203.0.113.20 ; orange
        @ MX 10 .
        """,
      finds: ["info null-mx-malformed @"],
      plans: ["edit-record @ MX 0 . (was 10 .)"]
    ),
    Situation(
      story: "The web site moved to Pages, and the MX record that names the domain went along with it.",
      zone: """
        @ CNAME project.pages.dev. ; orange
        * CNAME example.com.       ; orange
        @ MX    0 example.com.
        @ TXT   "v=spf1 +a:sv9999.xserver.jp +a:example.com +mx include:spf.sender.xserver.jp ~all"
        """,
      finds: ["error mx-target-is-proxied-apex @"],
      asks: ["--provider"],
      keeps: ["@ CNAME", "* CNAME"]
    ),
    Situation(
      story: "The web site moved to Pages, and the mailboxes are at Google now.",
      zone: """
        @ CNAME project.pages.dev. ; orange
        * CNAME example.com.       ; orange
        @ MX    0 example.com.
        """,
      answers: .typed(provider: "google-workspace"),
      finds: ["error mx-target-is-proxied-apex @"],
      plans: ["repoint-mx @ MX 1 smtp.google.com. (was 0 example.com.)"],
      keeps: ["@ CNAME", "* CNAME"]
    ),
    Situation(
      story: "The web site moved to Pages, and the old hosting company still has the mailboxes.",
      zone: """
        @ CNAME project.pages.dev. ; orange
        @ MX    0 example.com.
        """,
      answers: .typed(host: "sv9999.xserver.jp"),
      finds: ["error mx-target-is-proxied-apex @"],
      plans: ["repoint-mx @ MX 0 sv9999.xserver.jp. (was 0 example.com.)"],
      keeps: ["@ CNAME"]
    ),
    Situation(
      story: "The mailboxes moved to Google while both MX hosts of the old server are orange.",
      zone: """
        @   A  203.0.113.20 ; orange
        mx1 A  203.0.113.21 ; orange
        mx2 A  203.0.113.22 ; orange
        @   MX 10 mx1
        @   MX 20 mx2
        """,
      answers: .typed(provider: "google-workspace"),
      finds: ["error mx-target-proxied mx1", "error mx-target-proxied mx2"],
      plans: [
        "delete-record @ MX 20 mx2.example.com. (gone)",
        "repoint-mx @ MX 1 smtp.google.com. (was 10 mx1.example.com.)",
      ],
      keeps: ["mx1 A", "mx2 A", "@ A"]
    ),
    Situation(
      story: "The mailboxes moved to Fastmail, and the host of the MX record never had an address.",
      zone: """
        @ A  203.0.113.20 ; orange
        @ MX 10 mail
        """,
      answers: .typed(provider: "fastmail"),
      finds: ["error mx-target-without-address mail"],
      plans: [
        "repoint-mx @ MX 10 in1-smtp.messagingengine.com. (was 10 mail.example.com.)",
        "add-mx @ MX 20 in2-smtp.messagingengine.com.",
      ],
      keeps: ["@ A"]
    ),
  ]
}
