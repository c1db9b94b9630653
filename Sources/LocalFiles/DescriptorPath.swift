import Glibc

/// Paths that stand for an open descriptor of this process.
///
/// Opened anew, such a path would begin at the start of a file that others are reading or writing at another place, and
/// a connection cannot be opened by path at all. What is meant is always the descriptor.
enum DescriptorPath {
  private static let folders = ["/dev/fd/", "/proc/self/fd/", "/proc/thread-self/fd/"]
  private static let names = [
    "/dev/stdin": STDIN_FILENO, "/dev/stdout": STDOUT_FILENO, "/dev/stderr": STDERR_FILENO,
  ]

  /// Returns a descriptor of its own for the one that a path stands for.
  ///
  /// - Parameter path: The path.
  /// - Returns: The descriptor, -1 if there is none behind the path, or `nil` for any other path.
  static func descriptor(_ path: String) -> Int32? {
    guard let number = number(path) else { return nil }
    return fcntl(number, F_DUPFD_CLOEXEC, STDERR_FILENO + 1)
  }

  private static func number(_ path: String) -> Int32? {
    if let number = names[path] { return number }
    guard let folder = folders.first(where: path.hasPrefix) else { return nil }
    return Int32(path.dropFirst(folder.count))
  }
}
