import CloudflareSandbox

/// Tries a cell, and collects everything that goes wrong in another way than it should.
struct CellTrial {
  private let cell: Cell
  private let course: Course
  private let expected: Expectation
  private let check: RunCheck
  private var complaints: [String] = []
  private var story: [String] = []

  private init(_ cell: Cell, _ course: Course) {
    self.cell = cell
    self.course = course
    expected = Expectation(cell.step, cell.fault, phases: course.changes.count)
    check = RunCheck(course, expected)
  }

  /// Tries a cell on a sandbox of its own.
  ///
  /// - Parameters:
  ///   - cell: The cell.
  ///   - course: What its stage does while nothing goes wrong.
  /// - Returns: What was found.
  static func result(of cell: Cell, _ course: Course) async -> CellResult {
    var trial = CellTrial(cell, course)
    do {
      let found = try await withSandbox(try FaultZone.seed()) { sandbox in
        try await trial.run(CellScene(sandbox: sandbox, stage: cell.step.stage))
        return trial
      }
      return CellResult(cell: cell, complaints: found.complaints, story: found.story)
    } catch {
      return CellResult(cell: cell, complaints: ["\(error)"], story: trial.story)
    }
  }

  private mutating func run(_ scene: CellScene) async throws {
    try await scene.prepare()
    let (unrelated, identities) = (scene.unrelated, scene.identities)
    try await strike(scene)
    try await explain(scene)
    if scene.unrelated != unrelated {
      complaints.append("records were touched that had nothing to do with it")
    }
    if !isRemade, scene.identities != identities {
      complaints.append("records were replaced instead of changed")
    }
    tell(scene)
  }

  /// Whether another person has deleted a record, or made it again.
  private var isRemade: Bool { [.gone, .again].contains(cell.fault.meddling?.kind) }

  private mutating func strike(_ scene: CellScene) async throws {
    var state = ZoneState(of: scene.sandbox)
    let run = try await scene.run(cell) { state = ZoneState(of: scene.sandbox) }
    story.append("\(run)")
    complaints += check.complaints(about: run)
    complaints += check.complaints(aboutWrites: scene.sandbox.writes.map(\.unmarkedText))
    complaints += check.complaints(about: state, landed: expected.landed, "when the program has ended")
    let last = ZoneState(of: scene.sandbox)
    complaints += check.complaints(about: last, landed: expected.landedAtLast, "once everything was handled")
    tell(scene)
    scene.sandbox.clearRequests()
  }

  /// What the program tells of the run has to fit what became of it, before and after the way on.
  private mutating func explain(_ scene: CellScene) async throws {
    let check = HistoryCheck(stage: course.stage, changes: course.changes, expected: expected)
    let entries = try await scene.history()
    complaints += check.complaints(about: entries)
    let entry = check.entry(in: entries)
    try await goOn(scene, entry)
    let wayOn = WayOnCheck(way: cell.way, changes: course.changes, expected: expected)
    guard wayOn.isTold else { return }
    complaints += check.complaints(about: try await scene.history(), after: cell.way, of: entry)
  }

  private mutating func goOn(_ scene: CellScene, _ entry: RunEntry?) async throws {
    guard let arguments = arguments(entry) else { return }
    let wayOn = WayOnCheck(way: cell.way, changes: course.changes, expected: expected)
    let run = try await scene.confirm(arguments + MatrixScope.patience)
    story.append("\(run)")
    let written = scene.sandbox.writes.map(\.operationCount).reduce(0, +)
    complaints += wayOn.complaints(about: run, written: written)
    let state = ZoneState(of: scene.sandbox)
    let wanted = wayOn.zone(course.states)
    if state != wanted { complaints.append("after the way on the zone is not as it should be:\n\(wanted)") }
  }

  /// Without an entry nothing was sent: then the way to finish is to begin anew, and there is nothing to undo.
  private func arguments(_ entry: RunEntry?) -> [String]? {
    switch cell.way {
    case .finish: entry.map { ["apply", $0.id] } ?? course.stage.arguments
    case .undo: entry.map { ["undo", $0.id] }
    }
  }

  private mutating func tell(_ scene: CellScene) {
    let requests = scene.sandbox.requests.map { "\($0) \($0.text)" }
    story.append("--- requests\n" + requests.joined(separator: "\n"))
    story.append("--- zone\n\(ZoneState(of: scene.sandbox))")
  }
}
