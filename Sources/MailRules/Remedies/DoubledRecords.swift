import DNSModel
import Wording

/// Records of one type at a name with the zone's own name in it twice, and what becomes of them.
struct DoubledRecords {
  private let records: [Record]
  private let meant: DomainName
  private let zone: MailZone
  /// A Boolean value telling whether the name that was meant has its own record, so that these cannot move there.
  let isTaken: Bool

  /// Describes the records of one owner and type, at least one.
  init(_ records: [Record], meant: DomainName, in zone: MailZone) {
    self.records = records
    self.meant = meant
    self.zone = zone
    let existing = zone.zone.records(at: meant)
    isTaken = records.contains { record in
      existing.contains { Self.excludes($0, record, at: meant, in: zone) }
    }
  }

  /// How the records get to the name that was meant, or that nobody needs them.
  var fix: Fix {
    if isTaken { return cleanUp }
    let kinds = records.compactMap(\.textKind)
    return Set(kinds).count == kinds.count ? move : .manual(choice)
  }

  private var move: Fix {
    let remedy = Remedy(
      records.map { .move($0, to: meant) },
      risk: isHarmless ? .safe : .confirm,
      note: Text(
        "The record moves to \(meant) as it is and takes effect there.",
        ja: "レコードをそのまま \(meant) に移します。移した先で有効になります。"
      )
    )
    let texts = records.compactMap { record in
      record.textKind.map { DormantText(record.rdata.text ?? "", $0, at: meant, in: zone) }
    }
    return DormantText.fix(remedy, for: texts)
  }

  private var choice: Text {
    Text(
      "Only one of these records may stand at \(meant). Move the right one there, and delete the others.",
      ja: "\(meant) に置けるのは、このうち 1 つだけです。正しいものを移し、ほかは削除してください。"
    )
  }

  private var cleanUp: Fix {
    let existing = zone.zone.records(at: meant)
    let (data, kinds) = (Set(existing.map(\.rdata)), Set(existing.compactMap(\.textKind)))
    let isKnown = records.allSatisfy { record in
      data.contains(record.rdata) || record.textKind.map(kinds.contains) == true
    }
    guard isKnown, !isNamed else {
      return .manual(
        Text(
          "Compare the record with those of \(meant), and delete it if they say all that is needed.",
          ja: "\(meant) のレコードと見比べ、必要な内容がそろっていれば、このレコードを削除してください。"
        )
      )
    }
    let note = Text(
      "\(meant) has its own record, which stays as it is. The one at the doubled name is deleted; it has no effect.",
      ja: "\(meant) には別のレコードがあり、そのまま残します。二重の名前にあるレコードは機能していないので削除します。"
    )
    return .remedies([Remedy(records.map(Edit.delete), note: note)])
  }

  /// Mail goes there, or an alias leads there, so the record is in use although nobody types its name.
  private var isNamed: Bool {
    let owner = records[0].owner
    return zone.aliasesByTarget[owner] != nil || zone.namedTargets.contains(owner)
  }

  /// An MX record decides where mail goes, and where a wildcard answers so far, another answer takes its place.
  private var isHarmless: Bool {
    let type = records[0].type
    guard type != .mx else { return false }
    guard let wildcard = zone.zone.wildcard(covering: meant) else { return true }
    return !zone.zone.records(at: wildcard).contains {
      $0.type == type || $0.type.isProxiable && type.isProxiable
    }
  }

  /// Returns whether a record keeps another one from its name.
  ///
  /// Cloudflare answers an alias at the apex with addresses, so other records may stand beside it there.
  private static func excludes(
    _ existing: Record,
    _ moved: Record,
    at meant: DomainName,
    in zone: MailZone
  ) -> Bool {
    if existing.type == .cname || moved.type == .cname {
      return meant != zone.zone.apex || moved.type == existing.type || moved.type.isAddress
    }
    guard existing.type == moved.type else { return false }
    return existing.rdata == moved.rdata || moved.type != .txt
      || moved.textKind != nil && existing.textKind == moved.textKind
  }
}

extension Record {
  /// The kind of text that it is, if it is one for mail servers.
  fileprivate var textKind: MailTextKind? { rdata.text.flatMap(MailTextKind.init(beginning:)) }
}
