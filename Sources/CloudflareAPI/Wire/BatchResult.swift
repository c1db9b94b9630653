/// What a batch did, as the API tells it.
///
/// A change can be reported as a success and still not have taken effect: compare the records with what was
/// asked.
public struct BatchResult: Decodable, Sendable, Hashable {
  /// The records that are gone.
  public var deletes: [WireRecordReference]
  /// The records that were changed in part, as they are now.
  public var patches: [WireRecord]
  /// The records that were replaced, as they are now.
  public var puts: [WireRecord]
  /// The records that were made.
  public var posts: [WireRecord]

  private enum Key: String, CodingKey {
    case deletes, patches, puts, posts
  }

  /// Decodes the answer; a list that is missing is empty.
  ///
  /// - Parameter decoder: the decoder to read from.
  /// - Throws: `DecodingError` if a field is of another type.
  public init(from decoder: any Decoder) throws {
    let fields = try WireFields<Key>(decoder)
    deletes = try fields.list(.deletes)
    patches = try fields.list(.patches)
    puts = try fields.list(.puts)
    posts = try fields.list(.posts)
  }
}
