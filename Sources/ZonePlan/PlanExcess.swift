import DNSModel

/// How a plan is larger than a repair usually is.
public enum PlanExcess: Sendable, Hashable, Codable {
  /// It has that many changes.
  case changes(Int)
  /// It changes or deletes that many of the records that a zone has.
  case records(Int, of: Int)
}

extension PlanExcess {
  /// The most changes of a plan that nobody has to allow.
  public static let mostChanges = 20
  /// The largest share of a zone's records, in percent, that a plan changes without being allowed to.
  public static let mostPercent = 30
  /// So few records are changed in every repair, however small the zone is.
  private static let fewRecords = 5

  /// Returns how some edits are more than a repair usually needs.
  ///
  /// - Parameters:
  ///   - edits: The edits.
  ///   - zone: The zone before them.
  /// - Returns: Every limit that they exceed.
  static func all(in edits: [Edit], of zone: Zone) -> [PlanExcess] {
    let (touched, records) = (edits.count { $0.before != nil }, zone.records.count)
    let isShare = touched > fewRecords && touched * 100 > records * mostPercent
    return (edits.count > mostChanges ? [.changes(edits.count)] : [])
      + (isShare ? [.records(touched, of: records)] : [])
  }
}
