public import Glibc

/// A file that was opened without waiting for anybody, and what it turned out to be.
public final class OpenedFile: Sendable {
  /// The path, as it is named in messages.
  public let path: String
  /// The descriptor, closed with the last reference to this file.
  public let descriptor: Int32
  /// What it is.
  public let status: FileStatus
  /// A Boolean value telling whether the path was opened; otherwise it stands for what was open already.
  public let isByName: Bool

  /// How long a pipe with a name is given to be opened at its other end.
  private static let patience = Int32(5_000)

  /// Opens a file to be read, or takes the descriptor that a path such as `/dev/stdin` stands for.
  ///
  /// - Parameters:
  ///   - path: The file.
  ///   - flags: How else it is opened, as for `open`.
  /// - Throws: ``FileFailure`` if the operating system refuses.
  public init(_ path: String, _ flags: Int32 = O_RDONLY) throws(FileFailure) {
    let given = DescriptorPath.descriptor(path)
    (self.path, isByName) = (path, given == nil)
    descriptor = given ?? open(path, flags | O_NONBLOCK | O_NOCTTY | O_CLOEXEC, 0o600)
    guard descriptor >= 0, let status = FileStatus(of: descriptor) else {
      throw .refused(path: path, errno: errno)
    }
    self.status = status
  }

  deinit { close(descriptor) }

  /// A Boolean value telling whether nobody here can change it, or who may read it.
  public var isOnReadOnlyMount: Bool {
    var system = statvfs()
    return fstatvfs(descriptor, &system) == 0 && system.f_flag & UInt(ST_RDONLY) != 0
  }

  /// Refuses everything but a regular file.
  ///
  /// - Throws: ``FileFailure/unfit(path:_:)``.
  public func expectRegular() throws(FileFailure) {
    guard status.kind == .regular else { throw .unfit(path: path, status.kind) }
  }

  /// Refuses what has no end of its own: devices and folders, unless they were opened before this process began.
  ///
  /// - Throws: ``FileFailure/unfit(path:_:)``.
  public func expectReadable() throws(FileFailure) {
    guard status.kind != .folder, !isByName || status.kind != .device else {
      throw .unfit(path: path, status.kind)
    }
  }

  /// Returns everything that is in the file.
  ///
  /// - Parameter limit: The most octets that it may hold; a larger file is not read to its end.
  /// - Returns: The octets.
  /// - Throws: ``FileFailure`` if they cannot be read, are too many, or nobody writes them.
  public func contents(upTo limit: Int) throws(FileFailure) -> [UInt8] {
    guard status.kind != .regular || status.size <= limit else { throw .tooLarge(path: path, limit: limit) }
    var contents: [UInt8] = []
    var hasWriter = !isByName || status.kind != .pipe
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = read(descriptor, &buffer, buffer.count)
      if count > 0 {
        contents += buffer[..<count]
        guard contents.count <= limit else { throw .tooLarge(path: path, limit: limit) }
      } else if count < 0, errno == EAGAIN, status.kind != .regular {
        try wait(-1)
      } else if count < 0, errno != EINTR {
        throw .refused(path: path, errno: errno)
      } else if count == 0, hasWriter {
        return contents
      } else if count == 0 {
        try wait(Self.patience)
      } else {
        continue
      }
      hasWriter = true
    }
  }

  /// Waits until there is something to read, or nobody is left to write it.
  ///
  /// - Parameter milliseconds: How long; less than 0 is as long as it takes.
  /// - Throws: ``FileFailure`` if nobody comes.
  private func wait(_ milliseconds: Int32) throws(FileFailure) {
    var waiting = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    var ready = poll(&waiting, 1, milliseconds)
    while ready < 0, errno == EINTR { ready = poll(&waiting, 1, milliseconds) }
    guard ready != 0 else { throw .abandoned(path: path) }
    guard ready > 0 else { throw .refused(path: path, errno: errno) }
  }
}
