public import Wording

/// What is known about something outside the zone's records.
///
/// That nobody asked, that the answer could not be had, and that there is nothing are three different things.
public enum Lookup<Value: Sendable & Hashable>: Sendable, Hashable {
  /// Nobody asked.
  case notAsked
  /// It was asked, and this is why there is no answer.
  case unavailable(Text)
  /// The answer.
  case known(Value)

  /// The answer, or `nil` if there is none.
  public var value: Value? {
    guard case .known(let value) = self else { return nil }
    return value
  }
}
