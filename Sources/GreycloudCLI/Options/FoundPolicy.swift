import Glibc
import LocalFiles
import PolicyFile
import Reporting

/// The policy file that lies in the working folder, or in the nearest folder above it that has one.
///
/// Nobody named it, so it counts only if nobody but its owner can have written it, and a stranger's is named first.
struct FoundPolicy {
  let path: String

  /// Looks for the file; one that is there but may not be read counts, since to go on without it would ignore what it
  /// forbids.
  static func search() -> FoundPolicy? {
    if exists(PolicyFile.name) { return FoundPolicy(path: PolicyFile.name) }
    guard var folder = absolute(".").map({ $0[...] }) else { return nil }
    while let slash = folder.lastIndex(of: "/") {
      folder = folder[..<slash]
      let path = folder + "/" + PolicyFile.name
      if exists(String(path)) { return FoundPolicy(path: String(path)) }
    }
    return nil
  }

  /// Returns what is in the file.
  ///
  /// - Returns: The octets, after a stranger as its owner was named on standard error.
  /// - Throws: ``Reporting/Problem`` if it cannot be read, or others can have written it.
  func contents() throws(Problem) -> [UInt8] {
    let file = try InputFile(path, for: .policy)
    guard !file.status.isWritableByOthers else { throw PolicyProblems.exposed(path) }
    var owners = [file.status.owner]
    // A link can be replaced as well as what it leads to.
    for place in Set([path, Self.absolute(path) ?? path]) {
      guard let entry = FileStatus(at: place, followsLink: false) else { continue }
      try check(Self.folder(of: place), holding: entry)
      owners.append(entry.owner)
    }
    if let stranger = owners.first(where: { $0 != geteuid() && $0 != 0 }) {
      Console.complain(PolicyProblems.foreign(Self.absolute(path) ?? path, stranger))
    }
    return try file.contents()
  }

  /// Where everybody may add a file, as in `/tmp`, only one of the user's own, or of root, was surely meant to be there.
  private func check(_ folder: String, holding entry: FileStatus) throws(Problem) {
    guard let status = FileStatus(at: folder, followsLink: true), status.isWritableByOthers else { return }
    guard status.isSticky, entry.isOfTrustedOwner else { throw PolicyProblems.exposed(path, in: folder) }
  }

  private static func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return absolute(".") ?? "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  private static func exists(_ path: String) -> Bool {
    FileStatus(at: path, followsLink: false) != nil
  }

  private static func absolute(_ path: String) -> String? {
    guard let real = realpath(path, nil) else { return nil }
    defer { free(real) }
    return String(cString: real)
  }
}
