public import FoundationEssentials

/// How old a saved plan is.
public struct PlanAge: Sendable, Hashable {
  /// Whether a plan of some age is applied.
  public enum Verdict: Sendable, Hashable {
    /// It is young enough.
    case current
    /// It is older than allowed.
    case expired
    /// It was made later than now, so a clock is wrong.
    case early
  }

  /// How far two clocks may be apart without one being called wrong.
  private static let tolerance = Duration.seconds(300)

  /// When the plan was made.
  public let made: Date
  /// The time since then, in whole seconds; negative if it was made later than now.
  public let duration: Duration

  /// Measures the age of a plan, which has none if it does not say when it was made.
  ///
  /// - Parameters:
  ///   - saved: The saved plan.
  ///   - now: The time of the run.
  public init?(of saved: PortablePlan, at now: Date) {
    guard let made = try? Date.ISO8601FormatStyle().parse(saved.made) else { return nil }
    self.made = made
    duration = .seconds(Int64(now.timeIntervalSince(made).rounded(.down)))
  }

  /// Judges the age.
  ///
  /// - Parameter limit: The age up to which a plan is applied.
  /// - Returns: The verdict.
  public func verdict(upTo limit: Duration) -> Verdict {
    if duration < .zero - Self.tolerance { return .early }
    return duration > limit ? .expired : .current
  }
}
