/// Checks that the catalogue lists given rules, each once, in the order of their identities.
struct RuleCatalogCheck: Sendable {
  let rules: [String]

  func violations(in catalog: SourceFile) -> [Violation] {
    let entries = Self.entries(of: catalog)
    guard let line = entries.first?.line else {
      return [catalog.violation(line: 1, "the catalogue is no literal array of rules")]
    }
    let names = entries.map(\.name)
    let missing = Set(rules).subtracting(names).sorted().map {
      catalog.violation(line: line, "the catalogue lacks \($0)")
    }
    return missing + unknown(entries, catalog) + unsorted(entries, catalog)
  }

  struct Entry: Sendable, Hashable {
    let name: String
    let line: Int
  }

  static func entries(of catalog: SourceFile) -> [Entry] {
    let text = catalog.swift
    guard let start = text.places(of: "[any MailRule] = [").first else { return [] }
    var cursor = text.cursor(at: start + "[any MailRule] = [".count)
    let end = text.closing(cursor.position - 1)
    cursor.skipBlanks()
    var entries: [Entry] = []
    while cursor.position < end {
      let line = text.line(of: cursor.position)
      if let name = cursor.takeWord() { entries.append(Entry(name: name, line: line)) } else { cursor.skip() }
      cursor.skipBlanks()
    }
    return entries
  }

  private func unknown(_ entries: [Entry], _ catalog: SourceFile) -> [Violation] {
    entries.filter { !rules.contains($0.name) }.map {
      catalog.violation(line: $0.line, "no file below Rules holds \($0.name)")
    }
  }

  private func unsorted(_ entries: [Entry], _ catalog: SourceFile) -> [Violation] {
    zip(entries, entries.dropFirst()).compactMap { before, after in
      let (left, right) = (RuleIdentity.identity(of: before.name), RuleIdentity.identity(of: after.name))
      guard let left, let right, left >= right else { return nil }
      return catalog.violation(line: after.line, "\(after.name) belongs above \(before.name)")
    }
  }
}
