import DNSModel
import MailRules

/// Proposals in groups, in which each contradicts another; one that nobody contradicts is a group of its own.
///
/// Two proposals contradict each other if their edits leave one record in two states, or a place with records that only
/// one of them wants there. Thousands of proposals may touch one place, so they are compared by what they claim there,
/// and those that claim the same are looked at once.
struct ProposalGroups {
  /// What a proposal wants of something that it touches.
  fileprivate enum Claim: Hashable {
    /// That a stored record is changed like this.
    case edit(Edit)
    /// That these new records stand at a place.
    case records(Set<Record>)

    func contradicts(_ other: Claim) -> Bool {
      guard case .records(let mine) = self, case .records(let theirs) = other else { return self != other }
      return !mine.isSubset(of: theirs) && !theirs.isSubset(of: mine)
    }
  }

  /// Those that claim the same of one thing.
  private struct Party {
    let claim: Claim
    var members: [Int]
    /// Whether a contradiction has made them one group.
    var isUnited = false
  }

  private let proposals: [Proposal]
  private var sets: DisjointSets

  /// Sorts proposals.
  init(_ proposals: [Proposal]) {
    self.proposals = proposals
    sets = DisjointSets(count: proposals.count)
    for parties in Self.parties(proposals) where parties.count > 1 { unite(parties) }
  }

  /// The groups in the order of their first proposals.
  var all: [[Proposal]] { sets.all.map { $0.map { proposals[$0] } } }

  private static func parties(_ proposals: [Proposal]) -> [[Party]] {
    var parties: [Touched: [Claim: [Int]]] = [:]
    for (index, proposal) in proposals.enumerated() {
      for (touched, claim) in proposal.claims {
        parties[touched, default: [:]][claim, default: []].append(index)
      }
    }
    return parties.values.map { $0.map { Party(claim: $0.key, members: $0.value) } }
  }

  private mutating func unite(_ all: [Party]) {
    var parties = all
    for right in parties.indices {
      for left in parties.indices.prefix(right) {
        let areOne =
          parties[left].isUnited && parties[right].isUnited
          && sets.first(of: parties[left].members[0]) == sets.first(of: parties[right].members[0])
        guard !areOne, parties[left].claim.contradicts(parties[right].claim) else { continue }
        for side in [left, right] where !parties[side].isUnited {
          for member in parties[side].members { sets.join(member, parties[side].members[0]) }
          parties[side].isUnited = true
        }
        sets.join(parties[left].members[0], parties[right].members[0])
      }
    }
  }
}

extension Proposal {
  /// What it wants of all that it touches.
  fileprivate var claims: [Touched: ProposalGroups.Claim] {
    var places: [Touched: Set<Record>] = [:]
    var claims: [Touched: ProposalGroups.Claim] = [:]
    for edit in remedy.edits {
      if let before = edit.before { claims[.record(before.id)] = claims[.record(before.id)] ?? .edit(edit) }
      if let place = edit.destination, let record = edit.after { places[place, default: []].insert(record) }
    }
    return claims.merging(places.mapValues(ProposalGroups.Claim.records)) { first, _ in first }
  }
}

extension Edit {
  /// The place that it fills, or `nil` if it leaves a record where it is.
  ///
  /// A text that moves, or that receivers begin to take for a record, comes as new to its place as a created one.
  fileprivate var destination: Touched? {
    guard let after else { return nil }
    let place = TextPlace(after)
    if case .create = self { return place.map(Touched.text) ?? .place(Place(after)) }
    return place == before.flatMap(TextPlace.init) ? nil : place.map(Touched.text)
  }
}
