import CloudflareSandbox

/// What another person does to a record that the run touches.
struct Meddling: Sendable, Hashable {
  /// The kinds of edit.
  enum Kind: String, Sendable, CaseIterable {
    /// The field that the run changes gets another value.
    case same
    /// The comment, which the run does not send, gets another text.
    case other
    /// The record is deleted.
    case gone
    /// The record is deleted and made again as it was.
    case again
  }

  let kind: Kind
  /// The phase in which the run writes the record.
  let phase: Int
}

/// A record of the faulty zone that a run touches, and how another person edits it.
struct MeddledRecord: Sendable, Hashable {
  let name: String
  let type: String
  /// Whether the run deletes it.
  let isDeleted: Bool

  /// The record that a phase of a stage writes.
  init(_ stage: Stage, phase: Int) {
    switch (stage, phase) {
    case (.apply, 1): (name, type, isDeleted) = ("fm1._domainkey.example.com", "CNAME", false)
    case (.apply, _), (.undo, 1): (name, type, isDeleted) = ("example.com", "MX", false)
    case (.undo, _): (name, type, isDeleted) = ("mail.example.com", "A", true)
    }
  }

  /// Whether there are only two values of the field that the run changes, so that another one is the one of before.
  var isSwitched: Bool { type == "CNAME" }

  private static let comment = "of somebody else"

  /// Returns what changes in the record.
  ///
  /// - Parameters:
  ///   - kind: The kind of edit: another value, or another comment.
  ///   - isWritten: Whether the run has written the record by then.
  /// - Returns: The fields as a `PATCH` names them.
  private func fields(_ kind: Meddling.Kind, isWritten: Bool) -> JSONObject {
    guard kind == .same else { return ["comment": .string(Self.comment)] }
    return switch type {
    case "CNAME": ["proxied": .bool(isWritten)]
    case "MX": ["content": "mx.example.net"]
    default: ["content": "192.0.2.99"]
    }
  }

  /// Edits the zone.
  ///
  /// - Parameters:
  ///   - kind: The kind of edit.
  ///   - isWritten: Whether the run has written the record by then.
  ///   - original: The record as it was before the run.
  ///   - sandbox: The sandbox.
  /// - Throws: The error of an edit that the rules forbid.
  func edit(
    _ kind: Meddling.Kind,
    isWritten: Bool,
    original: StoredRecord?,
    in sandbox: Sandbox
  ) throws {
    let now = record(in: sandbox) ?? original
    try sandbox.edit(zone: FaultZone.name) { zone throws(EditError) in
      switch kind {
      case .same, .other: try zone.change(name, type, to: fields(kind, isWritten: isWritten))
      case .gone: try zone.remove(name, type)
      case .again: if let now { zone.remake(now) }
      }
    }
  }

  /// The record as it is now.
  func record(in sandbox: Sandbox) -> StoredRecord? {
    sandbox.records(ofZone: FaultZone.name).first { $0.name == name && $0.type == type }
  }

  /// Returns a state of the zone with the edit in it.
  func edited(_ state: ZoneState, _ kind: Meddling.Kind, isWritten: Bool) -> ZoneState {
    let lines = state.lines.compactMap { line -> String? in
      guard line.hasPrefix("\(name). \(type) ") else { return line }
      return switch kind {
      case .gone: nil
      case .again: line
      case .other: Self.commented(line)
      case .same: revalued(line, isWritten: isWritten)
      }
    }
    return ZoneState((lines + restored(lines, kind)).joined(separator: "\n"))
  }

  /// What another person makes again although the run had deleted it.
  private func restored(_ lines: [String], _ kind: Meddling.Kind) -> [String] {
    guard kind == .again, isDeleted, !lines.contains(where: { $0.hasPrefix("\(name). \(type) ") }) else {
      return []
    }
    return FaultZone.states[2].lines.filter { $0.hasPrefix("\(name). \(type) ") }
  }

  private static func commented(_ line: String) -> String {
    line.replacing(/comment="[^"]*"/, with: "comment=\"\(comment)\"")
  }

  private func revalued(_ line: String, isWritten: Bool) -> String {
    switch type {
    case "CNAME":
      let grey = line.replacing(" proxied", with: "")
      return isWritten ? grey.replacing(". comment", with: ". proxied comment") : grey
    case "MX": return line.replacing(/MX 0 [a-z.]+/, with: "MX 0 mx.example.net.")
    default: return line.replacing("192.0.2.10", with: "192.0.2.99")
    }
  }
}
