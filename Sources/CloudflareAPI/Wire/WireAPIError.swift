/// One error (or one message) of an answer.
///
/// The text of the outer error is often only a heading; what is wrong stands in its chain.
public struct WireAPIError: Codable, Hashable, Sendable {
  /// The number of the error; one number can stand for several situations.
  public var code: Int
  /// What the API says.
  public var message: String
  /// Where the API explains it.
  public var documentationURL: WireField<String> = .absent
  /// The part of the request that it is about.
  public var source: WireField<[String: JSONValue]> = .absent
  /// What led to it.
  public var errorChain: WireField<[WireAPIError]> = .absent
  /// Every other field of the answer.
  public var extra: [String: JSONValue] = [:]

  private enum Key: String, CodingKey {
    case code, message, source
    case documentationURL = "documentation_url"
    case errorChain = "error_chain"
  }

  /// Makes an error.
  ///
  /// - Parameters:
  ///   - code: the number.
  ///   - message: the text.
  public init(code: Int, message: String) {
    self.code = code
    self.message = message
  }

  /// A JSON pointer to the part of the request that the error is about.
  public var pointer: String? { source.value?["pointer"]?.stringValue }

  /// The errors that led to this one.
  public var chain: [WireAPIError] { errorChain.value ?? [] }

  /// This error and everything in its chain, the heading first.
  public var flattened: [WireAPIError] { [self] + chain.flatMap(\.flattened) }

  /// Decodes the answer; fields that are not described here go to ``extra``.
  ///
  /// - Parameter decoder: the decoder to read from.
  /// - Throws: `DecodingError` if a field is missing or of another type.
  public init(from decoder: any Decoder) throws {
    let fields = try WireFields<Key>(decoder)
    code = try fields.required(.code)
    message = try fields.required(.message)
    documentationURL = try fields.field(.documentationURL)
    source = try fields.field(.source)
    errorChain = try fields.field(.errorChain)
    extra = try fields.extra()
  }

  /// Encodes the answer as it came.
  ///
  /// - Parameter encoder: the encoder to write to.
  /// - Throws: `EncodingError` if the encoder cannot take a value.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(code, forKey: .code)
    try container.encode(message, forKey: .message)
    try container.encode(documentationURL, .documentationURL)
    try container.encode(source, .source)
    try container.encode(errorChain, .errorChain)
    try encoder.encode(extra: extra)
  }
}
