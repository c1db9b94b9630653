import MailRules

/// Finds the identities that somebody meant who typed one that does not exist.
enum NearestIdentity {
  static func all(to id: String, among ids: [String]) -> [String] {
    let wanted = id.lowercased()
    let near = ids.filter { distance(wanted, $0) <= wanted.count / 2 || sharesWord(wanted, $0) }
    return Array(near.sorted { distance(wanted, $0) < distance(wanted, $1) }.prefix(3))
  }

  /// The edit distance, with words that the identities share counting for closeness.
  private static func distance(_ left: String, _ right: String) -> Int {
    let shared = words(left).intersection(words(right)).count
    return EditDistance.between(Array(left.utf8), Array(right.utf8)) - 4 * shared
  }

  /// The first word of an identity is what people remember of it.
  private static func sharesWord(_ left: String, _ right: String) -> Bool {
    right.split(separator: "-").first.map(words(left).contains) == true
  }

  private static func words(_ id: String) -> Set<Substring> { Set(id.split(separator: "-")) }
}
