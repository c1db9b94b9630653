import LocalFiles
import Reporting

/// A file that a person named, or standard input for `-`.
///
/// Every input is opened here, so that none can block a command or fill the memory.
struct InputFile {
  private let path: String
  private let purpose: InputPurpose
  private let file: OpenedFile

  /// Opens a file.
  ///
  /// - Parameters:
  ///   - path: The file.
  ///   - purpose: What it is read for.
  /// - Throws: ``Reporting/Problem`` if it cannot be read, or is nothing that could be meant.
  init(_ path: String, for purpose: InputPurpose) throws(Problem) {
    (self.path, self.purpose) = (path, purpose)
    file = try Self.catching(path, purpose) { () throws(FileFailure) in
      let file = try OpenedFile(path == "-" ? "/dev/stdin" : path)
      try purpose.takesPipes ? file.expectReadable() : file.expectRegular()
      return file
    }
  }

  /// What it is.
  var status: FileStatus { file.status }

  /// A Boolean value telling whether it was opened by its name, not handed over open.
  var isByName: Bool { file.isByName }

  /// A Boolean value telling whether nobody here can change it.
  var isOnReadOnlyMount: Bool { file.isOnReadOnlyMount }

  /// Returns everything that is in it.
  ///
  /// - Returns: The octets.
  /// - Throws: ``Reporting/Problem`` if it cannot be read or is too large.
  func contents() throws(Problem) -> [UInt8] {
    try Self.catching(path, purpose) { () throws(FileFailure) in try file.contents(upTo: purpose.limit) }
  }

  /// Returns everything that is in a file.
  ///
  /// - Parameters:
  ///   - path: The file.
  ///   - purpose: What it is read for.
  /// - Returns: The octets.
  /// - Throws: ``Reporting/Problem`` if it cannot be read, is too large, or is nothing that could be meant.
  static func contents(of path: String, for purpose: InputPurpose) throws(Problem) -> [UInt8] {
    try InputFile(path, for: purpose).contents()
  }

  private static func catching<Value>(
    _ path: String,
    _ purpose: InputPurpose,
    _ body: () throws(FileFailure) -> Value
  ) throws(Problem) -> Value {
    do {
      return try body()
    } catch {
      throw FileProblems.unreadable(path, error, purpose)
    }
  }
}
