import Testing

@testable import CloudflareSandbox

struct JSONTests {
  @Test(arguments: [
    "null", "true", "false", "0", "-12", "1.5", "\"\"", "[]", "{}", "[1,[2,null]]", "{\"a\":{\"b\":[true]}}",
    "\"quote \\\" backslash \\\\ tab \\u0009 日本\"",
  ])
  func `what is parsed is written again the same way`(text: String) throws {
    let value = try JSONValue(parsing: Array(text.utf8))
    #expect(String(decoding: JSONWriter.bytes(of: value), as: UTF8.self) == text)
  }

  @Test func `members keep their order and equality ignores it`() {
    let one: JSONValue = ["b": 1, "a": 2]
    #expect(String(decoding: JSONWriter.bytes(of: one), as: UTF8.self) == "{\"b\":1,\"a\":2}")
    #expect(one == ["a": 2, "b": 1])
  }

  @Test func `an absent member differs from null`() {
    let object = JSONObject(["given": .null, "absent": nil])
    #expect(object["given"] == .null)
    #expect(object["absent"] == nil)
    #expect(object.keys == ["given"])
  }
}
