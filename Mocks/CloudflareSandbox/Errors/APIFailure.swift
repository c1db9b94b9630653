/// A refusal, as the API words it: an HTTP status and one or more coded errors.
struct APIFailure: Error, Equatable {
  struct Item: Equatable {
    var code: Int
    var message: String
    var chain: [Item] = []
  }

  var status: Int
  var errors: [Item]
  var retryAfter: Int?

  init(_ status: Int, _ code: Int, _ message: String, chain: [Item] = []) {
    self.status = status
    errors = [Item(code: code, message: message, chain: chain)]
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
    return .object(["code": .integer(code), "message": .string(message), "error_chain": chain])
  }
}

extension JSONValue {
  static func object(_ members: KeyValuePairs<String, JSONValue?>) -> JSONValue {
    .object(JSONObject(members))
  }
}
