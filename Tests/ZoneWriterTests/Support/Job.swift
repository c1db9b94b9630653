import DNSModel
import MailRules
import Synchronization
import Testing
import ZonePlan
import ZoneWriter

/// A zone with a plan of two phases for it, on which every test works.
///
/// Phase 1 makes `imap` DNS only, deletes `old` and creates `mail`; phase 2 lets the MX name `mail`.
struct Job {
  let zone = Zone.sample(
    """
    @    MX 10 shop
    @    MX 20 mx.example.net.
    shop A  192.0.2.1 ; cf_tags=cf-proxied:true
    imap A  192.0.2.2 ; cf_tags=cf-proxied:true
    old  A  192.0.2.3 ; cf_tags=cf-proxied:false
    www  A  192.0.2.1 ; cf_tags=cf-proxied:true
    """
  )

  var plan: Plan { plan() }

  func plan(hazards: [Hazard] = []) -> Plan {
    let records = zone.records
    return zone.plan(
      [
        (1, .greyCloud(records[3])),
        (1, .delete(records[4])),
        (1, .create(.line("mail A 192.0.2.1 ; cf_tags=cf-proxied:false", id: .planned(1)))),
        (2, .update(before: records[0], after: .line("@ MX 10 mail", id: records[0].id))),
      ],
      hazards: hazards
    )
  }

  /// The edits of a phase.
  func edits(_ phase: Int) -> [Edit] { plan.changes(inPhase: phase).map(\.edit) }
}

/// What became of one plan.
struct Outcome {
  let zone: Zone?
  let error: ApplyError?
  let events: [ZoneWriter.Event]

  /// Applies a plan to a store.
  ///
  /// - Parameters:
  ///   - plan: The plan.
  ///   - store: The store.
  ///   - log: The journal.
  ///   - allowance: What a person allows.
  ///   - judges: The rules by which errors are told.
  ///   - patience: How long a zone is read again after a lost answer.
  init(
    _ plan: Plan,
    _ store: MemoryStore,
    log: MemoryLog = MemoryLog(),
    allowance: PlanAllowance = PlanAllowance(),
    judges: [any MailRule] = [],
    patience: Patience = Patience(upTo: .zero)
  ) async {
    let seen = EventList()
    let writer = ZoneWriter(
      store: store,
      log: log,
      caution: Caution(Planner(rules: [], judges: judges), allowance),
      patience: patience
    ) {
      seen.append($0)
    }
    do throws(ApplyError) {
      zone = try await writer.apply(plan)
      error = nil
    } catch {
      zone = nil
      self.error = error
    }
    events = seen.all
  }

  /// How far it came, by the numbers of the changes: done, not known to be made, not tried; `nil` unless the error tells.
  var progress: [[String]]? {
    told.map { [$0.done, $0.failed, $0.notTried].map { $0.map(\.id) } }
  }

  /// The numbers of the changes that were made and that somebody has changed since.
  var overtaken: [String]? { told?.overtaken.map(\.id) }

  private var told: Progress? {
    switch error {
    case .refused(_, _, let progress), .incomplete(let progress), .unseen(let progress, _),
      .unknown(_, let progress), .overtaken(_, let progress), .unlogged(_, let progress),
      .hazardous(_, let progress):
      progress
    default: nil
    }
  }

  /// The records of which it was said that somebody has changed something that the plan does not decide.
  var edited: [String] {
    events.compactMap { event in
      switch event {
      case .edited(let edited): "since: \(edited.summary)"
      case .foundEdited(let edited): "before: \(edited.summary)"
      default: nil
      }
    }
  }

  /// The names at which something was not as expected.
  var differing: [String] {
    switch error {
    case .stale(let differences), .overtaken(let differences, _):
      differences.map { $0.owner.relative(to: .example) }
    default: []
    }
  }

  /// The name of the error.
  var failure: String? {
    error.map { error in
      switch error {
      case .hazardous: "hazardous"
      case .unreadable: "unreadable"
      case .stale: "stale"
      case .otherZone: "otherZone"
      case .tooManyChanges: "tooManyChanges"
      case .unlogged: "unlogged"
      case .overtaken: "overtaken"
      case .refused: "refused"
      case .incomplete: "incomplete"
      case .unseen: "unseen"
      case .unknown: "unknown"
      }
    }
  }
}

extension ZoneWriter.Event {
  /// The event in short.
  var summary: String {
    switch self {
    case .preconditionsHold: "preconditions hold"
    case .writing(let step): "writing \(step.number): \(step.changes.map(\.id))"
    case .answerLost(let step): "lost \(step.number)"
    case .waiting(let wait): "waiting \(wait.components.seconds)"
    case .foundEdited, .edited: "edited"
    case .readBack(let step): "read back \(step.number)"
    case .unlogged: "unlogged"
    }
  }
}

extension EditedRecord {
  fileprivate var summary: String {
    "\(record.owner.relative(to: .example)) \(record.type) \(fields.map { "\($0)" }.joined(separator: " "))"
  }
}

/// The events of a run in their order.
private final class EventList: Sendable {
  private let events = Mutex<[ZoneWriter.Event]>([])

  var all: [ZoneWriter.Event] { events.withLock { $0 } }

  func append(_ event: ZoneWriter.Event) {
    events.withLock { $0.append(event) }
  }
}
