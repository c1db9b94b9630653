import DNSModel
import Synchronization
import ZonePlan
import ZoneWriter

/// A zone in memory that is read and written like a real one, writes down every call and fails as it is told.
final class MemoryStore: ZoneStore {
  /// What a call of the store was.
  enum Call: Hashable, Sendable {
    case read
    case write([Edit])
  }

  /// What a write does.
  enum Writing: Sendable {
    /// It is made and answered.
    case made
    /// It is refused, and nothing is made.
    case refused
    /// It is made, and the answer gets lost.
    case madeUnanswered
    /// The answer gets lost, and nothing is made.
    case lost
    /// It is made and answered, and somebody else changes the zone right after it.
    case madeAndFollowed(@Sendable (Zone) -> Zone)
    /// It is made, the answer gets lost, and somebody else changes the zone right after it.
    case madeUnansweredAndFollowed(@Sendable (Zone) -> Zone)
    /// It is answered as made, and something else happened.
    case instead(@Sendable (Zone) -> Zone)
    /// Something else happens, and the answer, which is no refusal, tells what.
    case otherwise(@Sendable (Zone) -> Zone)
  }

  /// Why a call failed.
  struct Failure: Error, Hashable {
    let call: String
  }

  fileprivate struct State {
    var zone: Zone
    var calls: [Call] = []
    var writings: [Writing]
    var failingReads: Set<Int>
    var created = 0
  }

  private let state: Mutex<State>

  /// Creates a store.
  ///
  /// - Parameters:
  ///   - zone: The zone that it holds.
  ///   - writings: What the first writes do; those after them are made.
  ///   - failingReads: The numbers of the reads that fail, from 1.
  init(_ zone: Zone, writes writings: [Writing] = [], failingReads: Set<Int> = []) {
    state = Mutex(State(zone: zone, writings: writings.reversed(), failingReads: failingReads))
  }

  var zone: Zone { state.withLock { $0.zone } }
  var calls: [Call] { state.withLock { $0.calls } }

  /// The edits of every write, whatever became of it.
  var writes: [[Edit]] {
    calls.compactMap { call in
      guard case .write(let edits) = call else { return nil }
      return edits
    }
  }

  /// Lets edits arrive that were sent earlier.
  func land(_ edits: [Edit]) {
    state.withLock { $0.apply(edits) }
  }

  func fetch() async throws -> Zone {
    try state.withLock { state in
      state.calls.append(.read)
      let number = state.calls.count { $0 == .read }
      guard !state.failingReads.contains(number) else { throw Failure(call: "read \(number)") }
      return state.zone
    }
  }

  func request(for edits: [Edit]) throws -> StoreRequest {
    StoreRequest(method: "POST", path: "/batch", body: "\(edits.count) edits")
  }

  func write(_ edits: [Edit]) async throws(WriteFailure) -> [Record?] {
    let (answer, mayHaveBeenApplied) = state.withLock { state -> ([Record?]?, Bool) in
      state.calls.append(.write(edits))
      let before = state.zone
      switch state.writings.popLast() ?? .made {
      case .made: state.apply(edits)
      case .madeAndFollowed(let change):
        state.apply(edits)
        defer { state.zone = change(state.zone) }
        return (state.answer(to: edits, since: before), true)
      case .madeUnanswered:
        state.apply(edits)
        return (nil, true)
      case .madeUnansweredAndFollowed(let change):
        state.apply(edits)
        state.zone = change(state.zone)
        return (nil, true)
      case .refused: return (nil, false)
      case .lost: return (nil, true)
      case .instead(let change):
        var asked = state
        asked.apply(edits)
        state.zone = change(state.zone)
        return (asked.answer(to: edits, since: before), true)
      case .otherwise(let change): state.zone = change(state.zone)
      }
      return (state.answer(to: edits, since: before), true)
    }
    if let answer { return answer }
    throw WriteFailure(
      cause: Failure(call: "write"),
      mayHaveBeenApplied: mayHaveBeenApplied,
      concernsEdits: !mayHaveBeenApplied
    )
  }
}

extension MemoryStore.State {
  /// Makes edits as the API does: of a record only what an edit changes is written, created records get identifiers, and
  /// types without a cloud come back as not proxied.
  fileprivate mutating func apply(_ edits: [Edit]) {
    let records = zone.applying(edits.map { $0.rebased(on: zone) }).records.map { record in
      guard record.id.assigned == nil else { return record }
      created += 1
      var record = record
      record.id = .assigned("new\(created)")
      record.proxyStatus = record.proxyStatus ?? .dnsOnly
      return record
    }
    zone = Zone(apex: zone.apex, info: zone.info, records: records)
  }
  /// What the API answers: the records as they are now, new ones with their identifiers.
  fileprivate func answer(to edits: [Edit], since before: Zone) -> [Record?] {
    let new = zone.records.filter { before.record($0.id) == nil }
    return edits.map { edit in
      switch edit {
      case .create(let record): new.first { $0.owner == record.owner && $0.type == record.type }
      case .update(let record, _): zone.record(record.id)
      case .delete(let record): zone.record(record.id) == nil ? record : nil
      }
    }
  }
}
