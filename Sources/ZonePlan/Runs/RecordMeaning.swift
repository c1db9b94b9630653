import DNSModel

/// What a record says to the world and to its owner, whatever identity it has and however it is spelt.
///
/// The API answers `proxied: false` for types that have no cloud, gives texts back quoted in another way, and promises
/// no order of tags.
struct RecordMeaning: Hashable {
  private let values: [RecordField: FieldMeaning]

  /// Reads what a record says.
  ///
  /// - Parameters:
  ///   - record: The record.
  ///   - fields: The fields that count.
  init(_ record: Record, in fields: Set<RecordField> = .all) {
    values = fields.reduce(into: [:]) { $0[$1] = record.meaning(of: $1) }
  }
}

/// What one field of a record says.
enum FieldMeaning: Hashable {
  case owner(DomainName)
  case data(RData)
  case isProxied(Bool)
  case ttl(TTL)
  case comment(String?)
  case labels(Set<String>)
}

extension Record {
  /// Returns what a field says.
  func meaning(of field: RecordField) -> FieldMeaning {
    switch field {
    case .owner: .owner(owner)
    case .data: .data(rdata.unquoted)
    case .cloud: .isProxied(isProxied)
    case .ttl: .ttl(ttl)
    case .comment: .comment(comment)
    case .tags: .labels(Set(tags))
    case .settings: .labels(settings.enabled)
    }
  }

  /// Returns whether the record says what another one says, to the letter.
  func says(_ other: Record) -> Bool { fields(differingFrom: other).isEmpty }

  /// Returns whether some fields say what those of another record say.
  func agrees(with other: Record, in fields: Set<RecordField>) -> Bool {
    fields.allSatisfy { meaning(of: $0) == other.meaning(of: $0) }
  }

  /// Returns whether owner and data are those of another record, whatever the cloud and what is kept beside them.
  func hasData(of other: Record) -> Bool { agrees(with: other, in: [.owner, .data]) }
}

extension RData {
  /// The data without the way in which a text is quoted.
  fileprivate var unquoted: RData { text.map { .txt(TXT(value: $0)) } ?? self }
}
