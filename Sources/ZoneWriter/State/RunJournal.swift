import BoundedJSON
import FoundationEssentials
import Glibc
import Synchronization

/// Where a run writes down what it is about to do, before it does it.
public protocol RunLog: Sendable {
  /// Writes an entry, and returns only once it would survive a loss of power.
  ///
  /// - Parameter entry: The entry.
  /// - Throws: ``StateFailure`` if that is not certain; then what it announces must not be done.
  func write(_ entry: RunEntry) throws(StateFailure)
}

/// The journal of one run: a file with one entry on each line, made with the first of them.
public final class RunJournal: RunLog {
  private let place: JournalPlace
  /// The beginning of a run that has no file yet.
  private let header: RunHeader?
  /// Where the same entries are kept once more.
  private let copy: RunFile?
  private let state: Mutex<State>

  private struct State {
    var file: PrivateFile?
    var copy: PrivateFile?
    /// Whether everything that was to be written down is in the file.
    var isWhole = true
  }

  init(of run: JournalPlace, beginning header: RunHeader, copyingTo copy: RunFile?) {
    (place, self.header, self.copy) = (run, header, copy)
    state = Mutex(State())
  }

  init(of run: JournalPlace, continuing file: PrivateFile, copyingTo copy: RunFile?) throws(StateFailure) {
    (place, header, self.copy) = (run, nil, copy)
    state = Mutex(State(file: file, copy: try copy?.opened(holding: try file.contents())))
  }

  /// Writes an entry, and returns only once it would survive a loss of power.
  ///
  /// - Parameter entry: The entry.
  /// - Throws: ``StateFailure`` if that is not certain.
  public func write(_ entry: RunEntry) throws(StateFailure) {
    try state.withLock { state throws(StateFailure) in
      do throws(StateFailure) {
        if state.file == nil { try begin(&state) }
        let line = try Self.line(entry, place.open)
        try state.file?.append(line)
        try state.copy?.append(line)
      } catch {
        state.isWhole = false
        throw error
      }
    }
  }

  /// Writes down that a person was told how the run ended; a run that began nothing leaves no file.
  ///
  /// A journal that lacks an entry stays open, so that the next run finds out by reading what it does not tell.
  ///
  /// - Throws: ``StateFailure`` if it cannot be written; the run is then reported once more.
  public func close() throws(StateFailure) {
    guard state.withLock({ $0.file != nil && $0.isWhole }) else { return }
    try write(.closed)
    guard rename(place.open, place.closed) == 0 else { throw .file(path: place.closed, errno: errno) }
    try place.folder.synchronize()
  }

  /// Makes the file; until its first entry is whole, it is the journal of no run.
  private func begin(_ state: inout State) throws(StateFailure) {
    guard let header else { return }
    try place.folder.create()
    let file = try place.make()
    do throws(StateFailure) {
      let line = try Self.line(.opened(header), place.open)
      state.copy = try copy?.opened(holding: line)
      try file.append(line)
      try place.folder.synchronize()
    } catch {
      unlink(place.open)
      throw error
    }
    state.file = file
  }

  private static func line(_ entry: RunEntry, _ path: String) throws(StateFailure) -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    guard let line = try? encoder.encode(entry) else { throw .damaged(path: path) }
    return Array(line) + [lineEnd]
  }
}

// MARK: Reading

extension RunJournal {
  private static let lineEnd = UInt8(ascii: "\n")

  /// Reads a journal.
  ///
  /// - Parameter path: Its file.
  /// - Returns: The run, or `nil` if the very first entry is not whole, so that the run sent nothing.
  /// - Throws: ``StateFailure`` if it cannot be read, was changed, or is of a newer version.
  static func record(at path: String) throws(StateFailure) -> RunRecord? {
    try record(in: try PrivateFile(path, O_RDONLY).contents(), of: path)
  }

  /// Reads what is in a journal.
  ///
  /// - Parameters:
  ///   - contents: The contents.
  ///   - path: The file that they are from.
  /// - Returns: The run, or `nil` if the very first entry is not whole, so that the run sent nothing.
  /// - Throws: ``StateFailure`` if it was changed, or is of a newer version.
  public static func record(in contents: [UInt8], of path: String) throws(StateFailure) -> RunRecord? {
    var lines = wholeLines(of: contents)
    guard !lines.isEmpty else { return nil }
    let first = lines.removeFirst()
    if let schema = schema(in: first), !RunHeader.readable.contains(schema) {
      throw .schema(path: path, schema)
    }
    guard case .opened(let header)? = entry(first) else { throw .damaged(path: path) }
    var record = RunRecord(header)
    for line in lines {
      guard let entry = entry(line) else { throw .damaged(path: path) }
      record.note(entry)
    }
    return record
  }

  /// Returns the zone of a journal that cannot be read as a whole, as far as its first entry still tells.
  ///
  /// - Parameter path: Its file.
  /// - Returns: The zone, or `nil` if that cannot be told; nothing else may be taken from such a journal.
  static func zone(at path: String) -> ZoneKey? {
    struct Beginning: Decodable {
      struct Header: Decodable { let plan: Plan }
      struct Plan: Decodable { let body: Body }
      struct Body: Decodable { let zone: Zone }
      struct Zone: Decodable {
        let id: String?
        let name: String
      }
      let header: Header
    }
    guard let contents = try? PrivateFile(path, O_RDONLY).contents(),
      let first = wholeLines(of: contents).first,
      let zone = (try? BoundedJSON.decode(Beginning.self, from: first, within: .ownFile))?.header.plan.body
        .zone
    else { return nil }
    return ZoneKey(zone.id ?? zone.name)
  }

  /// Removes what a loss of power left of an entry, so that the next one begins on a line of its own.
  static func cutTornEnd(of file: PrivateFile) throws(StateFailure) {
    let contents = try file.contents()
    let whole = (contents.lastIndex(of: lineEnd) ?? -1) + 1
    if whole < contents.count { try file.cut(to: whole) }
  }

  /// An entry without its line end was being written when the run was interrupted, and nothing was done after it.
  private static func wholeLines(of contents: [UInt8]) -> [ArraySlice<UInt8>] {
    guard let end = contents.lastIndex(of: lineEnd) else { return [] }
    return contents[..<end].split(separator: lineEnd)
  }

  private static func entry(_ line: ArraySlice<UInt8>) -> RunEntry? {
    try? BoundedJSON.decode(RunEntry.self, from: line, within: .ownFile)
  }

  private static func schema(in line: ArraySlice<UInt8>) -> String? {
    struct Beginning: Decodable {
      struct Header: Decodable { let schema: String }
      let header: Header
    }
    return (try? BoundedJSON.decode(Beginning.self, from: line, within: .ownFile))?.header.schema
  }
}
