import CloudflareAPI
import DNSModel
import FoundationEssentials
import TestSupport
import Testing

/// What the answer to a batch says of each edit.
struct BatchAnswerTests {
  private static let edits: [Edit] = [
    .create(record("mail", "192.0.2.1", .planned(1))),
    .update(
      before: record("imap", "192.0.2.2", .assigned("i")),
      after: record("imap", "192.0.2.3", .assigned("i"))
    ),
    .delete(record("old", "192.0.2.4", .assigned("o"))), .create(record("smtp", "192.0.2.5", .planned(2))),
  ]

  private static func record(_ name: String, _ address: String, _ id: RecordID) -> Record {
    guard let owner = try? DomainName("\(name).example.com") else { preconditionFailure("no name: \(name)") }
    return Record(id: id, owner: owner, rdata: RData(.a, presentation: address))
  }

  private static func told(_ id: String, _ name: String, _ address: String) -> String {
    #"{"id":"\#(id)","name":"\#(name).example.com","type":"A","content":"\#(address)"}"#
  }

  private static let (mail, smtp) = (told("m", "mail", "192.0.2.1"), told("s", "smtp", "192.0.2.5"))
  private static let imap = told("i", "imap", "192.0.2.3")

  private static let answers: [Case<String, [String?]>] = [
    Case(
      "in the order of sending",
      #"{"deletes":[{"id":"o"}],"patches":[\#(imap)],"posts":[\#(mail),\#(smtp)]}"#,
      ["m", "i", "o", "s"]
    ),
    Case(
      "in another order",
      #"{"deletes":[{"id":"o"}],"patches":[\#(imap)],"posts":[\#(smtp),\#(mail)]}"#,
      ["m", "i", "o", "s"]
    ),
    Case(
      "a new record that says something else",
      #"{"deletes":[{"id":"o"}],"patches":[\#(imap)],"posts":[\#(told("m", "mail", "192.0.2.9")),\#(smtp)]}"#,
      ["m", "i", "o", "s"]
    ),
    Case("nothing", "{}", [nil, nil, nil, nil]),
    Case(
      "other records",
      #"{"deletes":[{"id":"x"}],"patches":[\#(told("y", "imap", "192.0.2.3"))],"posts":[]}"#,
      [nil, nil, nil, nil]
    ),
    Case(
      "one new record too few",
      #"{"deletes":[{"id":"o"}],"patches":[\#(imap)],"posts":[\#(smtp)]}"#,
      [nil, "i", "o", "s"]
    ),
  ]

  @Test(arguments: answers)
  func `each edit gets its record`(_ row: Case<String, [String?]>) throws {
    let answer = try JSONDecoder().decode(BatchResult.self, from: Data(row.input.utf8))
    #expect(answer.records(for: Self.edits).map { $0?.id.assigned } == row.expected)
  }
}
