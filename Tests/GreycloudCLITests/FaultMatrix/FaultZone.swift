import CloudflareSandbox

/// The zone in which everything goes wrong once: its repair takes two phases and every kind of change.
///
/// What is here was written by hand: the tests compare with it, and never with what a run left behind.
enum FaultZone {
  static let name = "example.com"

  static func seed() throws -> SeedZone { try SeedZone(name, plan: .pro, records: lines(unrelated, broken)) }

  /// What mail does not need changed.
  private static let unrelated = """
    example.com. A 192.0.2.10 proxied comment="web and mail server" tags=owner:web
    www.example.com. CNAME example.com. proxied
    blog.example.com. A 192.0.2.77 ttl=300
    example.com. TXT "site-verification=abc; \\"quoted\\"" ttl=3600 comment="do not delete"
    lists.example.com. MX 10 mx.lists.example.net. ttl=900 comment="mailing lists" tags=owner:lists
    news.example.com. MX 10 mx.lists.example.net. ttl=900
    _dmarc.example.com. CNAME example-com.dmarc.example.net.
    """

  private static let broken = lines(
    """
    fm1._domainkey.example.com. CNAME fm1.example.com.dkim.fmhosted.com. proxied comment="Fastmail" tags=owner:mail
    k1._domainkey.example.com. CNAME k1.keys.example.net. flattened ttl=300 comment="of the shop"
    imap.example.com. CNAME example.com. ttl=1800 comment="for the phones" tags=owner:mail
    news.example.com. MX 0 . ttl=7200 comment="since 2013" tags=owner:office
    """,
    brokenMX
  )

  private static let mark = "comment=\"\(RunMark.any)\""

  private static let repaired = """
    fm1._domainkey.example.com. CNAME fm1.example.com.dkim.fmhosted.com. comment="Fastmail" tags=owner:mail
    k1._domainkey.example.com. CNAME k1.keys.example.net. ttl=300 comment="of the shop"
    imap.example.com. A 192.0.2.10 \(mark)
    mail.example.com. A 192.0.2.10 \(mark)
    """

  private static let brokenMX =
    "example.com. MX 0 example.com. ttl=600 comment=\"moved in 2024\" tags=owner:mail,since:2024"
  private static let repairedMX =
    "example.com. MX 0 mail.example.com. ttl=600 comment=\"moved in 2024\" tags=owner:mail,since:2024"

  /// The zone before its repair, after the first phase and after the second.
  static let states = [
    ZoneState(lines(unrelated, broken)), ZoneState(lines(unrelated, repaired, brokenMX)),
    ZoneState(lines(unrelated, repaired, repairedMX)),
  ]

  /// How many changes each phase of the repair makes.
  static let changes = [6, 1]

  /// Returns whether nobody has a reason to touch a record.
  static func isUnrelated(_ record: StoredRecord) -> Bool {
    unrelated.contains("\(record)\n") || unrelated.hasSuffix("\(record)")
  }

  /// Returns whether a record is one that the repair deletes or makes, and may come back under another identifier.
  static func isReplaced(_ record: StoredRecord) -> Bool {
    ["imap.example.com", "mail.example.com", "news.example.com"].contains(record.name)
  }

  private static func lines(_ parts: String...) -> String { parts.joined(separator: "\n") }
}
