/// The method of a request.
public enum HTTPMethod: String, Sendable, CaseIterable {
  /// Reads; the only method that may be sent twice without harm.
  case get = "GET"
  /// Creates, or runs a batch.
  case post = "POST"
  /// Replaces.
  case put = "PUT"
  /// Changes the given fields.
  case patch = "PATCH"
  /// Deletes.
  case delete = "DELETE"
}
