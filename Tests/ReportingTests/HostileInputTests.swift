import DNSModel
import Reporting
import Testing
import Wording

@testable import MailRules
@testable import ZonePlan
import TestSupport

/// Text of strangers, in every place where it can stand.
struct HostileInputTests {
  static let samples = [
    Case("the escape of a terminal", "\u{1B}[2J", #"\u{1B}[2J"#),
    Case("a bidirectional override", "\u{202E}moc", #"\u{202E}moc"#),
    Case("a line break", "a\nb", #"a\u{A}b"#),
    Case("a carriage return", "a\rb", #"a\u{D}b"#),
    Case("a control of the second table", "\u{9B}31m", #"\u{9B}31m"#),
    Case("a zero-width space", "a\u{200B}b", #"a\u{200B}b"#),
  ]

  static func lines(_ hostile: String) -> [Line] {
    let record = Record(
      id: .assigned("r1"),
      owner: .example,
      rdata: .opaque(.txt, hostile),
      comment: hostile
    )
    let text = Text(verbatim: hostile)
    let change = Change(
      id: hostile,
      phase: 1,
      kind: .editTXT,
      risk: .safe,
      rules: [hostile],
      edit: .delete(record),
      notes: [text],
      exposes: []
    )
    let plan = Plan(
      apex: .example,
      info: Samples.info,
      changes: [change],
      questions: [PlanQuestion(rule: hostile, owner: .example, question: Question(.provider, text))],
      advice: [PlanAdvice(rule: hostile, owner: .example, text: text)],
      conflicts: [
        PlanConflict(
          id: hostile,
          owner: .example,
          alternatives: [.init(rule: hostile, edits: [.delete(record)], note: text)]
        )
      ],
      leftAlone: [LeftAlone(records: [record], reason: text)],
      outcome: PlanOutcome(fixed: [hostile], remaining: [hostile], new: [hostile]),
      hazards: [.newErrors([hostile]), .splitReplacement(.example, changes: [hostile])],
      rrsets: [record]
    )
    let finding = Finding(
      rule: hostile,
      severity: .error,
      owner: .example,
      records: [record],
      message: text,
      fix: .manual(text)
    )
    return CheckText(.english).lines(Samples.zone, [finding])
      + PlanText(.english).lines(plan, digest: Samples.digest)
      + ZoneListReport(.english).lines([
        ListedZone(name: hostile, id: hostile, status: hostile, plan: hostile, account: nil)
      ])
      + Problem(.bug, text, notDone: text, next: text, below: [hostile]).about(hostile).lines(.english)
  }

  @Test(arguments: samples)
  func `is visible on the page and nothing more`(_ row: Case<String, String>) {
    let harmless = TextFormat.plain.render(Self.lines("x"))
    let page = TextFormat.plain.render(Self.lines(row.input))
    #expect(page.contains(row.expected))
    #expect(page.filter { $0 == "\n" }.count == harmless.filter { $0 == "\n" }.count)
    #expect(HostileText.visible(page.replacing("\n", with: "")) == page.replacing("\n", with: ""))
  }

  @Test(arguments: samples)
  func `only the page's own colours are left where there is colour`(_ row: Case<String, String>) {
    let page = TextFormat(color: true, width: 40).render(Self.lines(row.input))
    let bare = page.replacing(/\u{1B}\[[0-9;]*m/, with: "").replacing("\n", with: "")
    #expect(HostileText.visible(bare) == bare)
  }

  @Test(arguments: samples)
  func `is visible in JSON and means the same`(_ row: Case<String, String>) throws {
    let zone = JSONReport.CheckedZone(
      name: row.input,
      info: ZoneInfo(id: row.input, status: row.input),
      findings: [
        Finding(
          rule: row.input,
          severity: .info,
          owner: .example,
          records: [],
          message: Text(verbatim: row.input),
          fix: .manual(Text(verbatim: row.input))
        )
      ]
    )
    for json in [try JSONReport(.english).check([zone]), try JSONReport(.english).checkLine(zone)] {
      let flat = json.replacing("\n", with: "")
      #expect(HostileText.visible(flat) == flat)
      let tree = try JSONTree(json)
      let element = tree["zones"]?[0] ?? tree
      #expect(element["zone"]?["name"]?.text == row.input)
      #expect(element["findings"]?[0]?["message"]?.text == row.input)
    }
  }

  @Test(arguments: samples)
  func `is visible in the JSON of a record`(_ row: Case<String, String>) throws {
    let record = Record(
      id: .assigned("r1"),
      owner: .example,
      rdata: .txt(TXT(presentation: row.input)),
      comment: row.input,
      tags: [row.input]
    )
    let plan = Planner(rules: []).plan(
      for: Zone(apex: .example, info: ZoneInfo(status: row.input), records: [record])
    )
    let left = Plan(
      apex: plan.apex,
      info: plan.info,
      changes: [],
      questions: [],
      advice: [],
      conflicts: [],
      leftAlone: [LeftAlone(records: [record], reason: Text(verbatim: row.input))],
      outcome: plan.outcome,
      hazards: [],
      rrsets: []
    )
    let json = try JSONReport(.english).planLine(.planned(left))
    #expect(HostileText.visible(String(json.dropLast())) == String(json.dropLast()))
    let shown = try JSONTree(json)["left_alone"]?[0]?["records"]?[0]
    #expect(shown?["comment"]?.text == row.input)
    #expect(shown?["content"]?.text == row.input)
  }

  @Test func `a page is never narrower than 30 columns`() {
    #expect(TextFormat(color: false, width: 0).width == 30)
    #expect(TextFormat(color: false, width: -5).width == 30)
    #expect(TextFormat(color: false, width: 31).width == 31)
  }

  @Test func `indents first and further lines, and leaves empty lines empty`() {
    let line = Line([Span("aaaa bbbb cccc dddd eeee ffff gggg")], indent: 2, hanging: 4)
    #expect(
      TextFormat(color: false, width: 30).render([line, .blank, Line("", indent: 4)])
        == "  aaaa bbbb cccc dddd eeee\n    ffff gggg\n\n\n"
    )
  }

  @Test func `colours each piece and closes it`() {
    let line = Line([Span("a", .bad), Span("b"), Span("", .good), Span("c", .orange)])
    #expect(
      TextFormat(color: true, width: nil).render([line])
        == "\u{1B}[31ma\u{1B}[0mb\u{1B}[38;5;208mc\u{1B}[0m\n"
    )
  }
}
