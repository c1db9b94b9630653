/// The switches that Cloudflare keeps with a record, by the names of its API.
public struct RecordSettings: Hashable, Sendable {
  /// The switches that the source tells; a switch that it does not tell is off.
  public var values: [String: Bool]

  /// Creates settings; all switches are off by default.
  public init(_ values: [String: Bool] = [:]) {
    self.values = values
  }

  /// A Boolean value telling whether an alias is answered by the addresses behind it instead of by itself.
  public var flattensAlias: Bool {
    get { values[Self.flattening] ?? false }
    set { values[Self.flattening] = newValue }
  }

  /// The switches that are on; what they do is the same whether the others are told as off or not at all.
  public var enabled: Set<String> { Set(values.filter(\.value).keys) }

  private static let flattening = "flatten_cname"
}

extension RecordSettings: Codable {
  /// Decodes an object of switches.
  ///
  /// - Parameter decoder: The decoder to read from.
  /// - Throws: `DecodingError` if it is no such object.
  public init(from decoder: any Decoder) throws {
    values = try [String: Bool](from: decoder)
  }

  /// Encodes an object of switches.
  ///
  /// - Parameter encoder: The encoder to write to.
  /// - Throws: `EncodingError` if the encoder refuses a value.
  public func encode(to encoder: any Encoder) throws {
    try values.encode(to: encoder)
  }
}
