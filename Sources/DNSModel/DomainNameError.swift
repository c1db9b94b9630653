/// The reason why a text is no domain name.
public enum DomainNameError: Error, Hashable, Sendable {
  /// The text is empty.
  case empty
  /// A label between two dots is empty.
  case emptyLabel(in: String)
  /// A label is longer than 63 octets (RFC 1035 §2.3.4).
  case labelTooLong(label: String, octets: Int)
  /// The name is longer than 255 octets in wire format (RFC 1035 §2.3.4).
  case nameTooLong(octets: Int)
  /// A backslash is followed by neither a character nor three digits up to 255.
  case badEscape(in: String)
}
