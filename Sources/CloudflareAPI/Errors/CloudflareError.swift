public import CurlTransport

/// Why the API could not be asked, or what it answered instead of a result.
///
/// Errors are data: what a person reads is made elsewhere. None ever holds the token; the client strikes it
/// out of an answer that quotes it.
public enum CloudflareError: Error, Sendable, Equatable {
  /// There is no answer.
  case transport(TransportError)
  /// The API refused, in its own form.
  case api(status: Int, errors: [WireAPIError], ray: String?, retryAfter: Duration?)
  /// Something else answered, such as a proxy on the way or an error page of the edge.
  case notJSON(status: Int, contentType: String?, ray: String?, excerpt: String)
  /// The answer is JSON, or was meant to be, but not what it should be.
  case malformedAnswer(status: Int, ray: String?, what: AnswerDefect)
  /// Too many requests, and waiting did not help or would take too long.
  case rateLimited(retryAfter: Duration?, ray: String?)
  /// The pages of a list do not fit together, twice in a row.
  case inconsistentPages(PageDefect)
  /// Something in the place of an identifier is none, and so not fit for a path.
  case invalidIdentifier
  /// A value to be sent has no form in JSON, such as a number that is none.
  case unencodableRequest
}
