/// Positions in sets that are joined until each stands in one.
struct DisjointSets {
  /// For each position an earlier one of its set, or itself for the first.
  private var earlier: [Int]

  /// Creates sets of one position each.
  init(count: Int) {
    earlier = Array(0..<count)
  }

  /// Returns the first position of the set in which a position is.
  mutating func first(of position: Int) -> Int {
    var first = position
    while earlier[first] != first {
      earlier[first] = earlier[earlier[first]]
      first = earlier[first]
    }
    return first
  }

  /// Makes one set of those in which two positions are.
  mutating func join(_ left: Int, _ right: Int) {
    let (left, right) = (first(of: left), first(of: right))
    earlier[max(left, right)] = min(left, right)
  }

  /// The sets in the order of their first positions.
  var all: [[Int]] {
    var copy = self
    return Dictionary(grouping: earlier.indices) { copy.first(of: $0) }
      .sorted { $0.key < $1.key }
      .map(\.value)
  }
}
