/// Tries cells, a few at a time: they wait more than they work.
enum MatrixRun {
  private static let parallel = 12

  /// Tries all cells.
  ///
  /// - Parameters:
  ///   - cells: The cells.
  ///   - courses: What the stages do while nothing goes wrong.
  /// - Returns: A result for each cell, in their order.
  static func results(of cells: [Cell], _ courses: [Course]) async -> [CellResult] {
    await withTaskGroup(of: (Int, CellResult).self) { group in
      var waiting = cells.enumerated().makeIterator()
      var results: [Int: CellResult] = [:]
      for _ in 0..<parallel { start(&waiting, courses, in: &group) }
      for await (index, result) in group {
        results[index] = result
        start(&waiting, courses, in: &group)
      }
      return results.sorted { $0.key < $1.key }.map(\.value)
    }
  }

  private static func start(
    _ waiting: inout EnumeratedSequence<[Cell]>.Iterator,
    _ courses: [Course],
    in group: inout TaskGroup<(Int, CellResult)>
  ) {
    guard let (index, cell) = waiting.next(),
      let course = courses.first(where: { $0.stage == cell.step.stage })
    else { return }
    group.addTask { (index, await CellTrial.result(of: cell, course)) }
  }
}
