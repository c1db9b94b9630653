/// Why JSON is not decoded: it is more than anything that is meant could be.
public enum JSONExcess: Error, Sendable, Hashable {
  /// It has more octets.
  case tooLong(limit: Int)
  /// More arrays and objects lie in each other.
  case tooDeep(limit: Int)
  /// It holds more values.
  case tooManyValues(limit: Int)
}
