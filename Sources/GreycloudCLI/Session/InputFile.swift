import Glibc
import Reporting

/// Reads a whole file, or standard input for `-`.
enum InputFile {
  static func contents(of path: String) throws(Problem) -> [UInt8] {
    let descriptor = path == "-" ? STDIN_FILENO : open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw FileProblems.unreadable(path, errno: errno) }
    defer { if descriptor != STDIN_FILENO { close(descriptor) } }
    var contents: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = read(descriptor, &buffer, buffer.count)
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw FileProblems.unreadable(path, errno: errno) }
      guard count > 0 else { return contents }
      contents += buffer[..<count]
    }
  }
}
