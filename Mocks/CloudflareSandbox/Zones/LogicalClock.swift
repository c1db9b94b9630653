import FoundationEssentials

/// A clock that counts writes: each is one second after the one before, so that runs repeat exactly.
struct LogicalClock: Sendable {
  /// 2026-01-01T00:00:00Z.
  static let epoch = 1_767_225_600

  private(set) var ticks = 0

  /// The present time in RFC 3339 form.
  var now: String {
    let date = Date(timeIntervalSince1970: Double(Self.epoch + ticks))
    return String(date.ISO8601Format().dropLast()) + ".000000Z"
  }

  /// Lets a second pass and returns the time then.
  mutating func tick() -> String {
    ticks += 1
    return now
  }
}
