import DNSModel
import Reporting
import Testing
import Wording

@testable import ZonePlan

/// Every machine format, to the last character; the names in it are a contract.
struct JSONGoldenTests {
  static let zones = [
    ListedZone(name: "example.com", id: "z1", status: "active", plan: "free", account: "Example"),
    ListedZone(name: "long-name.example.net", id: "z2", status: nil, plan: nil, account: nil),
  ]

  static let checks = [
    DoctorReport.Check("token", .yes, Text("the token is active", ja: "トークンは有効です")),
    DoctorReport.Check("read", .no, Text("records cannot be read", ja: "レコードを読めません")),
    DoctorReport.Check("write", .unknown, Text("only a write would tell", ja: "書き込むまで分かりません")),
  ]

  static let problem = Problem(
    .unavailable,
    Text("The API did not answer.", ja: "API が応答しません。"),
    notDone: Problem.nothingChecked,
    next: Text("Try again.", ja: "もう一度試してください。")
  )

  static let checked = [
    JSONReport.CheckedZone(name: "example.com", info: Samples.info, findings: Samples.findings),
    JSONReport.CheckedZone(
      name: "example.net",
      info: .init(),
      findings: [],
      problem: problem
    ),
  ]

  static let planned: [JSONReport.PlannedZone] = [
    .planned(Samples.refused), .planned(Samples.empty), .failed(name: "example.net", problem),
  ]

  @Test(arguments: Language.allCases)
  func `check`(_ language: Language) throws {
    let report = JSONReport(language)
    try Golden.expect(try report.check(Self.checked), is: "json-check-\(language.rawValue)")
    let lines = try Self.checked.map { try report.checkLine($0) }
    #expect(lines.allSatisfy { $0.firstIndex(of: "\n") == $0.index(before: $0.endIndex) })
    try Golden.expect(lines.joined(), is: "jsonl-check-\(language.rawValue)")
  }

  @Test(arguments: Language.allCases)
  func `plan`(_ language: Language) throws {
    let report = JSONReport(language)
    try Golden.expect(
      try report.plan(Self.planned),
      is: "json-plan-\(language.rawValue)"
    )
    try Golden.expect(try report.planLine(.planned(Samples.plan)), is: "jsonl-plan-\(language.rawValue)")
  }

  @Test func `zones and doctor`() throws {
    try Golden.expect(try ZoneListReport(.english).json(Self.zones), is: "json-zones")
    try Golden.expect(try ZoneListReport(.english).jsonLines(Self.zones), is: "jsonl-zones")
    try Golden.expect(try DoctorReport(.english).json(Self.checks), is: "json-doctor")
  }
}
