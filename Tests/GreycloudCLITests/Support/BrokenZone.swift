import CloudflareSandbox

/// Zones that the end-to-end tests share.
enum BrokenZone {
  /// The identifier of the orange mail record of ``orangeMail()``.
  static let mailID = "00000000000000000000000000000a01"

  /// The identifier of the orange key of ``twoPhases()``.
  static let keyID = "00000000000000000000000000000a03"

  /// A DMARC policy that a service publishes, so that it is not missing.
  static let policy = "_dmarc CNAME example-com.dmarc.example.net. dns-only"

  /// A web site on an orange apex whose mail host is orange too.
  static func orangeMail() throws -> SeedZone {
    try SeedZone(
      "example.com",
      records: """
        @     A    192.0.2.10  proxied
        www   CNAME @          proxied
        mail  A    192.0.2.25  proxied id=\(mailID)
        @     MX   10 mail
        \(policy)
        """
    )
  }

  /// A zone whose repair takes two phases and three kinds of change.
  static func twoPhases() throws -> SeedZone {
    try SeedZone(
      "example.com",
      records: """
        @     A    192.0.2.10  proxied
        @     MX   0 @         id=00000000000000000000000000000a02
        fm1._domainkey CNAME fm1.example.com.dkim.fmhosted.com. proxied id=00000000000000000000000000000a03
        \(policy)
        """
    )
  }

  /// A zone of a paid plan whose repair changes, replaces and adds records that carry all that a record can carry.
  static func adorned() throws -> SeedZone {
    try SeedZone(
      "example.com",
      plan: .pro,
      records: """
        @     A    192.0.2.10  proxied comment="the web" tags=team:web
        www   CNAME @          proxied
        mail  CNAME @          comment="ask Ann" tags=old:yes,team:mail ttl=600
        smtp  A    192.0.2.25  proxied comment="of the mail team"
        mail  MX   10 mail     ttl=3600 comment="wrong place"
        k1._domainkey CNAME k1.keys.example.net. flattened ttl=300 comment="of the shop"
        blog  TXT  "unrelated" comment="leave me"
        \(policy)
        """
    )
  }

  /// A zone whose mail host is an alias that has to be replaced by an address.
  static func aliasedMail() throws -> SeedZone {
    try SeedZone(
      "example.com",
      records: """
        @     A     192.0.2.10  proxied
        mail  CNAME @           proxied id=00000000000000000000000000000a04
        @     MX    10 mail
        \(policy)
        """
    )
  }

  /// A zone in which one rule leads an MX record to another host and another rule deletes it.
  static func disputed() throws -> SeedZone {
    try SeedZone(
      "example.com",
      records: """
        @     A    192.0.2.10  proxied
        @     MX   10 mx.spamexperts.com
        @     MX   20 shop     id=00000000000000000000000000000a05
        shop  A    192.0.2.25  proxied
        fm1._domainkey CNAME fm1.example.com.dkim.fmhosted.com. proxied id=00000000000000000000000000000a03
        \(policy)
        """
    )
  }

  /// A zone whose DKIM key stands behind a flattened alias.
  static func flattenedKey() throws -> SeedZone {
    try SeedZone(
      "example.com",
      plan: .pro,
      records: """
        @     A    192.0.2.10  proxied
        @     MX   1 smtp.google.com.
        k1._domainkey CNAME k1.keys.example.net. flattened ttl=300 comment="of the shop" id=\(mailID)
        """
    )
  }

  /// The body of the batch that repairs ``orangeMail()``.
  static let greying = #"{"patches":[{"id":"00000000000000000000000000000a01","proxied":false}]}"#
}

extension RecordedRequest {
  /// The body as text.
  var text: String { String(decoding: body, as: UTF8.self) }

  /// The body as text without the comment that names the run, which is another one every time.
  var unmarked: String { text.replacing(/"comment":"greycloud [0-9a-f-]{20}",/, with: "") }
}
