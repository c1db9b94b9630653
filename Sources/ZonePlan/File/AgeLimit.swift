/// An age up to which a saved plan is applied, as a person writes it.
public struct AgeLimit: Sendable, Hashable, CustomStringConvertible {
  /// The age.
  public let duration: Duration
  /// The age as it was written.
  public let description: String

  /// The age up to which a plan is applied unless a person says otherwise.
  public static let standard = AgeLimit(hours: 24)

  private static let units: [Character: Int64] = ["s": 1, "m": 60, "h": 3600, "d": 86_400]

  /// Reads an age.
  ///
  /// - Parameter text: A number of seconds, minutes, hours or days above zero, such as `90s`, `30m`, `12h` or `7d`.
  public init?(_ text: String) {
    let digits = text.dropLast()
    guard let unit = text.last.flatMap({ Self.units[$0] }), let number = Int64(digits),
      digits.utf8.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }), number > 0
    else { return nil }
    let (seconds, isTooLong) = number.multipliedReportingOverflow(by: unit)
    guard !isTooLong else { return nil }
    (duration, description) = (.seconds(seconds), text)
  }

  /// Creates the shortest limit in whole hours, or days if it is longer than two, that a plan of some age keeps to.
  ///
  /// - Parameter age: The plan's age.
  public init(covering age: Duration) {
    let hours = age.components.seconds / 3600 + 1
    if hours < 48 { self.init(hours: hours) } else { self.init(days: hours / 24 + 1) }
  }

  private init(hours: Int64) {
    (duration, description) = (.seconds(hours * 3600), "\(hours)h")
  }

  private init(days: Int64) {
    (duration, description) = (.seconds(days * 86_400), "\(days)d")
  }
}
