public import FoundationEssentials

/// The name of a run: when it began, in universal time, to a few microseconds.
///
/// Later runs of one machine have greater names; of two runs of one moment, only one can begin its journal.
public struct RunID: Hashable, Sendable, CustomStringConvertible {
  /// The name, such as `20261126-011117-4f3a`; the last part is the 65,536th part of the second.
  public let description: String

  /// Creates the name of a new run.
  ///
  /// - Parameter date: When it begins.
  public init(at date: Date) {
    let seconds = date.timeIntervalSince1970.rounded(.down)
    let time = Date(timeIntervalSince1970: seconds).ISO8601Format()
      .filter { $0.isNumber || $0 == "T" }.replacing("T", with: "-")
    let digits = String(Int((date.timeIntervalSince1970 - seconds) * 65_536), radix: 16)
    description = time + "-" + String(repeating: "0", count: 4 - digits.count) + digits
  }

  /// Creates the name of a new run that is greater than that of another one.
  ///
  /// - Parameters:
  ///   - date: When it begins, as far as the clock is right.
  ///   - newest: The run with the greatest name so far.
  public init(at date: Date, after newest: RunID?) {
    let next = newest?.moment.map { RunID(at: max(date, $0.addingTimeInterval(1 / 65_536))) }
    // The last moment of the year 9999 has none after it that fits.
    self = next.flatMap { RunID($0.description) } ?? RunID(at: date)
  }

  /// The moment that the name tells, or `nil` if no calendar knows it.
  private var moment: Date? {
    let style = Date.ISO8601FormatStyle(
      dateSeparator: .omitted,
      dateTimeSeparator: .standard,
      timeSeparator: .omitted
    )
    let second = try? style.parse(description.prefix(15).replacing("-", with: "T") + "Z")
    let fraction = Int(description.suffix(4), radix: 16) ?? 0
    return second?.addingTimeInterval(Double(fraction) / 65_536)
  }

  /// Reads a name.
  ///
  /// - Parameter text: What a person typed; anything else than a name could lead to any file.
  public init?(_ text: String) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.map(\.count) == [8, 6, 4], parts[0].allSatisfy(\.isDigit), parts[1].allSatisfy(\.isDigit),
      parts[2].allSatisfy(\.isLowerHexDigit)
    else { return nil }
    description = text
  }
}

extension Character {
  fileprivate var isDigit: Bool { ("0"..."9").contains(self) }
  fileprivate var isLowerHexDigit: Bool { isDigit || ("a"..."f").contains(self) }
}

extension RunID: Comparable {
  /// Orders runs by the time at which they began.
  public static func < (left: RunID, right: RunID) -> Bool {
    left.description < right.description
  }
}

extension RunID: Codable {
  /// Decodes a name.
  ///
  /// - Parameter decoder: The decoder to read from.
  /// - Throws: `DecodingError` if it is none.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    guard let run = RunID(try container.decode(String.self)) else {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: "no run")
    }
    self = run
  }

  /// Encodes the name as text.
  ///
  /// - Parameter encoder: The encoder to write to.
  /// - Throws: `EncodingError` if the encoder refuses a value.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}
