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

  /// Returns the run that a file is the journal of.
  static func run(named file: String) -> (run: RunID, isOpen: Bool)? {
    for ending in [openEnding, Self.ending] where file.hasSuffix(ending) {
      return RunID(String(file.dropLast(ending.count))).map { ($0, ending == openEnding) }
    }
    return nil
  }
}
