import DNSModel
import MailRules

extension RealCase {
  static let fourth = [
    RealCase(
      "085",
      "Calendars are offered at a name that a Tunnel owns.",
      """
      dav            CNAME 00000000-0000-0000-0000-000000000000.cfargotunnel.com. ; orange
      _caldavs._tcp  SRV   0 1 443 dav.example.com.
      _carddavs._tcp SRV   0 1 443 dav.example.com.
      autoconfig     CNAME mail.example.com. ; orange
      autodiscover   CNAME mail.example.com. ; orange
      """,
      causes: ["srv-target-proxied"],
      keeps: ["autoconfig CNAME", "autodiscover CNAME"]
    ),
    RealCase(
      "087",
      "A program was given the made-up name of the proxied mail host.",
      """
      mail A  192.0.2.10 ; orange
      @    MX 0 mail.example.com.
      """,
      causes: ["mx-target-proxied"],
      plans: [
        "grey-cloud mail A 192.0.2.10"
      ]
    ),
    RealCase(
      "089",
      "The proxied mail host's answer was taken for Email Routing.",
      """
      mail A  192.0.2.10 ; orange
      @    MX 10 mail.example.com.
      """,
      causes: ["mx-target-proxied"],
      plans: [
        "grey-cloud mail A 192.0.2.10"
      ]
    ),
    RealCase(
      "091",
      "Words of a manual were published: no address in SPF, no key in DKIM.",
      """
      ats                    A   192.0.2.51 ; orange
      ats                    MX  0 ats.example.com.
      mail                   A   192.0.2.51 ; orange
      ats                    TXT "v=spf1 +a +mx ip4:CPANEL_SERVER_IP ~all"
      default._domainkey.ats TXT "v=DKIM1; k=rsa; p=..."
      _dmarc.ats             TXT "v=DMARC1; p=none"
      """,
      causes: ["mx-target-proxied", "spf-syntax-permerror", "malformed-key"],
      plans: [
        "repoint-mx ats MX 0 mail.example.com. (was 0 ats.example.com.)",
        "grey-cloud mail A 192.0.2.51",
      ],
      keeps: ["ats A"]
    ),
    RealCase(
      "093",
      "A sending service is added while the MX record names the proxied domain.",
      """
      @      MX  0 example.com.
      @      A   192.0.2.52 ; orange
      @      TXT "v=spf1 +a +mx +ip4:192.0.2.52 ~all"
      _dmarc TXT "v=DMARC1; p=none;"
      """,
      causes: ["mx-target-is-proxied-apex"],
      plans: [
        "add-address mail A 192.0.2.52",
        "then repoint-mx @ MX 0 mail.example.com. (was 0 example.com.)",
      ],
      keeps: ["_dmarc TXT", "@ A"]
    ),
    RealCase(
      "095",
      "A made-up MX host was stored together with an address.",
      """
      @                   A     192.0.2.57 ; grey
      www                 CNAME example.com. ; grey
      mail                CNAME example.com. ; grey
      @                   MX    0 _dc-mx.a1b2c3d4e5f6.example.com.
      _dc-mx.a1b2c3d4e5f6 A     192.0.2.57 ; grey
      @                   TXT   "v=spf1 +a +mx +ip4:198.51.100.100 ~all"
      """,
      causes: ["stale-dc-artifact"],
      plans: [
        "replace-alias mail CNAME example.com. (gone)",
        "replace-alias mail A 192.0.2.57",
        "then repoint-mx @ MX 0 mail.example.com. (was 0 _dc-mx.a1b2c3d4e5f6.example.com.)",
      ]
    ),
    RealCase(
      "097",
      "Web and mail share a grey domain whose address shall go.",
      """
      @      A     192.0.2.135 ; grey
      @      MX    10 example.com.
      www    CNAME example.com. ; grey
      mail   CNAME example.com. ; grey
      images CNAME bucket.r2.cloudflarestorage.com. ; orange
      """,
      causes: ["missing-spf", "missing-dmarc"]
    ),
    RealCase(
      "099",
      "No SPF record after the mail host was split off.",
      """
      @       MX 10 account.sakura.ne.jp.
      account A  192.0.2.80
      """,
      causes: ["missing-spf"]
    ),
    RealCase(
      "101",
      "The server's IPv6 address has no host name.",
      """
      box A    192.0.2.10 ; grey
      box AAAA 2001:db8::10 ; grey
      """
    ),
    RealCase(
      "103",
      "Microsoft delivers inside although the MX record names the old host.",
      """
      @ MX  10 mx.old-host.example.net.
      @ TXT "MS=ms12345678"
      """,
      keeps: ["@ MX"]
    ),
    RealCase(
      "105",
      "A checker stumbles over a final dot.",
      """
      sub A 192.0.2.10 ; grey
      @ MX 10 sub.example.com.
      """,
      keeps: ["*"]
    ),
    RealCase(
      "107",
      "An orange alias stands where the mail host's address shall be.",
      """
      mail CNAME example.com. ; orange
      @    A     192.0.2.10 ; orange
      @    MX    10 mail.example.com.
      """,
      causes: ["mx-target-proxied"],
      plans: [
        "replace-alias mail CNAME example.com. (orange) (gone)",
        "replace-alias mail A 192.0.2.10",
      ],
      keeps: ["@ A"]
    ),
    RealCase(
      "109",
      "The import blew a wildcard up into many orange names.",
      """
      @            A  192.0.2.10 ; orange
      mail         A  192.0.2.10 ; orange
      smtp         A  192.0.2.10 ; orange
      imap         A  192.0.2.10 ; orange
      pop          A  192.0.2.10 ; orange
      autodiscover A  192.0.2.10 ; orange
      webmail      A  192.0.2.10 ; orange
      @            MX 10 mx1.provider.example.net.
      """,
      causes: ["client-host-proxied"],
      keeps: ["@ MX", "webmail A"]
    ),
    RealCase(
      "111",
      "The import made every record orange.",
      """
      @            A     192.0.2.10 ; orange
      mail         A     192.0.2.10 ; orange
      autodiscover CNAME mail.example.com. ; orange
      autoconfig   CNAME mail.example.com. ; orange
      webmail      CNAME mail.example.com. ; orange
      @            MX    10 mail.example.com.
      """,
      causes: ["mx-target-proxied"],
      plans: [
        "grey-cloud mail A 192.0.2.10"
      ],
      keeps: ["@ A"]
    ),
  ]
}
