import CurlTransport
import FoundationEssentials

/// Turns an answer into a result or an error.
struct AnswerReader: Sendable {
  let token: Secret

  /// Reads a JSON answer.
  func envelope<Result: Codable & Sendable>(
    _ response: HTTPResponse,
    of _: Result.Type
  ) throws(CloudflareError) -> (result: Result, info: ResultInfo?) {
    guard 200..<300 ~= response.status, looksLikeJSON(response) else { throw failure(response) }
    let envelope: Envelope<Result>
    do {
      envelope = try JSONDecoder().decode(Envelope<Result>.self, from: Data(response.body))
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
      let safe = Data(struckOut(response.body))
      let envelope = try JSONDecoder().decode(Envelope<JSONValue>.self, from: safe)
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
    let envelope = try? JSONDecoder().decode(Envelope<JSONValue>.self, from: Data(struckOut(response.body)))
    guard let envelope, !envelope.success else {
      return malformed(response, error.map(AnswerDefect.init) ?? AnswerDefect(.invalidJSON))
    }
    return refusal(response, envelope.errors)
  }

  private func refusal(_ response: HTTPResponse, _ errors: [WireAPIError]) -> CloudflareError {
    .api(
      status: response.status,
      errors: struckOut(errors),
      ray: ray(response),
      retryAfter: retryAfter(response)
    )
  }

  private func malformed(_ response: HTTPResponse, _ what: AnswerDefect) -> CloudflareError {
    .malformedAnswer(status: response.status, ray: ray(response), what: what)
  }

  private func notJSON(_ response: HTTPResponse) -> CloudflareError {
    let body = struckOut(response.body).prefix(Self.excerptLength)
    return .notJSON(
      status: response.status,
      contentType: header("Content-Type", of: response),
      ray: ray(response),
      excerpt: String(decoding: body, as: UTF8.self)
    )
  }

  private static let excerptLength = 300

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
    response.headers[name].map { String(decoding: struckOut(Array($0.utf8)), as: UTF8.self) }
  }

  /// The API gives seconds; a date, which HTTP would also allow, is left to the ordinary back-off.
  private func retryAfter(_ response: HTTPResponse) -> Duration? {
    response.headers["Retry-After"].flatMap { Int32($0) }.flatMap { $0 >= 0 ? .seconds($0) : nil }
  }

  /// Writes the errors anew before they are searched: JSON has several spellings for every character.
  private func struckOut(_ errors: [WireAPIError]) -> [WireAPIError] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .withoutEscapingSlashes
    guard let text = try? encoder.encode(errors) else { return [] }
    return (try? JSONDecoder().decode([WireAPIError].self, from: Data(struckOut(Array(text))))) ?? []
  }

  /// Replaces the token in an answer that quotes it, so that no error can carry it further.
  private func struckOut(_ body: [UInt8]) -> [UInt8] {
    let token = token.reveal()
    guard !token.isEmpty else { return body }
    // JSON may write a slash with a backslash before it.
    let spellings = [token, token.replacing("/", with: "\\/")]
    return spellings.reduce(body) { $0.replacing(Array($1.utf8), with: Array("<redacted>".utf8)) }
  }
}
