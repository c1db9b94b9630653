import LocalFiles
import Reporting
import Wording

/// A file that holds a token, judged as `ssh` judges the file of a key.
enum TokenFile {
  /// Returns what is in a file that only its owner, or root, can have put there and others cannot read.
  ///
  /// What root owns is root's decision, since secrets are often handed to containers so. Neither is anything said
  /// against a file where nobody here can change who may read it, nor against what was handed over open or by a pipe.
  ///
  /// - Parameter path: The file.
  /// - Returns: The octets.
  /// - Throws: ``Reporting/Problem`` if it cannot be read, or is not safe.
  static func contents(of path: String) throws(Problem) -> [UInt8] {
    let file = try InputFile(path, for: .token)
    let status = file.status
    if status.kind == .regular, file.isByName, !file.isOnReadOnlyMount {
      guard status.isOfTrustedOwner else { throw TokenProblems.foreign(path, status.owner) }
      if status.isOwn {
        guard status.permissions & 0o077 == 0 else { throw TokenProblems.readable(path) }
      } else {
        guard !status.isWritableByOthers else { throw TokenProblems.writable(path) }
      }
    }
    return try file.contents()
  }
}
