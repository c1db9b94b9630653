public import Wording

/// How a finding is repaired.
public enum Fix: Sendable, Hashable {
  /// By changing records. The first remedy is the default; further ones are as right and chosen by preference.
  case remedies([Remedy])
  /// By changing records if the person wants to. Nothing is broken, or mail that arrives now may be refused for it, so a
  /// plan makes these changes only when the rule is asked for by name.
  case offer([Remedy])
  /// By an answer, or by changing records if the answer is no: the question comes first, and a plan makes the changes
  /// only when the rule is asked for by name.
  case choice(Question, otherwise: [Remedy])
  /// By changing records, once a person has answered.
  case input(Question)
  /// Not in DNS: what to do, and where.
  case manual(Text)

  /// What kind of help a fix is.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    /// Loses nothing, is reversible, and every value is known.
    case safe
    /// Every value is known, and there is a trade-off that the person must accept.
    case confirm
    /// Needs a value that only a person knows.
    case input
    /// DNS cannot fix it.
    case none
  }

  /// The kind of help that this fix is.
  public var kind: Kind {
    switch self {
    case .remedies(let remedies), .offer(let remedies), .choice(_, let remedies):
      remedies.first?.risk == .safe ? .safe : .confirm
    case .input: .input
    case .manual: .none
    }
  }

  /// The ways to repair it by changing records, whether or not a plan makes them unasked.
  public var remedies: [Remedy] {
    switch self {
    case .remedies(let remedies), .offer(let remedies), .choice(_, let remedies): remedies
    case .input, .manual: []
    }
  }

  /// What a person is asked.
  public var question: Question? {
    switch self {
    case .input(let question), .choice(let question, _): question
    case .remedies, .offer, .manual: nil
    }
  }

  /// A Boolean value telling whether its changes are made only for somebody who asks for them.
  public var isOffer: Bool {
    switch self {
    case .offer, .choice: true
    case .remedies, .input, .manual: false
    }
  }
}
