/// What every JSON answer of the API is wrapped in.
public struct Envelope<Result: Decodable & Sendable>: Decodable, Sendable {
  /// Whether the request was carried out.
  public var success: Bool
  /// What is wrong.
  public var errors: [WireAPIError] = []
  /// What was asked for.
  public var result: WireField<Result> = .absent
  /// Where the result stands in a list of pages.
  public var resultInfo: WireField<ResultInfo> = .absent

  private enum Key: String, CodingKey {
    case success, errors, result
    case resultInfo = "result_info"
  }

  /// Decodes an answer; fields that are not described here stay undecoded.
  ///
  /// - Parameter decoder: the decoder to read from.
  /// - Throws: `DecodingError` if a field is missing or of another type.
  public init(from decoder: any Decoder) throws {
    let fields = try WireFields<Key>(decoder)
    success = try fields.required(.success)
    errors = try fields.list(.errors)
    result = try fields.field(.result)
    resultInfo = try fields.field(.resultInfo)
  }
}

extension Envelope: Equatable where Result: Equatable {}

/// A result that nobody reads, and that therefore stays undecoded.
struct WireUnread: Decodable, Sendable {
  init(from decoder: any Decoder) {}
}
