import BoundedJSON
import CurlTransport

/// Turns an answer into a result or an error.
struct AnswerReader: Sendable {
  let token: Secret

  /// Reads a JSON answer.
  func envelope<Result: Decodable & Sendable>(
    _ response: HTTPResponse,
    of _: Result.Type,
    within limits: JSONLimits = .answer
  ) throws(CloudflareError) -> (result: Result, info: ResultInfo?) {
    guard 200..<300 ~= response.status, looksLikeJSON(response) else { throw failure(response) }
    let envelope: Envelope<Result>
    do {
      envelope = try BoundedJSON.decode(Envelope<Result>.self, from: response.body, within: limits)
    } catch {
      throw unreadable(response, error)
    }
    guard envelope.success else { throw unreadable(response, nil) }
    guard let result = envelope.result.value else {
      throw malformed(response, AnswerDefect(.missing, at: "result"))
    }
    return (result, envelope.resultInfo.value)
  }

  /// Reads an answer that is plain text unless it is an error.
  func text(_ response: HTTPResponse) throws(CloudflareError) -> String {
    guard 200..<300 ~= response.status, !looksLikeJSON(response) else { throw failure(response) }
    guard !startsLikeHTML(response) else { throw notJSON(response) }
    return String(decoding: response.body, as: UTF8.self)
  }

  /// The error that stands in an answer which is no success.
  private func failure(_ response: HTTPResponse) -> CloudflareError {
    if response.status == 429 {
      return .rateLimited(retryAfter: retryAfter(response), ray: ray(response))
    }
    guard looksLikeJSON(response) else { return notJSON(response) }
    do {
      let envelope = try Self.refusal(response)
      let isSuccess = 200..<300 ~= response.status || envelope.success
      return isSuccess
        ? malformed(response, AnswerDefect(.contradiction, at: "success"))
        : refusal(response, envelope.errors)
    } catch {
      return malformed(response, AnswerDefect(error))
    }
  }

  /// A success that does not decode may be a refusal in the wrong clothes, whose `result` has no meaning.
  private func unreadable(_ response: HTTPResponse, _ error: (any Error)?) -> CloudflareError {
    guard let envelope = try? Self.refusal(response), !envelope.success else {
      return malformed(response, error.map(AnswerDefect.init) ?? AnswerDefect(.invalidJSON))
    }
    return refusal(response, envelope.errors)
  }

  /// What a refusal says; nobody reads a result beside it.
  private static func refusal(_ response: HTTPResponse) throws -> Envelope<WireUnread> {
    try BoundedJSON.decode(Envelope<WireUnread>.self, from: response.body, within: .answer)
  }

  private func refusal(_ response: HTTPResponse, _ errors: [WireAPIError]) -> CloudflareError {
    .api(
      status: response.status,
      errors: errors.map { $0.struckOut(Redaction([token])) },
      ray: ray(response),
      retryAfter: retryAfter(response)
    )
  }

  private func malformed(_ response: HTTPResponse, _ what: AnswerDefect) -> CloudflareError {
    .malformedAnswer(status: response.status, ray: ray(response), what: what)
  }

  private func notJSON(_ response: HTTPResponse) -> CloudflareError {
    // The secret goes first: half of one would not be recognised any more.
    let body = Redaction([token]).struckOut(Array(response.body.prefix(Self.searchedLength)))
    return .notJSON(
      status: response.status,
      contentType: header("Content-Type", of: response),
      ray: ray(response),
      excerpt: String(decoding: body.prefix(Self.excerptLength), as: UTF8.self)
    )
  }

  private static let excerptLength = 300
  /// Enough for a secret that begins within the excerpt.
  private static let searchedLength = 1 << 16

  private func looksLikeJSON(_ response: HTTPResponse) -> Bool {
    firstByte(response) == UInt8(ascii: "{")
  }

  private func startsLikeHTML(_ response: HTTPResponse) -> Bool {
    firstByte(response) == UInt8(ascii: "<")
  }

  private func firstByte(_ response: HTTPResponse) -> UInt8? {
    response.body.first { ![0x20, 0x09, 0x0A, 0x0D].contains($0) }
  }

  private func ray(_ response: HTTPResponse) -> String? { header("cf-ray", of: response) }

  private func header(_ name: String, of response: HTTPResponse) -> String? {
    response.headers[name].map(struckOut)
  }

  /// The API gives seconds; a date, which HTTP would also allow, is left to the ordinary back-off.
  private func retryAfter(_ response: HTTPResponse) -> Duration? {
    response.headers["Retry-After"].flatMap { Int32($0) }.flatMap { $0 >= 0 ? .seconds($0) : nil }
  }

  /// Strikes the token out of an answer that quotes it, so that no error carries it further or cuts it in two.
  private func struckOut(_ text: String) -> String { Redaction([token]).struckOut(text) }
}

extension WireAPIError {
  /// The error without a secret in what it says.
  fileprivate func struckOut(_ redaction: Redaction) -> WireAPIError {
    var error = self
    error.message = redaction.struckOut(message)
    if let pointer { error.source = .value(Source(pointer: redaction.struckOut(pointer))) }
    if case .value(let chain) = errorChain {
      error.errorChain = .value(chain.map { $0.struckOut(redaction) })
    }
    return error
  }
}
