import Glibc

/// A file outside the state folder in which the journal of one run is kept once more.
public struct RunFile: Sendable {
  /// Its path.
  public let path: String

  /// Creates a file.
  ///
  /// - Parameter path: Its path; what is there is looked at, and made, only when something is to be written.
  public init(_ path: String) {
    self.path = path
  }

  /// Returns the file once it holds some entries and nothing else.
  ///
  /// - Parameter contents: The entries.
  /// - Returns: The file, to be written at its end.
  /// - Throws: ``StateFailure/occupied(path:)`` if something else is in it, or another failure if it cannot be used.
  func opened(holding contents: [UInt8]) throws(StateFailure) -> PrivateFile {
    let file = try regular(O_RDWR | O_CREAT | O_APPEND)
    guard try file.size <= contents.count, contents.starts(with: try file.contents()) else {
      throw .occupied(path: path)
    }
    try file.makePrivate()
    try file.append(Array(contents.dropFirst(try file.size)))
    return file
  }

  /// Checks that the file could be made, or holds nothing.
  ///
  /// - Parameter run: A run that may be in it already.
  /// - Throws: ``StateFailure`` if something else is in it.
  public func check(besides run: RunID? = nil) throws(StateFailure) {
    let file: PrivateFile
    do {
      file = try regular(O_RDWR)
    } catch {
      if error == .file(path: path, errno: ENOENT) { return }
      throw error
    }
    guard try file.size > 0 else { return }
    guard let run, let record = try? RunJournal.record(at: path), record.id == run else {
      throw .occupied(path: path)
    }
  }

  private func regular(_ flags: Int32) throws(StateFailure) -> PrivateFile {
    do {
      return try PrivateFile(path, flags)
    } catch .damaged {
      throw .occupied(path: path)
    }
  }
}
