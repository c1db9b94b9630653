/// What came out of a cell.
struct CellResult: Sendable, CustomStringConvertible {
  let cell: Cell
  /// Everything that was not as it should have been.
  let complaints: [String]
  /// The runs, the requests and the zone.
  let story: [String]

  var isHeld: Bool { complaints.isEmpty }

  var description: String {
    let list = complaints.map { "  – \($0)" }
    let again = "to try it alone: \(MatrixScope.variable)='\(cell)'"
    return (["\(cell)"] + list + [again] + story).joined(separator: "\n")
  }
}
