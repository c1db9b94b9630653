public import DNSModel
import MailRecords

/// What senders that keep to a domain's MTA-STS policy make of a mail exchange (RFC 8461 §5).
public enum MTASTSVerdict: Sendable, Hashable {
  /// They deliver to it.
  case accepted
  /// They deliver to it and report that the policy does not list it.
  case reported
  /// They do not deliver to it.
  case refused
}

extension Evidence {
  /// The address of the file with a domain's MTA-STS policy (RFC 8461 §3.2).
  ///
  /// - Parameter domain: The domain whose mail the policy is for.
  /// - Returns: The URL, by which ``web`` is asked.
  public static func mtaSTSPolicyURL(of domain: DomainName) -> String {
    "https://mta-sts.\(domain.dotless)/.well-known/mta-sts.txt"
  }

  /// Returns what senders that keep to a domain's MTA-STS policy make of a mail exchange.
  ///
  /// - Parameters:
  ///   - host: The host of an MX record.
  ///   - domain: The domain whose mail it takes in.
  /// - Returns: The verdict, or `nil` if the policy is not known.
  public func mtaSTSVerdict(on host: DomainName, for domain: DomainName) -> MTASTSVerdict? {
    guard let policy = mtaSTSPolicy(of: domain) else { return nil }
    guard policy.mode != .none, !policy.covers(host) else { return .accepted }
    return policy.mode == .enforce ? .refused : .reported
  }

  /// Returns what the web server answers that is asked for a domain's policy.
  func mtaSTSAnswer(of domain: DomainName) -> WebAnswer? {
    web[Self.mtaSTSPolicyURL(of: domain)]?.value
  }

  /// Returns the policy of a domain, or `nil` if senders cannot use it or nobody fetched it.
  func mtaSTSPolicy(of domain: DomainName) -> MTASTSPolicy? {
    guard let answer = mtaSTSAnswer(of: domain), answer.isPolicyFile else { return nil }
    return try? MTASTSPolicy(answer.body)
  }
}

extension WebAnswer {
  /// A Boolean value telling whether senders read the body as a policy (RFC 8461 §3.3).
  var isPolicyFile: Bool {
    status == 200 && !isChallenge && (mediaType ?? "text/plain") == "text/plain"
  }
}

extension Evidence {
  /// Returns the evidence with a policy file that a domain serves, for examples.
  func serving(_ lines: String..., status: Int? = 200, type: String = "text/plain", for domain: String = "")
    -> Evidence
  {
    var evidence = self
    let host = domain.isEmpty ? "example.com" : domain + ".example.com"
    evidence.web["https://mta-sts.\(host)/.well-known/mta-sts.txt"] = .known(
      WebAnswer(status: status, mediaType: type, body: lines.joined(separator: "\n"))
    )
    return evidence
  }

  /// Returns the evidence with a usual policy file, for examples.
  func serving(mode: String, mx: String...) -> Evidence {
    let hosts = mx.map { "mx: \($0)" }.joined(separator: "\n")
    return serving("version: STSv1", "mode: \(mode)", hosts, "max_age: 604800")
  }

  /// Returns the evidence with what answers at a port, for examples.
  func answering(_ port: UInt16, at host: String, _ answer: PortAnswer) -> Evidence {
    guard let name = try? DomainName(host + ".example.com") else { return self }
    var evidence = self
    evidence.ports[HostPort(name, port)] = .known(answer)
    return evidence
  }

  /// Returns the evidence with an answer of public DNS, for examples.
  func resolving(_ name: DomainName?, _ type: RRType, _ data: String...) -> Evidence {
    guard let name else { return self }
    var evidence = self
    evidence.dns[DNSQuestion(name, type)] = .known(DNSAnswer(data.map { RData(type, presentation: $0) }))
    return evidence
  }

  /// Returns the evidence of a day, for examples.
  static func onDay(_ text: String) -> Evidence {
    var evidence = Evidence()
    evidence.today = CalendarDate(text)
    return evidence
  }

  /// Returns the evidence with the state of DNSSEC, for examples.
  func signed(_ state: DNSSECState) -> Evidence {
    var evidence = self
    evidence.dnssec = .known(state)
    return evidence
  }
}
