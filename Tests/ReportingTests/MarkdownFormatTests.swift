import Reporting
import TestSupport
import Testing
import Wording

@testable import ZonePlan

/// Findings and plans as somebody pastes them into a pull request or a forum.
struct MarkdownFormatTests {
  @Test(arguments: Language.allCases)
  func `findings and a plan`(_ language: Language) throws {
    let findings = CheckText(language).lines(Samples.zone, Samples.findings)
    let plan = PlanText(language).lines(
      Samples.plan,
      digest: Samples.digest,
      next: CommandSuggestions().apply("example.com")
    )
    let page = MarkdownFormat().render(findings) + MarkdownFormat().render(plan)
    try Golden.expect(page, is: "markdown-\(language.rawValue)")
  }

  private static let texts = [
    Case("words", "mail.example.com is grey.", "mail.example.com is grey."),
    Case("a tag", "<script>alert(1)</script>", #"\<script>alert(1)\</script>"#),
    Case("emphasis", "a*b_c|d", #"a\*b\_c\|d"#),
    Case("a link", "[x](https://example.net)", #"\[x\](https://example.net)"#),
    Case("a person", "@octocat and (@octocat)", "@<!-- -->octocat and (@<!-- -->octocat)"),
    Case("an address of mail", "mailto:dmarc@example.com", "mailto:dmarc@example.com"),
    Case("the apex", "the MX at @ is missing", "the MX at @ is missing"),
    Case("an issue", "see #12", "see #<!-- -->12"),
    Case("a heading", "# no heading", "\\# no heading"),
    Case("a quotation", "> said", #"\> said"#),
    Case("a list", "- item", #"\- item"#),
    Case("a numbered list", "12. item", #"12\. item"#),
    Case("a command", "try `greycloud check`", "try `greycloud check`"),
    Case("a backtick alone", "a`b*c", #"a'b\*c"#),
    Case("backticks of two lengths", "say `v=spf1 ``[x](y) z`", #"say 'v=spf1 ''\[x\](y) z'"#),
    Case("a block of code", "````x y ", "''''x y "),
    Case("a backtick with an accent", "`\u{301} `\u{301}<b>", "`\u{301} `\u{301}\\<b>"),
    Case("a sign with an accent", "*\u{301}a*\u{301}", "\\*\u{301}a\\*\u{301}"),
    Case("an entity", "&commat;octocat &lt;b>", #"\&commat;octocat \&lt;b>"#),
    Case("strikethrough", "x ~~gone~~", #"x \~\~gone\~\~"#),
    Case("an issue of another repository", "owner/repo#1", "owner/repo#<!-- -->1"),
    Case("a line break", "a\n# b", #"a\\u{A}# b"#),
    Case("an escape", #"\*"#, #"\\\*"#),
  ]

  @Test(arguments: texts)
  func `text stands as it is`(_ row: Case<String, String>) {
    #expect(MarkdownFormat().render([Line(row.input)]) == row.expected + "\n\n")
    #expect(MarkdownFormat().render([Line(row.input, indent: 2)]) == "- " + row.expected + "\n\n")
  }

  @Test func `what goes and what comes stands in a block that nothing in it can close`() {
    let lines = [Line([Span("- ", .removed), Span("TXT ```")]), Line([Span("+ ", .added), Span("TXT `")])]
    #expect(MarkdownFormat().render(lines) == "````diff\n- TXT ```\n+ TXT `\n````\n\n")
  }

  @Test(arguments: HostileInputTests.samples + texts)
  func `text of strangers adds no line and no tag`(_ row: Case<String, String>) {
    let page = MarkdownFormat().render(HostileInputTests.lines(row.input))
    let harmless = MarkdownFormat().render(HostileInputTests.lines("x"))
    #expect(page.filter { $0 == "\n" }.count == harmless.filter { $0 == "\n" }.count)
    var isBlock = false
    for line in page.split(separator: "\n") {
      let isFence = line.drop { $0 == " " }.hasPrefix("```")
      if isFence { isBlock.toggle() }
      guard !isFence, !isBlock else { continue }
      // Nothing between two single backticks is markup.
      let code = /`[^`]*`/.matchingSemantics(.unicodeScalar)
      let text = line.replacing(code, with: "").replacing("<!-- -->", with: "")
      #expect(!text.contains(/(^|[^\\])[<\[&]/), "\(line)")
    }
    #expect(!isBlock)
  }
}
