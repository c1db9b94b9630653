public import DNSModel

/// The policy file of MTA-STS (RFC 8461 §3.2).
public struct MTASTSPolicy: Sendable, Hashable {
  /// What senders do with a mail exchange that does not keep to the policy (RFC 8461 §5).
  public enum Mode: String, Sendable, Hashable, CaseIterable {
    /// They do not deliver to it.
    case enforce
    /// They deliver and report.
    case testing
    /// They take the policy for withdrawn.
    case none
  }

  /// The longest time that a policy may be kept, about a year (RFC 8461 §3.2).
  public static let longestMaxAge = 31_557_600

  /// What senders do.
  public let mode: Mode
  /// For how many seconds senders keep the policy.
  public let maxAge: Int
  /// The mail exchanges that it allows.
  public let patterns: [MTASTSPattern]

  /// Reads a policy file; fields that nobody knows are skipped, and the first of several equal ones counts.
  ///
  /// - Parameter text: The body that the web server sent, its lines ended by LF or CRLF.
  /// - Throws: ``SyntaxIssues`` for everything that keeps senders from using it.
  public init(_ text: String) throws(SyntaxIssues) {
    var reader = MTASTSPolicyReader(text)
    self = try reader.policy()
  }

  init(mode: Mode, maxAge: Int, patterns: [MTASTSPattern]) {
    self.mode = mode
    self.maxAge = maxAge
    self.patterns = patterns
  }

  /// Returns whether the policy allows a mail exchange.
  ///
  /// - Parameter host: The host of an MX record.
  /// - Returns: Whether a pattern matches it.
  public func covers(_ host: DomainName) -> Bool {
    patterns.contains { $0.matches(host) }
  }
}
