/// A request that a sandbox received.
public struct RecordedRequest: Sendable, Hashable {
  /// The method in capital letters.
  public let method: String
  /// The path below the base URL, such as `/zones`.
  public let path: String
  /// The decoded query, in the order of sending.
  public let query: [QueryItem]
  /// The body as it came.
  public let body: [UInt8]
  /// The kind of credential.
  public let credential: CredentialKind

  /// The body as JSON, or `nil` when it is something else.
  public var json: JSONValue? { body.isEmpty ? nil : try? JSONValue(parsing: body) }

  /// The value of the first query item of that name.
  public func query(_ name: String) -> String? { query.first { $0.name == name }?.value }

  /// Whether the request could have changed something.
  public var isWrite: Bool { method != "GET" && method != "HEAD" }
}

extension RecordedRequest: CustomStringConvertible {
  /// The request line: method, path and query.
  public var description: String {
    let items = query.map(\.description).joined(separator: "&")
    return items.isEmpty ? "\(method) \(path)" : "\(method) \(path)?\(items)"
  }
}
