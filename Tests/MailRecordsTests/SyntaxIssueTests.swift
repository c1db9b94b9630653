import MailRecords
import Testing
import Wording

struct SyntaxIssueTests {
  @Test func `keeps the place and the words`() {
    let issue = SyntaxIssue(range: 7..<9, excerpt: "ip", message: Text("is unknown", ja: "未知の語です"))
    #expect(issue.range == 7..<9)
    #expect(issue.excerpt == "ip")
    #expect(issue.message(.english) == "is unknown")
  }
}
