public import Glibc
import Synchronization

/// Where output goes: a draft that takes the place of a regular file, or whatever else lies at a path, itself.
public final class OutputTarget: Sendable {
  /// Where octets are written.
  public let descriptor: Int32
  /// The file whose place the draft takes, or `nil` without a draft.
  private let place: FilePlace?
  private let draft: Mutex<Draft>

  /// What has become of a draft.
  private enum Draft {
    /// It has no name, so it is gone if this process ends.
    case nameless
    case named(String)
    case isInPlace
    case isGone
  }

  /// Opens what a path leads to.
  ///
  /// - Parameters:
  ///   - path: The path; the links on it stay as they are.
  ///   - mode: Who may read the file, even if it is there already; otherwise a file keeps what it has.
  /// - Throws: ``FileFailure`` if nothing can be written there, or a stranger's link leads there.
  public init(_ path: String, mode: mode_t? = nil) throws(FileFailure) {
    if let given = DescriptorPath.descriptor(path) {
      guard given >= 0 else { throw .refused(path: path, errno: errno) }
      (descriptor, place) = (given, nil)
      draft = Mutex(.isInPlace)
      return
    }
    let place = try FilePlace(path)
    guard place.takesDraft else {
      descriptor = try place.opened(path)
      self.place = nil
      draft = Mutex(.isInPlace)
      return
    }
    let (descriptor, name) = try place.draft(path, mode: mode)
    (self.descriptor, self.place) = (descriptor, place)
    draft = Mutex(name.map(Draft.named) ?? .nameless)
  }

  deinit {
    discard()
    close(descriptor)
  }

  /// Waits until what was written is on the disk, and puts it in its place, whole.
  ///
  /// - Throws: ``FileFailure`` if that fails; then the file is as it was.
  public func publish() throws(FileFailure) {
    guard fsync(descriptor) == 0 || errno == EINVAL || errno == EROFS else {
      throw .refused(path: place?.path ?? "", errno: errno)
    }
    guard let place else { return }
    try draft.withLock { draft throws(FileFailure) in
      switch draft {
      case .nameless:
        let name = FilePlace.freshName()
        guard
          linkat(AT_FDCWD, FilePlace.link(to: descriptor), place.folder.descriptor, name, AT_SYMLINK_FOLLOW)
            == 0
        else { throw .refused(path: place.path, errno: errno) }
        draft = .named(name)
        try place.put(name)
      case .named(let name): try place.put(name)
      case .isInPlace, .isGone: return
      }
      draft = .isInPlace
    }
  }

  /// Removes the draft, unless it is in its place already.
  public func discard() {
    draft.withLock { draft in
      if case .named(let name) = draft, let place { unlinkat(place.folder.descriptor, name, 0) }
      if case .isInPlace = draft { return }
      draft = .isGone
    }
  }
}

extension FilePlace {
  /// `O_TMPFILE`, which Swift does not see.
  private static let nameless = 0o20000000 | O_DIRECTORY

  /// How long a pipe with a name is given to be opened at its other end, in steps of a fiftieth of a second.
  private static let patience = 250

  /// A Boolean value telling whether a new file can take the place of what is there.
  ///
  /// A name among the descriptors of a process stands for what is open, not for a file that could be replaced.
  fileprivate var takesDraft: Bool {
    guard !folder.isOfProcesses else { return false }
    return status == nil || status?.kind == .regular
  }

  /// Opens what is there, to write into it as it is.
  fileprivate func opened(_ path: String) throws(FileFailure) -> Int32 {
    guard status?.kind != .folder else { throw .unfit(path: path, .folder) }
    let flags = O_WRONLY | O_APPEND | O_NONBLOCK | O_NOCTTY | O_CLOEXEC
    var descriptor = openat(folder.descriptor, name, flags)
    // A pipe that nobody has opened to read from can only be tried again.
    for _ in 0..<Self.patience where descriptor < 0 && errno == ENXIO && status?.kind == .pipe {
      usleep(20_000)
      descriptor = openat(folder.descriptor, name, flags)
    }
    guard descriptor >= 0 else {
      throw errno == ENXIO && status?.kind == .pipe
        ? .abandoned(path: path) : .refused(path: path, errno: errno)
    }
    _ = fcntl(descriptor, F_SETFL, fcntl(descriptor, F_GETFL) & ~O_NONBLOCK)
    return descriptor
  }

  /// Begins a file beside this one, without a name where the file system knows such files.
  fileprivate func draft(
    _ path: String,
    mode: mode_t?
  ) throws(FileFailure) -> (descriptor: Int32, name: String?) {
    guard status == nil || faccessat(folder.descriptor, name, W_OK, AT_EACCESS) == 0 else {
      throw .refused(path: path, errno: errno)
    }
    var name: String?
    var descriptor = openat(folder.descriptor, ".", Self.nameless | O_WRONLY | O_CLOEXEC, mode ?? 0o644)
    if descriptor < 0 || access(Self.link(to: descriptor), F_OK) != 0 {
      if descriptor >= 0 { close(descriptor) }
      let fresh = Self.freshName()
      name = fresh
      descriptor = openat(
        folder.descriptor,
        fresh,
        O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC,
        mode ?? 0o644
      )
    }
    guard descriptor >= 0 else { throw .refused(path: path, errno: errno) }
    keepRights(descriptor, mode)
    return (descriptor, name)
  }

  /// Gives a draft the rights of the file whose place it takes.
  ///
  /// What root writes for somebody stays theirs, in their own folder; in one of others it would be a stranger's.
  private func keepRights(_ descriptor: Int32, _ mode: mode_t?) {
    guard let status else { return }
    if geteuid() == 0, folder.status.owner == status.owner {
      _ = fchown(descriptor, status.owner, status.group)
    }
    fchmod(descriptor, mode ?? status.permissions & 0o777)
  }

  /// Gives a draft the name of this file.
  fileprivate func put(_ draft: String) throws(FileFailure) {
    guard renameat(folder.descriptor, draft, folder.descriptor, name) == 0 else {
      throw .refused(path: path, errno: errno)
    }
    let folder = openat(folder.descriptor, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard folder >= 0 else { return }
    fsync(folder)
    close(folder)
  }

  fileprivate static func link(to descriptor: Int32) -> String { "/proc/self/fd/\(descriptor)" }

  fileprivate static func freshName() -> String {
    ".greycloud-" + String(UInt64.random(in: .min ... .max), radix: 36) + ".tmp"
  }
}
