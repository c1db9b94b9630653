/// A server that people enter in their mail program.
public struct ClientServer: Sendable, Hashable {
  /// What a mail program uses it for.
  public enum Service: String, Sendable, Hashable, CaseIterable {
    /// Reading mail that stays on the server.
    case imap
    /// Fetching mail.
    case pop
    /// Sending mail.
    case smtp
  }

  /// How the connection is encrypted.
  public enum Security: String, Sendable, Hashable {
    /// From its first octet on.
    case implicit = "tls"
    /// After the STARTTLS command.
    case starttls
  }

  /// What it is used for.
  public let service: Service
  /// Its name; it may hold placeholders.
  public let host: HostTemplate
  /// Its port.
  public let port: UInt16
  /// How the connection is encrypted.
  public let security: Security
  /// A Boolean value telling whether the provider itself documents it.
  public let isConfirmed: Bool
}
