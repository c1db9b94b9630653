import BoundedJSON
import FoundationEssentials

extension PortablePlan {
  /// Returns the file's contents.
  ///
  /// - Returns: Indented JSON with sorted keys.
  /// - Throws: `EncodingError` if a value cannot be written as JSON.
  public func contents() throws -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes, .prettyPrinted]
    let body = PortablePlanBody(self)
    let file = PortablePlanFile(
      schema: Self.schema,
      digest: try digest().description,
      seal: try CanonicalJSON.digest(of: body),
      body: body
    )
    return Array(try encoder.encode(file)) + [UInt8(ascii: "\n")]
  }

  /// Reads a file's contents.
  ///
  /// - Parameter contents: What `contents()` returned.
  /// - Throws: ``Failure`` if it is no plan, of another schema, was changed, or can be no plan for its zone.
  public init(contents: [UInt8]) throws(Failure) {
    do {
      let schema = try BoundedJSON.decode(PortablePlanHeader.self, from: contents, within: .ownFile).schema
      guard schema == Self.schema else { throw Failure.schema(schema) }
      let file = try BoundedJSON.decode(PortablePlanFile.self, from: contents, within: .ownFile)
      guard try file.seal == CanonicalJSON.digest(of: file.body) else { throw Failure.edited }
      let document = try file.body.document()
      guard try file.digest == document.digest().description else { throw Failure.edited }
      self = document
    } catch let failure as Failure {
      throw failure
    } catch {
      throw .notAPlan(String(describing: error))
    }
  }
}

private struct PortablePlanHeader: Codable {
  let schema: String
}

private struct PortablePlanFile: Codable {
  let schema: String
  let digest: String
  let seal: String
  let body: PortablePlanBody
}
