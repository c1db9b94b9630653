public import DNSModel

/// A part of a record that can be changed by itself.
public enum RecordField: Int, Sendable, Hashable, CaseIterable {
  case owner, data, cloud, ttl, comment, tags, settings

  /// The fields from which the world sees what a record is; all others are kept beside it.
  public static let visible: Set<RecordField> = [.owner, .data, .cloud]
}

extension RecordField: Comparable {
  /// Orders fields as a record is written.
  public static func < (left: RecordField, right: RecordField) -> Bool { left.rawValue < right.rawValue }
}

extension Set<RecordField> {
  /// All fields.
  static let all = Set(RecordField.allCases)
}

extension Record {
  /// Returns the fields in which the record says something else than another one.
  ///
  /// - Parameter other: The other record.
  /// - Returns: The fields; spelling and order do not count.
  public func fields(differingFrom other: Record) -> Set<RecordField> {
    Set(RecordField.allCases.filter { meaning(of: $0) != other.meaning(of: $0) })
  }

  /// Returns the record with some fields of another one.
  func taking(_ fields: Set<RecordField>, from other: Record) -> Record {
    var record = self
    for field in fields {
      switch field {
      case .owner: record.owner = other.owner
      case .data: record.rdata = other.rdata
      case .cloud: record.proxyStatus = other.proxyStatus
      case .ttl: record.ttl = other.ttl
      case .comment: record.comment = other.comment
      case .tags: record.tags = other.tags
      case .settings: record.settings = other.settings
      }
    }
    // Cloudflare keeps no other time to live for a proxied record.
    if record.isProxied { record.ttl = .automatic }
    return record
  }
}
