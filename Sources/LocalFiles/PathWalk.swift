import Glibc

/// A way along a path, from folder to folder.
///
/// Whoever owns a symbolic link can lead everything behind it somewhere else at any time, so only links of the user and
/// of root are followed. Each folder is opened before the next name is looked for in it, so a name cannot become a link
/// between two looks.
struct PathWalk {
  /// As many links as Linux follows.
  private static let mostLinks = 40

  private let path: String
  private var folder: FolderHandle
  private var shown: String
  private var names: [Substring]
  private var links = 0

  /// Starts at the root, or in the working directory.
  init(_ path: String) throws(FileFailure) {
    self.path = path
    let start = path.hasPrefix("/") ? "/" : "."
    guard !path.isEmpty, let folder = FolderHandle(start, followsLink: true) else {
      throw .refused(path: path, errno: path.isEmpty ? ENOENT : errno)
    }
    (self.folder, shown) = (folder, path.hasPrefix("/") ? "/" : "")
    names = Self.names(path)
  }

  /// A final slash asks for a folder, which is what a dot there asks for too.
  private static func names(_ path: String) -> [Substring] {
    (path.split(separator: "/") + (path.hasSuffix("/") ? ["."] : [])).reversed()
  }

  /// A Boolean value telling whether no name is left.
  var isAtEnd: Bool { names.isEmpty }

  /// Goes on by one name, through every link that stands there.
  ///
  /// - Returns: What the name stands for, or `nil` at the end of the path.
  /// - Throws: ``FileFailure`` if a stranger's link stands there, or the operating system refuses.
  mutating func step() throws(FileFailure) -> FilePlace? {
    while let name = names.popLast().map(String.init) {
      let isOfProcesses = folder.isOfProcesses
      let status = FileStatus(at: name, in: folder.descriptor, followsLink: isOfProcesses)
      guard status != nil || errno == ENOENT && isAtEnd else { throw .refused(path: path, errno: errno) }
      if let status, status.kind == .link {
        try follow(name, status)
        continue
      }
      let place = FilePlace(shown + name, folder, name, status)
      guard !isAtEnd else { return place }
      guard let next = FolderHandle(name, in: folder, followsLink: isOfProcesses) else {
        throw .refused(path: path, errno: errno)
      }
      (folder, shown) = (next, shown + name + "/")
      return place
    }
    return nil
  }

  private mutating func follow(_ name: String, _ status: FileStatus) throws(FileFailure) {
    guard status.isOfTrustedOwner else { throw .foreignLink(path: shown + name, owner: status.owner) }
    links += 1
    var buffer = [CChar](repeating: 0, count: Int(PATH_MAX))
    let count = readlinkat(folder.descriptor, name, &buffer, buffer.count)
    guard count > 0 else { throw .refused(path: path, errno: errno) }
    let octets = buffer[..<count].map(UInt8.init(bitPattern:))
    guard links <= Self.mostLinks, let target = String(validating: octets, as: UTF8.self) else {
      throw .refused(path: path, errno: links <= Self.mostLinks ? EILSEQ : ELOOP)
    }
    names += Self.names(target)
    guard target.hasPrefix("/") else { return }
    guard let root = FolderHandle("/") else { throw .refused(path: path, errno: errno) }
    (folder, shown) = (root, "/")
  }
}
