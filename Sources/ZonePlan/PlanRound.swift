import DNSModel
import MailRules
import Wording

/// The proposals that one run of all rules yields, sorted into those that agree and those that do not.
struct PlanRound {
  private(set) var accepted: [Proposal] = []
  /// The proposals that exclude each other, each with its rivals.
  private(set) var disputes: [[Proposal]] = []

  /// Creates a round.
  ///
  /// - Parameter proposals: What the findings propose.
  init(_ proposals: [Proposal]) {
    let groups = Self.groups(proposals)
    accepted = Self.withoutPremature(groups.filter { $0.count == 1 }.flatMap { $0 })
    disputes = groups.filter { $0.count > 1 }
  }

  /// Returns the round with only those accepted that may be carried out.
  func keeping(_ isAllowed: (Proposal) -> Bool) -> PlanRound {
    var round = self
    round.accepted = accepted.filter(isAllowed)
    return round
  }

  /// A change of an alias waits while another proposal changes the name that it leads to.
  ///
  /// What becomes of that name may make it needless. An orange alias stays orange, so for it only a target that
  /// turns grey matters.
  private static func withoutPremature(_ proposals: [Proposal]) -> [Proposal] {
    let (changing, greying) = (names(\.changedHosts, in: proposals), names(\.greyedHosts, in: proposals))
    return proposals.indices.filter { index in
      !proposals[index].aliases.contains { alias in
        let others = alias.rdata.target.flatMap { (alias.isProxied ? greying : changing)[$0] } ?? []
        return others.contains { $0 != index }
      }
    }.map { proposals[$0] }
  }

  /// The proposals, by their positions, for each name that they change.
  private static func names(
    _ hosts: (Proposal) -> [DomainName],
    in proposals: [Proposal]
  ) -> [DomainName: [Int]] {
    proposals.enumerated().reduce(into: [:]) { names, element in
      for host in hosts(element.element) { names[host, default: []].append(element.offset) }
    }
  }

  /// The proposals in groups, in which each contradicts another; one that nobody contradicts is a group of
  /// its own.
  private static func groups(_ proposals: [Proposal]) -> [[Proposal]] {
    var groupOf = Array(proposals.indices)
    for (index, rivals) in rivals(among: proposals).enumerated() {
      for rival in rivals {
        let (kept, joined) = (min(groupOf[rival], groupOf[index]), max(groupOf[rival], groupOf[index]))
        for member in groupOf.indices where groupOf[member] == joined { groupOf[member] = kept }
      }
    }
    return Dictionary(grouping: proposals.indices) { groupOf[$0] }
      .sorted { $0.key < $1.key }
      .map { $0.value.map { proposals[$0] } }
  }

  /// For each proposal the earlier ones that it contradicts.
  ///
  /// Only proposals that touch the same record or place can, so a zone with thousands of them stays quick.
  private static func rivals(among proposals: [Proposal]) -> [[Int]] {
    var touching: [Touched: [Int]] = [:]
    return proposals.enumerated().map { index, proposal in
      let keys = Set(proposal.remedy.edits.flatMap(\.touched))
      let candidates = Set(keys.flatMap { touching[$0] ?? [] })
      for key in keys { touching[key, default: []].append(index) }
      return candidates.sorted().filter {
        proposals[$0].remedy.edits.contradicts(proposal.remedy.edits)
      }
    }
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

  /// The aliases that it changes.
  fileprivate var aliases: [Record] {
    remedy.edits.compactMap(\.before).filter { $0.type == .cname }
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

  /// The new records by the place that they compete for: hosts have one set of addresses or one alias.
  private var creations: [Touched: Set<Record>] {
    reduce(into: [:]) { result, edit in
      guard let place = edit.destination, let record = edit.after else { return }
      result[place, default: []].insert(record)
    }
  }
}

extension Edit {
  /// What it lays hands on.
  fileprivate var touched: [Touched] { [before.map { .record($0.id) }, destination].compactMap { $0 } }

  /// The place that it fills, or `nil` if it leaves a record where it is.
  ///
  /// A text that moves, or that receivers begin to take for a record, comes as new to its place as a created one.
  fileprivate var destination: Touched? {
    guard let after else { return nil }
    let place = TextPlace(after)
    if case .create = self { return place.map(Touched.text) ?? .place(Place(after)) }
    return place == before.flatMap(TextPlace.init) ? nil : place.map(Touched.text)
  }

  /// The edit by the stored record that it changes.
  fileprivate var keyed: (RecordID, Edit)? {
    before.map { ($0.id, self) }
  }
}
