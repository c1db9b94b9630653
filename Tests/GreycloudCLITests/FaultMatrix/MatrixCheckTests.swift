import TestSupport
import Testing

/// The checks of the matrix see what they are there to see.
struct MatrixCheckTests {
  private static let states = ["a", "b", "c"].map { ZoneState($0) }

  /// Six changes and one; the second phase was lost.
  private static let check = RunCheck(
    changes: [6, 1],
    bodies: ["one", "two"],
    states: states,
    expected: Expectation(.of(.writing, phase: 2), .dropped, phases: 2)
  )

  private static func run(_ status: Int32, _ errors: String) -> GreycloudRun {
    GreycloudRun(arguments: ["apply"], status: status, output: "", errors: errors)
  }

  private static let words = """
    Done: c1, c2, c3,
    c4, c5, c6. Failed: c7.
    To finish it: `greycloud apply 20261126-011117-4f3a`. To take it back: `greycloud undo 20261126-011117-4f3a`.
    """

  @Test(arguments: [
    Case("as it should be", run(74, words), 0),
    Case("another code", run(69, words), 1),
    Case("no words", run(74, ""), 2),
    Case("no way back", run(74, words.replacing("undo", with: "history")), 1),
    Case("a change that is not named", run(74, words.replacing(", c6", with: "")), 1),
    Case("a change that is named twice", run(74, words.replacing("c7", with: "c6")), 1),
    Case("neither code nor words", run(0, ""), 3),
  ])
  func `a wrong end is seen`(_ row: Case<GreycloudRun, Int>) {
    #expect(Self.check.complaints(about: row.input).count == row.expected)
  }

  @Test(arguments: [
    Case("as it should be", ["one", "two"], 0), Case("one too few", ["one"], 1),
    Case("in another order", ["two", "one"], 1), Case("something else", ["one", "three"], 1),
    Case("one of them again", ["one", "two", "two"], 2),
  ])
  func `a wrong write is seen`(_ row: Case<[String], Int>) {
    #expect(Self.check.complaints(aboutWrites: row.input).count == row.expected)
  }

  @Test(arguments: [
    Case("as it should be", "b", []),
    Case("nothing was done", "a", ["then the zone is after phase 0, not after phase 1"]),
    Case("something is there twice", "b\nb", ["then the zone is in no known state, not after phase 1"]),
  ])
  func `a wrong zone is seen`(_ row: Case<String, [String]>) {
    #expect(Self.check.complaints(about: ZoneState(row.input), landed: 1, "then") == row.expected)
  }

  private static let way = WayOnCheck(
    way: .finish,
    changes: [6, 1],
    expected: Expectation(.of(.writing, phase: 2), .killed, phases: 2)
  )

  private static let (done, found) = ("Done: it is written.", "The zone was read to see what it did")

  private static func wayOn(_ status: Int32, _ output: String, _ errors: String) -> GreycloudRun {
    GreycloudRun(arguments: ["apply"], status: status, output: output, errors: errors)
  }

  typealias WayOnRow = Case<(run: GreycloudRun, written: Int), Int>

  @Test(arguments: [
    WayOnRow("as it should be", (wayOn(0, done, found), 1), 0),
    WayOnRow("another code", (wayOn(75, done, found), 1), 1),
    WayOnRow("no words", (wayOn(0, "", found), 1), 1),
    WayOnRow("nothing about what was found", (wayOn(0, done, ""), 1), 1),
    WayOnRow("too many changes", (wayOn(0, done, found), 7), 1),
  ])
  func `a wrong way on is seen`(_ row: WayOnRow) {
    #expect(Self.way.complaints(about: row.input.run, written: row.input.written).count == row.expected)
  }

  @Test(arguments: [
    Case("the whole of it", "Done: c1. Failed: c2, c3.", [1, 2, 0]),
    Case("in several lines", "Done: c1,\n c2. Uncertain: c3. Not tried: c4.", [2, 1, 1]),
    Case("in other words", "Nothing was written.", [0, 0, 0]),
  ])
  func `a verdict is read`(_ row: Case<String, [Int]>) {
    #expect(Verdict(row.input).counts == row.expected)
  }

  @Test func `a zone has the same state whichever run marked its records`() {
    let marked = RunMark.unified(#"mail A comment="greycloud 20261126-011117-4f3a""#)
    #expect(marked == #"mail A comment="greycloud RUN""#)
  }

  @Test func `the zone of the matrix is what was written down`() async throws {
    try await withSandbox(try FaultZone.seed()) { sandbox in
      #expect(ZoneState(of: sandbox) == FaultZone.states[0])
      let scene = CellScene(sandbox: sandbox, stage: .apply)
      #expect(scene.unrelated.count == 7)
      #expect(scene.identities.count == 9)
    }
  }

  @Test func `a cell in which something is wrong does not hold`() async throws {
    let course = try await Course.watched(.apply)
    let wrong = Course(
      stage: .apply,
      run: course.run,
      requests: course.requests,
      states: course.states.reversed()
    )
    let step = try #require(course.steps.first)
    let cell = Cell(step: step, fault: .dropped, way: .finish)
    #expect(await CellTrial.result(of: cell, course).isHeld)
    let result = await CellTrial.result(of: cell, wrong)
    #expect(result.complaints.count == 3, "\(result)")
  }

  @Test func `the table counts`() {
    let rows = [("POST", CellFault.dropped, true), ("POST", .dropped, false), ("GET", .killed, true)]
    let results = rows.map { name, fault, isHeld in
      let step = Step(stage: .apply, number: 1, role: .writing, phase: 1, description: name)
      let cell = Cell(step: step, fault: fault, way: .undo)
      return CellResult(cell: cell, complaints: isHeld ? [] : ["wrong"], story: [])
    }
    #expect(
      "\(FaultTable(results: results))" == """
              drop   kill
        POST  1/2    –
        GET   –      1/1

        drop   the connection closes before the request is handled
        kill   SIGKILL before the request is handled

        cells tried: 3, held: 2
        """
    )
  }
}
