import Synchronization
import ZoneWriter

/// A journal in memory that fails as it is told.
final class MemoryLog: RunLog {
  private let state = Mutex<[RunEntry]>([])
  private let failing: Int?

  /// Creates a journal.
  ///
  /// - Parameter failing: The number of the entry, from 1, with which the disk is full.
  init(failing: Int? = nil) {
    self.failing = failing
  }

  var entries: [RunEntry] { state.withLock { $0 } }

  func write(_ entry: RunEntry) throws(StateFailure) {
    let number = state.withLock { entries in
      entries.append(entry)
      return entries.count
    }
    if let failing, number >= failing { throw .file(path: "journal", errno: 28) }
  }
}
