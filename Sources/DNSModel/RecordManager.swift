/// A part of Cloudflare that writes a record itself, so that nobody else may.
public enum RecordManager: Hashable, Sendable {
  /// Email Routing or Email Sending.
  case emailRouting
  /// Another product, such as a Worker's custom domain; the record is marked read-only.
  case other
}
