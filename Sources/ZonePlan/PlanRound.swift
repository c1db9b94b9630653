import DNSModel
import MailRules
import Wording

/// A remedy that a finding proposes.
struct Proposal {
  let rule: String
  let owner: DomainName
  let remedy: Remedy
}

/// The proposals that one run of all rules yields, sorted into those that agree and those that do not.
struct PlanRound {
  private(set) var accepted: [Proposal] = []
  private(set) var conflicts: [PlanConflict] = []

  /// Creates a round.
  ///
  /// - Parameters:
  ///   - findings: What the rules found.
  ///   - preference: The approach to take where several are right.
  ///   - known: Conflicts of earlier rounds, whose remedies stay out.
  init(_ findings: [Finding], preference: Remedy.Approach?, excluding known: [PlanConflict]) {
    let rejected = Set(known.flatMap(\.alternatives).map(\.edits))
    let proposals = findings.compactMap { Self.proposal($0, preference) }
      .filter { !rejected.contains($0.remedy.edits) }
    for (index, proposal) in proposals.enumerated() {
      let rivals = proposals.enumerated()
        .filter { $0.offset != index && $0.element.remedy.contradicts(proposal.remedy) }
        .map(\.element)
      if rivals.isEmpty {
        accepted.append(proposal)
      } else {
        note(proposal, rivals)
      }
    }
    let (changed, greyed) = (Set(accepted.flatMap(\.changedHosts)), Set(accepted.flatMap(\.greyedHosts)))
    accepted.removeAll {
      $0.aliases.contains { alias in
        alias.rdata.target.map((alias.isProxied ? greyed : changed).contains) == true
      }
    }
  }

  private static func proposal(_ finding: Finding, _ preference: Remedy.Approach?) -> Proposal? {
    guard case .remedies(let remedies) = finding.fix else { return nil }
    let preferred = remedies.first { $0.approach != nil && $0.approach == preference }
    return (preferred ?? remedies.first).map {
      Proposal(rule: finding.rule, owner: finding.owner, remedy: $0)
    }
  }

  private mutating func note(_ proposal: Proposal, _ rivals: [Proposal]) {
    let alternatives = Set(([proposal] + rivals).map(\.alternative))
    guard !conflicts.contains(where: { !alternatives.isDisjoint(with: $0.alternatives) }) else { return }
    conflicts.append(
      PlanConflict(owner: proposal.owner, alternatives: alternatives.sorted { $0.rule < $1.rule })
    )
  }
}

extension Proposal {
  /// The names whose addresses or cloud it changes.
  fileprivate var changedHosts: [DomainName] {
    remedy.edits.compactMap(\.after).filter(\.type.isProxiable).map(\.owner)
  }

  /// The names that it makes DNS only and changes in no other way.
  fileprivate var greyedHosts: [DomainName] {
    remedy.edits.filter { ChangeKind($0, replacedAliases: []) == .greyCloud }.compactMap(\.after?.owner)
  }

  /// The aliases that it changes; what becomes of the names that they lead to may make that needless.
  fileprivate var aliases: [Record] {
    remedy.edits.compactMap(\.before).filter { $0.type == .cname }
  }

  var alternative: PlanConflict.Alternative {
    PlanConflict.Alternative(rule: rule, edits: remedy.edits, note: remedy.note)
  }
}

extension Remedy {
  /// Two remedies contradict each other if they leave one record in two states, or a name with records that only
  /// one of them wants there.
  func contradicts(_ other: Remedy) -> Bool {
    guard Set(edits) != Set(other.edits) else { return false }
    let mine = Dictionary(edits.compactMap(\.keyed), uniquingKeysWith: { first, _ in first })
    return other.edits.compactMap(\.keyed).contains { key, edit in
      guard let own = mine[key] else { return false }
      return own != edit
    } || !agreesOnCreations(with: other)
  }

  private func agreesOnCreations(with other: Remedy) -> Bool {
    let (mine, theirs) = (creations, other.creations)
    return mine.allSatisfy { place, records in
      guard let rivals = theirs[place] else { return true }
      return records.isSubset(of: rivals) || rivals.isSubset(of: records)
    }
  }

  /// The created records by the place that they compete for: hosts have one set of addresses or one alias.
  private var creations: [Place: Set<Record>] {
    edits.reduce(into: [:]) { result, edit in
      guard case .create(let record) = edit else { return }
      result[Place(record), default: []].insert(record)
    }
  }
}

/// An owner and the kind of data at it.
struct Place: Hashable {
  let owner: DomainName
  let type: RRType

  init(_ record: Record) {
    owner = record.owner
    type = record.type.isProxiable ? .a : record.type
  }
}

extension Edit {
  /// The edit by the stored record that it changes.
  fileprivate var keyed: (RecordID, Edit)? {
    before.map { ($0.id, self) }
  }
}
