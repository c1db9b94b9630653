import DNSModel
import Synchronization
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
    /// It is answered as made, and something else happened.
    case instead(@Sendable (Zone) -> Zone)
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

  func fetch() async throws -> Zone {
    try state.withLock { state in
      state.calls.append(.read)
      let number = state.calls.count { $0 == .read }
      guard !state.failingReads.contains(number) else { throw Failure(call: "read \(number)") }
      return state.zone
    }
  }

  func write(_ edits: [Edit]) async throws(WriteFailure) {
    let mayHaveBeenApplied = state.withLock { state -> Bool? in
      state.calls.append(.write(edits))
      switch state.writings.popLast() ?? .made {
      case .made:
        state.apply(edits)
        return nil
      case .madeAndFollowed(let change):
        state.apply(edits)
        state.zone = change(state.zone)
        return nil
      case .madeUnanswered:
        state.apply(edits)
        return true
      case .refused: return false
      case .lost: return true
      case .instead(let change):
        state.zone = change(state.zone)
        return nil
      }
    }
    guard let mayHaveBeenApplied else { return }
    throw WriteFailure(cause: Failure(call: "write"), mayHaveBeenApplied: mayHaveBeenApplied)
  }

  func request(for edits: [Edit]) throws -> StoreRequest {
    StoreRequest(method: "WRITE", path: zone.apex.dotless, body: "\(edits)")
  }
}

extension MemoryStore.State {
  /// Makes edits as the API does: created records get identifiers, and types without a cloud come back as not proxied.
  fileprivate mutating func apply(_ edits: [Edit]) {
    let records = zone.applying(edits).records.map { record in
      guard record.id.assigned == nil else { return record }
      created += 1
      var record = record
      record.id = .assigned("new\(created)")
      record.proxyStatus = record.proxyStatus ?? .dnsOnly
      return record
    }
    zone = Zone(apex: zone.apex, info: zone.info, records: records)
  }
}
