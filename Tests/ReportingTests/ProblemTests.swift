import Reporting
import TestSupport
import Testing
import Wording

/// Whatever a message says, it names the zone that it is about, and once.
struct ProblemTests {
  private static func problem(_ happened: String, below: [String] = []) -> Problem {
    Problem(
      .unavailable,
      Text(verbatim: happened),
      notDone: Text(verbatim: "Nothing was checked."),
      next: Text(verbatim: "Try again."),
      below: below
    )
  }

  private static func text(_ problem: Problem) -> String {
    TextFormat.plain.render(problem.lines(.english))
  }

  @Test(arguments: [
    Case("a sentence without a name", "The API did not answer.", "example.com: The API did not answer."),
    Case("a sentence with it", "No zone example.com.", "No zone example.com."),
    Case("in brackets", "No zone 例え.jp (example.com).", "No zone 例え.jp (example.com)."),
    Case("among Japanese", "このゾーンexample.comは", "このゾーンexample.comは"),
    Case("another name below it", "No mail.example.com.", "example.com: No mail.example.com."),
    Case("another name above it", "No example.com.au here.", "example.com: No example.com.au here."),
    Case("another name beside it", "No my-example.com here.", "example.com: No my-example.com here."),
  ])
  func `the zone stands in front unless the sentence names it`(_ row: Case<String, String>) {
    let text = Self.text(Self.problem(row.input).about("example.com"))
    #expect(text == "greycloud: \(row.expected) Nothing was checked. Try again.\n")
  }

  @Test(arguments: [
    Case("nothing typed", "", "An empty name."),
    Case("a sign that no name has", "*.example.com", "*.example.com is no zone."),
  ])
  func `what was typed as a zone is not said twice`(_ row: Case<String, String>) {
    let text = Self.text(Self.problem(row.expected).about(row.input))
    #expect(text == "greycloud: \(row.expected) Nothing was checked. Try again.\n")
  }

  @Test func `where it came from knew the zone best`() {
    let problem = Self.problem("Lost.").about("a.example").about("b.example")
    #expect(problem.zone == "a.example")
    #expect(Self.text(Self.problem("Lost.")) == "greycloud: Lost. Nothing was checked. Try again.\n")
  }

  @Test func `what is pasted stands alone and is never broken`() {
    let lines = Self.problem("Lost.", below: ["greycloud check example.com --lang en"]).lines(.english)
    let text = TextFormat(color: false, width: 30).render(lines)
    #expect(text.hasSuffix("\n  greycloud check example.com --lang en\n"))
  }
}
