import CloudflareSandbox

/// Holds what a run did against what had to become of it.
struct RunCheck {
  /// How many changes each phase makes.
  let changes: [Int]
  /// The body of each phase's write.
  let bodies: [String]
  /// The zone before the run and after each phase.
  let states: [ZoneState]
  let expected: Expectation

  /// Returns everything that is wrong about how a run ended and what it said.
  func complaints(about run: GreycloudRun) -> [String] {
    var complaints: [String] = []
    if run.status != expected.status {
      complaints.append("the exit code is \(run.status) instead of \(expected.status)")
    }
    complaints += words(run)
    return complaints
  }

  /// Returns everything that is wrong about what was sent: each phase once, in order, and nothing else.
  func complaints(aboutWrites bodies: [String]) -> [String] {
    let wanted = self.bodies.prefix(expected.sent)
    var complaints: [String] = []
    if Set(bodies).count < bodies.count { complaints.append("a write was sent twice") }
    if bodies != Array(wanted) {
      complaints.append("\(bodies.count) writes were sent, not the \(wanted.count) that were due")
    }
    return complaints
  }

  /// Returns what is wrong about a zone in which some phases should be.
  func complaints(about state: ZoneState, landed: Int, _ moment: String) -> [String] {
    let wanted = expected.meddled?.edited(states[landed]) ?? states[landed]
    guard state != wanted else { return [] }
    guard expected.meddled == nil else { return ["\(moment) the zone is not as it should be:\n\(wanted)"] }
    let actual = states.firstIndex(of: state).map { "after phase \($0)" } ?? "in no known state"
    return ["\(moment) the zone is \(actual), not after phase \(landed)"]
  }

  private func words(_ run: GreycloudRun) -> [String] {
    switch expected.status {
    case 137: []
    case 0:
      says(run.output, "Done: \(total(changes[...])) changes")
        + (expected.meddled?.isTold == true ? says(run.errors.words, "changed the comment of") : [])
    case 75: says(run.errors, "Nothing was written")
    default: expected.sent == 0 ? says(run.errors, "Nothing was") : verdict(run) + ways(run)
    }
  }

  private func says(_ text: String, _ words: String) -> [String] {
    text.contains(words) ? [] : ["it does not say \"\(words)\""]
  }

  private func verdict(_ run: GreycloudRun) -> [String] {
    let verdict = Verdict(run.errors)
    let (confirmed, sent) = (expected.confirmed, expected.sent)
    let overtaken = expected.overtaken
    let wanted = [
      total(changes[..<confirmed]) - overtaken, total(changes[confirmed..<sent]) + overtaken,
      total(changes[sent...]),
    ]
    guard verdict.counts != wanted || !verdict.isUnambiguous else { return [] }
    return ["it counts \(verdict.counts) as done, not done and not tried instead of \(wanted)"]
  }

  /// What was read back, or may have been made, can be taken back.
  private func ways(_ run: GreycloudRun) -> [String] {
    let named = [/greycloud apply \d{8}-/, /greycloud undo \d{8}-/].map { run.errors.words.contains($0) }
    let isLeft = expected.meddled == nil || expected.confirmed < changes.count
    return named == [isLeft, expected.status == 74] ? [] : ["it names the wrong ways on"]
  }

  private func total(_ counts: ArraySlice<Int>) -> Int { counts.reduce(0, +) }
}

extension RunCheck {
  init(_ course: Course, _ expected: Expectation) {
    self.init(
      changes: course.changes,
      bodies: course.requests.filter(\.isWrite).map(\.unmarkedText),
      states: course.states,
      expected: expected
    )
  }
}
