import DNSModel
import MailRecords
import Wording

/// A change of a DMARC record that one rule wants.
struct DMARCProposal {
  /// The rule's identity.
  let rule: String
  /// What the record shall say.
  let text: String
  /// What the person gives up or accepts.
  let risk: Remedy.Risk
  /// Why, and what it costs.
  let note: Text
  /// A Boolean value telling whether nobody may make the change unasked.
  let isOffer: Bool

  /// Creates a proposal; a change by which some receivers begin to act on failing mail is only offered.
  init(
    _ rule: String,
    _ text: String,
    of entry: DMARCEntry,
    risk: Remedy.Risk = .confirm,
    note: Text,
    isOffer: Bool = false
  ) {
    self.rule = rule
    self.text = text
    self.risk = risk
    self.note = note
    self.isOffer = isOffer || (try? DMARCRecord(text)).map { $0.isStricter(than: entry.policy) } ?? true
  }
}

/// Lets the rules that change one DMARC record take turns.
///
/// One record can be in one state only. So each rule says what it wants, the first of a fixed order gets its change,
/// and the others wait for the next round, in which they read the changed record.
enum DMARCTurns {
  private static let order: [@Sendable (DMARCEntry, MailZone) -> DMARCProposal?] = [
    InvalidPolicyValue.proposal, InvalidReportURI.proposal, EnforcementWithoutAuthentication.proposal,
    StrictAlignmentRisk.proposal, RemovedTags.proposal,
  ]

  /// Returns a rule's fix of a record.
  ///
  /// - Parameters:
  ///   - rule: The rule's identity.
  ///   - entry: The record.
  ///   - zone: The zone.
  ///   - advice: What to do where the rule has no change to make.
  /// - Returns: The rule's change if it is its turn, else why it has to wait.
  static func fix(of rule: String, _ entry: DMARCEntry, in zone: MailZone, otherwise advice: Text) -> Fix {
    guard !MailZone.isManaged(entry.record) else { return .manual(advice) }
    let proposals = order.compactMap { $0(entry, zone) }
    guard let own = proposals.first(where: { $0.rule == rule }) else { return .manual(advice) }
    guard let next = proposals.first(where: { !$0.isOffer }) ?? proposals.first, next.rule != rule else {
      let remedy = Remedy([.rewrite(entry.record, as: own.text)], risk: own.risk, note: own.note)
      return own.isOffer ? .offer([remedy]) : .remedies([remedy])
    }
    return .manual(
      Text(
        "Another change of the same record comes first (\(next.rule)). This one follows after it.",
        ja: "同じレコードに対する別の変更（\(next.rule)）が先です。この変更はその後に行います。"
      )
    )
  }
}

extension DMARCRecord {
  /// Returns whether some receivers would act on more failing mail than they do by another record.
  ///
  /// - Parameter other: The record as it is, or `nil` for none.
  /// - Returns: Whether any policy, or the share of mail that it is for, gets stricter.
  func isStricter(than other: DMARCRecord?) -> Bool {
    DMARCEffect.Reader.allCases.contains { reader in
      effect(for: reader)?.isStricter(than: other?.effect(for: reader)) == true
    }
  }
}
