import Glibc

/// A folder that only its owner may read.
struct PrivateFolder: Sendable {
  let path: String

  /// Creates the folder and those above it, as far as they are missing, so that they survive a loss of power.
  func create() throws(StateFailure) {
    var above = ""
    for part in path.split(separator: "/") {
      let made = above + "/" + part
      if mkdir(made, 0o700) == 0 {
        try PrivateFolder(path: above + "/").synchronize()
      } else {
        try Self.expectFolder(at: made, otherwise: errno)
      }
      above = made
    }
    try check()
  }

  private static func expectFolder(at path: String, otherwise reason: Int32) throws(StateFailure) {
    var status = stat()
    guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFDIR else {
      throw .file(path: path, errno: reason == EEXIST ? ENOTDIR : reason)
    }
  }

  /// Checks that nobody but the user, or root, can have put anything into the folder; one that is missing is as good.
  func check() throws(StateFailure) {
    var status = stat()
    guard stat(path, &status) == 0 else { return }
    guard status.st_uid == geteuid() || status.st_uid == 0 else { throw .exposed(path: path, isOwn: false) }
    guard status.st_mode & (S_IWGRP | S_IWOTH) == 0 else { throw .exposed(path: path, isOwn: true) }
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
