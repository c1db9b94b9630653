import CloudflareSandbox
import TestSupport
import Testing

/// Answers that are no answer are told in words that people know, and nothing is taken from them.
@Suite(.serialized)
struct HostileAnswerTests {
  private static let mx = #"{"id":"r1","name":"example.com","type":"MX","ttl":1,"content":"mx.example.net"}"#

  private static func list(_ items: String, _ rest: String = "") -> Fault.Effect {
    .answer(200, body: #"{"success":true,"errors":[],"messages":[],"result":[\#(items)]\#(rest)}"#)
  }

  private static let answers: [Case<Fault.Effect, (english: String, japanese: String)>] = [
    Case(
      "a field that nobody reads, too deep",
      list("", #","x":\#(String(repeating: "[", count: 20_000))"#),
      ("more than any such answer holds", "応答としてありえない大きさ")
    ),
    Case(
      "too many octets",
      list("", #","x":"\#(String(repeating: "a", count: (16 << 20) + 1))""#),
      ("the answer is larger than 16777216 octets", "応答が 16777216 オクテットを超えています")
    ),
    Case(
      "an MX record without a priority",
      list(mx),
      ("the MX record of example.com has no priority that can be read", "example.com の MX レコードの優先度を読み取れません")
    ),
    Case(
      "a count that no list has",
      list(mx, #","result_info":{"page":1,"per_page":1,"total_count":9223372036854775807}"#),
      ("the list would have 9223372036854775807 pages", "一覧が 9223372036854775807 ページもあることになっています")
    ),
    Case(
      "pages that hold too little",
      list(mx, #","result_info":{"page":1,"per_page":1000,"total_count":9,"total_pages":1}"#),
      ("the list should have 9 entries, and its pages hold 1", "一覧は 9 件のはずですが、各ページの合計は 1 件です")
    ),
  ]

  @Test(arguments: answers)
  func `it is said what is wrong with it`(
    _ row: Case<Fault.Effect, (english: String, japanese: String)>
  ) async throws {
    try await withSandbox(try SeedZone("example.com", records: "@ A 192.0.2.1")) { sandbox in
      for (language, words) in [("en", row.expected.english), ("ja", row.expected.japanese)] {
        sandbox.setFaults([Fault(row.input, on: .listRecords)])
        let run = try await GreycloudRun.start(
          ["check", "example.com", "--lang", language],
          environment: sandbox.environment()
        )
        #expect(run.status == 69, "\(run)")
        #expect(run.output.isEmpty)
        #expect(run.errors.contains(words), "\(run)")
      }
    }
  }

  @Test func `a list that changed while it was read is read anew`() async throws {
    let records = (1...1200).map { "h\($0) A 192.0.2.1" }.joined(separator: "\n")
    try await withSandbox(try SeedZone("example.com", records: records)) { sandbox in
      let gate = Gate()
      sandbox.setFaults([Fault(.holdRequest(gate), on: .listRecords, .nth(2))])
      async let check = GreycloudRun.start(["check", "example.com"], environment: sandbox.environment())
      await gate.arrivals()
      try sandbox.edit(zone: "example.com") { edit throws(EditError) in
        try edit.add("a0 A 192.0.2.2")
      }
      gate.open()
      let run = try await check
      #expect(run.status == 0, "\(run)")
      #expect(sandbox.requests.filter { $0.path.hasSuffix("/dns_records") }.count == 4)
    }
  }
}
