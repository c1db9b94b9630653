/// The alternative that a person takes in a conflict, written `c4=a`.
public struct ConflictChoice: Sendable, Hashable, CustomStringConvertible {
  /// Why a choice cannot be made.
  public enum Failure: Error, Hashable, Sendable {
    /// The plan has no conflict of that number; these are its conflicts.
    case noConflict(ConflictChoice, [PlanConflict])
    /// The conflict has no such alternative.
    case noAlternative(ConflictChoice, PlanConflict)
  }

  /// The number of the conflict.
  public let conflict: String
  /// The letter of the alternative.
  public let alternative: String

  /// The choice as it is written.
  public var description: String { "\(conflict)=\(alternative)" }

  /// Creates a choice.
  public init(conflict: String, alternative: String) {
    (self.conflict, self.alternative) = (conflict, alternative)
  }

  /// Reads a choice.
  ///
  /// - Parameter text: A number and a letter, such as `c4=a`.
  public init?(_ text: String) {
    let parts = text.split(separator: "=", omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 2, parts[0].first == "c", UInt(parts[0].dropFirst()) != nil, !parts[1].isEmpty else {
      return nil
    }
    self.init(conflict: parts[0], alternative: parts[1])
  }

  /// Returns what is chosen.
  ///
  /// - Parameter conflict: The conflict of the choice's number.
  /// - Returns: The conflict with the alternative.
  /// - Throws: ``Failure`` if the conflict has no such alternative.
  func decision(on conflict: PlanConflict) throws(Failure) -> PlanDraft.Decision {
    guard let chosen = conflict.alternative(alternative) else { throw .noAlternative(self, conflict) }
    return PlanDraft.Decision(conflict: conflict, chosen: chosen)
  }
}
