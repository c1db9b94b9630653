/// What every JSON answer of the API is wrapped in.
public struct Envelope<Result: Codable & Sendable>: Codable, Sendable {
  /// Whether the request was carried out.
  public var success: Bool
  /// What is wrong.
  public var errors: [WireAPIError] = []
  /// What the API has to say besides; a message can have the number of an error without being one.
  public var messages: [WireAPIError] = []
  /// What was asked for.
  public var result: WireField<Result> = .absent
  /// Where the result stands in a list of pages.
  public var resultInfo: WireField<ResultInfo> = .absent
  /// Every other field of the answer.
  public var extra: [String: JSONValue] = [:]

  private enum Key: String, CodingKey {
    case success, errors, messages, result
    case resultInfo = "result_info"
  }

  /// Decodes an answer; fields that are not described here go to ``extra``.
  ///
  /// - Parameter decoder: the decoder to read from.
  /// - Throws: `DecodingError` if a field is missing or of another type.
  public init(from decoder: any Decoder) throws {
    let fields = try WireFields<Key>(decoder)
    success = try fields.required(.success)
    errors = try fields.list(.errors)
    messages = try fields.list(.messages)
    result = try fields.field(.result)
    resultInfo = try fields.field(.resultInfo)
    extra = try fields.extra()
  }

  /// Encodes the answer; lists that were missing come out empty.
  ///
  /// - Parameter encoder: the encoder to write to.
  /// - Throws: `EncodingError` if the encoder cannot take a value.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(success, forKey: .success)
    try container.encode(errors, forKey: .errors)
    try container.encode(messages, forKey: .messages)
    try container.encode(result, .result)
    try container.encode(resultInfo, .resultInfo)
    try encoder.encode(extra: extra)
  }
}

extension Envelope: Equatable where Result: Equatable {}
