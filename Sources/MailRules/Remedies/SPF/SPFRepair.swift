import DNSModel
import MailRecords
import Wording

/// A rule that can say how an SPF record should change.
protocol SPFRecordRule: MailRule {
  /// Returns what the rule wants changed in the SPF record of a name.
  ///
  /// Once the change is made, the rule is silent, and the change gives no other rule a reason to speak.
  func wish(for publication: SPFPublication, in zone: MailZone) -> SPFWish?
}

/// The one edit that fulfils every rule's wish for the SPF record of a name.
///
/// A record has one text, so rules that changed it one by one would contradict each other. Each of them proposes the
/// same edit instead, which the planner makes once.
struct SPFRepair {
  private static let rules: [any SPFRecordRule] = [
    TooManyLookups(), TooManyVoidLookups(), IncludeOrRedirectDead(), BadAddressTerms(),
    SPFAMechanismHitsProxy(),
    PTRMechanism(), TermsAfterAllOrIgnoredRedirect(), KnownSenderNotAuthorised(), RoutingSPFIncludeMissing(),
    NoOrNeutralTerminal(),
    PassAll(),
  ]

  /// The edit with all its reasons, or `nil` if nothing is to be changed or somebody else writes the record.
  let remedy: Remedy?

  init(_ publication: SPFPublication, in zone: MailZone) {
    let wishes = Self.rules.compactMap { $0.wish(for: publication, in: zone) }
    remedy = Self.remedy(publication, wishes)
  }

  /// Returns the edit for a change that nobody makes unasked, or `nil` while something else has to be repaired first.
  static func offer(_ wish: SPFWish, for publication: SPFPublication, in zone: MailZone) -> Remedy? {
    guard publication.isSound, SPFRepair(publication, in: zone).remedy == nil else { return nil }
    return remedy(publication, [wish])
  }

  private static func remedy(_ publication: SPFPublication, _ wishes: [SPFWish]) -> Remedy? {
    guard let meant = publication.meant else { return nil }
    let text = meant.text(after: wishes.flatMap(\.changes))
    guard let result = try? SPFRecord(parsing: text), result.doubts.isEmpty else { return nil }
    // A record that would allow nobody any more is for a person to write.
    guard result.allowsSomebody || !(meant.allowsSomebody || meant.endsOpen) else { return nil }
    // What has nothing to be repaired keeps its own spelling.
    let stored = publication.records.first?.rdata.text
    let isUntouched =
      wishes.isEmpty
      && (try? stored.map(SPFRecord.init(parsing:)))??.terms.map(\.kind) == result.terms.map(\.kind)
    guard let edits = publication.edits(to: isUntouched ? stored ?? text : text), !edits.isEmpty else {
      return nil
    }
    let notes = [publication.noteOfRepair].compactMap { $0 } + wishes.map(\.note)
    guard let first = notes.first else { return nil }
    let note = notes.dropFirst().reduce(first) { Text("\($0) \($1)", ja: "\($0)\($1)") }
    let isSafe = wishes.isEmpty && isUntouched
    return Remedy(edits, risk: isSafe ? .safe : .confirm, note: note)
  }
}

extension SPFPublication {
  /// Why the stored texts change even without a wish, or `nil` if they do not.
  fileprivate var noteOfRepair: Text? {
    guard !isSound else { return nil }
    guard records.count > 1 else {
      return Text(
        "Changes nothing but the way the terms are written, so that receivers can read them.",
        ja: "項目の書き方だけを直し、受信側が読み取れるようにします。"
      )
    }
    return Text(
      """
      Leaves \(owner) one SPF record, which allows every sender that one of the records allowed and ends as the \
      milder one did.
      """,
      ja: """
        \(owner) の SPF レコードを 1 つにまとめます。どれかのレコードで許可されていた送信元はすべて引き続き許可され、末尾は\
        緩いほうに合わせます。
        """
    )
  }
}

extension SPFRecordRule {
  /// Returns how a finding of this rule is repaired.
  ///
  /// - Parameters:
  ///   - publication: The record.
  ///   - zone: The zone.
  ///   - advice: What to do by hand where the rule has no wish.
  /// - Returns: The one edit for all rules, or the advice.
  func fix(_ publication: SPFPublication, in zone: MailZone, otherwise advice: Text) -> Fix {
    guard wish(for: publication, in: zone) != nil, let remedy = SPFRepair(publication, in: zone).remedy else {
      return .manual(advice)
    }
    return .remedies([remedy])
  }
}
