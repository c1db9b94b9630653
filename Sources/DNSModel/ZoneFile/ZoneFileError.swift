/// A place in a zone file that cannot be read, and why.
public struct ZoneFileError: Error, Hashable, Sendable {
  /// What is wrong.
  public enum Reason: Error, Hashable, Sendable {
    /// A parenthesis that is never closed, or one that was never opened.
    case unbalancedParenthesis
    /// A quoted string that does not end on its line.
    case unterminatedString
    /// A line that begins with a blank, but no owner stands above it.
    case missingOwner
    /// A name that is no domain name.
    case badName(DomainNameError)
    /// A relative name, but nothing says what it is relative to.
    case noOrigin(name: String)
    /// A record without a type.
    case missingType
    /// A record without data.
    case missingData(RRType)
    /// Data in the generic form of RFC 3597 §5 that does not hold what it announces.
    case badData(RRType)
    /// A time to live that is no number of seconds up to 2³¹ − 1.
    case badTTL(String)
    /// A class other than `IN`.
    case unknownClass(String)
    /// An `$INCLUDE`, which would read another file.
    case includeNotSupported
    /// A `$GENERATE`, which only BIND knows.
    case generateNotSupported
    /// Another line that begins with a dollar sign.
    case unknownDirective(String)
    /// A second SOA record with another owner: the file holds more than one zone.
    case secondZone(DomainName)
    /// Neither an SOA record, nor an origin, nor an owner above all others names the zone.
    case unknownApex
  }

  /// The line, counted from 1.
  public let line: Int
  /// What is wrong there.
  public let reason: Reason

  /// Creates an error.
  public init(line: Int, reason: Reason) {
    self.line = line
    self.reason = reason
  }
}
