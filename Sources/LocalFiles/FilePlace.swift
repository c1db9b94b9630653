import Glibc

/// Where a path leads: a name in an open folder.
public struct FilePlace: Sendable {
  /// The path, as it is named in messages.
  public let path: String
  /// The folder.
  public let folder: FolderHandle
  /// The name in it.
  public let name: String
  /// What is there, or `nil` if nothing is.
  public let status: FileStatus?

  /// Follows a path, and no symbolic link of a stranger.
  ///
  /// - Parameter path: The path.
  /// - Throws: ``FileFailure`` if such a link stands on the way, or the operating system refuses.
  public init(_ path: String) throws(FileFailure) {
    var walk = try PathWalk(path)
    while let place = try walk.step() {
      guard walk.isAtEnd else { continue }
      self = place
      return
    }
    throw .refused(path: path, errno: EISDIR)
  }

  init(_ path: String, _ folder: FolderHandle, _ name: String, _ status: FileStatus?) {
    (self.path, self.folder, self.name, self.status) = (path, folder, name, status)
  }
}
