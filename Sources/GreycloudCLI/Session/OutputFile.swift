import Glibc
import Reporting
import Wording

/// A file that output goes to.
struct OutputFile: Sendable {
  private let path: String

  /// Creates or empties the file at once, so that an unwritable one is known before any work is done.
  init(_ path: String) throws(Problem) {
    self.path = path
    close(try Self.opened(path, O_CREAT | O_TRUNC, naming: path))
  }

  func append(_ text: String) throws(Problem) {
    try Self.put(
      Array(OutputGate.passed(text).utf8),
      in: Self.opened(path, O_APPEND, naming: path),
      naming: path
    )
  }

  /// Writes a file that only its owner may read, whole or not at all.
  static func writePrivately(_ contents: [UInt8], to path: String) throws(Problem) {
    try write(contents, to: path, mode: 0o600)
  }

  /// Writes a file, whole or not at all.
  static func write(_ contents: [UInt8], to path: String, mode: mode_t = 0o644) throws(Problem) {
    try OutputGate.check(contents)
    let draft = "\(path).\(getpid()).tmp"
    let descriptor = try opened(draft, O_CREAT | O_EXCL, mode, naming: path)
    do throws(Problem) {
      try put(contents, in: descriptor, naming: path)
      guard rename(draft, path) == 0 else { throw FileProblems.unwritable(path, errno: errno) }
    } catch {
      unlink(draft)
      throw error
    }
  }

  private static func opened(
    _ file: String,
    _ flags: Int32,
    _ mode: mode_t = 0o644,
    naming path: String
  ) throws(Problem) -> Int32 {
    let descriptor = open(file, O_WRONLY | O_CLOEXEC | flags, mode)
    guard descriptor >= 0 else { throw FileProblems.unwritable(path, errno: errno) }
    return descriptor
  }

  /// Writes octets and closes the file.
  private static func put(_ octets: [UInt8], in descriptor: Int32, naming path: String) throws(Problem) {
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
