import Foundation

/// What the matrix covers.
enum MatrixScope {
  static let stages: [Stage] = [.apply]
  static let ways: [WayOn] = [.finish]
  /// Whether the program keeps a journal of its runs.
  static let hasJournal = false
  /// Whether the program leaves its mark in the comment of records that it makes.
  static let marksCreations = false
  /// Whether the program can be told how long to wait.
  static let hasTimeout = false

  static var faults: [CellFault] {
    CellFault.allCases.filter { hasTimeout || ($0 != .doneSlow && $0 != .late) }
  }

  /// What a person does not wait for: a minute and more for an answer.
  static let patience = hasTimeout ? ["--timeout", "5"] : []

  /// The variable that chooses cells by a part of their names; without it all are tried.
  static let variable = "GREYCLOUD_CELL"

  static func includes(_ cell: Cell) -> Bool {
    ProcessInfo.processInfo.environment[variable].map("\(cell)".contains) ?? true
  }
}
