public import Glibc

/// Why a file is not used.
public enum FileFailure: Error, Sendable, Hashable {
  /// The operating system refused.
  case refused(path: String, errno: Int32)
  /// It is something that makes no sense there.
  case unfit(path: String, FileKind)
  /// It holds more octets than such a file may.
  case tooLarge(path: String, limit: Int)
  /// It is a pipe that nobody has opened at its other end.
  case abandoned(path: String)
  /// A symbolic link on the way belongs to somebody who must not decide where it leads.
  case foreignLink(path: String, owner: uid_t)
  /// Others may put something else in the place of a folder on the way.
  case exposed(path: String, isOwn: Bool)
}
