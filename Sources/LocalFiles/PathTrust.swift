import Glibc

/// Whether a path can be relied on.
public enum PathTrust {
  /// Checks that nobody but the user and root decides where a path leads, as far as there is something already.
  ///
  /// In a folder such as `/tmp` everybody may add a name, but not replace another's; so what lies in it has to be the
  /// user's own, or root's.
  ///
  /// - Parameter path: The path of a folder.
  /// - Throws: ``FileFailure`` for the first link or folder by which somebody else could lead it elsewhere.
  public static func check(_ path: String) throws(FileFailure) {
    var walk = try PathWalk(path)
    var isShared = false
    while let place = try existing(&walk), let status = place.status, status.kind == .folder {
      guard status.isOfTrustedOwner || !isShared else { throw .exposed(path: place.path, isOwn: false) }
      isShared = status.isWritableByOthers
      guard !isShared || status.isSticky else { throw .exposed(path: place.path, isOwn: true) }
    }
  }

  private static func existing(_ walk: inout PathWalk) throws(FileFailure) -> FilePlace? {
    do {
      return try walk.step()
    } catch .refused(_, ENOENT) {
      return nil
    }
  }
}
