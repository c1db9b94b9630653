/// Which changes of a plan a person wants, each named by its number, its kind or a rule that it serves.
///
/// These three never share a word, so nothing has to say which of them is meant.
public struct ChangeChoice: Sendable, Hashable {
  /// The words of the changes to keep, or `nil` for all.
  public let only: [String]?
  /// The words of the changes to leave out of those.
  public let except: [String]

  /// Creates a choice.
  public init(only: [String]? = nil, except: [String] = []) {
    (self.only, self.except) = (only, except)
  }

  /// A Boolean value telling whether nothing was chosen.
  public var isEmpty: Bool { only == nil && except.isEmpty }

  /// Every word of the choice.
  public var words: [String] { (only ?? []) + except }

  /// Returns whether a change was chosen.
  ///
  /// - Parameter change: A change of the plan.
  /// - Returns: Whether it is among those to keep and not among those to leave out.
  public func includes(_ change: Change) -> Bool {
    only.map { !change.names.isDisjoint(with: $0) } != false && change.names.isDisjoint(with: except)
  }

  /// Returns the words that name nothing in a plan.
  ///
  /// - Parameter plan: The plan.
  /// - Returns: Those words, in their order.
  public func strangers(in plan: Plan) -> [String] {
    let known = plan.changes.names
    return words.filter { !known.contains($0) }
  }

  /// Returns the choice without the words that named nothing in a plan.
  ///
  /// - Parameter plan: The plan that was chosen.
  /// - Returns: The choice that makes the same plan of all that was planned.
  public func narrowed(to plan: Plan) -> ChangeChoice {
    let known = (plan.changes + plan.leftOut).names
    return ChangeChoice(only: only?.filter(known.contains), except: except.filter(known.contains))
  }
}

extension [Change] {
  /// The words that name one of the changes.
  fileprivate var names: Set<String> { reduce(into: []) { $0.formUnion($1.names) } }
}

extension Change {
  /// The words that name the change.
  fileprivate var names: Set<String> { Set([id, kind.rawValue] + rules) }
}
