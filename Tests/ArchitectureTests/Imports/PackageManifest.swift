/// The targets that a manifest declares, read from its text.
struct PackageManifest {
  struct Target: Sendable, Hashable {
    let name: String
    let dependencies: Set<String>
  }

  private let text: SwiftText

  init(_ file: SourceFile) {
    text = file.swift
  }

  /// The library and executable targets; those of tests are left out.
  var targets: [Target] {
    let places = text.places(of: ".target(") + text.places(of: ".executableTarget(")
    return places.sorted().compactMap(target)
  }

  private func target(_ place: Int) -> Target? {
    guard let opening = text.code[place...].firstIndex(of: "(") else { return nil }
    let range = opening..<text.closing(opening)
    guard let name = literal(after: "name:", in: range) else { return nil }
    return Target(name: name, dependencies: Set(dependencies(in: range)))
  }

  private func dependencies(in range: Range<Int>) -> [String] {
    guard let label = text.places(of: "dependencies:").first(where: range.contains) else { return [] }
    var cursor = text.cursor(at: label + "dependencies:".count)
    guard cursor.take("[") else { return [] }
    let end = text.closing(cursor.position - 1)
    var names: [String] = []
    while cursor.position < end {
      if let literal = cursor.takeLiteral() {
        names.append(literal.plainText ?? "?")
      } else if let word = cursor.takeWord() {
        names.append(product(word) ?? "?\(word)")
      } else {
        cursor.skip()
      }
      cursor.skipBlanks()
    }
    return names
  }

  /// Returns the name of the product that a constant of the manifest stands for.
  private func product(_ constant: String) -> String? {
    guard let place = text.places(of: "let \(constant) = Target.Dependency.product(").first else {
      return nil
    }
    return literal(after: "name:", in: place..<text.code.count)
  }

  private func literal(after label: String, in range: Range<Int>) -> String? {
    guard let place = text.places(of: label).first(where: range.contains) else { return nil }
    var cursor = text.cursor(at: place + label.count)
    return cursor.takeLiteral()?.plainText
  }
}
