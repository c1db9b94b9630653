import MailRules
import Reporting
import Testing
import Wording

/// The catalogue as Markdown.
struct RuleMarkdownTests {
  @Test(arguments: Language.allCases)
  func `every rule is listed once and has its section`(_ language: Language) {
    let lines = RuleMarkdown(language).catalogue().split(separator: "\n")
    for rule in RuleCatalog.all {
      let id = type(of: rule).info.id
      #expect(lines.count { $0.hasPrefix("| [`\(id)`](#\(id)) |") } == 1, "\(id)")
      #expect(lines.count { $0 == "### \(id)" } == 1, "\(id)")
    }
  }

  @Test(arguments: Language.allCases)
  func `every block of code is closed, and tables have their cells`(_ language: Language) {
    let lines = RuleMarkdown(language).catalogue().split(separator: "\n")
    #expect(lines.count { $0 == "```zone" } == lines.count { $0 == "```" })
    let rows = lines.filter { $0.hasPrefix("|") }
    let cells = rows.map { $0.replacing("\\|", with: "").count { $0 == "|" } }
    let leftOut = LeftOutIdea.all.count + 2
    #expect(cells.dropLast(leftOut).allSatisfy { $0 == 6 })
    #expect(cells.suffix(leftOut).allSatisfy { $0 == 4 })
  }

  @Test func `what is left out is listed with the argument`() {
    let idea = LeftOutIdea(
      "spf-hard-fail",
      Text("SPF that ends in ~all", ja: "~all で終わる SPF"),
      because: Text("~all is right beside DMARC; a | b", ja: "DMARC があれば ~all で十分です。a | b")
    )
    let page = RuleMarkdown(.english).catalogue([], leavingOut: [idea])
    #expect(
      page.contains(#"| `spf-hard-fail` | SPF that ends in \~all | \~all is right beside DMARC; a \| b |"#),
      "\(page)"
    )
    #expect(!RuleMarkdown(.english).catalogue([], leavingOut: []).contains("Left out"))
  }

  @Test(arguments: RuleCatalog.all.map { type(of: $0).info.id })
  func `no example stands on both sides`(_ id: String) throws {
    let info = try #require(RuleCatalog.info(id))
    let page = RuleMarkdown(.english).page(info)
    let silent = page.split(separator: "**Not reported**").dropFirst().joined()
    for example in info.examples where !example.owners.isEmpty {
      #expect(!silent.contains("```zone\n\(example.zone)\n```"))
    }
  }
}
