import Glibc

/// Where the journal of a run lies; its name tells whether a person was told how the run ended.
struct JournalPlace: Sendable {
  let run: RunID
  let folder: PrivateFolder

  private static let ending = ".jsonl"
  private static let openEnding = ".open" + ending

  /// The file while nobody was told.
  var open: String { folder.path + "/" + run.description + Self.openEnding }

  /// The file afterwards.
  var closed: String { folder.path + "/" + run.description + Self.ending }

  /// Makes the file of a new run.
  ///
  /// - Returns: The file, empty.
  /// - Throws: ``StateFailure/taken(_:)`` if another run has this name, or another failure if it cannot be made.
  func make() throws(StateFailure) -> PrivateFile {
    let file: PrivateFile
    do {
      file = try PrivateFile(open, O_WRONLY | O_CREAT | O_EXCL | O_APPEND)
    } catch {
      throw error == .file(path: open, errno: EEXIST) ? .taken(run) : error
    }
    // Asked afterwards: the other run may have closed its journal just before ours was made.
    guard access(closed, F_OK) != 0 else {
      unlink(open)
      throw .taken(run)
    }
    return file
  }

  /// Returns the run that a file is the journal of.
  static func run(named file: String) -> (run: RunID, isOpen: Bool)? {
    for ending in [openEnding, Self.ending] where file.hasSuffix(ending) {
      return RunID(String(file.dropLast(ending.count))).map { ($0, ending == openEnding) }
    }
    return nil
  }
}
