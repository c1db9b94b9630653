import MailRules

extension Situation {
  /// Step 5: a filter finds the server behind it.
  static let filters = [
    Situation(
      story: "The hosting company's filter looks up the domain and finds Cloudflare.",
      zone: """
        @   A     203.0.113.20 ; orange
        www CNAME example.com. ; orange
        @   MX    10 mx.spamexperts.com.
        @   MX    20 fallbackmx.spamexperts.eu.
        @   MX    30 lastmx.spamexperts.net.
        @   TXT   "v=spf1 +a +mx +ip4:203.0.113.20 include:spf.antispamcloud.com ~all"
        """,
      finds: ["warning filter-without-grey-origin-name @"],
      plans: ["add-address mail A 203.0.113.20"],
      advises: ["origin-exposed"],
      keeps: ["@ A", "www CNAME", "@ MX", "@ TXT"]
    ),
    Situation(
      story: "The mail name behind the filter is an orange alias.",
      zone: """
        @      A     203.0.113.20 ; orange
        cpanel A     203.0.113.20 ; orange
        mail   CNAME example.com. ; orange
        @      MX    10 mx.spamexperts.com.
        @      MX    20 fallbackmx.spamexperts.eu.
        """,
      finds: ["warning client-host-proxied mail", "warning filter-without-grey-origin-name @"],
      plans: ["replace-alias mail CNAME example.com. (orange) (gone)", "replace-alias mail A 203.0.113.20"],
      advises: ["origin-exposed"],
      keeps: ["@ A", "cpanel A", "@ MX"]
    ),
    Situation(
      story: "The filter keeps its server, and the web keeps the mail name.",
      zone: """
        @    A   203.0.113.20 ; orange
        mail A   203.0.113.20 ; orange
        @    MX  10 mx.spamexperts.com.
        @    TXT "v=spf1 ip4:203.0.113.20 include:spf.antispamcloud.com ~all"
        """,
      preference: .newHost,
      finds: ["warning client-host-proxied mail", "warning filter-without-grey-origin-name @"],
      plans: ["add-address mx1 A 203.0.113.20"],
      advises: ["client-host-proxied", "origin-exposed"],
      keeps: ["@ A", "mail A", "@ MX"]
    ),
    Situation(
      story: "A company's own server stands orange behind a filter in the cloud.",
      zone: """
        @    A   203.0.113.20  ; orange
        mail A   198.51.100.99 ; orange
        @    MX  10 eu-smtp-inbound-1.mimecast.com.
        @    MX  10 eu-smtp-inbound-2.mimecast.com.
        @    TXT "v=spf1 ip4:198.51.100.99 include:eu._netblocks.mimecast.com -all"
        """,
      finds: ["warning client-host-proxied mail", "warning filter-without-grey-origin-name @"],
      plans: ["grey-cloud mail A 198.51.100.99"],
      keeps: ["@ A", "@ MX"]
    ),
  ]
}
