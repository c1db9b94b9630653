/// Something that answers questions to the DNS.
public protocol DNSResolver: Sendable {
  /// Looks up data, following aliases.
  ///
  /// - Parameter question: The name and the type of the wanted data.
  /// - Returns: The answer, also if it says that there is no data.
  /// - Throws: ``LookupFailure`` if it could not be found out.
  func answer(to question: DNSQuestion) async throws(LookupFailure) -> DNSAnswer
}
