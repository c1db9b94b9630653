public import DNSModel

/// What an owner laid down for a zone: how it should be, what may not be touched, and what matters.
public struct ZonePolicy: Sendable, Hashable {
  /// The provider at which the mail is expected; to expect one never moves mail there.
  public var provider: MailProvider?
  /// The public addresses of the mail server.
  public var mailAddresses: [IPAddress] = []
  /// The name of the mail server.
  public var mailHost: DomainName?
  /// The names whose records no plan may touch.
  public var protected: [NamePattern] = []
  /// How much the findings of rules matter, by the rule's identity.
  public var levels: [String: RuleLevel] = [:]
  /// The findings that are accepted.
  public var suppressions: [Suppression] = []
  /// The look-ups of an SPF record from which it is called close to the limit.
  public var spfLookups: Int?
  /// The RSA modulus, in bits, below which a DKIM key is called weak.
  public var dkimBits: Int?

  /// A Boolean value telling whether a rule is not looked for.
  public var hasRuleOff: Bool { levels.values.contains(.off) }

  /// Creates a policy that lays down nothing.
  public init() {}

  /// Adds what a more specific part lays down; it wins, and what both list is joined.
  mutating func add(_ part: ZonePolicy) {
    provider = part.provider ?? provider
    mailHost = part.mailHost ?? mailHost
    if !part.mailAddresses.isEmpty { mailAddresses = part.mailAddresses }
    protected += part.protected
    levels.merge(part.levels) { _, specific in specific }
    suppressions += part.suppressions
    spfLookups = part.spfLookups ?? spfLookups
    dkimBits = part.dkimBits ?? dkimBits
  }

  /// Returns whether no plan may touch the records at a name.
  ///
  /// - Parameters:
  ///   - owner: A name in the zone.
  ///   - apex: The zone.
  /// - Returns: `true` for a protected name.
  public func protects(_ owner: DomainName, in apex: DomainName) -> Bool {
    protected.contains { $0.matches(owner, in: apex) }
  }

  /// Returns the answers for the rules, in which what a person said wins.
  ///
  /// A provider in a policy is an expectation. Mail is led to a provider only if a person names it, and then the rest
  /// of what the policy says about the server belongs to the old one.
  ///
  /// - Parameter stated: What the person said.
  /// - Returns: That, completed by the policy.
  public func answers(completing stated: Answers) -> Answers {
    var answers = stated
    if stated.provider == nil || stated.provider == provider {
      // A provider has its own hosts, so that of the policy is another server.
      answers.mailHost = stated.mailHost ?? (stated.provider?.exchanges.isEmpty == false ? nil : mailHost)
      // The addresses are those of the policy's own host.
      let isItsHost = stated.mailHost == nil || stated.mailHost == mailHost
      if stated.mailAddresses.isEmpty, isItsHost { answers.mailAddresses = mailAddresses }
    }
    answers.expectedProvider = stated.provider == nil ? provider : nil
    answers.thresholds.spfLookups = spfLookups ?? stated.thresholds.spfLookups
    answers.thresholds.dkimBits = dkimBits ?? stated.thresholds.dkimBits
    return answers
  }
}
