/// Checks that a file writes to no terminal and to no descriptor of its own.
enum TerminalCheck {
  /// The files that write: one to terminals, one to files, one to journals.
  private static let writers: Set<String> = [
    "Sources/GreycloudCLI/Session/Console.swift",
    "Sources/GreycloudCLI/Session/OutputFile.swift",
    "Sources/ZoneWriter/State/PrivateFile.swift",
  ]

  static func violations(in file: SourceFile) -> [Violation] {
    guard !writers.contains(file.path) else { return [] }
    return output.violations(in: file) + systemWrites(in: file)
  }

  private static let output = SnippetCheck(
    snippets: [
      "print(", "debugPrint(", "dump(", "FileHandle", "fputs(", "fputc(", "fwrite(", "puts(", "putchar(",
      "printf(", "fprintf(", "vfprintf(", "perror(", "Glibc.write(", "Darwin.write(", "Musl.write(",
      "pwrite(",
      "writev(",
    ],
    reason: "only Console, OutputFile and PrivateFile write"
  )

  /// A bare `write(` is the system call where a C module is in sight, unless it is declared there.
  private static func systemWrites(in file: SourceFile) -> [Violation] {
    let text = file.swift
    let modules = Set(ImportCheck.imports(of: file).map(\.module))
    guard !modules.isDisjoint(with: ["CCurl", "Darwin", "Glibc", "Musl"]) else { return [] }
    guard text.places(of: "func write(").isEmpty else { return [] }
    return text.places(of: "write(")
      .filter { $0 == 0 || text.code[$0 - 1] != "." }
      .map {
        file.violation(line: text.line(of: $0), "`write(`: only Console, OutputFile and PrivateFile write")
      }
  }
}
