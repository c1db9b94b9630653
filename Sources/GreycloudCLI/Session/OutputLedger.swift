import Reporting
import Synchronization

/// The files that a run has begun to write, to be finished once it is known how the run ends.
final class OutputLedger: Sendable {
  private let files = Mutex<[OutputFile]>([])

  /// Begins a file.
  ///
  /// - Parameter path: The file.
  /// - Returns: The file, which is put in its place at the end of the run.
  /// - Throws: ``Reporting/Problem`` if it cannot be written.
  func begin(_ path: String) throws(Problem) -> OutputFile {
    let file = try OutputFile(path)
    files.withLock { $0.append(file) }
    return file
  }

  /// Puts every file in its place.
  ///
  /// - Throws: ``Reporting/Problem`` for the first one that cannot be written.
  func publish() throws(Problem) {
    for file in files.withLock({ $0 }) { try file.publish() }
  }

  /// Leaves everything as it was that is not in its place yet.
  func discard() {
    for file in files.withLock({ $0 }) { file.discard() }
  }
}
