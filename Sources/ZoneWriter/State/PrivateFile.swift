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

  /// Cuts the file off.
  ///
  /// - Parameter size: The octets that stay.
  /// - Throws: ``StateFailure`` if the operating system refuses.
  func cut(to size: Int = 0) throws(StateFailure) {
    guard ftruncate(descriptor, off_t(size)) == 0 else { throw .file(path: path, errno: errno) }
  }
}

/// A folder that only its owner may read.
struct PrivateFolder: Sendable {
  let path: String

  /// Creates the folder and those above it, as far as they are missing.
  func create() throws(StateFailure) {
    var made = ""
    for part in path.split(separator: "/") {
      made += "/" + part
      guard mkdir(made, 0o700) != 0 else { continue }
      let reason = errno
      var status = stat()
      guard stat(made, &status) == 0, status.st_mode & S_IFMT == S_IFDIR else {
        throw .file(path: made, errno: reason == EEXIST ? ENOTDIR : reason)
      }
    }
  }

  /// Waits until names that were added or changed are on the disk.
  func synchronize() throws(StateFailure) {
    let descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .file(path: path, errno: errno) }
    defer { close(descriptor) }
    guard fsync(descriptor) == 0 || errno == EINVAL else { throw .file(path: path, errno: errno) }
  }

  /// Returns the names of the files in the folder, sorted; none if it does not exist.
  func names() throws(StateFailure) -> [String] {
    guard let stream = opendir(path) else {
      if errno == ENOENT { return [] }
      throw .file(path: path, errno: errno)
    }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if !name.hasPrefix(".") { names.append(name) }
    }
    return names.sorted()
  }
}
