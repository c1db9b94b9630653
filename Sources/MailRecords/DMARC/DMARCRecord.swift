/// A DMARC record: a text whose first tag is exactly `v=DMARC1` (RFC 9989 §4.7).
///
/// What else is wrong in it does not make it less of a record: readers fall back to defaults. ``issues`` tells of it.
public struct DMARCRecord: Sendable, Hashable {
  /// What shall happen to mail that fails.
  public enum Policy: String, Sendable, Hashable, CaseIterable, Comparable {
    /// Nothing.
    case none
    /// It is suspicious.
    case quarantine
    /// It shall be refused.
    case reject

    /// Orders policies from the weakest.
    public static func < (left: Policy, right: Policy) -> Bool { left.rank < right.rank }

    /// The policy one step weaker, which is applied while a domain tests (RFC 9989 §4.7, tag `t`).
    var lowered: Policy { self == .reject ? .quarantine : .none }

    private var rank: Int {
      switch self {
      case .none: 0
      case .quarantine: 1
      case .reject: 2
      }
    }
  }

  /// What is wrong with a tag.
  public struct Issue: Sendable, Hashable {
    /// The tag's name in lower case; `nil` for what is no tag.
    public let tag: String?
    /// The place and the words.
    public let syntax: SyntaxIssue
  }

  /// The tags that it was read from.
  public let tags: TagList
  /// The policy for the domain, or `nil` if it is missing or none of the three.
  public let policy: Policy?
  /// The policy for sub-domains, if one is given.
  public let subdomainPolicy: Policy?
  /// The policy for sub-domains that do not exist, if one is given; readers of RFC 7489 do not know it.
  public let nonexistentPolicy: Policy?
  /// A Boolean value telling whether the signing domain has to be exactly the sender's.
  public let hasStrictDKIM: Bool
  /// A Boolean value telling whether the domain of bounces has to be exactly the sender's.
  public let hasStrictSPF: Bool
  /// The valid addresses for daily reports.
  public let aggregateReports: [DMARCReportURI]
  /// The valid addresses for reports of single messages.
  public let failureReports: [DMARCReportURI]
  /// A Boolean value telling whether the domain tests its policy; readers of RFC 7489 do not know it.
  public let isTesting: Bool
  /// A Boolean value telling whether it says that the domain is a public suffix.
  public let isPublicSuffix: Bool
  /// The share of failing mail that the policy is for, which only readers of RFC 7489 heed; `nil` if none is given.
  public let percentage: Int?
  /// What is wrong, in the order of the text.
  public let issues: [Issue]

  /// A Boolean value telling whether the policy follows the version at once, as RFC 7489 §6.4 has it.
  public var hasPolicySecond: Bool { tags.tags.dropFirst().first?.name.lowercased() == "p" }

  /// Reads a record.
  ///
  /// - Parameter text: The joined value of the TXT record.
  /// - Throws: ``DMARCRecordError`` if readers do not take the text for a DMARC record.
  public init(_ text: String) throws(DMARCRecordError) {
    let tags = TagList(text)
    try DMARCRecordError.check(tags)
    var reader = DMARCTagReader(tags)
    self.tags = tags
    policy = reader.policy("p")
    subdomainPolicy = reader.policy("sp")
    nonexistentPolicy = reader.policy("np")
    hasStrictDKIM = reader.word("adkim", of: ["r", "s"]) == "s"
    hasStrictSPF = reader.word("aspf", of: ["r", "s"]) == "s"
    aggregateReports = reader.reports("rua")
    failureReports = reader.reports("ruf")
    isTesting = reader.word("t", of: ["y", "n"]) == "y"
    isPublicSuffix = reader.word("psd", of: ["y", "n", "u"]) == "y"
    reader.checkFailureOptions()
    percentage = reader.percentage()
    issues = reader.sortedIssues
  }

  /// Returns the first tag of a name, whatever its case.
  ///
  /// - Parameter name: The name in lower case.
  /// - Returns: The tag, or `nil` if there is none.
  public func tag(_ name: String) -> TagList.Tag? {
    tags.tags.first { $0.name.lowercased() == name }
  }
}
