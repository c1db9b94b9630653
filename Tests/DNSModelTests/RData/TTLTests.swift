import DNSModel
import Testing
import TestSupport

struct TTLTests {
  @Test(arguments: [
    Case("one is automatic", 1, TTL.automatic),
    Case("zero is zero", 0, .seconds(0)),
    Case("two is two", 2, .seconds(2)),
    Case("a day", 86_400, .seconds(86_400)),
  ])
  func `speaks the API's numbers`(_ row: Case<UInt32, TTL>) {
    #expect(TTL(apiValue: row.input) == row.expected)
    #expect(row.expected.apiValue == row.input)
  }
}
