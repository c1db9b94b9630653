import HTTPTypes
import Hummingbird
import NIOCore

extension Response {
  init(_ answer: Answer) {
    var headers: HTTPFields = [.contentType: answer.contentType]
    if let seconds = answer.retryAfter { headers[.retryAfter] = String(seconds) }
    self.init(
      status: HTTPResponse.Status(code: answer.status),
      headers: headers,
      body: ResponseBody(byteBuffer: ByteBuffer(bytes: answer.body))
    )
  }
}

extension HTTPField.Name {
  static let rateLimit = HTTPField.Name("Ratelimit")
  static let rateLimitPolicy = HTTPField.Name("Ratelimit-Policy")
  static let ray = HTTPField.Name("cf-ray")
  static let authKey = HTTPField.Name("X-Auth-Key")
}

extension HTTPFields {
  /// Sets a header whose name is known to be valid.
  mutating func set(_ name: HTTPField.Name?, _ value: String) {
    if let name { self[name] = value }
  }

  var credential: Credential {
    Credential(
      authorization: self[.authorization],
      globalKey: HTTPField.Name.authKey.flatMap { self[$0] }
    )
  }
}
