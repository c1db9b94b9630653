import Testing

/// The repository keeps its shape: few names at the top, files and functions that can be read.
@Suite(.serialized)
struct LayoutTests {
  @Test func `the top level holds what it may`() {
    let names = Repository.names(in: "")
    #expect(names.contains("Package.swift"))
    TopLevelCheck(gitignore: Repository.file(".gitignore").text).violations(in: names).fail()
  }

  @Test(arguments: [".build", "Package.resolved"])
  func `git ignores what a build leaves`(_ name: String) {
    #expect(TopLevelCheck(gitignore: Repository.file(".gitignore").text).ignored.contains(name))
  }

  @Test(arguments: Repository.sources)
  func `a file is not too long`(_ file: SourceFile) {
    FileLengthCheck.violations(in: file).fail()
  }

  @Test(arguments: Repository.sources)
  func `a function is not too long`(_ file: SourceFile) {
    FunctionLengthCheck.violations(in: file).fail()
  }

  @Test func `the check of the top level sees`() {
    let check = TopLevelCheck(gitignore: ".build/\nPackage.resolved\n")
    let names = [".git", "Mocks", "Package.resolved", "Package.swift", "Scripts", "NOTES.md"]
    #expect(check.violations(in: names).map(\.path) == ["Scripts", "NOTES.md"])
  }

  @Test(arguments: [
    Sample.good("300 lines", String(repeating: "a\n", count: 300)),
    .bad("301 lines", String(repeating: "a\n", count: 301), lines: [301]),
    .bad("no line break at the end", String(repeating: "a\n", count: 300) + "a", lines: [301]),
  ])
  func `the check of files sees`(_ sample: Sample) {
    sample.expect(FileLengthCheck.violations)
  }

  private static let longBody = "{\n" + String(repeating: "  a()\n", count: 61) + "}\n"
  private static let fullBody = "{\n" + String(repeating: "  a()\n", count: 60) + "}\n"

  @Test(arguments: [
    Sample.good("60 lines", "func a() \(fullBody)"),
    .good("braces in words", "func a() {\n  let b = \"{\"\n}\n" + String(repeating: "\n", count: 90)),
    .good("a requirement", "protocol A {\n  func a() async throws -> B\n}\nenum C \(longBody)"),
    .good("a type", "struct A \(longBody)"),
    .good("a call", "let a = B.init() \(longBody)"),
    .good("a stored property", "var a = B \(longBody)"),
    .bad("a function", "\nfunc a() \(longBody)", lines: [2]),
    .bad("a generic one", "func a<B>(_ b: B = { 1 }) throws(C) -> [D]\nwhere B: E \(longBody)"),
    .bad("an operator", "static func == (left: A, right: A) -> Bool \(longBody)"),
    .bad("an initialiser", "struct A {\n  init?(_ a: B) \(longBody)}", lines: [2]),
    .bad("a subscript", "subscript(a: Int) -> B \(longBody)"),
    .bad("a computed property", "var a: B \(longBody)"),
    .bad("a function inside another", "func a() {\n  func b() \(longBody)}", lines: [1, 2]),
  ])
  func `the check of functions sees`(_ sample: Sample) {
    sample.expect(FunctionLengthCheck.violations)
  }
}
