public import DNSModel
public import Wording

/// What a check came to, and every step that led there.
public struct SPFReport: Sendable {
  /// The result.
  public let result: SPFResult
  /// What the domain says to those whom it refuses, if it says something that can be read (RFC 7208 §6.2).
  public let explanation: String?
  /// The terms that asked the DNS; more than ``SPFLimits/lookups`` are an error.
  public let lookups: Int
  /// The questions that were answered with nothing; more than ``SPFLimits/voidLookups`` are an error.
  public let voidLookups: Int
  /// The steps in the order in which they were begun.
  public let steps: [SPFStep]
}

/// The limits of RFC 7208 §4.6.4.
public enum SPFLimits {
  /// The most terms that ask the DNS, over all records together.
  public static let lookups = 10
  /// The most questions that may be answered with nothing.
  public static let voidLookups = 2
  /// The most mail exchanges of one `mx`; more are an error.
  public static let exchanges = 10
  /// The most host names of the sender's address; further ones are ignored.
  public static let hostNames = 10
}

/// One step of a check.
public struct SPFStep: Sendable, Hashable {
  /// How a step ended.
  public enum Outcome: Sendable, Hashable {
    /// A record was found.
    case found
    /// It matched, or decided; this is the result.
    case result(SPFResult)
    /// It matched, within a term that decides.
    case match
    /// It did not match.
    case noMatch
    /// It was left out.
    case ignored
  }

  /// What a reader has to know of a comparison beside its outcome.
  public enum Note: Sendable, Hashable {
    /// It failed because of addresses of Cloudflare's proxy.
    case meetsProxy
    /// It matches only if the host is not proxied, which the records do not tell.
    case assumesDNSOnly(DomainName)
  }

  /// How many records and terms this step lies within.
  public let depth: Int
  /// The term as it stands in the record, `TXT` for the look-up of a record, or the host that a term led to.
  public let term: String
  /// The domain whose record holds the term, as it was asked for.
  public let domain: String
  /// How it ended.
  public internal(set) var outcome: Outcome
  /// What was compared, or what went wrong.
  public internal(set) var detail: Text?
  /// What has to be known beside the outcome.
  public internal(set) var note: Note?

  /// A Boolean value telling whether the step failed to match because of addresses of Cloudflare's proxy.
  public var meetsProxy: Bool { note == .meetsProxy }

  /// The host that is taken for DNS only because the records do not tell, or `nil` if there is none.
  public var assumedHost: DomainName? {
    guard case .assumesDNSOnly(let host) = note else { return nil }
    return host
  }
}

extension SPFStep.Outcome {
  /// The stable word of the outcome, for machines.
  public var word: String {
    switch self {
    case .found: "found"
    case .result(let result): result.rawValue
    case .match: "match"
    case .noMatch: "no-match"
    case .ignored: "ignored"
    }
  }
}
