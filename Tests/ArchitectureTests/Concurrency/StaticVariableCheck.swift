/// Checks that types have no shared mutable state: a `static var` is computed, or a task-local value.
enum StaticVariableCheck {
  static func violations(in file: SourceFile) -> [Violation] {
    file.swift.places(of: "static var")
      .filter { !isComputed($0, file.swift) && !isTaskLocal($0, file.swift) }
      .map { file.violation(line: file.swift.line(of: $0), "a static variable is shared mutable state") }
  }

  private static func isComputed(_ place: Int, _ text: SwiftText) -> Bool {
    text.code[place...].first { $0 == "{" || $0 == "=" || $0 == "\n" } == "{"
  }

  /// The attribute stands before the declaration, in its line or alone in the one above.
  private static func isTaskLocal(_ place: Int, _ text: SwiftText) -> Bool {
    let line = text.line(of: place)
    let above = line > 1 ? text.lines[line - 2].filter { $0 != " " } : ""
    return text.lines[line - 1].contains("@TaskLocal") || above == "@TaskLocal"
  }
}
