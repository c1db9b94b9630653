import CloudflareSandbox

/// The zone that a sandbox always has: a web site that moved to Cloudflare, and whose mail stopped.
enum ExampleZone {
  static func seed() throws -> SeedZone {
    try SeedZone(
      "example.com",
      records: """
        @       A      192.0.2.10         proxied
        www     CNAME  @                  proxied
        mail    CNAME  @                  dns-only
        smtp    A      192.0.2.10         proxied comment="web and mail server"
        mail    MX     10 mail
        @       TXT    "v=spf1 mx -all"
        _dmarc  TXT    "v=DMARC1; p=none"
        k1._domainkey  CNAME  k1.keys.example.net.  proxied
        """
    )
  }
}
