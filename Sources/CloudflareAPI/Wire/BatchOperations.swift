/// A batch of changes to one zone's records, carried out as a whole or not at all.
///
/// The API works through the lists in the order deletes, patches, puts, posts.
public struct BatchOperations: Sendable, Hashable, Encodable {
  /// A change to one existing record.
  public struct Change: Sendable, Hashable, Encodable {
    /// The record's identifier.
    public var id: String
    /// The fields to send with it.
    public var fields: [String: JSONValue]

    /// Makes a change.
    ///
    /// - Parameters:
    ///   - id: the record's identifier.
    ///   - fields: the fields to send with it.
    public init(id: String, fields: [String: JSONValue]) {
      self.id = id
      self.fields = fields
    }

    /// Encodes one object of the fields and the identifier.
    ///
    /// - Parameter encoder: the encoder to write to.
    /// - Throws: `EncodingError` if the encoder cannot take a value.
    public func encode(to encoder: any Encoder) throws {
      try fields.merging(["id": .string(id)]) { $1 }.encode(to: encoder)
    }
  }

  /// Identifiers of records to delete.
  public var deletes: [String]
  /// Records of which only the given fields change.
  public var patches: [Change]
  /// Records that are replaced as a whole; fields that are not given fall back to their defaults.
  public var puts: [Change]
  /// Records to make.
  public var posts: [[String: JSONValue]]

  /// Makes a batch.
  ///
  /// - Parameters:
  ///   - deletes: identifiers of records to delete.
  ///   - patches: records of which only the given fields change.
  ///   - puts: records that are replaced as a whole.
  ///   - posts: records to make.
  public init(
    deletes: [String] = [],
    patches: [Change] = [],
    puts: [Change] = [],
    posts: [[String: JSONValue]] = []
  ) {
    self.deletes = deletes
    self.patches = patches
    self.puts = puts
    self.posts = posts
  }

  /// The number of operations, which the zone's plan limits.
  public var count: Int { deletes.count + patches.count + puts.count + posts.count }

  private enum Key: String, CodingKey {
    case deletes, patches, puts, posts
  }

  /// Encodes the lists that are not empty.
  ///
  /// - Parameter encoder: the encoder to write to.
  /// - Throws: `EncodingError` if the encoder cannot take a value.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try Self.encode(deletes.map { ["id": $0] }, .deletes, &container)
    try Self.encode(patches, .patches, &container)
    try Self.encode(puts, .puts, &container)
    try Self.encode(posts, .posts, &container)
  }

  private static func encode(
    _ list: [some Encodable],
    _ key: Key,
    _ container: inout KeyedEncodingContainer<Key>
  ) throws {
    guard !list.isEmpty else { return }
    try container.encode(list, forKey: key)
  }
}
