/// The matrix as a person reads it: requests down, faults across, held of tried in each place.
struct FaultTable: CustomStringConvertible {
  let results: [CellResult]

  private static let width = 7

  var description: String {
    let tried = results.count
    let total = "cells tried: \(tried), held: \(results.count(where: \.isHeld))"
    return ([header] + rows + legend + [total]).joined(separator: "\n")
  }

  private var faults: [CellFault] {
    CellFault.allCases.filter { fault in results.contains { $0.cell.fault == fault } }
  }

  private var steps: [String] {
    results.map(\.cell.step.description).reduce(into: []) { if $0.last != $1 { $0.append($1) } }
  }

  private var margin: Int { (steps.map(\.count).max() ?? 0) + 2 }

  private var header: String { padded("", margin) + line(faults.map(\.rawValue)) }

  private var rows: [String] {
    steps.map { step in
      padded(step, margin) + line(faults.map { place(step, $0) })
    }
  }

  private var legend: [String] { [""] + faults.map { padded($0.rawValue, Self.width) + $0.meaning } + [""] }

  private func place(_ step: String, _ fault: CellFault) -> String {
    let cells = results.filter { $0.cell.step.description == step && $0.cell.fault == fault }
    return cells.isEmpty ? "–" : "\(cells.count(where: \.isHeld))/\(cells.count)"
  }

  private func line(_ words: [String]) -> String {
    words.map { padded($0, Self.width) }.joined().trimmingSuffix(while: { $0 == " " })
  }

  private func padded(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.count))
  }
}

extension String {
  fileprivate func trimmingSuffix(while isIdle: (Character) -> Bool) -> String {
    String(self[..<(lastIndex { !isIdle($0) }.map { index(after: $0) } ?? startIndex)])
  }
}
