/// Something that goes wrong on purpose, for the requests that it matches.
public struct Fault: Sendable {
  /// Which of the matching requests are hit.
  public enum Occurrence: Sendable, Hashable {
    /// All of them.
    case every
    /// Only the n-th, counted from 1 since the faults were set.
    case nth(Int)
    /// The n-th and all after it.
    case from(Int)

    func includes(_ count: Int) -> Bool {
      switch self {
      case .every: true
      case .nth(let number): count == number
      case .from(let number): count >= number
      }
    }
  }

  /// The requests that can be hit.
  public var requests: RequestPattern
  /// Which of them are.
  public var occurrence: Occurrence
  /// What happens to them.
  public var effect: Effect

  /// Makes a fault.
  ///
  /// - Parameters:
  ///   - effect: What happens.
  ///   - requests: The requests that can be hit.
  ///   - occurrence: Which of them are.
  public init(_ effect: Effect, on requests: RequestPattern = .any, _ occurrence: Occurrence = .every) {
    self.effect = effect
    self.requests = requests
    self.occurrence = occurrence
  }
}
