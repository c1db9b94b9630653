/// One error (or one message) of an answer.
///
/// The text of the outer error is often only a heading; what is wrong stands in its chain.
public struct WireAPIError: Decodable, Hashable, Sendable {
  /// A part of a request.
  public struct Source: Decodable, Hashable, Sendable {
    /// The JSON pointer to it.
    public var pointer: String?
  }

  /// The number of the error; one number can stand for several situations.
  public var code: Int
  /// What the API says.
  public var message: String
  /// The part of the request that it is about.
  public var source: WireField<Source> = .absent
  /// What led to it.
  public var errorChain: WireField<[WireAPIError]> = .absent

  private enum Key: String, CodingKey {
    case code, message, source
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
  public var pointer: String? { source.value?.pointer }

  /// The errors that led to this one.
  public var chain: [WireAPIError] { errorChain.value ?? [] }

  /// This error and everything in its chain, the heading first.
  public var flattened: [WireAPIError] { [self] + chain.flatMap(\.flattened) }

  /// Decodes the answer; fields that are not described here stay undecoded.
  ///
  /// - Parameter decoder: the decoder to read from.
  /// - Throws: `DecodingError` if a field is missing or of another type.
  public init(from decoder: any Decoder) throws {
    let fields = try WireFields<Key>(decoder)
    code = try fields.required(.code)
    message = try fields.required(.message)
    source = try fields.field(.source)
    errorChain = try fields.field(.errorChain)
  }
}
