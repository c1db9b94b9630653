import Testing

/// Everything that a person sees goes through one file.
@Suite(.serialized)
struct TerminalTests {
  @Test(arguments: Repository.sources)
  func `only the console writes`(_ file: SourceFile) {
    TerminalCheck.violations(in: file).fail()
  }

  @Test(arguments: [
    Sample.good("the console", in: "Sources/GreycloudCLI/Session/Console.swift", "print(1)"),
    .good("a call of the console", "import Glibc\nConsole.write(text, to: STDOUT_FILENO)"),
    .good("a method of its own", "func write(_ a: Int) {}\nwrite(1)"),
    .bad("printing", "print(1)"),
    .bad("a handle", "FileHandle.standardError"),
    .bad("C's output", #"fputs("a", stderr)"#),
    .bad("the named system call", "import Glibc\nGlibc.write(1, a, 2)", lines: [2]),
    .bad("the bare system call", "import Glibc\n_ = write(1, a, 2)", lines: [2]),
  ])
  func `the check sees`(_ sample: Sample) {
    sample.expect(TerminalCheck.violations)
  }
}
