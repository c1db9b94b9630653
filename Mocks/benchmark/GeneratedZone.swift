import DNSModel
import FoundationEssentials

/// A big zone of sub-domains with mail of their own, some of them broken, so that every rule has work to do.
///
/// The same count gives the same records.
struct GeneratedZone {
  let count: Int

  /// The zone as a zone file.
  var text: String { "$ORIGIN example.com.\n" + (0..<count).map(line).joined(separator: "\n") + "\n" }

  /// The zone as rules read it.
  func zone() throws -> Zone { try ZoneFile.parse(text, origin: .example).zone }

  /// The records as the API answers them, all on one page.
  func answer() throws -> [UInt8] {
    let records = try zone().records.enumerated().map { wire($1, number: $0) }
    return Array(try JSONEncoder().encode(records))
  }

  /// Ten records make up one sub-domain; the first ten belong to the apex.
  private func line(_ position: Int) -> String {
    let group = position / 10
    let below = group == 0 ? "" : ".team\(group)"
    let apex = group == 0 ? "@" : "team\(group)"
    let cloud = group.isMultiple(of: 20) ? "; cf_tags=cf-proxied:true" : "; cf_tags=cf-proxied:false"
    let address = "198.18.\(group / 256 % 256).\(group % 256)"
    switch position % 10 {
    case 0: return "\(apex) 1 IN A \(address) ; cf_tags=cf-proxied:true"
    case 1: return "www\(below) 1 IN CNAME \(apex) ; cf_tags=cf-proxied:true"
    case 2: return "mail\(below) 1 IN A \(address) \(cloud)"
    case 3: return "\(apex) 300 IN MX 10 mail\(below)"
    case 4: return "\(apex) 300 IN TXT \"v=spf1 mx -all\""
    case 5: return "_dmarc\(below) 300 IN TXT \"v=DMARC1; p=none\""
    case 6: return "k1._domainkey\(below) 300 IN CNAME k1.keys.example.net. ; cf_tags=cf-proxied:false"
    case 7: return "_imaps._tcp\(below) 300 IN SRV 0 1 993 mail\(below)"
    case 8: return "host\(position) 1 IN A \(address) ; web server cf_tags=cf-proxied:true"
    default:
      return "api\(below) 1 IN AAAA 2001:db8::\(String(group % 65536, radix: 16)) ; cf_tags=cf-proxied:true"
    }
  }

  private func wire(_ record: Record, number: Int) -> Answer {
    let digits = String(number, radix: 16)
    let document = RecordDocument(record)
    return Answer(
      id: String(repeating: "0", count: 32 - digits.count) + digits,
      name: document.name,
      type: document.type,
      content: document.content,
      priority: document.priority,
      ttl: document.ttl,
      proxied: record.isProxied,
      proxiable: record.type.isProxiable,
      comment: record.comment
    )
  }

  /// A record as the API answers it.
  private struct Answer: Encodable {
    let id: String
    let name: String
    let type: String
    let content: String
    let priority: UInt16?
    let ttl: UInt32
    let proxied: Bool
    let proxiable: Bool
    let comment: String?
    let settings: [String: Bool] = [:]
    let meta: [String: Bool] = [:]
    let tags: [String] = []
    let createdOn = "2026-01-01T00:00:00.000000Z"
    let modifiedOn = "2026-01-01T00:00:00.000000Z"

    private enum CodingKeys: String, CodingKey {
      case id, name, type, content, priority, ttl, proxied, proxiable, comment, settings, meta, tags
      case createdOn = "created_on"
      case modifiedOn = "modified_on"
    }
  }
}
