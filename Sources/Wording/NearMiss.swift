/// Finds the words that somebody probably meant.
public enum NearMiss {
  /// A longer input is no misspelt word, and comparing it would only take time.
  private static let longest = 100

  /// Returns the words nearest to one that is not among them.
  ///
  /// - Parameters:
  ///   - word: What was written.
  ///   - words: What may be written.
  /// - Returns: Up to three words, the nearest first; none if nothing is near.
  public static func words(nearestTo word: String, among words: [String]) -> [String] {
    let word = word.lowercased()
    guard !word.isEmpty, word.utf8.count <= longest else { return [] }
    let scored = words.map { ($0, distance: distance(word, $0)) }
    let near = scored.filter { $0.distance <= max(1, word.count / 2) || isPart(word, of: $0.0) }
    let sorted = near.sorted { ($0.distance, $0.0) < ($1.distance, $1.0) }
    guard let best = sorted.first?.distance else { return [] }
    // What is clearly further away than the best only distracts.
    return sorted.filter { $0.distance <= best + 1 || isPart(word, of: $0.0) }.prefix(3).map(\.0)
  }

  /// Returns the domains nearest to one that is not among them.
  ///
  /// Another zone is a worse answer than none, so only a slip or two, another ending or a missing one count as near.
  ///
  /// - Parameters:
  ///   - domain: What was written, in lower case.
  ///   - domains: The domains that it may stand for.
  /// - Returns: Up to three domains, the nearest first; none if nothing is near.
  public static func domains(nearestTo domain: String, among domains: [String]) -> [String] {
    guard !domain.isEmpty, domain.utf8.count <= longest else { return [] }
    let slips = domain.utf8.count < 8 ? 1 : 2
    let label = domain.prefix { $0 != "." }
    let near = Set(domains).compactMap { other -> (name: String, distance: Int)? in
      let distance = EditDistance.between(Array(domain.utf8), Array(other.utf8))
      guard distance > slips else { return (other, distance) }
      // A transposition costs two, and who forgets the ending or mistakes it has the first label right.
      return other.prefix { $0 != "." } == label ? (other, slips + 1) : nil
    }
    return near.sorted { ($0.distance, $0.name) < ($1.distance, $1.name) }.prefix(3).map(\.name)
  }

  /// Who writes a part of a long name stopped early, or does not remember the rest.
  private static func isPart(_ word: String, of name: String) -> Bool {
    guard word.count > 1 else { return false }
    return name.hasPrefix(word) || Set(parts(word)).isSubset(of: parts(name))
  }

  /// The edit distance, with parts that the names share counting for closeness.
  private static func distance(_ left: String, _ right: String) -> Int {
    let shared = Set(parts(left)).intersection(parts(right)).count
    return EditDistance.between(Array(left.utf8), Array(right.utf8)) - 4 * shared
  }

  private static func parts(_ name: String) -> [Substring] {
    name.split { "-_. ".contains($0) }
  }
}
