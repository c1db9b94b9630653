import LocalFiles

/// Why what runs write down could not be written or read.
public enum StateFailure: Error, Sendable, Hashable {
  /// Neither `XDG_STATE_HOME` nor `HOME` tells where.
  case noPlace
  /// The operating system refused.
  case file(path: String, errno: Int32)
  /// A folder is not the user's own, or others may write to it, so anybody may have put anything there.
  case exposed(path: String, isOwn: Bool)
  /// A newer greycloud wrote it.
  case schema(path: String, String)
  /// It is no journal, or it was changed.
  case damaged(path: String)
  /// The file that a journal is to be kept in holds something else, or is no ordinary file.
  case occupied(path: String)
  /// Another run has this name already: two began within the same moment, or the clock went back.
  case taken(RunID)
  /// There is no such run.
  case noRun(RunID)
  /// Nobody has found out yet what another run did to the zone.
  case interrupted(RunID)
  /// Another run is writing to the zone.
  case locked(LockOwner?)
}

extension StateFailure {
  /// Tells what a failure of a file means for a journal; what is no regular file, or endless, is none.
  init(_ failure: FileFailure) {
    self =
      switch failure {
      case .refused(let path, let errno): .file(path: path, errno: errno)
      case .unfit(let path, _), .tooLarge(let path, _), .abandoned(let path): .damaged(path: path)
      case .foreignLink(let path, _): .exposed(path: path, isOwn: false)
      case .exposed(let path, let isOwn): .exposed(path: path, isOwn: isOwn)
      }
  }
}
