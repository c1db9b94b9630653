import DNSModel

/// Finds the edits that repair something together: those of one remedy, of one RRset, and a host with what names it.
struct EditUnits {
  private enum Tie: Hashable {
    case remedy(Int)
    case place(Place)
    case text(TextPlace)
    case host(DomainName)
  }

  /// The units, each by the positions of its edits.
  let all: [[Int]]

  /// Creates the units.
  ///
  /// - Parameters:
  ///   - edits: The edits.
  ///   - draft: The draft that they come from, which knows the remedies.
  init(_ edits: [Edit], in draft: PlanDraft) {
    var (units, firsts) = (DisjointSets(count: edits.count), [Tie: Int]())
    for (index, edit) in edits.enumerated() {
      for tie in Self.ties(of: edit, in: draft) {
        if let first = firsts[tie] { units.join(first, index) } else { firsts[tie] = index }
      }
    }
    all = units.all
  }

  private static func ties(of edit: Edit, in draft: PlanDraft) -> [Tie] {
    let records = [edit.before, edit.after].compactMap { $0 }
    let places = records.flatMap { record -> [Tie] in
      if let place = TextPlace(record) { return [.text(place)] }
      guard record.type != .txt else { return [] }
      return [.place(Place(record))] + (record.type.isProxiable ? [.host(record.owner)] : [])
    }
    let isRenamed = edit.before?.rdata.target != edit.after?.rdata.target
    let hosts = isRenamed ? records.compactMap(\.rdata.target).map(Tie.host) : []
    let remedies = edit.recordID.flatMap { draft.remedies[$0] } ?? []
    return remedies.map(Tie.remedy) + places + hosts
  }
}
