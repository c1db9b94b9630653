/// How many slips lie between two spellings.
public enum EditDistance {
  /// Returns the number of octets to insert, delete or replace.
  ///
  /// - Parameters:
  ///   - left: One spelling.
  ///   - right: The other.
  /// - Returns: The Levenshtein distance.
  public static func between(_ left: [UInt8], _ right: [UInt8]) -> Int {
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
