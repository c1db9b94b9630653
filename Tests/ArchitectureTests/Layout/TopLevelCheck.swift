/// Checks that the repository's root stays as small as it was meant.
struct TopLevelCheck: Sendable {
  /// The lines of `.gitignore`; a name that git does not see may lie about.
  let ignored: Set<String>

  init(gitignore: String) {
    ignored = Set(gitignore.split(separator: "\n").map { String($0.hasSuffix("/") ? $0.dropLast() : $0) })
  }

  func violations(in names: [String]) -> [Violation] {
    names.filter { !$0.hasPrefix(".") && !Self.allowed.contains($0) && !ignored.contains($0) }
      .map { Violation(path: $0, line: 1, message: "the top level holds \(Self.allowed.sorted()) only") }
  }

  private static let allowed: Set<String> = ["Mocks", "Package.swift", "README.md", "Sources", "Tests"]
}
