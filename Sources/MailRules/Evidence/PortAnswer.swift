/// What happened when a mail port of a host was tried, on all of its addresses.
public enum PortAnswer: Sendable, Hashable {
  /// Every address refused the connection.
  case refused
  /// No address answered in time.
  case timedOut
  /// Somebody answered.
  case open(PortSession)

  /// The session, or `nil` if nobody answered.
  public var session: PortSession? {
    guard case .open(let session) = self else { return nil }
    return session
  }
}

/// What a mail server showed of itself.
public struct PortSession: Sendable, Hashable {
  /// The protocol that it speaks.
  public enum Speech: String, Sendable, Hashable {
    /// SMTP or Submission.
    case smtp
    /// IMAP.
    case imap
    /// POP3.
    case pop3
    /// ManageSieve.
    case sieve
    /// Something else, or nothing.
    case other
  }

  /// The protocol that it speaks.
  public let speech: Speech
  /// Whether it offers encryption: from the first octet on, or by STARTTLS or STLS; `nil` if that was not tried.
  public let offersTLS: Bool?
  /// The certificate that it presents, or `nil` if none was seen.
  public let certificate: PresentedCertificate?
  /// Whether it accepted a recipient of the domain from a client that it does not know; `nil` if that was not tried,
  /// which is so unless the person asked for it.
  public let acceptsStrangers: Bool?

  /// Creates a session.
  public init(
    _ speech: Speech,
    offersTLS: Bool? = nil,
    certificate: PresentedCertificate? = nil,
    acceptsStrangers: Bool? = nil
  ) {
    self.speech = speech
    self.offersTLS = offersTLS
    self.certificate = certificate
    self.acceptsStrangers = acceptsStrangers
  }
}
