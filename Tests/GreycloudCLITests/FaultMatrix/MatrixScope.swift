import Foundation

/// What the matrix covers.
enum MatrixScope {
  /// What a person does not wait for: a minute and more for an answer.
  static let patience = ["--timeout", "5"]

  /// The variable that chooses cells by a part of their names; without it all are tried.
  static let variable = "GREYCLOUD_CELL"

  static func includes(_ cell: Cell) -> Bool {
    ProcessInfo.processInfo.environment[variable].map("\(cell)".contains) ?? true
  }
}
