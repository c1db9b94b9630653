/// Checks that a file imports only what its target may.
enum ImportCheck {
  /// An import declaration.
  struct Import: Sendable, Hashable {
    let module: String
    let line: Int
  }

  static func violations(in file: SourceFile) -> [Violation] {
    guard let row = TargetRow.named(file.target) else {
      return [file.violation(line: 1, "the table of imports has no target \(file.target)")]
    }
    return imports(of: file)
      .filter { !row.modules.contains($0.module) && !row.system.contains($0.module) }
      .map { file.violation(line: $0.line, "\(row.name) must not import \($0.module)") }
  }

  static func imports(of file: SourceFile) -> [Import] {
    file.swift.places(of: "import").compactMap { place in
      var cursor = file.swift.cursor(at: place)
      cursor.skip("import".count)
      guard let first = cursor.takeWord() else { return nil }
      let module = Self.kinds.contains(first) ? cursor.takeWord() : first
      return module.map { Import(module: $0, line: file.swift.line(of: place)) }
    }
  }

  /// The words that may stand between `import` and the module.
  private static let kinds: Set<String> = [
    "class", "enum", "func", "let", "protocol", "struct", "typealias", "var",
  ]
}
