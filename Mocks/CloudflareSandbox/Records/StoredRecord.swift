/// A record as the sandbox keeps it.
public struct StoredRecord: Sendable, Hashable, Identifiable {
  /// The identifier: 32 hexadecimal digits.
  public let id: String
  /// Whether Email Routing owns the record, so that writes are refused.
  public let isManaged: Bool
  var fields: RecordFields
  var stamps: Stamps

  struct Stamps: Sendable, Hashable {
    var created: String
    var modified: String
    var comment: String?
    var tags: String?
  }

  /// The owner name: complete, lower case, without the final dot.
  public var name: String { fields.name }
  /// The type in capital letters.
  public var type: String { fields.type.rawValue }
  /// The content as the API answers it.
  public var content: String { fields.content }
  /// The structured content, for types that have one.
  public var data: JSONObject? { fields.data }
  /// The priority of an MX, SRV or URI record.
  public var priority: Int? { fields.priority }
  /// The time to live in seconds; 1 means automatic.
  public var ttl: Int { fields.ttl }
  /// Whether the cloud is orange.
  public var isProxied: Bool { fields.proxied }
  /// The comment, if there is one.
  public var comment: String? { fields.comment }
  /// The tags, each `name:value`.
  public var tags: [String] { fields.tags }
  /// The settings, such as `flatten_cname`.
  public var settings: JSONObject { fields.settings }
  /// When the record was last written, in RFC 3339 form.
  public var modifiedOn: String { stamps.modified }

  /// The place of the record in an answer: by type, then name, then identifier.
  var sortKey: (String, String, String) { (type, name, id) }
}

extension StoredRecord: CustomStringConvertible {
  /// The record as a line that ``SeedZone`` reads, with complete names.
  public var description: String {
    let head = "\(name). \(type) \(presentation)"
    let options: [String?] = [
      isProxied ? "proxied" : nil,
      settings["flatten_cname"] == true ? "flattened" : nil,
      ttl == 1 ? nil : "ttl=\(ttl)",
      comment.map { "comment=\"\($0)\"" },
      tags.isEmpty ? nil : "tags=\(tags.joined(separator: ","))",
      isManaged ? "managed" : nil,
    ]
    return ([head] + options.compactMap(\.self)).joined(separator: " ")
  }

  /// The record data in presentation format; host names end in a dot.
  var presentation: String {
    let content = fields.type.contentIsHost && self.content != "." ? self.content + "." : self.content
    let rooted = fields.type == .srv && !content.hasSuffix(".") ? content + "." : content
    guard fields.type.hasPriority, let priority else { return rooted }
    return "\(priority) \(rooted)"
  }
}
