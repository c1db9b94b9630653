public import DNSModel

/// What a person said about their mail, so that no rule has to guess.
public struct Answers: Sendable, Hashable {
  /// The public addresses of the mail server.
  public var mailAddresses: [IPAddress]
  /// The name of the mail server.
  public var mailHost: DomainName?
  /// The mail provider.
  public var provider: MailProvider?
  /// Whether the domain shall neither receive nor send mail.
  public var hasNoMail: Bool
  /// The provider at which a policy expects the mail; unlike ``provider`` it moves no mail.
  public var expectedProvider: MailProvider?
  /// The numbers from which rules speak up.
  public var thresholds = Thresholds()

  /// Creates answers; none by default.
  public init(
    mailAddresses: [IPAddress] = [],
    mailHost: DomainName? = nil,
    provider: MailProvider? = nil,
    hasNoMail: Bool = false
  ) {
    self.mailAddresses = mailAddresses
    self.mailHost = mailHost
    self.provider = provider
    self.hasNoMail = hasNoMail
  }

  /// A Boolean value telling whether the person named no server; whoever names one means the domain to receive mail.
  public var isEmpty: Bool { mailAddresses.isEmpty && mailHost == nil && provider == nil }

  /// What is left without anything that the person said.
  public var unanswered: Answers {
    var answers = Answers()
    (answers.expectedProvider, answers.thresholds) = (expectedProvider, thresholds)
    return answers
  }
}
