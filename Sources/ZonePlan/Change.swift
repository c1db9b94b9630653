public import DNSModel
public import MailRules
public import Wording

/// One change of one record, with everything that a person needs to judge it.
public struct Change: Sendable, Hashable {
  /// The number in the plan, `c1` and so on.
  public let id: String
  /// The phase in which it is written; a phase begins once the one before it was read back.
  public internal(set) var phase: Int
  /// What it does.
  public let kind: ChangeKind
  /// What the person gives up or accepts.
  public let risk: Remedy.Risk
  /// The rules that it serves, sorted.
  public let rules: [String]
  /// The change itself.
  public internal(set) var edit: Edit
  /// Why, and what it costs: one sentence or more for each reason.
  public let notes: [Text]
  /// The addresses that become visible in public DNS and were not before.
  public let exposes: [IPAddress]

  /// Creates a change.
  public init(
    id: String,
    phase: Int,
    kind: ChangeKind,
    risk: Remedy.Risk,
    rules: [String],
    edit: Edit,
    notes: [Text],
    exposes: [IPAddress]
  ) {
    self.id = id
    self.phase = phase
    self.kind = kind
    self.risk = risk
    self.rules = rules
    self.edit = edit
    self.notes = notes
    self.exposes = exposes
  }

  /// What happens to the record.
  public enum Action: String, Sendable, Hashable {
    /// A record is added.
    case create
    /// A record is changed.
    case update
    /// A record is deleted.
    case delete
  }

  /// What happens to the record.
  public var action: Action { Action(edit) }

  /// The record that the change is about, as it shall be or, if it goes, as it was.
  public var record: Record {
    switch edit {
    case .create(let record), .delete(let record): record
    case .update(_, let after): after
    }
  }

  /// The owner of the record.
  public var owner: DomainName { record.owner }
}

extension Change.Action {
  /// Creates what an edit does to its record.
  init(_ edit: Edit) {
    self =
      switch edit {
      case .create: .create
      case .update: .update
      case .delete: .delete
      }
  }
}
