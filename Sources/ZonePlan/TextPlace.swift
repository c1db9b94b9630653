import DNSModel
import MailRules

/// A name and the kind of a text there, of which it may have one only.
struct TextPlace: Hashable {
  let owner: DomainName
  let kind: MailTextKind

  /// Creates the place of a text, or `nil` for a record of which a name may have several.
  init?(_ record: Record) {
    guard let kind = MailTextKind(ofOnlyRecord: record) else { return nil }
    owner = record.owner
    self.kind = kind
  }
}
