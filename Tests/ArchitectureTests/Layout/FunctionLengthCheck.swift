/// Checks that a function, an initialiser or a computed property fits on a screen.
enum FunctionLengthCheck {
  static let limit = 60

  static func violations(in file: SourceFile) -> [Violation] {
    let text = file.swift
    return bodies(of: text).compactMap { start, body in
      let lines = text.line(of: body.upperBound) - text.line(of: body.lowerBound) - 1
      guard lines > limit else { return nil }
      return file.violation(line: text.line(of: start), "a body of \(lines) lines; at most \(limit)")
    }
  }

  private static func bodies(of text: SwiftText) -> [(start: Int, body: Range<Int>)] {
    let functions = ["func", "init", "deinit", "subscript"].flatMap(text.places).compactMap { start in
      functionBody(start, text).map { (start, $0) }
    }
    let properties = text.places(of: "var").compactMap { start in
      propertyBody(start, text).map { (start, $0) }
    }
    return (functions + properties).sorted { $0.0 < $1.0 }
  }

  /// Between the parameters and the body stand effects, a result and constraints, but no other declaration.
  private static func functionBody(_ start: Int, _ text: SwiftText) -> Range<Int>? {
    guard start == 0 || text.code[start - 1] != "." else { return nil }
    var place = start
    while place < text.code.count, text.code[place] != "{" {
      switch text.code[place] {
      case "(", "[": place = text.closing(place)
      case "}", ";": return nil
      case "\n" where endsDeclaration(place, text): return nil
      default: break
      }
      place += 1
    }
    return place < text.code.count ? place..<text.closing(place) : nil
  }

  /// A line that begins with anything but the rest of a signature is another declaration.
  private static func endsDeclaration(_ lineBreak: Int, _ text: SwiftText) -> Bool {
    let rest = text.code[(lineBreak + 1)...].drop { $0 == " " }
    let continuations = ["{", "->", "async", "throws", "rethrows", "where", ")"]
    return !continuations.contains { rest.starts(with: $0.unicodeScalars) }
  }

  private static func propertyBody(_ start: Int, _ text: SwiftText) -> Range<Int>? {
    guard let end = text.code[start...].firstIndex(where: { $0 == "{" || $0 == "=" || $0 == "\n" }) else {
      return nil
    }
    return text.code[end] == "{" ? end..<text.closing(end) : nil
  }
}
