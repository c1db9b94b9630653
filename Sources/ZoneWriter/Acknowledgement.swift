import DNSModel
import ZonePlan

/// What the answer to a write says of one change.
enum Acknowledgement: Hashable {
  /// It is made; the record is the one that it made, changed or deleted.
  case made(RecordID)
  /// It was accepted, and the record that came back is not as asked.
  case ineffective
  /// Nothing.
  case missing

  /// Reads what an answer says.
  ///
  /// A new record that is not as asked was made all the same, and only its identifier leads back to it.
  ///
  /// - Parameters:
  ///   - change: The change.
  ///   - record: The record that the answer names, if it names one.
  init(of change: Change, in record: Record?) {
    guard let record, record.id.assigned != nil else {
      self = .missing
      return
    }
    switch change.edit {
    case .create(let wanted):
      self = record.owner == wanted.owner && record.type == wanted.type ? .made(record.id) : .missing
    case .update(let before, let after):
      guard record.id == before.id else {
        self = .missing
        return
      }
      // What somebody else has written into other fields does not make it less made.
      let isMade = record.fields(differingFrom: after).isDisjoint(with: change.edit.changed)
      self = isMade ? .made(record.id) : .ineffective
    case .delete(let gone): self = record.id == gone.id ? .made(gone.id) : .missing
    }
  }
}

/// The answer to one step, as far as there was one.
struct StepAnswer {
  /// What it says of each change, by its number.
  private var told: [String: Acknowledgement] = [:]
  /// The error of a write whose answer got lost, or does not tell what happened.
  private(set) var lost: (any Error)?

  /// Reads an answer.
  ///
  /// - Parameters:
  ///   - step: The step.
  ///   - records: The records that it names, by the position of the change.
  init(to step: WriteStep, _ records: [Record?]) {
    for (change, record) in zip(step.changes, records) {
      told[change.id] = Acknowledgement(of: change, in: record)
    }
  }

  /// Creates an answer that got lost.
  ///
  /// - Parameter cause: Why.
  init(lost cause: any Error) {
    lost = cause
  }

  /// Returns what it says of a change.
  subscript(change: Change) -> Acknowledgement { told[change.id] ?? .missing }

  /// The records of the changes that are made, by the numbers of these.
  var made: [String: RecordID] {
    told.compactMapValues { acknowledgement in
      guard case .made(let record) = acknowledgement else { return nil }
      return record
    }
  }
}
