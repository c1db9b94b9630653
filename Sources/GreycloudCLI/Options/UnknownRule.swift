import MailRules
import Wording

/// The message for a rule that does not exist, with the nearest ones.
enum UnknownRule {
  static func text(_ id: String) -> Text {
    let nearest = nearest(to: id)
    guard !nearest.isEmpty else {
      return Text(
        "There is no rule \(id). `greycloud rules` lists all.",
        ja: "\(id) という規則はありません。一覧は greycloud rules で表示できます。"
      )
    }
    return Text(
      "There is no rule \(id). Did you mean \(list: nearest)? `greycloud rules` lists all.",
      ja: "\(id) という規則はありません。もしかして: \(list: nearest)。一覧は greycloud rules で表示できます。"
    )
  }

  static func nearest(to id: String) -> [String] {
    let ids = RuleCatalog.all.map { type(of: $0).info.id }
    let near = ids.filter { distance(id, $0) <= id.count / 2 }
    return Array(near.sorted { distance(id, $0) < distance(id, $1) }.prefix(3))
  }

  /// The edit distance, with words that the identities share counting for closeness.
  private static func distance(_ left: String, _ right: String) -> Int {
    let shared = Set(left.split(separator: "-")).intersection(right.split(separator: "-")).count
    return editDistance(Array(left.utf8), Array(right.utf8)) - 4 * shared
  }

  private static func editDistance(_ left: [UInt8], _ right: [UInt8]) -> Int {
    var row = Array(0...right.count)
    for (i, a) in left.enumerated() {
      var diagonal = row[0]
      row[0] = i + 1
      for (j, b) in right.enumerated() {
        let substituted = diagonal + (a == b ? 0 : 1)
        diagonal = row[j + 1]
        row[j + 1] = min(substituted, row[j] + 1, row[j + 1] + 1)
      }
    }
    return row[right.count]
  }
}
