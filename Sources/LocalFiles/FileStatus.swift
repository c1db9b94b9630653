public import Glibc
import Synchronization

/// What the operating system tells about a file.
public struct FileStatus: Sendable {
  /// What it is.
  public let kind: FileKind
  /// The user that it belongs to.
  public let owner: uid_t
  /// The group that it belongs to.
  public let group: gid_t
  /// Who may do what with it.
  public let permissions: mode_t
  /// The file system that it lies on.
  let device: dev_t
  /// The number of octets that a regular file holds.
  public let size: Int

  init(_ status: stat) {
    kind =
      switch status.st_mode & S_IFMT {
      case S_IFREG: .regular
      case S_IFDIR: .folder
      case S_IFLNK: .link
      case S_IFIFO: .pipe
      case S_IFSOCK: .socket
      default: .device
      }
    (owner, group) = (status.st_uid, status.st_gid)
    permissions = status.st_mode & 0o7777
    device = status.st_dev
    size = Int(status.st_size)
  }

  /// Looks at an open file.
  ///
  /// - Parameter descriptor: The file.
  public init?(of descriptor: Int32) {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { return nil }
    self.init(status)
  }

  /// Looks at a path.
  ///
  /// - Parameters:
  ///   - path: The path.
  ///   - folder: The folder that a relative path begins at; otherwise the working directory.
  ///   - followsLink: Whether what a symbolic link leads to is looked at, or the link itself.
  public init?(at path: String, in folder: Int32 = AT_FDCWD, followsLink: Bool) {
    var status = stat()
    guard fstatat(folder, path, &status, followsLink ? 0 : AT_SYMLINK_NOFOLLOW) == 0 else { return nil }
    self.init(status)
  }

  /// A Boolean value telling whether it belongs to whoever runs this process.
  public var isOwn: Bool { owner == geteuid() }

  /// A Boolean value telling whether its owner can be relied on: whoever runs this process, or root.
  public var isOfTrustedOwner: Bool { isOwn || owner == 0 }

  /// A Boolean value telling whether others than its owner and root may write to it.
  ///
  /// The group that a user has for itself holds nobody else, and many systems let it write to everything.
  public var isWritableByOthers: Bool {
    permissions & S_IWOTH != 0 || permissions & S_IWGRP != 0 && !isOfPrivateGroup
  }

  /// A Boolean value telling whether others may add to a folder, but remove and rename only what is their own.
  public var isSticky: Bool { permissions & S_ISVTX != 0 }

  /// What the C library answers about accounts stands in memory that all threads share.
  private static let accounts = Mutex(())

  private var isOfPrivateGroup: Bool {
    let (user, group) = Self.accounts.withLock { _ in
      (
        getpwuid(owner).map { String(cString: $0.pointee.pw_name) },
        getgrgid(self.group).map { String(cString: $0.pointee.gr_name) }
      )
    }
    guard let user, let group else { return owner == self.group }
    return user == group
  }
}
