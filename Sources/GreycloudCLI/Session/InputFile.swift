import Glibc
import Reporting

/// Reads a whole file, or standard input for `-`.
enum InputFile {
  /// The largest zones are a tenth of this; what is larger, such as a device, would only fill the memory.
  static let mostOctets = 1 << 28

  /// Returns the octets of a file.
  ///
  /// - Parameters:
  ///   - path: The file.
  ///   - limit: The most octets that it may have; a larger file is not read to its end.
  ///   - status: The exit code if it cannot be read.
  /// - Returns: All octets.
  /// - Throws: ``Reporting/Problem`` if it cannot be read or is too large.
  static func contents(
    of path: String,
    limit: Int = mostOctets,
    _ status: ExitStatus = .badInput
  ) throws(Problem) -> [UInt8] {
    let descriptor = path == "-" ? STDIN_FILENO : open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw FileProblems.unreadable(path, errno: errno, status) }
    defer { if descriptor != STDIN_FILENO { close(descriptor) } }
    var contents: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = read(descriptor, &buffer, buffer.count)
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw FileProblems.unreadable(path, errno: errno, status) }
      guard count > 0 else { return contents }
      contents += buffer[..<count]
      guard contents.count <= limit else { throw FileProblems.tooLarge(path, limit, status) }
    }
  }
}
