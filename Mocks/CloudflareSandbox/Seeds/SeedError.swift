/// A seed line that cannot be read.
public struct SeedError: Error, Equatable, CustomStringConvertible {
  /// The number of the line, from 1.
  public let line: Int
  /// What is wrong with it.
  public let reason: String

  /// The line number and the reason.
  public var description: String { "line \(line): \(reason)" }
}
