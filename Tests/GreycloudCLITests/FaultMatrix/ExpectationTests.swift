import TestSupport
import Testing

/// The model of the matrix says what a person would say.
struct ExpectationTests {
  /// The exit code, then the phases that were sent, confirmed, in the zone at the end, and in it at last.
  typealias Fate = [Int]
  typealias Row = Case<(role: Step.Role, phase: Int, fault: CellFault), Fate>

  @Test(arguments: [
    Row("a read that fails once", (.reading, 0, .dropped), [0, 2, 2, 2, 2]),
    Row("a read whose answer is cut", (.reading, 1, .doneCut), [0, 2, 2, 2, 2]),
    Row("a read that has to wait", (.reading, 2, .rateLimited), [0, 2, 2, 2, 2]),
    Row("a read whose answer is half an answer", (.reading, 1, .doneGarbled), [0, 2, 2, 2, 2]),
    Row("darkness before the first write", (.reading, 0, .dark), [69, 0, 0, 0, 0]),
    Row("darkness after the first write", (.reading, 1, .dark), [74, 1, 1, 1, 1]),
    Row("killed while reading", (.reading, 1, .killed), [137, 1, 1, 1, 1]),
    Row("the first write lost", (.writing, 1, .dropped), [74, 1, 0, 0, 0]),
    Row("the second write lost", (.writing, 2, .badGateway), [74, 2, 1, 1, 1]),
    Row("the first answer lost", (.writing, 1, .doneDropped), [0, 2, 2, 2, 2]),
    Row("the second answer lost", (.writing, 2, .doneInternalError), [0, 2, 2, 2, 2]),
    Row("the first write refused", (.writing, 1, .rateLimited), [75, 1, 0, 0, 0]),
    Row("the second write refused", (.writing, 2, .rateLimited), [74, 2, 1, 1, 1]),
    Row("half an answer after a write", (.writing, 1, .doneGarbled), [0, 2, 2, 2, 2]),
    Row("the first write done too late", (.writing, 1, .late), [74, 1, 0, 0, 1]),
    Row("the second write done too late", (.writing, 2, .late), [74, 2, 1, 1, 2]),
    Row("killed before a write", (.writing, 2, .killed), [137, 2, 1, 1, 1]),
    Row("killed after a write", (.writing, 2, .doneKilled), [137, 2, 1, 2, 2]),
    Row("darkness from the first write", (.writing, 1, .dark), [74, 1, 0, 0, 0]),
    Row("darkness after the first write was done", (.writing, 1, .doneDark), [74, 1, 0, 1, 1]),
  ])
  func `works out what becomes of a run`(_ row: Row) {
    let expected = Expectation(.of(row.input.role, phase: row.input.phase), row.input.fault, phases: 2)
    let fate = [expected.sent, expected.confirmed, expected.landed, expected.landedAtLast]
    #expect([Int(expected.status)] + fate == row.expected)
  }

  @Test(arguments: [
    Case("nothing went wrong", (Step.of(.reading, phase: 1), CellFault.dropped), true),
    Case("nothing was sent", (Step.of(.reading, phase: 0), CellFault.dark), true),
    Case("it was looked for in vain", (Step.of(.writing, phase: 1), CellFault.dropped), false),
    Case("it was refused", (Step.of(.writing, phase: 2), CellFault.rateLimited), true),
    Case("it may still come", (Step.of(.writing, phase: 1), CellFault.late), false),
    Case("it was answered and could not be read", (Step.of(.reading, phase: 2), CellFault.dark), true),
    Case("there was nobody to look", (Step.of(.writing, phase: 1), CellFault.doneKilled), false),
  ])
  func `knows what the program can know`(_ row: Case<(Step, CellFault), Bool>) {
    #expect(Expectation(row.input.0, row.input.1, phases: 2).isCertain == row.expected)
  }

  typealias MeddledRow = Case<(step: Step, fault: CellFault), Fate>

  @Test(arguments: [
    MeddledRow("before the check", (.of(.reading, phase: 0), .other1), [75, 0, 0, 0, 0]),
    MeddledRow("the same field, before it is written", (.ofCheck, .same1), [0, 2, 2, 2, 2]),
    MeddledRow("another field, before it is written", (.ofCheck, .other1), [0, 2, 2, 2, 2]),
    MeddledRow("gone before it is changed", (.ofCheck, .gone1), [75, 1, 0, 0, 0]),
    MeddledRow("the same field, before the phase before it", (.ofCheck, .same2), [74, 1, 1, 1, 1]),
    MeddledRow("another field, before the phase before it", (.ofCheck, .other2), [0, 2, 2, 2, 2]),
    MeddledRow("the same field, once it is written", (.of(.writing, phase: 1), .same1), [74, 1, 1, 1, 1]),
    MeddledRow("another field, once it is written", (.of(.writing, phase: 1), .other1), [0, 2, 2, 2, 2]),
    MeddledRow("made again once it is written", (.of(.writing, phase: 2), .again2), [74, 2, 2, 2, 2]),
    MeddledRow("once it is read back", (.of(.reading, phase: 1), .same1), [0, 2, 2, 2, 2]),
    MeddledRow("gone before the next phase", (.ofCheck1, .gone2), [74, 2, 1, 1, 1]),
    MeddledRow("after all", (.of(.reading, phase: 2), .gone2), [0, 2, 2, 2, 2]),
  ])
  func `works out what becomes of an edit`(_ row: MeddledRow) {
    let expected = Expectation(row.input.step, row.input.fault, phases: 2)
    let fate = [expected.sent, expected.confirmed, expected.landed, expected.landedAtLast]
    #expect([Int(expected.status)] + fate == row.expected)
  }
}

extension Step {
  /// The last reading before the first write.
  static var ofCheck: Step { check(before: 1) }
  /// The last reading before the second write.
  static var ofCheck1: Step { check(before: 2) }

  private static func check(before phase: Int) -> Step {
    var step = Step.of(.reading, phase: phase - 1)
    step.isBeforeWrite = true
    return step
  }

  /// A step of which only its part in the run matters.
  static func of(_ role: Role, phase: Int) -> Step {
    Step(stage: .apply, number: 1, role: role, phase: phase, description: "\(role)")
  }
}
