/// What a writer can set on a record, with the API's defaults.
struct RecordFields: Sendable, Hashable {
  var name = ""
  var type = RecordType.a
  var content = ""
  var data: JSONObject?
  var priority: Int?
  var ttl = 1
  var proxied = false
  var comment: String?
  var tags: [String] = []
  var settings = JSONObject()
}
