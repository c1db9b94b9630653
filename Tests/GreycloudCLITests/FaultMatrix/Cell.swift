/// One fault at one request, and one way on afterwards.
struct Cell: Sendable, CustomStringConvertible {
  let step: Step
  let fault: CellFault
  let way: WayOn

  var description: String { "\(step) × \(fault.rawValue) × \(way.rawValue)" }

  /// All cells of some courses.
  static func all(_ courses: [Course]) -> [Cell] {
    courses.flatMap(\.steps).flatMap { step in
      CellFault.allCases.filter { $0.concerns(step) }.flatMap { fault in
        WayOn.allCases.map { Cell(step: step, fault: fault, way: $0) }.filter(MatrixScope.includes)
      }
    }
  }
}
