import FoundationEssentials
import Glibc

/// Where runs write down what they do, so that they can be explained, finished and taken back.
///
/// A run's journal is named `RUN.open.jsonl` until a person was told how the run ended, then `RUN.jsonl`.
public struct StateFolder: Sendable {
  /// The folder.
  public let path: String

  /// Finds the folder of this user (XDG Base Directory Specification).
  ///
  /// - Parameter environment: The environment variables.
  /// - Throws: ``StateFailure/noPlace`` if they tell none.
  public init(environment: [String: String]) throws(StateFailure) {
    if let state = environment["XDG_STATE_HOME"], state.hasPrefix("/") {
      path = state + "/greycloud"
    } else if let home = environment["HOME"], home.hasPrefix("/") {
      path = home + "/.local/state/greycloud"
    } else {
      throw .noPlace
    }
  }

  private var runs: PrivateFolder { PrivateFolder(path: path + "/runs") }
  private var locks: PrivateFolder { PrivateFolder(path: path + "/locks") }

  /// Takes the right to write to a zone.
  ///
  /// - Parameters:
  ///   - zone: The zone's key.
  ///   - owner: The run that takes it.
  /// - Returns: The lock; it is given back when it is no longer referred to.
  /// - Throws: ``StateFailure`` if another run has it, or it cannot be taken.
  public func lock(zone: String, for owner: LockOwner) throws(StateFailure) -> ZoneLock {
    try locks.create()
    let name = zone.map { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "." || $0 == "-") ? $0 : "_" }
    return try ZoneLock(locks.path + "/" + String(name) + ".lock", for: owner)
  }

  /// Returns the journal of a new run, whose file is made with its first entry.
  ///
  /// - Parameter header: The run and its plan.
  /// - Returns: The journal.
  public func journal(beginning header: RunHeader) -> RunJournal {
    RunJournal(of: place(header.run), beginning: header)
  }

  /// Opens the journal of a run that is known already.
  ///
  /// - Parameter run: The run.
  /// - Returns: The journal, to be written at its end.
  /// - Throws: ``StateFailure`` if there is none, or it cannot be opened.
  public func journal(continuing run: RunID) throws(StateFailure) -> RunJournal {
    let place = place(run)
    if access(place.open, F_OK) != 0 {
      guard rename(place.closed, place.open) == 0 else {
        throw errno == ENOENT ? .noRun(run) : .file(path: place.closed, errno: errno)
      }
      try runs.synchronize()
    }
    let file = try PrivateFile(place.open, O_RDWR | O_APPEND)
    try RunJournal.cutTornEnd(of: file)
    return RunJournal(of: place, continuing: file)
  }

  /// Returns a run.
  ///
  /// - Parameter run: The run.
  /// - Returns: What its journal tells.
  /// - Throws: ``StateFailure`` if there is none, or its journal cannot be read.
  public func record(of run: RunID) throws(StateFailure) -> RunRecord {
    for path in [place(run).open, place(run).closed] where access(path, F_OK) == 0 {
      guard let record = try RunJournal.record(at: path) else { break }
      return record
    }
    throw .noRun(run)
  }

  /// Returns the runs whose end nobody was told.
  ///
  /// - Returns: The runs, oldest first.
  /// - Throws: ``StateFailure`` if the folder cannot be read.
  public func openRuns() throws(StateFailure) -> [RunID] {
    try all().filter(\.isOpen).map(\.run)
  }

  /// Returns every run.
  ///
  /// - Returns: The runs, oldest first.
  /// - Throws: ``StateFailure`` if the folder cannot be read.
  public func allRuns() throws(StateFailure) -> [RunID] {
    try all().map(\.run)
  }

  private func all() throws(StateFailure) -> [(run: RunID, isOpen: Bool)] {
    try runs.names().compactMap(JournalPlace.run).sorted { $0.run < $1.run }
  }

  private func place(_ run: RunID) -> JournalPlace { JournalPlace(run: run, folder: runs) }
}
