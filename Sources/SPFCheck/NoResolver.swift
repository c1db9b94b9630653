public import DNSModel

/// A resolver that knows nothing, for checks that must not use the network.
public struct NoResolver: DNSResolver {
  private let reason: String

  /// Creates a resolver.
  ///
  /// - Parameter reason: Why nothing can be looked up.
  public init(reason: String) {
    self.reason = reason
  }

  /// Finds nothing out.
  ///
  /// - Parameter question: Any question.
  /// - Returns: Never.
  /// - Throws: ``DNSModel/LookupFailure`` always.
  public func answer(to question: DNSQuestion) async throws(LookupFailure) -> DNSAnswer {
    throw .unreachable(reason)
  }
}
