import TestSupport
import Testing

/// What `history` tells is read and held against what happened.
struct HistoryCheckTests {
  private static let row = """
    {"run":"20261126-011117-4f3a","zone":{"id":"1","name":"example.com"},"started":"2026-11-26T01:11:17Z",\
    "tool":"0.1.0","state":"partly","changes":7,"made":["c1","c2","c3","c4","c5","c6"],"undoes":null,"undone_by":[]}
    """

  private static func run(_ rows: String, status: Int32 = 0) -> GreycloudRun {
    let output = #"{"schema":"greycloud.history/1","runs":[\#(rows)]}"#
    return GreycloudRun(arguments: ["history"], status: status, output: output, errors: "")
  }

  private static func check(_ fault: CellFault) -> HistoryCheck {
    let expected = Expectation(.of(.writing, phase: 2), fault, phases: 2)
    return HistoryCheck(stage: .apply, changes: [6, 1], expected: expected)
  }

  @Test func `an entry is read`() throws {
    let entry = try #require(try RunEntry.all(in: Self.run(Self.row)).first)
    #expect(entry.id == "20261126-011117-4f3a")
    #expect(entry.zone == "example.com")
    #expect(entry.state == "partly")
    #expect(entry.made == ["c1", "c2", "c3", "c4", "c5", "c6"])
    #expect(entry.undoes == nil)
  }

  @Test(arguments: [
    Case("a failure", run(row, status: 70), true), Case("half an entry", run(#"{"run":"x"}"#), true),
    Case("another schema", GreycloudRun(arguments: [], status: 0, output: #"{"runs":[]}"#, errors: ""), true),
    Case("none", run(""), false),
  ])
  func `anything else is not taken for a history`(_ row: Case<GreycloudRun, Bool>) {
    #expect(((try? RunEntry.all(in: row.input)) == nil) == row.expected)
  }

  @Test(arguments: [
    Case("as it should be", row, 0),
    Case("another state", row.replacing("partly", with: "done"), 1),
    Case("unsure without need", row.replacing("partly", with: "unknown"), 1),
    Case("too little made", row.replacing(",\"c6\"", with: ""), 1),
    Case("too much made", row.replacing("\"c6\"", with: "\"c6\",\"c7\""), 1),
    Case("another number of changes", row.replacing(":7", with: ":8"), 1),
    Case("another zone", row.replacing("example.com", with: "example.net"), 1),
    Case("only the run before", row.replacing("null", with: "\"20261126-011116-0000\""), 1),
    Case("nothing", "", 1),
  ])
  func `a wrong tale of a lost phase is seen`(_ row: Case<String, Int>) throws {
    let entries = try RunEntry.all(in: Self.run(row.input))
    #expect(Self.check(.rateLimited).complaints(about: entries).count == row.expected)
  }

  @Test(arguments: [
    Case("what is known for sure", row, 0), Case("unsure", row.replacing("partly", with: "unknown"), 0),
    Case("what cannot be known", row.replacing("\"c6\"", with: "\"c6\",\"c7\""), 1),
  ])
  func `a killed run may be unsure, and may not guess`(_ row: Case<String, Int>) throws {
    let entries = try RunEntry.all(in: Self.run(row.input))
    #expect(Self.check(.killed).complaints(about: entries).count == row.expected)
  }

  @Test(arguments: [
    Case("finished and not told", (WayOn.finish, row), 1),
    Case(
      "finished and told",
      (.finish, row.replacing("partly", with: "done").replacing("\"c6\"", with: "\"c6\",\"c7\"")),
      0
    ),
    Case("taken back and not told", (.undo, row), 1),
    Case("taken back and told", (.undo, row.replacing("\"undone_by\":[]", with: "\"undone_by\":[\"x\"]")), 0),
    Case("finished and unknown", (.finish, ""), 1), Case("nothing to take back", (.undo, ""), 0),
  ])
  func `a wrong tale of the way on is seen`(_ row: Case<(WayOn, String), Int>) throws {
    let entries = try RunEntry.all(in: Self.run(row.input.1))
    let complaints = Self.check(.rateLimited).complaints(
      about: entries,
      after: row.input.0,
      of: entries.first
    )
    #expect(complaints.count == row.expected)
  }
}
