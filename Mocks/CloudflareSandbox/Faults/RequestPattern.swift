/// A method and a path, either of which may be left open.
public struct RequestPattern: Sendable, Hashable {
  /// The method in capital letters, or `nil` for all.
  public var method: String?
  /// The path below the base URL; `*` stands for one segment, `**` at the end for all that follow.
  public var path: String

  /// Makes a pattern.
  public init(_ method: String?, _ path: String) {
    self.method = method
    self.path = path
  }

  /// All requests.
  public static let any = RequestPattern(nil, "/**")
  /// The list of zones.
  public static let listZones = RequestPattern("GET", "/zones")
  /// The list of a zone's records.
  public static let listRecords = RequestPattern("GET", "/zones/*/dns_records")
  /// The creation of one record.
  public static let createRecord = RequestPattern("POST", "/zones/*/dns_records")
  /// The change of one record's named fields.
  public static let patchRecord = RequestPattern("PATCH", "/zones/*/dns_records/*")
  /// The batch of a zone.
  public static let batch = RequestPattern("POST", "/zones/*/dns_records/batch")

  func matches(method: String, path: String) -> Bool {
    guard self.method == nil || self.method == method else { return false }
    var pattern = self.path.split(separator: "/")
    let segments = path.split(separator: "/")
    let isOpen = pattern.last == "**"
    if isOpen { pattern.removeLast() }
    guard isOpen ? segments.count >= pattern.count : segments.count == pattern.count else { return false }
    return zip(pattern, segments).allSatisfy { $0 == "*" || $0 == $1 }
  }
}
