import Glibc
import Reporting
import Wording

/// A file that output goes to.
struct OutputFile: Sendable {
  private let path: String

  /// Creates or empties the file at once, so that an unwritable one is known before any work is done.
  init(_ path: String) throws(Problem) {
    self.path = path
    try Self.put([], at: path, flags: O_WRONLY | O_CREAT | O_TRUNC, mode: 0o644)
  }

  func append(_ text: String) throws(Problem) {
    try Self.put(Array(text.utf8), at: path, flags: O_WRONLY | O_APPEND, mode: 0o644)
  }

  /// Writes a file that only its owner may read, whole or not at all.
  static func writePrivately(_ contents: [UInt8], to path: String) throws(Problem) {
    try write(contents, to: path, mode: 0o600)
  }

  /// Writes a file, whole or not at all.
  static func write(_ contents: [UInt8], to path: String, mode: mode_t = 0o644) throws(Problem) {
    let draft = "\(path).\(getpid()).tmp"
    do {
      try put(contents, at: draft, flags: O_WRONLY | O_CREAT | O_EXCL, mode: mode)
    } catch {
      unlink(draft)
      throw FileProblems.unwritable(path, errno: errno)
    }
    guard rename(draft, path) == 0 else {
      let reason = errno
      unlink(draft)
      throw FileProblems.unwritable(path, errno: reason)
    }
  }

  private static func put(_ octets: [UInt8], at path: String, flags: Int32, mode: mode_t) throws(Problem) {
    let descriptor = open(path, flags | O_CLOEXEC, mode)
    guard descriptor >= 0 else { throw FileProblems.unwritable(path, errno: errno) }
    defer { close(descriptor) }
    var rest = octets[...]
    while !rest.isEmpty {
      let written = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if written < 0, errno == EINTR { continue }
      guard written > 0 else { throw FileProblems.unwritable(path, errno: errno) }
      rest = rest.dropFirst(written)
    }
    guard fsync(descriptor) == 0 || errno == EINVAL || errno == EROFS else {
      throw FileProblems.unwritable(path, errno: errno)
    }
  }
}
