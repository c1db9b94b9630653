extension Situation {
  /// Step 2: the MX record's name is @.
  static let names = [
    Situation(
      story: "The MX record was entered with the name mail.",
      zone: """
        @    A  203.0.113.20 ; orange
        mail A  198.51.100.7 ; grey
        mail MX 10 mail
        """,
      finds: ["error mx-not-at-apex mail"],
      plans: ["add-mx @ MX 10 mail.example.com."],
      keeps: ["@ A", "mail A", "mail MX"]
    ),
    Situation(
      story: "Google's records were entered with the name www.",
      zone: """
        www CNAME project.pages.dev. ; orange
        www MX    1 aspmx.l.google.com.
        www MX    5 alt1.aspmx.l.google.com.
        """,
      finds: ["error mx-not-at-apex www"],
      plans: ["add-mx @ MX 1 aspmx.l.google.com.", "add-mx @ MX 5 alt1.aspmx.l.google.com."],
      keeps: ["www CNAME", "www MX"]
    ),
    Situation(
      story: "Wrong name, orange alias of the domain, no grey name: everything at once.",
      zone: """
        @    A     203.0.113.20 ; orange
        mail CNAME example.com. ; orange
        mail MX    10 mail
        """,
      finds: ["error mx-not-at-apex mail", "error mx-target-proxied mail"],
      plans: [
        "replace-alias mail CNAME example.com. (orange) (gone)",
        "replace-alias mail A 203.0.113.20",
        "then add-mx @ MX 10 mail.example.com.",
      ],
      advises: ["origin-exposed"],
      keeps: ["@ A", "mail MX"]
    ),
    Situation(
      story: "The domain stands twice in the name of every mail record.",
      zone: """
        @                  A   203.0.113.20 ; orange
        example.com        MX  10 mail
        mail.example.com   A   198.51.100.7 ; grey
        _dmarc.example.com TXT "v=DMARC1; p=none"
        """,
      finds: [
        "error doubled-domain _dmarc.example.com",
        "error doubled-domain example.com",
        "error doubled-domain mail.example.com",
        "error mx-target-without-address mail",
      ],
      plans: [
        "edit-txt _dmarc TXT \"v=DMARC1; p=none\" (was at _dmarc.example.com)",
        "edit-record mail A 198.51.100.7 (was at mail.example.com)",
        "then edit-record @ MX 10 mail.example.com. (was at example.com)",
      ],
      keeps: ["@ A"]
    ),
    Situation(
      story: "The domain stands twice in the host of the MX record.",
      zone: """
        @    A  203.0.113.20 ; orange
        mail A  198.51.100.7 ; grey
        @    MX 10 mail.example.com.example.com.
        """,
      finds: ["error doubled-domain @"],
      plans: ["repoint-mx @ MX 10 mail.example.com. (was 10 mail.example.com.example.com.)"],
      keeps: ["mail A"]
    ),
    Situation(
      story: "The doubled record is left over from a first try, and the right one is there.",
      zone: """
        @                A  203.0.113.20 ; orange
        mail             A  198.51.100.7 ; grey
        mail.example.com A  198.51.100.7 ; grey
        @                MX 10 mail
        """,
      finds: ["info doubled-domain mail.example.com"],
      plans: ["delete-record mail.example.com A 198.51.100.7 (gone)"],
      keeps: ["mail A", "@ MX"]
    ),
    Situation(
      story: "A doubled orange address is all that the mail host has.",
      zone: """
        @                A  203.0.113.20 ; orange
        mail.example.com A  198.51.100.7 ; orange
        @                MX 10 mail
        """,
      finds: ["error doubled-domain mail.example.com", "error mx-target-without-address mail"],
      plans: ["edit-record mail A 198.51.100.7 (was at mail.example.com)"],
      keeps: ["@ MX"]
    ),
    Situation(
      story: "Every name of a zone file lost its final dot, owner and host alike.",
      zone: """
        @           A  203.0.113.20 ; orange
        mail        A  198.51.100.7 ; grey
        example.com MX 10 mail.example.com
        """,
      finds: ["error doubled-domain example.com"],
      plans: [
        "repoint-mx @ MX 10 mail.example.com. (was 10 mail.example.com.example.com.) (was at example.com)"
      ],
      keeps: ["@ A", "mail A"]
    ),
    Situation(
      story: "The doubled MX record names a host that nobody created.",
      zone: """
        @           A  203.0.113.20 ; orange
        example.com MX 10 mail
        """,
      finds: ["error doubled-domain example.com", "error mx-target-without-address mail"],
      plans: ["edit-record @ MX 10 mail.example.com. (was at example.com)"],
      asks: ["--mail-ip"],
      keeps: ["@ A"]
    ),
  ]
}
