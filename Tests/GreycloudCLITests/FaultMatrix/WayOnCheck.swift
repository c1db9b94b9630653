/// Holds what the way on did against what was left to do.
struct WayOnCheck {
  let way: WayOn
  /// How many changes each phase makes.
  let changes: [Int]
  let expected: Expectation

  /// The phases that are in the zone afterwards.
  var landed: Int { way == .finish ? changes.count : 0 }

  /// Returns everything that is wrong about the way on.
  ///
  /// - Parameters:
  ///   - run: How it ended and what it said.
  ///   - written: How many changes it sent.
  /// - Returns: What is wrong.
  func complaints(about run: GreycloudRun, written: Int) -> [String] {
    var complaints: [String] = []
    if run.status != 0 { complaints.append("the way on ends with \(run.status)") }
    if written != open { complaints.append("the way on makes \(written) changes instead of \(open)") }
    let result = open > 0 ? "Done: " : way == .finish ? "has nothing left to finish" : "nothing to change"
    if !run.output.contains(result) { complaints.append("the way on does not say \"\(result)\"") }
    if run.errors.words.contains("The zone was read to see") == expected.isCertain {
      complaints.append("the way on says what it found, or does not, at the wrong time")
    }
    return complaints
  }

  /// How many changes are left to make.
  private var open: Int {
    let landed = expected.landedAtLast
    return (way == .finish ? changes[landed...] : changes[..<landed]).reduce(0, +)
  }
}
