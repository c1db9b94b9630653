import FoundationEssentials
import Wording

/// Writes values as JSON that is safe to show.
enum JSONText {
  static func of(_ value: some Encodable, pretty: Bool) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    if pretty { encoder.outputFormatting.insert(.prettyPrinted) }
    return HostileText.visibleJSON(String(decoding: try encoder.encode(value), as: UTF8.self)) + "\n"
  }

  /// Returns one element of a document as a line that can be read without the document.
  ///
  /// - Parameters:
  ///   - value: The element, which is written as an object.
  ///   - schema: The schema of the document.
  /// - Returns: The line.
  /// - Throws: `EncodingError` if a value cannot be written as JSON.
  static func line(of value: some Encodable, schema: String) throws -> String {
    try of(Labelled(schema: schema, value: value), pretty: false)
  }

  /// An element beside the name of its schema.
  private struct Labelled<Value: Encodable>: Encodable {
    enum CodingKeys: String, CodingKey { case schema }

    let schema: String
    let value: Value

    func encode(to encoder: any Encoder) throws {
      var container = encoder.container(keyedBy: CodingKeys.self)
      try container.encode(schema, forKey: .schema)
      try value.encode(to: encoder)
    }
  }
}
