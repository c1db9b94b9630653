import CurlTransport

/// Why a change failed, and whether it may have been made all the same.
public struct CloudflareWriteError: Error, Sendable, Equatable {
  /// What went wrong.
  public let cause: CloudflareError

  /// Makes an error.
  ///
  /// - Parameter cause: what went wrong.
  public init(_ cause: CloudflareError) {
    self.cause = cause
  }

  /// Whether the change may have been made: then only reading the zone again can tell.
  ///
  /// It was certainly not made if the request never left, or if the API itself refused it with a status of
  /// the 400s. A refusal by something on the way does not count as one by the API.
  public var mayHaveBeenApplied: Bool {
    switch cause {
    case .transport(let error): error.requestMayHaveBeenSent
    case .api(let status, _, _, _): !(400..<500 ~= status) || status == 408
    case .rateLimited, .invalidIdentifier, .unencodableRequest: false
    case .notJSON, .malformedAnswer, .inconsistentPages: true
    }
  }
}
