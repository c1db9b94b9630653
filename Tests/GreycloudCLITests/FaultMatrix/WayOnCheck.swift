/// Holds what the way on did against what was left to do.
struct WayOnCheck {
  let way: WayOn
  /// How many changes each phase makes.
  let changes: [Int]
  let expected: Expectation

  /// Returns everything that is wrong about the way on.
  ///
  /// - Parameters:
  ///   - run: How it ended and what it said.
  ///   - written: How many changes it sent.
  /// - Returns: What is wrong.
  func complaints(about run: GreycloudRun, written: Int) -> [String] {
    var complaints: [String] = []
    if run.status != status { complaints.append("the way on ends with \(run.status) instead of \(status)") }
    if written != open { complaints.append("the way on makes \(written) changes instead of \(open)") }
    guard status == 0 else { return complaints }
    let result = open > 0 ? "Done: " : way == .finish ? "has nothing left to finish" : "nothing to change"
    if !run.output.contains(result) { complaints.append("the way on does not say \"\(result)\"") }
    if run.errors.words.contains("The zone was read to see") != expected.isOpen {
      complaints.append("the way on says what it found, or does not, at the wrong time")
    }
    return complaints
  }

  private var status: Int32 { expected.meddled?.status(of: way, expected.landed) ?? 0 }

  /// Returns the zone afterwards.
  ///
  /// - Parameter states: The zone before the run and after each phase.
  /// - Returns: The state.
  func zone(_ states: [ZoneState]) -> ZoneState {
    expected.meddled?.zone(after: way, states, changes, expected.landed)
      ?? states[way == .finish ? changes.count : 0]
  }

  /// Whether the run is told as finished or taken back afterwards.
  var isTold: Bool {
    guard let meddled = expected.meddled else { return true }
    return status == 0 && (way == .undo || !(meddled.record.isDeleted && expected.landed < changes.count))
  }

  /// How many changes are left to make.
  private var open: Int {
    if let meddled = expected.meddled { return meddled.written(by: way, changes, expected.landed) }
    let landed = expected.landedAtLast
    return (way == .finish ? changes[landed...] : changes[..<landed]).reduce(0, +)
  }
}
