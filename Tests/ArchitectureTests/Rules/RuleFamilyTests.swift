import FoundationEssentials
import Testing

/// A rule belongs to the family of its folder.
struct RuleFamilyTests {
  @Test func `the table of families follows the folders`() throws {
    let source = RuleFamilyTable.source(for: Repository.sources(in: "MailRules/Rules"))
    if ProcessInfo.processInfo.environment["RECORD_GOLDEN"] == "1" {
      try Data(source.utf8).write(to: URL(filePath: Repository.root + RuleFamilyTable.path))
      Issue.record("recorded \(RuleFamilyTable.path); run again")
    }
    #expect(
      Repository.file(RuleFamilyTable.path).text == source,
      "stale; run RECORD_GOLDEN=1 swift test --filter RuleFamilyTests"
    )
  }

  @Test func `a table is written by folder and identity`() {
    let files = [
      SourceFile("Sources/MailRules/Rules/MX/NoMX.swift", "struct NoMX: MailRule {}"),
      SourceFile("Sources/MailRules/Rules/MX/MXAlias.swift", "struct MXAlias: MailRule {}"),
      SourceFile("Sources/MailRules/Rules/Client/NoPTR.swift", "struct NoPTR: MailRule {}"),
    ]
    let table = RuleFamilyTable.source(for: files).split(separator: "\n").dropFirst(5)
    #expect(
      table.map { $0.filter { $0 != " " } } == [
        ".client:[", #""no-ptr""#, "],", ".mx:[", #""mx-alias","#, #""no-mx","#, "],", "]", "}",
      ]
    )
  }
}
