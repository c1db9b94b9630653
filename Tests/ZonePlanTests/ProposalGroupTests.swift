import DNSModel
import MailRules
import TestSupport
import Testing
import Wording

@testable import ZonePlan

/// Proposals are sorted into groups by what they claim, as if each had been compared with every other.
struct ProposalGroupTests {
  @Test(arguments: Seed.all)
  func `are the groups of proposals that contradict each other`(_ seed: Seed) {
    var random = seed.generator
    let proposals = (0..<Int.random(in: 0...12, using: &random)).map { Self.proposal($0, &random) }
    let groups = ProposalGroups(proposals).all.map { $0.map(\.rule) }
    #expect(groups == Self.groups(proposals).map { $0.map(\.rule) })
  }

  /// Some stored records that change, and some new ones at few names, so that proposals meet.
  private static func proposal(_ number: Int, _ random: inout SplitMix64) -> Proposal {
    let changes = (0..<Int.random(in: 0...2, using: &random)).map { _ -> (id: String, edit: Edit) in
      let id = random.pick(["r1", "r2", "r3", "r4"])
      let before = Record.line("\(id) A 192.0.2.1", id: .assigned(id))
      var after = before
      after.rdata = Record.line("x A 192.0.2.\(random.pick([2, 3]))").rdata
      return (id, random.pick([.delete(before), .update(before: before, after: after)]))
    }
    let updates = Dictionary(changes.map { ($0.id, $0.edit) }) { first, _ in first }.values
    let creations = (0..<Int.random(in: 0...2, using: &random)).map { _ in
      Edit.create(.line("\(random.pick(["mail", "mx1"])) A 192.0.2.\(random.pick([5, 6, 7]))"))
    }
    let remedy = Remedy(Array(updates) + Array(Set(creations)), note: Text(verbatim: "note"))
    return Proposal(rule: "rule-\(number)", owner: .named("@"), remedy: remedy)
  }

  /// The groups by their definition, each compared with every other.
  private static func groups(_ proposals: [Proposal]) -> [[Proposal]] {
    var groupOf = Array(proposals.indices)
    for left in proposals.indices {
      for right in proposals.indices.prefix(left)
      where contradict(proposals[left].remedy.edits, proposals[right].remedy.edits) {
        let (kept, joined) = (min(groupOf[left], groupOf[right]), max(groupOf[left], groupOf[right]))
        groupOf = groupOf.map { $0 == joined ? kept : $0 }
      }
    }
    return Dictionary(grouping: proposals.indices) { groupOf[$0] }
      .sorted { $0.key < $1.key }.map { $0.value.map { proposals[$0] } }
  }

  private static func contradict(_ left: [Edit], _ right: [Edit]) -> Bool {
    let changes = left.contains { edit in
      right.contains { $0.before?.id == edit.before?.id && edit.before != nil && $0 != edit }
    }
    let names = Set(created(left).map(\.owner)).intersection(created(right).map(\.owner))
    return changes
      || names.contains { name in
        let (mine, theirs) = (
          Set(created(left).filter { $0.owner == name }), Set(created(right).filter { $0.owner == name })
        )
        return !mine.isSubset(of: theirs) && !theirs.isSubset(of: mine)
      }
  }

  private static func created(_ edits: [Edit]) -> [Record] {
    edits.compactMap { if case .create(let record) = $0 { record } else { nil } }
  }
}
