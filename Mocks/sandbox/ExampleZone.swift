import CloudflareSandbox

/// The zone that a served sandbox always has: a web site whose mail broke when it moved to Cloudflare.
enum ExampleZone {
  static func seed() throws -> SeedZone {
    try SeedZone(
      "example.com",
      records: """
        @       A      192.0.2.10         proxied
        www     CNAME  @                  proxied
        mail    A      192.0.2.10         proxied comment="web and mail server"
        @       MX     10 mail
        @       TXT    "v=spf1 a mx -all"
        _dmarc  TXT    "v=DMARC1; p=none"
        """
    )
  }
}
