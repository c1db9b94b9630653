import FoundationEssentials

/// A plan as the journal of a run holds it: JSON without any secret, and a seal that shows edits by hand.
public struct SavedPlan: Sendable, Hashable {
  /// Why it is not a plan that can be used.
  public enum Failure: Error, Hashable, Sendable {
    /// It is not JSON of this shape.
    case notAPlan(String)
    /// A newer greycloud wrote it.
    case schema(String)
    /// It was changed after it was saved.
    case edited
  }

  /// The schema that this version writes and reads.
  public static let schema = "greycloud.saved-plan/1"

  /// The plan.
  public let plan: Plan
  /// The version of greycloud that made it.
  public let tool: String
  /// When it was made, as `2026-11-23T12:00:00Z`.
  public let made: String

  /// Creates a plan to save.
  public init(plan: Plan, tool: String, made: String) {
    self.plan = plan
    self.tool = tool
    self.made = made
  }

  /// Returns the plan as a document of its own.
  ///
  /// - Returns: Indented JSON with sorted keys.
  /// - Throws: `EncodingError` if a value cannot be written as JSON.
  public func contents() throws -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes, .prettyPrinted]
    return Array(try encoder.encode(self)) + [UInt8(ascii: "\n")]
  }
}

extension SavedPlan: Codable {
  /// Decodes a plan and checks that it was not changed.
  ///
  /// - Parameter decoder: The decoder to read from.
  /// - Throws: ``Failure`` if it is of another schema or was changed, `DecodingError` if it is no plan.
  public init(from decoder: any Decoder) throws {
    let header = try SavedPlanHeader(from: decoder)
    guard header.schema == Self.schema else { throw Failure.schema(header.schema) }
    let file = try SavedPlanFile(from: decoder)
    guard try file.seal == CanonicalJSON.digest(of: file.body) else { throw Failure.edited }
    plan = try file.body.plan()
    (tool, made) = (file.body.tool, file.body.made)
    guard try file.digest == plan.digest().description else { throw Failure.edited }
  }

  /// Encodes the plan with its digest and its seal.
  ///
  /// - Parameter encoder: The encoder to write to.
  /// - Throws: `EncodingError` if a value cannot be written as JSON.
  public func encode(to encoder: any Encoder) throws {
    let body = SavedPlanBody(plan, tool: tool, made: made)
    try SavedPlanFile(
      schema: Self.schema,
      digest: try plan.digest().description,
      seal: try CanonicalJSON.digest(of: body),
      body: body
    ).encode(to: encoder)
  }
}

private struct SavedPlanHeader: Codable {
  let schema: String
}

private struct SavedPlanFile: Codable {
  let schema: String
  let digest: String
  let seal: String
  let body: SavedPlanBody
}
