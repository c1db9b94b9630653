/// Why a question to the DNS has no answer; it never means that there is no data.
public enum LookupFailure: Error, Hashable, Sendable {
  /// No answer came in time.
  case timeout
  /// The resolver says that it could not find out (SERVFAIL), as it does for broken DNSSEC.
  case serverFailure
  /// The resolver does not answer us, only names other servers, or does not know the kind of question.
  case refused
  /// What came is no answer to the question.
  case malformed
  /// An alias answers that is about to go, so what stands beside it cannot be seen.
  case hiddenByAlias
  /// The resolver could not be reached.
  case unreachable(String)
}
