extension APIFailure {
  static let badName = Self(400, 9000, "DNS name is invalid.")
  static let badIPv4 = Self(400, 9005, "Content for A record must be a valid IPv4 address.")
  static let badIPv6 = Self(400, 9006, "Content for AAAA record must be a valid IPv6 address.")
  static let exchangeIsNoHost = Self(400, 9009, "Content for MX record must be a hostname.")
  static let recordTooLong = Self(
    400,
    9015,
    "Record content exceeds the allowed length of 4096 wire format bytes."
  )
  static let emptyContent = validation(9011, "Length of content is invalid")
  static let kindNeverProxied = validation(9004, "This kind of record cannot be proxied")
  static let targetNeverProxied = validation(9041, "Invalid proxied mode. Record cannot be proxied")
  static let badPriority = validation(
    9008,
    "Invalid priority, priority must be set and be between 0 and 65535"
  )
  static let identicalRecord = Self(400, 81058, "An identical record already exists.")
  static let addressOrAliasExists = Self(400, 81053, occupied("An A, AAAA, or CNAME record"))
  static let aliasExists = Self(400, 81054, occupied("A CNAME record"))
  static let delegationExists = Self(400, 81056, "NS records with that host already exist.")
  static let quotaExceeded = Self(400, 81045, "The record quota has been exceeded.")
  static let nameAndTypeTooLong = Self(
    400,
    83011,
    "Combined content length of records with this name and type exceeds the limit."
  )

  static func badContent(_ type: RecordType) -> Self {
    Self(400, 9007, "Content for \(type.rawValue) record is invalid.")
  }

  static func targetNotAllowed(_ target: String) -> Self {
    Self(400, 9003, "Target \(target) is not allowed for a proxied record.")
  }

  static func missing(_ field: String) -> Self { validation(9100, "\(field) is a required field.") }

  static func badTTL(minimum: Int) -> Self {
    Self(400, 9021, "Invalid TTL. Must be between \(minimum) and 86400 seconds, or 1 for automatic")
  }

  static func tooManyTags(_ count: Int, quota: Int) -> Self {
    validation(9300, "DNS record has \(count) tags, exceeding the quota of \(quota).")
  }

  static func commentTooLong(limit: Int) -> Self {
    Self(400, 9313, "DNS record comment exceeds the maximum length of \(limit) characters.")
  }

  static func validation(_ code: Int, _ message: String) -> Self {
    Self(400, 1004, "DNS Validation Error", chain: [Item(code: code, message: message)])
  }

  private static func occupied(_ what: String) -> String {
    let manual = "https://developers.cloudflare.com/dns/manage-dns-records"
    let page = "\(manual)/troubleshooting/records-with-same-name/"
    return "\(what) with that host already exists. For more details, refer to <\(page)>."
  }
}

/// Refusals whose true codes are not known; the codes below are this sandbox's own choice.
extension APIFailure {
  static let managedRecord = validation(1004, "This record is managed by Email Routing and is read only.")

  static func batchTooLong(limit: Int) -> Self {
    validation(1004, "A batch may hold at most \(limit) operations on this plan.")
  }

  static func badTag(_ tag: String) -> Self { validation(1004, "DNS record tag '\(tag)' is invalid.") }

  static func unknownType(_ type: String) -> Self { validation(1004, "Invalid DNS record type '\(type)'.") }
}
