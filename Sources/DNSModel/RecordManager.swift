/// A part of Cloudflare that writes a record itself, so that nobody else may.
public enum RecordManager: String, Hashable, Sendable, Codable {
  /// Email Routing or Email Sending.
  case emailRouting = "email-routing"
  /// Another product, such as a Worker's custom domain; the record is marked read-only.
  case other
}
