public import DNSModel

/// Why a record of an answer cannot be used.
public enum WireRecordDefect: Error, Sendable, Equatable {
  /// Its owner is no domain name.
  case badName(String, DomainNameError)
  /// It is an MX record of this name whose preference is missing, or is no number from 0 to 65,535.
  case unreadablePriority(of: String)
}
