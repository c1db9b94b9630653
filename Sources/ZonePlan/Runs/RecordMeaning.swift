import DNSModel

/// What a record says to the world and to its owner, whatever identity it has and however it is spelt.
///
/// The API answers `proxied: false` for types that have no cloud, gives texts back quoted in another way, and promises
/// no order of tags.
struct RecordMeaning: Hashable {
  private let owner: DomainName
  private let rdata: RData
  private let text: String?
  private let ttl: TTL
  private let isProxied: Bool
  private let comment: String?
  private let tags: Set<String>
  private let settings: Set<String>

  init(_ record: Record) {
    owner = record.owner
    text = record.rdata.text
    rdata = record.rdata.unquoted
    ttl = record.ttl
    isProxied = record.isProxied
    comment = record.comment
    tags = Set(record.tags)
    settings = record.settings.enabled
  }
}

extension Record {
  /// Returns whether the record says what another one says, to the letter.
  func says(_ other: Record) -> Bool {
    RecordMeaning(self) == RecordMeaning(other)
  }

  /// Returns whether owner and data are those of another record, whatever the cloud and what is kept beside them.
  func hasData(of other: Record) -> Bool {
    owner == other.owner && rdata.unquoted == other.rdata.unquoted
  }
}

extension RData {
  /// The data without the way in which a text is quoted.
  fileprivate var unquoted: RData { text.map { .txt(TXT(value: $0)) } ?? self }
}
