import CloudflareAPI
import CurlTransport
import Testing

/// Answers that are no success, as errors.
struct ErrorTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let response: HTTPResponse
    let error: CloudflareError
  }

  static let cases = [
    Case(
      testDescription: "a page instead of JSON",
      response: Fixtures.html(200),
      error: .notJSON(
        status: 200,
        contentType: "text/html",
        ray: "8f00-NRT",
        excerpt: "<html><title>200</title></html>"
      )
    ),
    Case(
      testDescription: "nothing at all",
      response: HTTPResponse(status: 204),
      error: .notJSON(status: 204, contentType: nil, ray: nil, excerpt: "")
    ),
    Case(
      testDescription: "JSON cut short",
      response: Fixtures.json(200, #"{"success":true,"result":{"id":"#),
      error: .malformedAnswer(status: 200, ray: "8f00-NRT", what: AnswerDefect(.invalidJSON))
    ),
    Case(
      testDescription: "a missing field",
      response: Fixtures.success(#"{"id":"z"}"#),
      error: .malformedAnswer(status: 200, ray: "8f00-NRT", what: AnswerDefect(.missing, at: "result.name"))
    ),
    Case(
      testDescription: "a field of another type",
      response: Fixtures.success(#"{"id":"z","name":7}"#),
      error: .malformedAnswer(status: 200, ray: "8f00-NRT", what: AnswerDefect(.wrongType, at: "result.name"))
    ),
    Case(
      testDescription: "a list nested deeper than any answer",
      response: Fixtures.success(#"{"id":"z","name":"x","x":\#(nested(5000))}"#),
      error: .malformedAnswer(status: 200, ray: "8f00-NRT", what: AnswerDefect(.excessive))
    ),
    Case(
      testDescription: "more values than any answer holds",
      response: Fixtures.success(#"{"id":"z","name":"x","x":[\#(String(repeating: "1,", count: 60_000))1]}"#),
      error: .malformedAnswer(status: 200, ray: "8f00-NRT", what: AnswerDefect(.excessive))
    ),
    Case(
      testDescription: "a refusal nested deeper than any",
      response: Fixtures.json(400, #"{"success":false,"errors":[],"x":\#(nested(5000))}"#),
      error: .malformedAnswer(status: 400, ray: "8f00-NRT", what: AnswerDefect(.excessive))
    ),
    Case(
      testDescription: "no result",
      response: Fixtures.success("null"),
      error: .malformedAnswer(status: 200, ray: "8f00-NRT", what: AnswerDefect(.missing, at: "result"))
    ),
    Case(
      testDescription: "a success with the status of a failure",
      response: Fixtures.json(400, #"{"success":true,"errors":[]}"#),
      error: .malformedAnswer(status: 400, ray: "8f00-NRT", what: AnswerDefect(.contradiction, at: "success"))
    ),
    Case(
      testDescription: "a failure with the status of a success",
      response: Fixtures.refusal(200, code: 5, "no"),
      error: .api(
        status: 200,
        errors: [WireAPIError(code: 5, message: "no")],
        ray: "8f00-NRT",
        retryAfter: nil
      )
    ),
    Case(
      testDescription: "another form of JSON",
      response: Fixtures.json(403, #"{"title":"Blocked"}"#),
      error: .malformedAnswer(status: 403, ray: "8f00-NRT", what: AnswerDefect(.missing, at: "success"))
    ),
  ]

  private static func nested(_ depth: Int) -> String {
    String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
  }

  @Test(arguments: cases)
  func `say what came instead of a result`(example: Case) async {
    let transport = ScriptedTransport([.success(example.response)])
    await #expect(throws: example.error) {
      try await Fixtures.client(transport).zone(id: Fixtures.zoneID)
    }
  }

  struct Meaning: Sendable, CustomTestStringConvertible {
    let status: Int
    let code: Int
    let message: String
    var authentication = false
    var permission = false
    var notFound = false
    var alreadyThere = false

    var testDescription: String { "\(status) \(code) \(message)" }
  }

  static let meanings = [
    Meaning(status: 401, code: 10000, message: "Authentication error", authentication: true),
    Meaning(status: 403, code: 10000, message: "Authentication error", permission: true),
    Meaning(status: 403, code: 9109, message: "Invalid access token", authentication: true),
    Meaning(status: 403, code: 9109, message: "Unauthorized to access requested resource", permission: true),
    Meaning(status: 403, code: 9103, message: "Unknown key", authentication: true),
    Meaning(status: 400, code: 9106, message: "Authentication failed", authentication: true),
    Meaning(status: 400, code: 6111, message: "Invalid format", authentication: true),
    Meaning(status: 400, code: 1001, message: "Missing Authorization header", authentication: true),
    Meaning(status: 404, code: 1001, message: "Invalid zone identifier", notFound: true),
    Meaning(status: 400, code: 7003, message: "Could not route", notFound: true),
    Meaning(status: 400, code: 81044, message: "Record does not exist.", notFound: true),
    Meaning(status: 400, code: 81058, message: "Identical", alreadyThere: true),
    Meaning(status: 400, code: 81057, message: "Exists", alreadyThere: true),
    Meaning(status: 400, code: 1004, message: "Validation"),
  ]

  @Test(arguments: meanings)
  func `are told apart by status, number and words`(meaning: Meaning) {
    let inner = WireAPIError(code: meaning.code, message: meaning.message)
    var outer = WireAPIError(code: 6003, message: "outer")
    outer.errorChain = .value([inner])
    for errors in [[inner], [outer]] {
      let error = CloudflareError.api(status: meaning.status, errors: errors, ray: nil, retryAfter: nil)
      #expect(error.isAuthentication == meaning.authentication)
      #expect(error.isPermission == meaning.permission)
      #expect(error.isNotFound == meaning.notFound)
      #expect(error.isAlreadyThere == meaning.alreadyThere)
    }
  }

  static let echoes = [
    HTTPResponse(status: 502, body: Array("<p>Authorization: Bearer \(Fixtures.token)".utf8)),
    Fixtures.refusal(400, code: 1, "bad header \(Fixtures.token)"),
    Fixtures.refusal(200, code: 1, "bad header \(Fixtures.token)"),
    Fixtures.refusal(400, code: 1, #"bad header cfut_abc\/DEF-0123456789"#),
    Fixtures.refusal(400, code: 1, #"bad header \u0063fut_abc\/DEF\u002d0123456789"#),
    Fixtures.refusal(200, code: 1, #"bad header \u0063fut_abc/DEF-0123456789"#),
    HTTPResponse(status: 502, headers: ["Content-Type": "text/\(Fixtures.token)"], body: []),
    HTTPResponse(status: 502, headers: ["CF-Ray": Fixtures.token], body: []),
    HTTPResponse(status: 502, body: Array((String(repeating: "x", count: 290) + Fixtures.token).utf8)),
  ]

  @Test(arguments: echoes)
  func `never hold the token, even when the answer quotes it`(response: HTTPResponse) async throws {
    let transport = ScriptedTransport([.success(response)])
    let client = Fixtures.client(transport)
    let error = await #expect(throws: CloudflareError.self) { try await client.zone(id: Fixtures.zoneID) }
    for value: Any in [try #require(error), transport.requests, client] {
      var dumped = ""
      dump(value, to: &dumped)
      #expect(!dumped.contains(Fixtures.token))
      #expect(!String(describing: value).contains(Fixtures.token))
      #expect(!String(reflecting: value).contains(Fixtures.token))
    }
  }
}
