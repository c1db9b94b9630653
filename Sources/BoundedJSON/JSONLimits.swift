/// How much JSON is decoded.
public struct JSONLimits: Sendable, Hashable {
  /// The most arrays and objects in each other; nothing that is read here has a third of it.
  public static let depth = 32

  /// The most octets.
  public let octets: Int
  /// The most values, about: containers and what they hold.
  public let values: Int

  /// Creates limits.
  ///
  /// - Parameters:
  ///   - octets: The most octets.
  ///   - values: The most values.
  public init(octets: Int, values: Int) {
    (self.octets, self.values) = (octets, values)
  }

  /// A file of greycloud's own, such as a plan or a line of a journal: the largest plan has a few thousand changes.
  public static let ownFile = JSONLimits(octets: 64 << 20, values: 2_000_000)

  /// A saved list of records, which may be of the largest zone there is.
  public static let recordList = JSONLimits(octets: 256 << 20, values: 20_000_000)

  /// A page of records or a batch of them: thousands of records of dozens of values each, comments and tags included.
  public static let records = JSONLimits(octets: 16 << 20, values: 500_000)

  /// Any other answer of the API.
  public static let answer = JSONLimits(octets: 2 << 20, values: 50_000)
}
