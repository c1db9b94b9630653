/// What an endpoint answers, before it becomes an HTTP response.
struct Answer: Sendable {
  var status = 200
  var contentType = "application/json"
  var body: [UInt8]
  var retryAfter: Int?

  static func result(_ result: JSONValue, info: JSONValue? = nil, messages: JSONValue = []) -> Self {
    let envelope = JSONValue.object([
      "result": result, "success": true, "errors": [], "messages": messages, "result_info": info,
    ])
    return Answer(body: JSONWriter.bytes(of: envelope))
  }

  static func text(_ text: String) -> Self {
    Answer(contentType: "text/plain; charset=utf-8", body: Array(text.utf8))
  }

  static func html(_ status: Int, _ title: String) -> Self {
    let page = "<html><head><title>\(title)</title></head><body><h1>\(title)</h1></body></html>\n"
    return Answer(status: status, contentType: "text/html; charset=UTF-8", body: Array(page.utf8))
  }

  static func failure(_ failure: APIFailure) -> Self {
    let body = JSONWriter.bytes(of: failure.body)
    return Answer(status: failure.status, body: body, retryAfter: failure.retryAfter)
  }
}
