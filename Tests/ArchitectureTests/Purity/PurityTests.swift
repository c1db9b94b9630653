import Testing

/// The pure targets stay pure, and no source takes a dangerous short cut.
@Suite(.serialized)
struct PurityTests {
  @Test(arguments: Repository.sources.filter { TargetRow.pure.contains($0.target) })
  func `a pure target reads and writes nothing`(_ file: SourceFile) {
    SnippetCheck.pure.violations(in: file).fail()
  }

  @Test(arguments: Repository.sources.filter { TargetRow.pure.contains($0.target) })
  func `a pure target waits for a resolver only`(_ file: SourceFile) {
    WaitingCheck.violations(in: file).fail()
  }

  @Test(arguments: Repository.sources)
  func `nothing can crash or pull in all of Foundation`(_ file: SourceFile) {
    SnippetCheck.unsafe.violations(in: file).fail()
  }

  @Test(arguments: Repository.sources)
  func `no work is left for later`(_ file: SourceFile) {
    LeftoverCheck.violations(in: file).fail()
  }

  @Test(arguments: [
    Sample.good("a comment", "// print(x), Date()"),
    .good("words", #"let a = "Task { print(1) }""#),
    .good("longer words", "let asynchronous = reprint(MyDate())"),
    .bad("printing", "let a = 1\nprint(a)", lines: [2]),
    .bad("printing in an interpolation", #"let a = "\(print(1))""#),
    .bad("the clock", "let a = Date()"),
    .bad("the present", "let a = Date.now.x"),
    .bad("the environment", "let a = ProcessInfo.processInfo"),
    .bad("files", "let a = FileManager.default"),
    .bad("the network", "let a = URLSession.shared"),
    .bad("C", #"let a = getenv("A")"#),
    .bad("tasks", "let a = Task { 1 }"),
    .bad("chance", "let a = Int.random(in: 0...1)"),
  ])
  func `the check of purity sees`(_ sample: Sample) {
    sample.expect(SnippetCheck.pure.violations)
  }

  @Test(arguments: [
    Sample.good("a comment", in: "Sources/MailRules/A.swift", "// async"),
    .good("the protocol", in: "Sources/DNSModel/Lookup/DNSResolver.swift", "func a() async {}"),
    .good("the evaluator", in: "Sources/SPFCheck/A.swift", "func a() async { await b.answer(to: c) }"),
    .bad("a rule", in: "Sources/MailRules/A.swift", "func a() async {}"),
    .bad("another part of the model", in: "Sources/DNSModel/Lookup/A.swift", "func a() async {}"),
    .bad("work beside the caller", in: "Sources/SPFCheck/A.swift", "async let a = b()"),
    .bad("sleep", in: "Sources/SPFCheck/A.swift", "try await Task.sleep(for: a)"),
    .bad("an actor", in: "Sources/SPFCheck/A.swift", "actor A {}"),
  ])
  func `the check of waiting sees`(_ sample: Sample) {
    sample.expect(WaitingCheck.violations)
  }

  @Test(arguments: [
    Sample.good("the small Foundation", "import FoundationEssentials"),
    .good("soft ways", "try? a() as? B"),
    .bad("Foundation", "import Foundation"),
    .bad("a forced try", "try! a()"),
    .bad("a forced cast", "a as! B"),
    .bad("a crash", "fatalError(\"x\")"),
  ])
  func `the check of short cuts sees`(_ sample: Sample) {
    sample.expect(SnippetCheck.unsafe.violations)
  }

  // The marks stand here to be found, so that this check cannot pass by finding nothing.
  @Test(arguments: [
    Sample.good("an escape", "/// `\\uXXXX`"),
    .bad("a note", "let a = 1  // TODO: b"),
    .bad("a defect", "// FIXME"),
    .bad("a mark", "let a = 1\n// XXX b", lines: [2]),
  ])
  func `the check of leftovers sees`(_ sample: Sample) {
    sample.expect(LeftoverCheck.violations)
  }
}
