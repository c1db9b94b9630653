import BoundedJSON
public import FoundationEssentials
import Glibc
import LocalFiles

/// Where runs write down what they do, so that they can be explained, finished and taken back.
///
/// A run's journal is named `RUN.open.jsonl` until a person was told how the run ended, then `RUN.jsonl`.
public struct StateFolder: Sendable {
  /// The folder.
  public let path: String

  /// Finds the folder of this user (XDG Base Directory Specification).
  ///
  /// - Parameter environment: The environment variables.
  /// - Throws: ``StateFailure/noPlace`` if they tell none, or another failure if somebody else may write there.
  public init(environment: [String: String]) throws(StateFailure) {
    if let state = environment["XDG_STATE_HOME"], state.hasPrefix("/") {
      path = state + "/greycloud"
    } else if let home = environment["HOME"], home.hasPrefix("/") {
      path = home + "/.local/state/greycloud"
    } else {
      throw .noPlace
    }
    do {
      try PathTrust.check(path)
    } catch {
      throw StateFailure(error)
    }
    for folder in [PrivateFolder(path: path), runs, locks] { try folder.check() }
  }

  private var runs: PrivateFolder { PrivateFolder(path: path + "/runs") }
  private var locks: PrivateFolder { PrivateFolder(path: path + "/locks") }

  /// Takes the right to write to a zone.
  ///
  /// - Parameters:
  ///   - zone: The zone.
  ///   - owner: The run that takes it.
  /// - Returns: The lock; it is given back when it is no longer referred to.
  /// - Throws: ``StateFailure`` if another run has it, or it cannot be taken.
  public func lock(_ zone: ZoneKey, for owner: LockOwner) throws(StateFailure) -> ZoneLock {
    try locks.create()
    return try ZoneLock(lockPath(zone), for: owner)
  }

  /// Returns who is writing to a zone now, as far as this machine can tell, without taking the lock from anybody.
  ///
  /// - Parameters:
  ///   - zone: The zone.
  ///   - host: The name of this machine.
  /// - Returns: The owner of the lock, if its process is there.
  public func writer(to zone: ZoneKey, on host: String) -> LockOwner? {
    guard let file = try? PrivateFile(lockPath(zone), O_RDONLY), let contents = try? file.contents(),
      let owner = try? BoundedJSON.decode(LockOwner.self, from: contents, within: .ownFile),
      owner.host == host
    else { return nil }
    // In a container, whoever asks can have the number that the owner had.
    guard owner.process != getpid() else { return nil }
    return kill(owner.process, 0) == 0 || errno == EPERM ? owner : nil
  }

  private func lockPath(_ zone: ZoneKey) -> String {
    let name = zone.description.map {
      $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "." || $0 == "-") ? $0 : "_"
    }
    return locks.path + "/" + String(name) + ".lock"
  }

  /// Returns the name for a run that begins now: greater than all others, also if the clock was ahead once.
  ///
  /// - Parameter date: The time.
  /// - Returns: The name.
  /// - Throws: ``StateFailure`` if the folder cannot be read.
  public func newRun(at date: Date) throws(StateFailure) -> RunID {
    RunID(at: date, after: try allRuns().last)
  }

  /// Returns the journal of a new run, whose file is made with its first entry.
  ///
  /// - Parameters:
  ///   - header: The run and its plan.
  ///   - copy: Where the same entries are kept once more.
  /// - Returns: The journal.
  public func journal(beginning header: RunHeader, copyingTo copy: RunFile? = nil) -> RunJournal {
    RunJournal(of: place(header.run), beginning: header, copyingTo: copy)
  }

  /// Opens the journal of a run that is known already.
  ///
  /// - Parameters:
  ///   - run: The run.
  ///   - copy: Where the same entries are kept once more.
  /// - Returns: The journal, to be written at its end.
  /// - Throws: ``StateFailure`` if there is none, or it cannot be opened.
  public func journal(
    continuing run: RunID,
    copyingTo copy: RunFile? = nil
  ) throws(StateFailure) -> RunJournal {
    let place = place(run)
    if access(place.open, F_OK) != 0 {
      guard rename(place.closed, place.open) == 0 else {
        throw errno == ENOENT ? .noRun(run) : .file(path: place.closed, errno: errno)
      }
      try runs.synchronize()
    }
    let file = try PrivateFile(place.open, O_RDWR | O_APPEND)
    try RunJournal.cutTornEnd(of: file)
    return try RunJournal(of: place, continuing: file, copyingTo: copy)
  }

  /// Returns a run.
  ///
  /// - Parameter run: The run.
  /// - Returns: What its journal tells.
  /// - Throws: ``StateFailure`` if there is none, or its journal cannot be read.
  public func record(of run: RunID) throws(StateFailure) -> RunRecord {
    let (open, closed) = (place(run).open, place(run).closed)
    if access(open, F_OK) == 0, let record = try RunJournal.record(at: open) { return record }
    guard access(closed, F_OK) == 0 else { throw .noRun(run) }
    // A journal gets its last name only once it has its last entry, so one without it was cut since.
    guard var record = try RunJournal.record(at: closed), record.hasEnd else { throw .damaged(path: closed) }
    record.isOpen = false
    return record
  }

  /// Returns the file that a run's journal is in.
  ///
  /// - Parameter run: The run.
  /// - Returns: The path.
  public func journalPath(of run: RunRecord) -> String {
    run.isOpen ? place(run.id).open : place(run.id).closed
  }

  /// Returns the runs of a zone whose end nobody was told, and the open journals that may be of any zone.
  ///
  /// A journal without a whole first entry is of no run: nothing was sent.
  ///
  /// - Parameter zone: The zone.
  /// - Returns: The runs, oldest first, and why the journals that do not even tell their zone cannot be read.
  /// - Throws: ``StateFailure`` if the folder, or a journal of this zone, cannot be read.
  public func openRuns(
    of zone: ZoneKey
  ) throws(StateFailure) -> (known: [RunRecord], unreadable: [StateFailure]) {
    try records(of: try openRuns(), on: zone)
  }

  /// Returns the runs of a zone that began after another one, and the journals that may be of any zone.
  ///
  /// - Parameters:
  ///   - run: The run.
  ///   - zone: The zone.
  /// - Returns: The runs, oldest first, and why the journals that do not even tell their zone cannot be read.
  /// - Throws: ``StateFailure`` if the folder, or a journal of this zone, cannot be read.
  public func runs(
    after run: RunID,
    on zone: ZoneKey
  ) throws(StateFailure) -> (known: [RunRecord], unreadable: [StateFailure]) {
    try records(of: try allRuns().filter { $0 > run }, on: zone)
  }

  private func records(
    of runs: [RunID],
    on zone: ZoneKey
  ) throws(StateFailure) -> (known: [RunRecord], unreadable: [StateFailure]) {
    var (known, unreadable) = ([RunRecord](), [StateFailure]())
    for run in runs {
      do {
        known.append(try record(of: run))
      } catch .noRun {
        continue
      } catch {
        let owner = RunJournal.zone(at: place(run).open) ?? RunJournal.zone(at: place(run).closed)
        if owner == zone { throw error }
        if owner == nil { unreadable.append(error) }
      }
    }
    return (known.filter { $0.zone == zone }, unreadable)
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

  /// Returns every run whose journal can be read.
  ///
  /// - Returns: The runs, oldest first.
  public func readableRuns() -> [RunRecord] {
    ((try? allRuns()) ?? []).compactMap { try? record(of: $0) }
  }

  /// Returns the runs whose end nobody was told, and those that began lately, as far as their journals can be read.
  ///
  /// - Parameter date: When lately begins.
  /// - Returns: The runs, oldest first.
  public func runsOfInterest(since date: Date) -> [RunRecord] {
    let first = RunID(at: date)
    return ((try? all()) ?? []).filter { $0.isOpen || $0.run >= first }.compactMap { try? record(of: $0.run) }
  }

  private func all() throws(StateFailure) -> [(run: RunID, isOpen: Bool)] {
    try runs.names().compactMap(JournalPlace.run).sorted { $0.run < $1.run }
  }

  private func place(_ run: RunID) -> JournalPlace { JournalPlace(run: run, folder: runs) }
}
