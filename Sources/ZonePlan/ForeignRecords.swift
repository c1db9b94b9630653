import DNSModel
import Wording

/// The records of a zone that another tool owns.
struct ForeignRecords {
  private let claims: RegistryClaims

  /// Creates what is known of a zone's owners.
  init(_ zone: Zone) {
    claims = RegistryClaims(zone)
  }

  /// Returns the sign that another tool owns a record, if there is one.
  func mark(of record: Record) -> ToolMark? {
    ToolMark(record) ?? (claims.cover(record) ? .registry : nil)
  }

  /// Returns what an edit touches of another tool's.
  ///
  /// A new record has no owner yet, but its place may.
  func touches(of edit: Edit) -> [ForeignTouch] {
    let before = edit.before.flatMap { record in mark(of: record).map { ForeignTouch(record, $0) } }
    let after = edit.after.flatMap { claims.cover($0) ? ForeignTouch($0, .registry) : nil }
    guard let before else { return [after].compactMap { $0 } }
    return [before] + [after].compactMap { $0 }.filter { $0.owner != before.owner }
  }
}

/// A record of another tool's that an edit touches.
struct ForeignTouch: Hashable {
  /// The record's owner.
  let owner: DomainName
  /// Its type.
  let type: RRType
  /// The sign that it is another tool's.
  let mark: ToolMark

  init(_ record: Record, _ mark: ToolMark) {
    (owner, type, self.mark) = (record.owner, record.type, mark)
  }

  /// Who writes the record, as the beginning of a sentence.
  private var fact: Text {
    Text(
      "\(owner) \(type) is written by \(mark.tool) (\(mark.sign.text))",
      ja: "\(owner) \(type) は \(mark.tool) が管理しています（\(mark.sign.text)）"
    )
  }

  /// What to do about a finding whose repair would touch the record.
  ///
  /// - Parameter message: What was found.
  /// - Returns: The advice.
  func advice(on message: Text) -> Text {
    Text(
      "\(fact); change it there, or add --touch \(owner). Not planned: \(message).",
      ja: "\(fact)。そちらで変更するか、--touch \(owner) を付けてください。計画に入れていないもの: \(message)。"
    )
  }

  /// What a person should know who changes the record all the same.
  var note: Text {
    Text(
      "\(fact), which may put the old record back at its next run; change it there too.",
      ja: "\(fact)。次回の実行で元に戻されることがあるため、そちらでも変更してください。"
    )
  }
}
