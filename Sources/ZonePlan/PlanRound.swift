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
    let groups = ProposalGroups(proposals).all
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
