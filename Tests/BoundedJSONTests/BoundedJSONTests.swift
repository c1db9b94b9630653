import BoundedJSON
import TestSupport
import Testing

/// JSON from outside is decoded only as far as it is small, which its octets tell before any decoder sees them.
struct BoundedJSONTests {
  private static let limits = JSONLimits(octets: 400, values: 10)

  private static func nested(_ depth: Int) -> String {
    String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
  }

  private static func excess(_ text: String, _ limits: JSONLimits = limits) throws -> JSONExcess? {
    do {
      _ = try BoundedJSON.decode(JSONTree.self, from: Array(text.utf8), within: limits)
      return nil
    } catch let excess as JSONExcess {
      return excess
    }
  }

  private static let texts: [Case<String, JSONExcess?>] = [
    Case("a number", "1", nil),
    Case("as many octets as allowed", "\"" + String(repeating: "a", count: 398) + "\"", nil),
    Case("one octet more", "\"" + String(repeating: "a", count: 399) + "\"", .tooLong(limit: 400)),
    Case("as many values as allowed", "[1,2,3,4,5,6,7,8,9]", nil),
    Case("one value more", "[1,2,3,4,5,6,7,8,9,10]", .tooManyValues(limit: 10)),
    Case("objects", #"{"a":{"b":{}},"c":[{},{},{},{},{},{},{}]}"#, .tooManyValues(limit: 10)),
    Case("signs in a text", #""[[[[[[[[[[[[{{{{{{{{{{{{,,,,,,,,,,,,,\",,\\""#, nil),
    Case("signs after a backslash", #"["\\",1,2,3,4,5,6,7,8,9]"#, .tooManyValues(limit: 10)),
  ]

  @Test(arguments: texts)
  func `what is more than allowed is not decoded`(_ row: Case<String, JSONExcess?>) throws {
    #expect(try Self.excess(row.input) == row.expected)
  }

  @Test(
    arguments: [(JSONLimits.depth, nil), (JSONLimits.depth + 1, .tooDeep(limit: JSONLimits.depth))]
      as [(Int, JSONExcess?)]
  )
  func `what lies too deep is not decoded`(depth: Int, expected: JSONExcess?) throws {
    #expect(try Self.excess(Self.nested(depth), .answer) == expected)
  }

  @Test func `a text that is no JSON is refused by the decoder`() {
    for text in ["", "]]]]", "[", "{\"a\"", "\"", "nul"] {
      #expect(throws: DecodingError.self) { try Self.excess(text) }
    }
  }
}
