import MailRules
@testable import PolicyFile
import TestSupport
import Testing

/// A larger policy file costs as much more as it is larger.
struct PolicyGrowthTests {
  /// A text that is handed out one character after the other, and counts them.
  private final class CountedText: Sequence, IteratorProtocol {
    private var rest: String.Iterator
    private(set) var count = 0

    init(_ text: String) { rest = text.makeIterator() }

    func next() -> Character? {
      let character = rest.next()
      if character != nil { count += 1 }
      return character
    }
  }

  private static let shapes: [Case<@Sendable (Int) -> String, Int>] = [
    Case("mistakes in keys", { String(repeating: "provder: x\n", count: $0) }, 1),
    Case("unknown rules", { "severities:\n" + (0..<$0).map { "  no-mxx\($0): off\n" }.joined() }, 20),
    Case("no addresses", { "mail-addresses:\n" + String(repeating: "  - 192.0.2\n", count: $0) }, 20),
    Case(
      "bad dates",
      { "suppressions:\n" + String(repeating: "  - {rule: no-mx, until: never}\n", count: $0) },
      20
    ),
    Case("tabs", { String(repeating: "\ta: b\n", count: $0) }, 20),
  ]

  private static func mistakes(_ text: String) -> (told: Int, more: Int) {
    do throws(PolicyFileError) {
      _ = try PolicyFile.policy(in: Array(text.utf8)) { _ in nil }
      return (0, 0)
    } catch {
      return (error.issues.count, error.more)
    }
  }

  @Test(arguments: shapes)
  func `at most twenty mistakes are put into words, and the others are counted`(
    _ row: Case<@Sendable (Int) -> String, Int>
  ) {
    for count in [100, 400] {
      let (told, more) = Self.mistakes(row.input(count))
      #expect(told == row.expected, "\(count)")
      #expect(told + more == (row.expected == 1 ? 1 : count), "\(count)")
    }
  }

  @Test func `words are made for those that are told only`() {
    var mistakes = Mistakes()
    var made = 0
    func words(_ line: Int) -> PolicyFileError.Issue {
      made += 1
      return .init(line: line, column: 1, message: Complaint.noWord)
    }
    for line in 1...500 { mistakes.add(words(line)) }
    #expect(made == Mistakes.most)
    #expect(mistakes.count == 500)
  }

  @Test(arguments: [" ", "a: \"b\\\\\" ", "[", "- ", "a ", "'", "&b ", "a: [ ,"])
  func `a line is looked at once, however long it is`(_ piece: String) {
    for length in [1000, 2000, 4000] {
      let text = CountedText("a: b" + String(repeating: piece, count: length))
      _ = SourceScan.mistakes(in: text)
      #expect(text.count == 4 + length * piece.count)
    }
  }
}
