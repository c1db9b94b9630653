import Glibc
import LocalFiles

/// A file that only its owner may read, written so that what is in it survives a loss of power.
final class PrivateFile: Sendable {
  /// The longest journals, of plans with thousands of changes, are a fraction of this.
  private static let mostOctets = 1 << 28

  let path: String
  let descriptor: Int32
  private let file: OpenedFile

  /// Opens a file.
  ///
  /// - Parameters:
  ///   - path: The file.
  ///   - flags: How, as for `open`.
  /// - Throws: ``StateFailure`` if the operating system refuses, or it is no regular file.
  init(_ path: String, _ flags: Int32) throws(StateFailure) {
    self.path = path
    do {
      file = try OpenedFile(path, flags | O_NOFOLLOW)
      try file.expectRegular()
    } catch {
      throw StateFailure(error)
    }
    descriptor = file.descriptor
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
    do {
      lseek(descriptor, 0, SEEK_SET)
      return try file.contents(upTo: Self.mostOctets)
    } catch {
      throw StateFailure(error)
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
