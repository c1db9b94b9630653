import DNSModel
import Wording

/// The steps of a check while it runs.
struct Trace {
  private(set) var steps: [SPFStep] = []
  /// How many records and terms the next step lies within.
  private(set) var depth = 0

  /// Adds a step.
  ///
  /// - Returns: Its number, to end it with.
  mutating func begin(_ term: String, at domain: String) -> Int {
    steps.append(SPFStep(depth: depth, term: term, domain: domain, outcome: .noMatch, detail: nil))
    return steps.count - 1
  }

  mutating func end(
    _ number: Int,
    _ outcome: SPFStep.Outcome,
    _ detail: Text? = nil,
    _ note: SPFStep.Note? = nil
  ) {
    steps[number].outcome = outcome
    steps[number].detail = detail
    steps[number].note = note
  }

  mutating func add(
    _ term: String,
    at domain: String,
    _ outcome: SPFStep.Outcome,
    _ detail: Text? = nil
  ) {
    end(begin(term, at: domain), outcome, detail)
  }

  mutating func enter() { depth += 1 }

  mutating func leave() { depth -= 1 }
}

/// What ends a whole check at once (RFC 7208 §2.6.6 and §2.6.7).
struct Stop: Error {
  let result: SPFResult
  let reason: Text?

  /// The records cannot be evaluated.
  static func permerror(_ reason: Text) -> Stop { Stop(result: .permerror, reason: reason) }

  /// The DNS could not be asked.
  static func temperror(_ question: DNSQuestion, _ failure: LookupFailure) -> Stop {
    Stop(result: .temperror, reason: StepWords.failure(question, failure))
  }

  /// The same end, seen from a step around the one that tells the reason.
  var outer: Stop { Stop(result: result, reason: nil) }
}
