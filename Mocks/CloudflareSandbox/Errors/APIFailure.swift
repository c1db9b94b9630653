/// A refusal, as the API words it: an HTTP status and one or more coded errors.
struct APIFailure: Error, Equatable {
  struct Item: Equatable {
    var code: Int
    var message: String
    var chain: [Item] = []
    /// A JSON pointer to the part of the request that it is about.
    var pointer: String?
  }

  var status: Int
  var errors: [Item]
  var retryAfter: Int?

  init(_ status: Int, _ code: Int, _ message: String, chain: [Item] = []) {
    self.status = status
    errors = [Item(code: code, message: message, chain: chain)]
  }

  /// This refusal, said to be about a part of the request.
  func pointing(to pointer: String) -> APIFailure {
    var failure = self
    for index in failure.errors.indices { failure.errors[index].pointer = pointer }
    return failure
  }

  /// The envelope of a refusal; live answers carry the chain although no schema names it.
  var body: JSONValue {
    [
      "success": false,
      "errors": .array(errors.map(\.json)),
      "messages": [],
      "result": nil,
    ]
  }
}

extension APIFailure.Item {
  fileprivate var json: JSONValue {
    let chain: JSONValue? = chain.isEmpty ? nil : .array(chain.map(\.json))
    let source = pointer.map { JSONValue.object(["pointer": .string($0)]) }
    return .object([
      "code": .integer(code), "message": .string(message), "source": source, "error_chain": chain,
    ])
  }
}

extension JSONValue {
  static func object(_ members: KeyValuePairs<String, JSONValue?>) -> JSONValue {
    .object(JSONObject(members))
  }
}
