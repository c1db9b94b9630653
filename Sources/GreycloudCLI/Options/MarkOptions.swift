import ArgumentParser
import DNSModel
import Wording

/// The comment that new records carry.
struct MarkOptions: ParsableArguments {
  /// Returns the comment for records that a run creates.
  ///
  /// - Parameters:
  ///   - run: The run.
  ///   - info: The zone, whose plan limits the length.
  /// - Returns: The comment, or `nil` for none.
  /// - Throws: ``Reporting/Problem`` if the text is too long for the zone's plan.
  func comment(for run: String, in info: ZoneInfo) throws -> String? {
    "greycloud \(run)"
  }
}
