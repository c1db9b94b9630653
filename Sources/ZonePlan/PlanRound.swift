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
  init(_ findings: [Finding], preference: Remedy.Approach?) {
    let groups = Self.groups(findings.compactMap { Self.proposal($0, preference) })
    accepted = groups.filter { $0.count == 1 }.flatMap { $0 }
    conflicts = groups.filter { $0.count > 1 }.map(PlanConflict.init)
  }

  /// The proposals in groups, in which each contradicts another; one that nobody contradicts is a group of
  /// its own.
  private static func groups(_ proposals: [Proposal]) -> [[Proposal]] {
    var groups: [[Int]] = []
    for (index, proposal) in proposals.enumerated() {
      let isRival = { (group: [Int]) in
        group.contains { proposals[$0].remedy.edits.contradicts(proposal.remedy.edits) }
      }
      let joined = groups.filter(isRival).flatMap { $0 } + [index]
      groups = groups.filter { !isRival($0) } + [joined.sorted()]
    }
    return groups.sorted { $0[0] < $1[0] }.map { $0.map { proposals[$0] } }
  }

  private static func proposal(_ finding: Finding, _ preference: Remedy.Approach?) -> Proposal? {
    guard case .remedies(let remedies) = finding.fix else { return nil }
    let preferred = remedies.first { $0.approach != nil && $0.approach == preference }
    return (preferred ?? remedies.first).map {
      Proposal(rule: finding.rule, owner: finding.owner, remedy: $0)
    }
  }
}

extension PlanConflict {
  /// Creates the conflict of some proposals, at least one.
  init(_ proposals: [Proposal]) {
    self.init(
      owner: proposals[0].owner,
      alternatives: proposals.map(\.alternative).reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
    )
  }
}

extension Proposal {
  var alternative: PlanConflict.Alternative {
    PlanConflict.Alternative(rule: rule, edits: remedy.edits, note: remedy.note)
  }
}

extension [Edit] {
  /// The edits of two remedies contradict each other if they leave one record in two states, or a name with
  /// records that only one of them wants there.
  fileprivate func contradicts(_ other: [Edit]) -> Bool {
    guard Set(self) != Set(other) else { return false }
    let mine = Dictionary(compactMap(\.keyed), uniquingKeysWith: { first, _ in first })
    return other.compactMap(\.keyed).contains { key, edit in
      guard let own = mine[key] else { return false }
      return own != edit
    } || !agreesOnCreations(with: other)
  }

  private func agreesOnCreations(with other: [Edit]) -> Bool {
    let (mine, theirs) = (creations, other.creations)
    return mine.allSatisfy { place, records in
      guard let rivals = theirs[place] else { return true }
      return records.isSubset(of: rivals) || rivals.isSubset(of: records)
    }
  }

  /// The created records by the place that they compete for: hosts have one set of addresses or one alias.
  private var creations: [Place: Set<Record>] {
    reduce(into: [:]) { result, edit in
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
