import Testing

/// State is not shared, waiting happens at the edge, and unchecked promises are proved.
@Suite(.serialized)
struct ConcurrencyTests {
  @Test(arguments: Repository.sources)
  func `an unchecked promise is proved in words`(_ file: SourceFile) {
    SendableProofCheck.violations(in: file).fail()
  }

  @Test(arguments: Repository.sources)
  func `types share no mutable state`(_ file: SourceFile) {
    StaticVariableCheck.violations(in: file).fail()
  }

  @Test(arguments: Repository.sources)
  func `only the edge's protocols wait`(_ file: SourceFile) {
    AsyncProtocolCheck.violations(in: file).fail()
  }

  @Test(arguments: [
    Sample.good(
      "a proof",
      """
      // `@unchecked Sendable`: the pointer is written once, before any other
      // thread can see it, and only read afterwards.
      struct A: @unchecked Sendable {}
      """
    ),
    .good(
      "a proof above attributes",
      """
      /// `nonisolated(unsafe)`: set in the initialiser before the value escapes; from then on nobody writes it.
      @usableFromInline
      nonisolated(unsafe) let a: UnsafeRawPointer
      """
    ),
    .good("a checked promise", "struct A: Sendable {}"),
    .bad("no proof", "struct A: @unchecked Sendable {}"),
    .bad("a name instead of a proof", "// Sendable.\nextension A: @unchecked Sendable {}", lines: [2]),
    .bad(
      "a proof of something else",
      """
      // Sendable: ten words and more prove the promise of the very next line.

      nonisolated(unsafe) var a = 1
      """,
      lines: [3]
    ),
  ])
  func `the check of promises sees`(_ sample: Sample) {
    sample.expect(SendableProofCheck.violations)
  }

  @Test(arguments: [
    Sample.good("a constant", "static let a = 1"),
    .good("a computed one", "static var a: Int { 1 }"),
    .good("a requirement", "protocol A { static var a: Int { get } }"),
    .good("a task-local value", "@TaskLocal static var a = 1"),
    .good("a task-local value in two lines", "@TaskLocal\nstatic var a = 1"),
    .bad("a stored one", "static var a = 1"),
    .bad("a stored closure", "private static var a: () -> Int = { 1 }"),
    .bad("an optional one", "enum A {\n  static var a: Int?\n}", lines: [2]),
  ])
  func `the check of state sees`(_ sample: Sample) {
    sample.expect(StaticVariableCheck.violations)
  }

  @Test(arguments: [
    Sample.good("the store", "protocol ZoneStore { func a() async }"),
    .good("a method", "protocol A { func a() }\nstruct B { func a() async {} }"),
    .bad("another protocol", "public protocol A: Sendable {\n  func a() async\n}", lines: [2]),
  ])
  func `the check of protocols sees`(_ sample: Sample) {
    sample.expect(AsyncProtocolCheck.violations)
  }
}
