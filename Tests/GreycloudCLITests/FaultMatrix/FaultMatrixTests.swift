import Testing

/// Every request of an apply and of an undo fails in every way, and nothing is lost, doubled or left unexplained.
@Suite(.serialized)
struct FaultMatrixTests {
  @Test(arguments: Stage.allCases)
  func `without a fault the zone passes from one known state to the next`(_ stage: Stage) async throws {
    let course = try await Course.watched(stage)
    #expect(course.run.status == 0, "\(course.run)")
    switch stage {
    case .apply:
      #expect(course.states == FaultZone.states)
      #expect(course.changes == FaultZone.changes)
    case .undo:
      #expect(course.states.first == FaultZone.states.last)
      #expect(course.states.last == FaultZone.states.first)
      #expect(course.changes.reduce(0, +) == FaultZone.changes.reduce(0, +))
    }
  }

  @Test func `whatever fails, the zone can be finished and restored`() async throws {
    var courses: [Course] = []
    for stage in Stage.allCases { courses.append(try await Course.watched(stage)) }
    let cells = Cell.all(courses)
    let results = await MatrixRun.results(of: cells, courses)
    print("\n\(FaultTable(results: results))")
    for result in results where !result.isHeld { Issue.record("\(result)") }
    #expect(!results.isEmpty && results.count == cells.count)
  }
}
