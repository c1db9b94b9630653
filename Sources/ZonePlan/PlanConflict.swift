public import DNSModel
import MailRules
public import Wording

/// Remedies that exclude each other.
public struct PlanConflict: Sendable, Hashable {
  /// One of the possibilities.
  public struct Alternative: Sendable, Hashable {
    /// The rule that proposes it.
    public let rule: String
    /// What it would change.
    public let edits: [Edit]
    /// Why, and the trade-off.
    public let note: Text
  }

  /// The number in the plan, which no change and no other conflict has.
  public let id: String
  /// The name at which they meet.
  public let owner: DomainName
  /// The possibilities.
  public let alternatives: [Alternative]

  /// The letters of the alternatives; `n` and `q` are left to those who want neither, or to stop.
  public var letters: [String] {
    let alphabet = Array("abcdefghijklmoprstuvwxyz")
    return alternatives.indices.map { index in
      String(repeating: alphabet[index % alphabet.count], count: index / alphabet.count + 1)
    }
  }

  /// Returns the alternative of a letter.
  ///
  /// - Parameter letter: The letter.
  /// - Returns: The alternative, or `nil` if there is none of that letter.
  public func alternative(_ letter: String) -> Alternative? {
    letters.firstIndex(of: letter).map { alternatives[$0] }
  }
}

extension PlanConflict {
  /// Creates the conflict of some proposals, at least one.
  init(id: String, _ proposals: [Proposal]) {
    var seen: Set<Alternative> = []
    self.init(
      id: id,
      owner: proposals[0].owner,
      alternatives: proposals.map(\.alternative).filter { seen.insert($0).inserted }
    )
  }
}

extension Proposal {
  fileprivate var alternative: PlanConflict.Alternative {
    let edits = RecordReplacements(in: [remedy.edits]).joined(remedy.edits)
    return PlanConflict.Alternative(rule: rule, edits: edits, note: remedy.note)
  }
}
