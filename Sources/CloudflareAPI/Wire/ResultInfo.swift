/// Where a page stands in its list.
public struct ResultInfo: Decodable, Hashable, Sendable {
  /// The number of this page, from 1.
  public var page: WireField<Int> = .absent
  /// The most items on a page.
  public var perPage: WireField<Int> = .absent
  /// The items on this page.
  public var count: WireField<Int> = .absent
  /// The items on all pages.
  public var totalCount: WireField<Int> = .absent
  /// The number of pages; 1 even for an empty list.
  public var totalPages: WireField<Int> = .absent

  private enum Key: String, CodingKey {
    case page, count
    case perPage = "per_page"
    case totalCount = "total_count"
    case totalPages = "total_pages"
  }

  /// Decodes the answer; fields that are not described here stay undecoded.
  ///
  /// - Parameter decoder: the decoder to read from.
  /// - Throws: `DecodingError` if a field is missing or of another type.
  public init(from decoder: any Decoder) throws {
    let fields = try WireFields<Key>(decoder)
    page = try fields.field(.page)
    perPage = try fields.field(.perPage)
    count = try fields.field(.count)
    totalCount = try fields.field(.totalCount)
    totalPages = try fields.field(.totalPages)
  }
}
