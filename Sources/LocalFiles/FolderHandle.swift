import Glibc

/// An open folder; what is done in it is not led elsewhere by a path that changes meanwhile.
public final class FolderHandle: Sendable {
  /// The descriptor.
  public let descriptor: Int32
  /// What it is.
  let status: FileStatus

  /// `O_PATH`, which Swift does not see: the folder need not be one that may be listed.
  private static let onlyAsPlace = Int32(0o10000000)

  /// Opens a folder.
  ///
  /// - Parameters:
  ///   - name: The folder.
  ///   - parent: The folder that it lies in; otherwise the working directory.
  ///   - followsLink: Whether it may be a symbolic link.
  init?(_ name: String, in parent: FolderHandle? = nil, followsLink: Bool = false) {
    let flags = Self.onlyAsPlace | O_DIRECTORY | O_CLOEXEC | (followsLink ? 0 : O_NOFOLLOW)
    descriptor = openat(parent?.descriptor ?? AT_FDCWD, name, flags)
    guard descriptor >= 0, let status = FileStatus(of: descriptor) else { return nil }
    self.status = status
  }

  deinit { if descriptor >= 0 { close(descriptor) } }

  /// A Boolean value telling whether links in it are made by the operating system and lead to no path.
  var isOfProcesses: Bool {
    status.device == FileStatus(at: "/proc", followsLink: true)?.device && status.device != 0
  }
}
