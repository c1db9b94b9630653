import SPFCheck
import Testing

struct SPFResultTests {
  @Test func `has the seven words of the standard`() {
    let words = ["none", "neutral", "pass", "fail", "softfail", "temperror", "permerror"]
    #expect(SPFResult.allCases.map(\.rawValue) == words)
  }
}
