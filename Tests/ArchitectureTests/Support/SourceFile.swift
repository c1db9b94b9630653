import Testing

/// A file of the repository, or text that pretends to be one.
struct SourceFile: Sendable, CustomTestStringConvertible {
  /// The path below the repository's root.
  let path: String
  let text: String
  /// The text taken apart into code and literals.
  let swift: SwiftText

  init(_ path: String, _ text: String) {
    self.path = path
    self.text = text
    swift = SwiftScanner.scan(text)
  }

  /// The target whose folder holds the file, for files below `Sources`.
  var target: String { path.split(separator: "/").dropFirst().first.map(String.init) ?? "" }

  /// The file's name without its folders and its ending.
  var stem: String {
    let name = path.split(separator: "/").last ?? ""
    return String(name.prefix { $0 != "." })
  }

  var testDescription: String { path }

  /// Returns a violation of this file.
  ///
  /// - Parameters:
  ///   - line: The line, counted from 1.
  ///   - message: What is wrong.
  /// - Returns: The violation.
  func violation(line: Int, _ message: String) -> Violation {
    Violation(path: path, line: line, message: message)
  }
}
