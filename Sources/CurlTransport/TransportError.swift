/// Why a request has no answer, and whether the other side may have seen it all the same.
public struct TransportError: Error, Sendable, Equatable {
  /// What went wrong.
  public enum Cause: Sendable, Equatable {
    /// The name of the server (or of the proxy on the way) has no address.
    case nameNotResolved(host: String)
    /// Nobody accepts connections there.
    case cannotConnect(reason: String)
    /// No trusted connection could be made.
    case tls(reason: String)
    /// The time was over.
    case timedOut
    /// The connection broke before the answer was complete.
    case connectionLost(reason: String)
    /// The URL cannot be used, or holds a user name.
    case malformedURL
    /// Plain HTTP to something that is not this computer.
    case insecureURL
    /// A header field that would change the request's meaning, such as one with a newline.
    case unsafeHeader(name: String)
    /// The answer is larger than allowed.
    case responseTooLarge(limit: Int)
    /// The answer is compressed more than once: a few octets could then keep the decompression busy for hours.
    case repeatedlyCompressed
    /// The task that waited was cancelled.
    case cancelled
    /// The transport was shut down.
    case shutDown
    /// Anything else that libcurl reports.
    case other(code: Int, text: String)
  }

  /// What went wrong.
  public let cause: Cause
  /// Whether any byte of the request may have reached the other side.
  ///
  /// When this is true nobody here knows what the other side did: a request that writes must not be repeated
  /// without looking first.
  public let requestMayHaveBeenSent: Bool

  /// Makes an error.
  ///
  /// - Parameters:
  ///   - cause: what went wrong.
  ///   - requestMayHaveBeenSent: whether any byte of the request may have left.
  public init(_ cause: Cause, requestMayHaveBeenSent: Bool) {
    self.cause = cause
    self.requestMayHaveBeenSent = requestMayHaveBeenSent
  }

  /// Makes an error of a request that never left.
  static func unsent(_ cause: Cause) -> TransportError {
    TransportError(cause, requestMayHaveBeenSent: false)
  }
}
