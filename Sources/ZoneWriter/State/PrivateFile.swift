import Glibc

/// A file that only its owner may read, written so that what is in it survives a loss of power.
final class PrivateFile: Sendable {
  let path: String
  let descriptor: Int32

  /// Opens a file.
  ///
  /// - Parameters:
  ///   - path: The file.
  ///   - flags: How, as for `open`.
  /// - Throws: ``StateFailure`` if the operating system refuses.
  init(_ path: String, _ flags: Int32) throws(StateFailure) {
    self.path = path
    descriptor = open(path, flags | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard descriptor >= 0 else { throw .file(path: path, errno: errno) }
  }

  deinit { close(descriptor) }

  /// A Boolean value telling whether it is an ordinary file, and no device, pipe or folder.
  var isRegular: Bool {
    var status = stat()
    return fstat(descriptor, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
  }

  /// The number of octets in it.
  var size: Int {
    get throws(StateFailure) {
      var status = stat()
      guard fstat(descriptor, &status) == 0 else { throw .file(path: path, errno: errno) }
      return Int(status.st_size)
    }
  }

  /// Lets nobody but the owner read or write it, also if it was there before.
  func makePrivate() throws(StateFailure) {
    guard fchmod(descriptor, 0o600) == 0 else { throw .file(path: path, errno: errno) }
  }

  /// Writes octets at the end and waits until they are on the disk; if that fails, none of them is left.
  func append(_ octets: [UInt8]) throws(StateFailure) {
    let size = lseek(descriptor, 0, SEEK_END)
    do {
      try put(octets)
    } catch {
      _ = ftruncate(descriptor, size)
      throw error
    }
  }

  private func put(_ octets: [UInt8]) throws(StateFailure) {
    var rest = octets[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw .file(path: path, errno: errno) }
      rest = rest.dropFirst(count)
    }
    guard fsync(descriptor) == 0 else { throw .file(path: path, errno: errno) }
  }

  /// Returns everything that is in the file.
  func contents() throws(StateFailure) -> [UInt8] {
    var contents: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = pread(descriptor, &buffer, buffer.count, contents.count)
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw .file(path: path, errno: errno) }
      guard count > 0 else { return contents }
      contents += buffer[..<count]
    }
  }

  /// Takes the right to the file that one opening of it can have, until that is closed.
  ///
  /// - Returns: `false` if somebody else has it, or the operating system refuses; then `errno` tells which.
  func claim() -> Bool { flock(descriptor, LOCK_EX | LOCK_NB) == 0 }

  /// Cuts the file off.
  ///
  /// - Parameter size: The octets that stay.
  /// - Throws: ``StateFailure`` if the operating system refuses.
  func cut(to size: Int = 0) throws(StateFailure) {
    guard ftruncate(descriptor, off_t(size)) == 0 else { throw .file(path: path, errno: errno) }
  }
}
