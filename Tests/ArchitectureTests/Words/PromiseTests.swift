import Testing

/// What the README promises is held by tests that exist.
struct PromiseTests {
  private static let table = Repository.file("README.md").text
    .split(separator: "\n")
    .drop { !$0.hasPrefix("| promise |") }
    .dropFirst(2)
    .prefix { $0.hasPrefix("|") }

  /// The names of all test suites.
  private static let suites: Set<String> = Set(
    Repository.tests.flatMap { file in
      file.text.matches(of: /\bstruct ([A-Za-z]+Tests)\b/).map { String($0.output.1) }
    }
  )

  @Test func `there are promises`() {
    #expect(Self.table.count >= 15)
  }

  @Test(arguments: table)
  func `a promise names the tests that hold it`(_ row: Substring) {
    let names = row.matches(of: /`([A-Za-z]+Tests)`/).map { String($0.output.1) }
    #expect(!names.isEmpty)
    #expect(names.filter { !Self.suites.contains($0) } == [])
  }
}
