/// Checks that a rule's file, its type and its identity have one name.
enum RuleFileCheck {
  static func violations(in file: SourceFile) -> [Violation] {
    let rules = rules(in: file)
    guard let rule = rules.first, rules.count == 1 else {
      return [file.violation(line: 1, "a rule's file holds one type that conforms to MailRule, not \(rules)")]
    }
    guard rule == file.stem else {
      return [file.violation(line: 1, "the rule \(rule) stands in the file \(file.stem)")]
    }
    guard let expected = RuleIdentity.identity(of: rule) else {
      return [file.violation(line: 1, "\(rule) has capitals that are no acronym of RuleIdentity")]
    }
    guard let found = identity(in: file) else {
      return [file.violation(line: 1, "\(rule) has no literal identity")]
    }
    guard found.plainText != expected else { return [] }
    return [file.violation(line: found.line, "the identity of \(rule) is \(expected)")]
  }

  /// Returns the types that a file makes rules, by their declarations or by extensions.
  static func rules(in file: SourceFile) -> [String] {
    let text = file.swift
    return ["struct", "enum", "class", "actor", "extension"].flatMap { keyword in
      text.places(of: keyword).compactMap { place -> String? in
        var cursor = text.cursor(at: place)
        cursor.skip(keyword.count)
        guard let name = cursor.takeWord(), cursor.take(":") else { return nil }
        let inherited = text.code[cursor.position...].prefix { $0 != "{" }
        let names = inherited.split { !SwiftText.isWord($0) }
        return names.contains { $0.elementsEqual("MailRule".unicodeScalars) } ? name : nil
      }
    }
  }

  /// Returns the literal that is a rule's identity.
  static func identity(in file: SourceFile) -> StringLiteral? {
    let text = file.swift
    guard let info = text.places(of: "RuleInfo(").first else { return nil }
    guard let label = text.places(of: "id:").first(where: { $0 > info }) else { return nil }
    var cursor = text.cursor(at: label + "id:".count)
    return cursor.takeLiteral()
  }
}
