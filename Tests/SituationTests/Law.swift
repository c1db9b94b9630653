import DNSModel
import TestSupport
import Testing

/// A change of a zone that must not change its judgement.
struct Law: Sendable, CustomTestStringConvertible {
  let testDescription: String
  private let change: @Sendable (Zone, inout SplitMix64) throws -> [Record]

  private init(
    _ name: String,
    _ change: @escaping @Sendable (Zone, inout SplitMix64) throws -> [Record]
  ) {
    testDescription = name
    self.change = change
  }

  /// Returns the zone with the change.
  func apply(to zone: Zone, _ generator: inout SplitMix64) throws -> Zone {
    Zone(apex: zone.apex, info: zone.info, records: try change(zone, &generator))
  }
}

extension Law {
  static let all = [
    Law("the order of records") { zone, generator in zone.records.shuffled(using: &generator) },
    Law("times to live, comments and tags") { zone, _ in
      zone.records.map { record in
        var record = record
        if record.proxyStatus != .proxied { record.ttl = TTL(apiValue: 3600) }
        record.comment = "seen on a Tuesday"
        record.tags = ["team:web"]
        return record
      }
    },
    Law("what is no business of mail") { zone, _ in zone.records + (try company(in: zone)) },
    Law("coming from a zone file") { zone, _ in
      try Zone(presentation: ZoneFile.text(of: zone)).records
    },
    Law("coming from the API") { zone, _ in
      try zone.records.map { try RecordDocument($0).record(unassigned: $0.id) }
    },
    Law("texts without quotes") { zone, _ in zone.respelt { $0 } },
    Law("texts in strings of 255 octets") { zone, _ in zone.respelt { strings(of: $0, length: 255) } },
    Law("texts in strings of 61 octets") { zone, _ in zone.respelt { strings(of: $0, length: 61) } },
  ]

  /// A shop, a page for documents, and what services leave to prove that the domain is theirs.
  private static let company = """
    shop   CNAME shops.myshopify.com.      ; cf_tags=cf-proxied:true
    docs   CNAME example.gitbook.io.       ; cf_tags=cf-proxied:false
    blog   A     203.0.113.201             ; cf_tags=cf-proxied:true
    @      TXT   "google-site-verification=0123456789abcdefghijklmnop"
    @      TXT   "facebook-domain-verification=0123456789"
    _acme-challenge TXT "0123456789abcdefghijklmnopqrstuvwxyz"
    @      CAA   0 issue "letsencrypt.org"
    """

  private static func company(in zone: Zone) throws -> [Record] {
    let taken = Set(zone.owners)
    return try Zone(presentation: company, origin: zone.apex).records
      .filter { $0.owner == zone.apex || !taken.contains($0.owner) }.enumerated().map { index, record in
        var record = record
        record.id = .assigned("company\(index)")
        return record
      }
  }

  private static func strings(of value: String, length: Int) -> String {
    let octets = Array(value.utf8)
    return stride(from: 0, to: max(octets.count, 1), by: length).map { start in
      "\"" + String(decoding: octets[start..<min(start + length, octets.count)], as: UTF8.self) + "\""
    }.joined(separator: " ")
  }
}

extension Zone {
  /// The records with every text in another spelling; one that holds quotes keeps its own.
  fileprivate func respelt(_ spelling: (String) -> String) -> [Record] {
    records.map { record in
      guard let value = record.rdata.text, !value.contains(where: { $0 == "\"" || $0 == "\\" }) else {
        return record
      }
      var record = record
      record.rdata = .txt(TXT(presentation: spelling(value)))
      return record
    }
  }
}
