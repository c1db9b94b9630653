import DNSModel

/// The number that stands for exactly one set of changes of exactly one zone.
///
/// It covers the zone and what each change does, not when the plan was made, so two dry runs of an unchanged zone
/// print the same one.
public struct PlanDigest: Hashable, Sendable, CustomStringConvertible {
  /// The shortest beginning of a digest that stands for all of it.
  public static let shortest = 12

  /// The SHA-256 as 64 lower-case hexadecimal digits.
  public let description: String

  /// The beginning that people type.
  public var short: String { String(description.prefix(Self.shortest)) }

  /// Creates the digest of some edits, each with its phase.
  ///
  /// - Parameters:
  ///   - zone: The zone's identifier, or its name if it has none.
  ///   - edits: The edits, in the order of the plan.
  /// - Throws: `EncodingError` if a value cannot be written as JSON.
  init(zone: String, _ edits: [(phase: Int, edit: Edit)]) throws {
    let covered = Covered(zone: zone, changes: edits.map { Covered.Step(phase: $0.phase, edit: $0.edit) })
    self.init(hexadecimal: try CanonicalJSON.digest(of: covered))
  }

  init(hexadecimal: String) {
    description = hexadecimal
  }

  /// Returns whether a text can be a digest, or enough of one.
  ///
  /// - Parameter typed: What a person typed.
  /// - Returns: Whether it is 12 to 64 hexadecimal digits.
  public static func canBeTyped(_ typed: String) -> Bool {
    typed.wholeMatch(of: /[0-9A-Fa-f]{12,64}/) != nil
  }

  /// Returns whether what a person typed means this digest.
  ///
  /// - Parameter typed: The whole digest or at least its first 12 digits.
  /// - Returns: `false` for anything shorter.
  public func matches(_ typed: String) -> Bool {
    Self.canBeTyped(typed) && description.hasPrefix(typed.lowercased())
  }
}

/// What a digest covers.
private struct Covered: Encodable {
  struct Step: Encodable {
    let action: String
    let phase: Int
    let before: RecordDocument?
    let after: RecordDocument?
  }

  let zone: String
  let changes: [Step]
}

extension Covered.Step {
  init(phase: Int, edit: Edit) {
    self.init(
      action: Change.Action(edit).rawValue,
      phase: phase,
      before: edit.before.map(RecordDocument.init),
      after: edit.after.map(RecordDocument.init)
    )
  }
}

extension Plan {
  /// Returns the digest of the plan.
  ///
  /// - Returns: The SHA-256 over the zone's identifier, or its name if it has none, and every change.
  /// - Throws: `EncodingError` if a value cannot be written as JSON.
  public func digest() throws -> PlanDigest {
    try PlanDigest(zone: info.id ?? apex.dotless, changes.map { ($0.phase, $0.edit) })
  }
}
