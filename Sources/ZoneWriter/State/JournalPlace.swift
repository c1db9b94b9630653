import Glibc

/// Where the journal of a run lies; its name tells whether a person was told how the run ended.
struct JournalPlace: Sendable {
  let run: RunID
  let folder: PrivateFolder

  private static let ending = ".jsonl"
  private static let openEnding = ".open" + ending
  private static let newEnding = ".new"

  /// The file until its beginning is on the disk.
  var new: String { folder.path + "/" + run.description + Self.newEnding }

  /// The file while nobody was told.
  var open: String { folder.path + "/" + run.description + Self.openEnding }

  /// The file afterwards.
  var closed: String { folder.path + "/" + run.description + Self.ending }

  /// Removes the files of runs that were cut off before they had written down what they are; they sent nothing.
  ///
  /// - Parameter folder: The folder of the journals.
  /// - Throws: ``StateFailure`` if it cannot be read.
  static func sweep(_ folder: PrivateFolder) throws(StateFailure) {
    for name in try folder.names() where name.hasSuffix(newEnding) {
      let path = folder.path + "/" + name
      // A run that is about to begin holds its file.
      if let file = try? PrivateFile(path, O_RDWR), file.claim() { unlink(path) }
    }
  }

  /// Returns the run that a file is the journal of.
  static func run(named file: String) -> (run: RunID, isOpen: Bool)? {
    for ending in [openEnding, Self.ending] where file.hasSuffix(ending) {
      return RunID(String(file.dropLast(ending.count))).map { ($0, ending == openEnding) }
    }
    return nil
  }
}
