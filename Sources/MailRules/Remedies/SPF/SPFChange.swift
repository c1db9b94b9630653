import MailRecords
import Wording

/// A change of an SPF record that a rule wants, by the places of its terms.
enum SPFChange: Sendable, Hashable {
  /// Takes a term out.
  case drop(Int)
  /// Puts other terms in a term's place.
  case replace(Int, with: [String])
  /// Moves `all` behind every mechanism.
  case moveAllToEnd
  /// Gives `all` the softest qualifier that still says something.
  case softenAll
  /// Adds terms before `all`.
  case authorise([String])
  /// Adds `~all` where no `all` and no `redirect=` ends the record.
  case endWithSoftfail
}

/// What a rule wants changed in an SPF record, and why.
struct SPFWish: Sendable {
  let changes: [SPFChange]
  /// Why, and what it costs, as whole sentences.
  let note: Text

  init(_ changes: [SPFChange], note: Text) {
    self.changes = changes
    self.note = note
  }
}

extension SPFRecord {
  /// Returns the record's text after some changes.
  func text(after changes: [SPFChange]) -> String {
    let slots = slots(after: changes)
    let isAll = { (index: Int) in self.terms[index].directive?.mechanism == .all }
    let end = terms.indices.first(where: isAll)
    let last = end ?? (terms.lastIndex { $0.directive != nil }.map { $0 + 1 } ?? 0)
    var head = terms.indices.filter { $0 < last }
    var tail = terms.indices.filter { $0 > last || ($0 == last && end == nil) }
    if changes.contains(.moveAllToEnd) {
      head += tail.filter { terms[$0].directive != nil && !isAll($0) }
      tail = tail.filter { terms[$0].directive == nil }
    }
    var words = head.flatMap { slots[$0] }
    for term in changes.flatMap(\.additions) where !words.contains(term) { words.append(term) }
    if let end {
      words += changes.contains(.softenAll) ? ["~all"] : slots[end]
    } else if changes.contains(.endWithSoftfail) {
      words.append("~all")
    }
    return (["v=spf1"] + words + tail.flatMap { slots[$0] }).joined(separator: " ")
  }

  /// What stands in the place of each term; dropping it outweighs replacing it.
  private func slots(after changes: [SPFChange]) -> [[String]] {
    var slots = terms.map { [$0.text] }
    for case .replace(let index, let others) in changes {
      let present = Set(slots.enumerated().filter { $0.offset != index }.flatMap(\.element))
      slots[index] = others.filter { !present.contains($0) }
    }
    for case .drop(let index) in changes { slots[index] = [] }
    return slots
  }
}

extension SPFChange {
  fileprivate var additions: [String] {
    guard case .authorise(let terms) = self else { return [] }
    return terms
  }
}
